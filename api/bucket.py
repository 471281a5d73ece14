"""The points of one caller, for as long as one request of its goes on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from api.context import Context
from api.errors import QueryTooComplex, RateLimited
from api.rates import Rate, Rates, Taken


@dataclass(frozen=True, slots=True)
class Bucket:
    """A caller's points, of which a request has taken one when it came."""

    rates: Rates
    name: str
    rate: Rate
    first: Taken | None
    """That one; None where nothing was taken yet."""

    async def charge(self, context: Context, points: int) -> None:
        """Take what the operation costs, and say so in the answer's `extensions.cost`. Raises RateLimited;
        QueryTooComplex for more than ever are there."""
        if points > self.rate.size:
            raise QueryTooComplex(
                f"The operation costs {points} points; this caller has {self.rate.size} at most."
            )
        taken = self.first
        if taken is None or points > 1:
            taken = await self.rates.take(self.name, self.rate, points if taken is None else points - 1)
        if taken.wait:
            raise RateLimited(retry_after=taken.wait)
        context.extensions["cost"] = {
            "requested": points,
            "limit": self.rate.size,
            "remaining": taken.remaining,
            "resetAt": (context.now + timedelta(seconds=taken.reset)).isoformat(timespec="seconds"),
        }
