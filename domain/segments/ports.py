"""What the rules of segments ask of storage. persistence/segments/repository.py answers."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.programme.programme import Programme
from domain.segments.crossing import Crossing
from domain.segments.segment import Segment


@dataclass(frozen=True, slots=True)
class Crossed:
    """What was written: each of these members has crossed now, and nobody has written it before."""

    entered: list[UUID]
    left: list[UUID]
    tagged: list[UUID]
    untagged: list[UUID]


class Segments(Protocol):
    async def find(self, programme_id: UUID, code: str) -> Segment | None: ...

    async def all(self, programme_id: UUID) -> list[Segment]:
        """In order of their codes."""
        ...

    async def save(self, programme_id: UUID, segment: Segment, *, at: datetime) -> None: ...

    async def refresh_soon(self, programme: Programme) -> None:
        """Have the worker find out who is in the segments of the programme, once this is committed."""
        ...

    async def to_look_at(
        self, segment: Segment, programme: Programme, *, after: UUID | None, limit: int
    ) -> list[UUID]:
        """The next members, by id, who may have to enter or leave."""
        ...

    async def crossing(
        self, segment: Segment, programme: Programme, members: Sequence[UUID], *, at: datetime
    ) -> Crossing:
        """What is to be written of these members."""
        ...

    async def lock(self, members: Sequence[UUID], programme: Programme) -> datetime:
        """Hold the members' part in the programme, in order of their ids, and read the moment afterwards."""
        ...

    async def again(self, segment: Segment) -> Segment:
        """The segment as it is now, held so that nobody changes it until the end of the transaction. It comes
        after the members' locks."""
        ...

    async def cross(
        self, segment: Segment, programme: Programme, crossing: Crossing, *, at: datetime
    ) -> Crossed:
        """Write it, of members that are locked, with tags that come and go."""
        ...

    async def refreshed(self, segment: Segment, *, at: datetime) -> None:
        """Everybody was looked at."""
        ...

    async def taking_part(self, members: Collection[UUID], programme: Programme) -> set[UUID]:
        """Those of the members who take part in the programme."""
        ...

    async def inside(self, segment: Segment, members: Sequence[UUID]) -> dict[UUID, str | None]:
        """Those of the members who are in it, each with the tag that came with it."""
        ...
