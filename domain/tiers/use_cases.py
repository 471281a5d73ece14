"""What happens to tiers without anybody asking: the nightly step 3."""

from __future__ import annotations

from datetime import datetime

from domain.kernel.ids import MemberId
from domain.members.refusals import NotEnrolled
from domain.points.use_cases import lock_member
from domain.programme.programme import Programme
from domain.tiers.facts import fact_of_move
from domain.tiers.qualification import MoveKind, catch_up
from domain.work import Begin


async def review_tiers(programme: Programme, begin: Begin, *, until: datetime, limit: int = 200) -> int:
    """Review the places that are due, for at most `limit` members. Returns how many were looked at: call
    again until it is 0.

    Each review is decided as of its own instant, so a night that did not run changes nothing.
    """
    async with begin() as work:
        members = await work.tiers.due_members(programme.id, until=until, limit=limit)
    for member_id in members:
        await _review(member_id, programme, begin, until=until)
    return len(members)


async def _review(member_id: MemberId, programme: Programme, begin: Begin, *, until: datetime) -> None:
    async with begin() as work:
        try:
            standing, programme = await lock_member(member_id, programme, work)
        except NotEnrolled:
            return
        for ladder in programme.ladders_at(until):
            place = standing.places.get(ladder.id)
            if place is None or place.review_at is None or place.review_at > until:
                continue
            activity = await work.tiers.activity(member_id, programme)
            after, moves = catch_up(ladder, place, activity, until=until, zone=programme.zone)
            await work.tiers.record_review(member_id, ladder, after, moves, at=standing.moment)
            await work.facts.tell(
                *(fact_of_move(member_id, ladder, move) for move in moves if move.kind is MoveKind.DOWNGRADED)
            )
