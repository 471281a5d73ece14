"""How segments are saved, how lists are kept, and how the worker keeps all of them true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from domain.conditions.tree import Condition
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, ProgrammeId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.programme.programme import Programme
from domain.segments.crossing import Crossing, crossing, crossing_facts
from domain.segments.ports import Crossed
from domain.segments.refusals import SegmentNotAList, UnknownSegment
from domain.segments.segment import MOST_SEGMENTS, Segment, SegmentKind, check_segment
from domain.staff.audit import Act, Deed, Origin
from domain.tags.tag import TagSource, tagging_facts
from domain.work import Begin, Work

CHUNK = 2_000
"""Members whom one look takes in."""
LOCKED_AT_ONCE = 100
"""Members who cross in one transaction: whoever is held waits no longer than these take."""
MOST_LISTED = 500
"""On one wish."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveSegment:
    """What is not in `changes` stays as it is: `name`, `condition`, `tag`, `active`."""

    programme: str | None
    code: str
    name: LocalText | None
    changes: dict[str, Any]
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSegmentList:
    programme: str | None
    code: str
    add: Sequence[MemberId]
    remove: Sequence[MemberId]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Refreshed:
    entered: int
    left: int


async def save_segment(command: SaveSegment, begin: Begin) -> Segment:
    """Add a segment or change it; the worker finds out who is in it. The same again changes nothing.

    Raises InvalidInput, UnknownProgramme.
    """
    async with begin() as work:
        programme, moment = await work.programmes.lock(command.programme)
        before = await work.segments.find(programme.id, command.code)
        segment = _changed(before, command, work)
        if segment == before:
            return segment
        if before is None and len(await work.segments.all(programme.id)) >= MOST_SEGMENTS:
            raise InvalidInput("code", "TOO_MANY")
        check_segment(segment)
        segment = replace(segment, version=segment.version + 1)
        await work.segments.save(programme.id, segment, at=moment)
        await work.segments.refresh_soon(programme)
        names = ("name", "condition", "tag", "active")
        fields = tuple(n for n in names if before is None or getattr(before, n) != getattr(segment, n))
        deed = Deed(act=Act.SEGMENT_SAVED, object_kind="segment", object_id=segment.code, fields=fields)
        await work.audit.record(command.origin, deed)
        payload = {"programme": str(ProgrammeId(programme.id)), "segment": segment.code}
        await work.facts.tell(Fact(kind="segment.saved", member_id=None, at=moment, payload=payload))
        return segment


def _changed(before: Segment | None, command: SaveSegment, work: Work) -> Segment:
    changes = dict(command.changes)
    if command.name is not None:
        changes["name"] = command.name
    if before is not None:
        condition: Condition | None = changes.get("condition", before.condition)
        if (condition is None) != (before.condition is None):
            raise InvalidInput("condition", "FIXED")
        return replace(before, **changes)
    if command.name is None:
        raise InvalidInput("name", "MISSING")
    new: dict[str, Any] = {"condition": None, "tag": None, "active": True, **changes}
    return Segment(id=work.new_id(), code=command.code, version=0, **new)


async def change_segment_list(command: ChangeSegmentList, begin: Begin) -> Segment:
    """Put members on a list, and take others off. Whoever is there already stays, whoever is not is no
    matter.

    Raises InvalidInput (also for whoever takes no part in the programme), UnknownSegment, SegmentNotAList,
    UnknownProgramme.
    """
    _check_list(command)
    async with begin() as work:
        programme = await work.programmes.current(command.programme)
        segment = await work.segments.find(programme.id, command.code)
        if segment is None:
            raise UnknownSegment(command.code)
        if segment.kind is not SegmentKind.LIST:
            raise SegmentNotAList(command.code)
        adding = [each.value for each in command.add]
        removing = [each.value for each in command.remove]
        moment = await work.segments.lock(sorted({*adding, *removing}), programme)
        segment = await work.segments.again(segment)
        there = await work.segments.taking_part(adding, programme)
        for i, each in enumerate(adding):
            if each not in there:
                raise InvalidInput(f"add.{i}", "UNKNOWN")
        if not segment.active and adding:
            raise InvalidInput("code", "NOT_HERE")
        inside = await work.segments.inside(segment, [*adding, *removing])
        wanted = (inside.keys() | set(adding)) - set(removing)
        found = crossing(inside, wanted, segment.tag)
        if found.members:
            await _cross(segment, programme, found, moment, work)
            deed = Deed(
                act=Act.SEGMENT_LISTED, object_kind="segment", object_id=segment.code, fields=("members",)
            )
            await work.audit.record(command.origin, deed)
        return segment


def _check_list(command: ChangeSegmentList) -> None:
    if not command.add and not command.remove:
        raise InvalidInput("add", "EMPTY")
    for name, members in (("add", command.add), ("remove", command.remove)):
        if len(members) > MOST_LISTED:
            raise InvalidInput(name, "TOO_MANY")
    for i, each in enumerate(command.remove):
        if each in set(command.add):
            raise InvalidInput(f"remove.{i}", "DUPLICATE")


async def refresh_segments(programme: Programme, begin: Begin) -> Refreshed:
    """Find out who is in each segment of the programme, and tell of everybody who came or went.

    A crossing is written with its facts in one transaction under the member's lock, where it is decided
    again: so several workers and live traffic may run at once, one that dies midway has told of nobody twice
    and goes on where it was, and whoever came and went meanwhile did neither.
    """
    async with begin() as work:
        segments = await work.segments.all(programme.id)
    done = [await _refresh(each, programme, begin) for each in segments]
    return Refreshed(sum(each.entered for each in done), sum(each.left for each in done))


async def _refresh(segment: Segment, programme: Programme, begin: Begin) -> Refreshed:
    entered = left = 0
    after = None
    while True:
        async with begin() as work:
            at = programme.now(work.now)
            members = await work.segments.to_look_at(segment, programme, after=after, limit=CHUNK)
            found = (await work.segments.crossing(segment, programme, members, at=at)).members
        for start in range(0, len(found), LOCKED_AT_ONCE):
            async with begin() as work:
                some = found[start : start + LOCKED_AT_ONCE]
                moment = await work.segments.lock(some, programme)
                now = await work.segments.again(segment)
                crossing = await work.segments.crossing(now, programme, some, at=moment)
                crossed = await _cross(now, programme, crossing, moment, work)
                entered += len(crossed.entered)
                left += len(crossed.left)
        if len(members) < CHUNK:
            break
        after = members[-1]
    async with begin() as work:
        await work.segments.refreshed(segment, at=programme.now(work.now))
    return Refreshed(entered, left)


async def _cross(
    segment: Segment, programme: Programme, found: Crossing, moment: datetime, work: Work
) -> Crossed:
    crossed = await work.segments.cross(segment, programme, found, at=moment)
    rule = TagSource.RULE
    tagged, untagged = map(MemberId, sorted(crossed.tagged)), map(MemberId, sorted(crossed.untagged))
    await work.facts.tell(
        *crossing_facts("segment.left", crossed.left, segment, programme, at=moment),
        *tagging_facts("member.untagged", untagged, programme, rule, at=moment),
        *crossing_facts("segment.entered", crossed.entered, segment, programme, at=moment),
        *tagging_facts("member.tagged", tagged, programme, rule, at=moment),
    )
    return crossed
