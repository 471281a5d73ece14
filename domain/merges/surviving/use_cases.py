"""Locking the one that a member is by now: what was begun with somebody goes on with who absorbed it."""

from __future__ import annotations

from domain.kernel.ids import MemberId
from domain.members.refusals import NotEnrolled
from domain.members.standing import Standing
from domain.points.use_cases import lock_member
from domain.programme.programme import Programme
from domain.work import Work


async def lock_survivor(member_id: MemberId, programme: Programme, work: Work) -> tuple[Standing, Programme]:
    """As `lock_member`, of whoever the member is by now. A membership that had ended before the merge was not
    carried over: then it is the member's own. Raises NotEnrolled."""
    person = await work.persons.survivor_of(member_id)
    while True:
        try:
            standing, programme = await lock_member(person, programme, work)
        except NotEnrolled:
            if person == member_id:
                raise
            return await lock_member(member_id, programme, work)
        # A merge that was on its way has waited for this lock, or is over by now.
        now = await work.persons.survivor_of(person)
        if now == person:
            return standing, programme
        person = now
