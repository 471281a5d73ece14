"""What people do to tags of a member: put them, take them off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.kernel.ids import MemberId
from domain.members.refusals import UnknownMember
from domain.members.standing import require_open
from domain.points.use_cases import lock_member
from domain.programme.programme import Programme
from domain.staff.audit import Act, Deed, Origin
from domain.tags.tag import TagSource, check_tags, tagging_facts
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeTags:
    member_id: MemberId
    programme: str | None
    tags: Sequence[str]
    origin: Origin


async def tag_member(command: ChangeTags, begin: Begin) -> None:
    """Put tags on a member. Those that it has stay as they are; where it has all of them nothing happens.

    Raises InvalidInput, UnknownProgramme, UnknownMember, NotEnrolled, MembershipNotActive.
    """
    check_tags(command.tags)
    async with begin() as work:
        programme, moment = await _lock(command, work)
        put = await work.tags.put(command.member_id, programme.id, command.tags, TagSource.STAFF, at=moment)
        if put:
            await _tell("member.tagged", Act.MEMBER_TAGGED, command, programme, moment, work)


async def untag_member(command: ChangeTags, begin: Begin) -> None:
    """Take tags off a member, whoever put them. Where it has none of them nothing happens.

    A segment that put one does not put it again while the member stays in it. Raises as `tag_member` does.
    """
    check_tags(command.tags)
    async with begin() as work:
        programme, moment = await _lock(command, work)
        if await work.tags.take(command.member_id, programme.id, command.tags):
            await _tell("member.untagged", Act.MEMBER_UNTAGGED, command, programme, moment, work)


async def _lock(command: ChangeTags, work: Work) -> tuple[Programme, datetime]:
    programme = await work.programmes.find(command.programme)
    if not await work.members.exists(command.member_id):
        raise UnknownMember
    standing, programme = await lock_member(command.member_id, programme, work)
    require_open(standing)
    return programme, standing.moment


async def _tell(
    kind: str, act: Act, command: ChangeTags, programme: Programme, moment: datetime, work: Work
) -> None:
    member = command.member_id
    await work.facts.tell(*tagging_facts(kind, [member], programme, TagSource.STAFF, at=moment))
    tags = sorted(command.tags)
    changes = {"tags": (None, tags) if act is Act.MEMBER_TAGGED else (tags, None)}
    deed = Deed(
        act=act,
        object_kind="member",
        object_id=str(member),
        fields=("tags",),
        changes=changes,
        changes_of=member,
    )
    await work.audit.record(command.origin, deed)
