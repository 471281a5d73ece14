"""The points of one caller, for as long as one request of its goes on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from api.context import Context
from api.errors import QueryTooComplex, RateLimited
from api.rates import Rate, Rates, Taken


@dataclass(frozen=True, slots=True)
class Bucket:
    """A caller's points, of which a request has taken some when it came."""

    rates: Rates
    name: str
    rate: Rate
    taken: Taken | None = None
    """What became of those; None where nothing was taken yet."""
    paid: int = 0
    """How many they were."""

    async def charge(self, context: Context, points: int) -> None:
        """Take what the operation costs, and say so in the answer's `extensions.cost`. Raises RateLimited;
        QueryTooComplex for more than ever are there."""
        if points > self.rate.size:
            raise QueryTooComplex(
                f"The operation costs {points} points; this caller has {self.rate.size} at most."
            )
        taken = self.taken
        if taken is None or points > self.paid:
            taken = await self.rates.take(self.name, self.rate, points - self.paid)
        if taken.wait:
            raise RateLimited(retry_after=taken.wait)
        context.extensions["cost"] = {
            "requested": points,
            "limit": self.rate.size,
            "remaining": taken.remaining,
            "resetAt": (context.now + timedelta(seconds=taken.reset)).isoformat(timespec="seconds"),
        }
