"""Somebody of the staff is named: it stands in that person's list, and is told to the chats of its teams."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.kernel.facts import Fact
from domain.kernel.ids import MentionId, ProgrammeId, StaffId
from domain.kernel.refusal import InvalidInput
from domain.notes.note import MOST_READ, Mention, Place
from domain.staff.caller import Caller
from domain.staff.refusals import UnknownStaff
from domain.work import Begin, Work


async def mention(work: Work, ids: Sequence[StaffId], place: Place, *, by: str, at: datetime) -> None:
    """Name people who were checked by `check_mentions`, in the transaction of what they are named in. Whoever
    was named there before is not told again. Raises UnknownStaff."""
    if not ids:
        return
    unknown = await work.desk.unknown_staff(ids)
    if unknown:
        raise UnknownStaff(min(unknown))
    teams = await work.mentions.teams_of(place.programme_id, ids)
    named = [Mention(id=MentionId(work.new_id()), staff_id=each, place=place, by=by, at=at) for each in ids]
    added = await work.mentions.add(named)
    await work.facts.tell(
        *(
            Fact(
                kind="staff.mentioned",
                member_id=place.member_id,
                at=at,
                payload={
                    "mention": str(each.id),
                    "staff": str(each.staff_id),
                    "by": by,
                    "programme": str(ProgrammeId(place.programme_id)),
                    "note": str(place.note_id) if place.note_id else None,
                    "ticket": str(place.ticket_id) if place.ticket_id else None,
                    "teams": [str(team) for team in teams.get(each.staff_id, ())],
                },
            )
            for each in named
            if each.id in added
        )
    )


async def read_mentions(ids: Sequence[MentionId], caller: Caller, begin: Begin) -> int:
    """Say that one has seen them. Those of others are passed over, as if they were not there. Raises
    InvalidInput."""
    if not 1 <= len(ids) <= MOST_READ:
        raise InvalidInput("ids", "OUT_OF_RANGE")
    if caller.principal_id is None:
        return 0
    async with begin() as work:
        return await work.mentions.read(StaffId(caller.principal_id), set(ids), at=work.now)
