"""Who comes into a segment, and who goes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.programme.programme import Programme
from domain.segments.segment import Segment


@dataclass(frozen=True, slots=True)
class Crossing:
    """Of some members those for whom something changes."""

    entering: frozenset[UUID]
    leaving: frozenset[UUID]
    retagged: frozenset[UUID]
    """Who stays, with a tag that the segment had before."""

    @property
    def members(self) -> list[UUID]:
        """In the order in which they are locked."""
        return sorted(self.entering | self.leaving | self.retagged)


def crossing(inside: Mapping[UUID, str | None], wanted: Collection[UUID], tag: str | None) -> Crossing:
    """`inside`: who is in the segment, with the tag that came with it. `wanted`: who should be."""
    wanted = frozenset(wanted)
    return Crossing(
        entering=wanted - inside.keys(),
        leaving=frozenset(inside.keys() - wanted),
        retagged=frozenset(each for each, had in inside.items() if each in wanted and had != tag),
    )


def crossing_facts(
    kind: str, members: Iterable[UUID], segment: Segment, programme: Programme, *, at: datetime
) -> list[Fact]:
    return [
        Fact(
            kind=kind,
            member_id=MemberId(each),
            at=at,
            payload={
                "member": str(MemberId(each)),
                "programme": programme.code,
                "segment": segment.code,
            },
        )
        for each in sorted(members)
    ]
