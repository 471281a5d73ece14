"""A segment, and what may be saved as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from domain.conditions.checking import MEMBERS_ONLY, check_condition
from domain.conditions.fields import Op
from domain.conditions.tree import All, AnyOf, Condition, Not, Test, walk
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.tags.tag import check_tag

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
MOST_SEGMENTS = 500


class SegmentKind(StrEnum):
    RULE = "RULE"
    """Whoever fulfils its condition is in it."""
    LIST = "LIST"
    """Whoever was put on it is in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    id: UUID
    code: str
    name: LocalText
    condition: Condition | None
    """None: a list."""
    tag: str | None
    """Put on whoever enters, and taken from whoever leaves."""
    active: bool
    """Nobody is in a segment that is switched off."""
    version: int

    @property
    def kind(self) -> SegmentKind:
        return SegmentKind.LIST if self.condition is None else SegmentKind.RULE


def check_segment(segment: Segment) -> None:
    """Raises InvalidInput with the place."""
    if not CODE.fullmatch(segment.code):
        raise InvalidInput("code", "MALFORMED")
    if segment.tag is not None:
        check_tag(segment.tag, "tag")
    if segment.condition is None:
        return
    check_condition(segment.condition, areas=MEMBERS_ONLY)
    for path, test in _tests(segment.condition, "condition"):
        # Who is in one would hang on when the other was looked at last, and of two that name each other
        # nobody could say.
        if test.field == "segments":
            raise InvalidInput(f"{path}.segments", "NOT_HERE")
    if segment.tag is not None and any(_looks_at(each, segment.tag) for each in walk(segment.condition)):
        # Whoever enters gets the tag, and would leave again because of it.
        raise InvalidInput("tag", "CIRCLE")


def _looks_at(node: Condition, tag: str) -> bool:
    if not isinstance(node, Test) or node.field != "tags":
        return False
    return node.op is Op.KNOWN or (isinstance(node.value, tuple) and tag in node.value)


def _tests(condition: Condition, path: str) -> Iterator[tuple[str, Test]]:
    """Every test with the path of what it stands in."""
    match condition:
        case All(conditions) | AnyOf(conditions):
            name = "all" if isinstance(condition, All) else "any"
            for i, each in enumerate(conditions):
                yield from _tests(each, f"{path}.{name}.{i}")
        case Not(inner):
            yield from _tests(inner, f"{path}.not")
        case Test():
            yield path, condition
        case _:
            pass  # history names no segment, and members have no lines
