"""What happens to tiers without anybody asking: the nightly step 3."""

from __future__ import annotations

from datetime import datetime

from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.programme.programme import Programme
from domain.tiers.qualification import MoveKind, review
from domain.work import Begin


async def review_tiers(programme: Programme, begin: Begin, *, until: datetime, limit: int = 200) -> int:
    """Review the places that are due, for at most `limit` members. Returns how many were looked at: call
    again until it is 0.

    A review that was missed is decided as of its own instant, so a night that did not run changes
    nothing; a rolling window that was missed for days is decided once, as of the last of them.
    """
    async with begin() as work:
        members = await work.tiers.due_members(programme.id, until=until, limit=limit)
    for member_id in members:
        await _review(member_id, programme, begin, until=until)
    return len(members)


async def _review(member_id: MemberId, programme: Programme, begin: Begin, *, until: datetime) -> None:
    async with begin() as work:
        standing = await work.points.lock(member_id, programme)
        if standing is None:
            return
        for ladder in programme.ladders_at(until):
            place = standing.places.get(ladder.id)
            if place is None or place.review_at is None or place.review_at > until:
                continue
            at = place.review_at
            after, move = place, None
            # A review asks again at the next midnight (rolling) or year; catch up to `until`.
            while after.review_at is not None and after.review_at <= until and move is None:
                at = after.review_at
                figures = await work.tiers.figures(member_id, programme, at=at)
                after, move = review(ladder, after, figures, at=at, zone=programme.zone)
            await work.tiers.record_review(member_id, ladder, after, move, at=standing.moment)
            if move is not None and move.kind is not MoveKind.KEPT:
                await work.facts.tell(
                    Fact(
                        kind="tier.downgraded",
                        member_id=member_id,
                        at=move.at,
                        payload={"ladder": ladder.code, "from": move.from_tier, "to": move.to_tier},
                    )
                )
