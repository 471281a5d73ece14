"""How rewards go: sums over redemptions, at most a minute old, and the noes that members heard.

Noes are counted in the process and added to their table every few seconds: a row for each would let everybody
who comes too late wait for the others. What a killed process had not added yet is lost; nothing hangs on it.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import structlog

from persistence.database import from_json, rows
from persistence.retry import retrying

log = structlog.get_logger("laurel.rewards")

AGE = timedelta(seconds=30)
"""So old figures may be that are shown, and so long noes may wait at most to be in them: together less than a
minute."""
FLUSH_SECONDS = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresRead:
    at: datetime
    """As of then."""
    redeemed: int = 0
    """Pieces, also those that were called off."""
    cancelled: int = 0
    completed: int = 0
    members: int = 0
    points: int = 0
    """Taken, less what was given back."""
    minor: int = 0
    cost_minor: int = 0
    """What was given costs the merchant, and what was written off."""
    refusals: Mapping[str, int]
    """By the code of the no."""


_FIGURES = """
SELECT coalesce(sum(quantity), 0)::bigint AS redeemed,
    coalesce(sum(quantity) FILTER (WHERE state = 'CANCELLED'), 0)::bigint AS cancelled,
    coalesce(sum(quantity) FILTER (WHERE state = 'COMPLETED'), 0)::bigint AS completed,
    count(DISTINCT member_id) AS members,
    coalesce(sum(points) FILTER (WHERE state <> 'CANCELLED'), 0)::bigint AS points,
    coalesce(sum(minor) FILTER (WHERE state <> 'CANCELLED'), 0)::bigint AS minor,
    coalesce(sum(cost_minor) FILTER (WHERE restocked IS NOT true), 0)::bigint AS cost_minor,
    (SELECT json_object_agg(x.reason, x.n) FROM (
        SELECT f.reason, sum(f.count) AS n FROM reward_refusals f WHERE f.reward_id = $1
        GROUP BY f.reason) x) AS refusals
FROM redemptions WHERE reward_id = $1
"""

_HELD: dict[UUID, FiguresRead] = {}
"""By reward."""


async def figures_of(reward_id: UUID, now: datetime) -> FiguresRead:
    held = _HELD.get(reward_id)
    if held is not None and held.at <= now < held.at + AGE:
        return held
    await REFUSALS.flush()
    (found,) = await rows(_FIGURES, reward_id)
    read = FiguresRead(at=now, **{**found, "refusals": from_json(found["refusals"]) or {}})
    _HELD[reward_id] = read
    return read


def forget() -> None:
    """So that the next figures are read anew."""
    _HELD.clear()


class Refusals:
    """The noes of this process that are not in their table yet."""

    def __init__(self) -> None:
        self._waiting: Counter[tuple[UUID, date, str]] = Counter()
        self._flushing: asyncio.Task[None] | None = None

    def note(self, reward_id: UUID, day: date, reason: str) -> None:
        """Count one, and see to it that it is written soon."""
        self._waiting[reward_id, day, reason] += 1
        if self._flushing is None or self._flushing.done():
            self._flushing = asyncio.get_running_loop().create_task(self._flush_soon())

    async def _flush_soon(self) -> None:
        await asyncio.sleep(FLUSH_SECONDS)
        try:
            await self.flush()
        except Exception:
            # They are counted still, and the next no tries again.
            log.exception("rewards.refusals_kept")

    async def flush(self) -> None:
        """Add what waits; what can not be added waits on."""
        written, self._waiting = self._waiting, Counter()
        if not written:
            return
        try:
            await retrying(lambda: _add(written))
        except BaseException:
            self._waiting.update(written)
            raise

    async def close(self) -> None:
        """The process ends: write what waits."""
        if self._flushing is not None:
            self._flushing.cancel()
        await self.flush()


async def _add(written: Mapping[tuple[UUID, date, str], int]) -> list[dict[str, Any]]:
    ordered = sorted(written, key=lambda key: (key[0].hex, key[1], key[2]))
    return await rows(
        """INSERT INTO reward_refusals AS f (reward_id, day, reason, count)
        SELECT x.* FROM unnest($1::uuid[], $2::date[], $3::text[], $4::bigint[])
            AS x (reward_id, day, reason, count) JOIN rewards w ON w.id = x.reward_id
        ON CONFLICT (reward_id, day, reason) DO UPDATE SET count = f.count + excluded.count
        RETURNING reward_id""",
        [reward for reward, _, _ in ordered],
        [day for _, day, _ in ordered],
        [reason for _, _, reason in ordered],
        [written[key] for key in ordered],
    )


REFUSALS = Refusals()
