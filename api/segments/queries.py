"""Reading segments, and trying conditions out."""

from __future__ import annotations

from collections.abc import Iterable

import strawberry

from api.context import Info
from api.errors import BadUserInput
from api.permissions import guarded, open_field
from api.problems import Problem, answers_refusals, locale_of_problems
from api.programme.lookup import current_programme
from api.scalars import Count
from api.segments.counting import counted
from api.segments.inputs import PreviewSegmentInput
from api.segments.types import Segment, SegmentOverlap
from domain.kernel.ids import MemberId
from domain.programme.refusals import UnknownProgramme
from domain.segments.overlap import Overlap
from domain.staff.permissions import Permission
from persistence.segments import queries

MOST_SAMPLE = 100


@strawberry.type(description="Whom a condition would take in, as of now. Nothing was written.")
class SegmentPreview:
    found: strawberry.Private[queries.Preview | None] = None
    overlaps: list[SegmentOverlap] = open_field(
        default_factory=list, description="With segments that there are, the largest first."
    )
    problems: list[Problem] = open_field(default_factory=list)

    @open_field(
        description="So many fulfil it; null where there are problems. Without the permission "
        "segments:members in fives below 1,000, and none below 20."
    )
    def member_count(self, info: Info) -> Count | None:
        return Count(counted(self.found.members, info.context.caller)) if self.found else None

    @open_field(description="So many members were asked.")
    def looked_at(self) -> Count | None:
        return Count(self.found.looked_at) if self.found else None

    @open_field(description="Whether that was everybody: a preview asks 100,000 at most.")
    def complete(self) -> bool | None:
        return self.found.complete if self.found else None

    @strawberry.field(
        description="Some of them, as many as were asked for.",
        extensions=[guarded(Permission.SEGMENTS_MEMBERS)],
    )
    def sample(self) -> list[MemberId] | None:
        return [MemberId(each) for each in self.found.sample] if self.found else None


@strawberry.type
class SegmentQueries:
    @strawberry.field(description="A segment by its code.", extensions=[guarded(Permission.SEGMENTS_READ)])
    async def segment(self, code: str, programme: str | None = None) -> Segment | None:
        found = await current_programme(programme)
        read = await queries.segment(found.id, code) if found else None
        return Segment(read=read, programme=found) if found and read else None

    @strawberry.field(
        description="All segments, in order of their codes.",
        extensions=[guarded(Permission.SEGMENTS_READ)],
    )
    async def segments(self, programme: str | None = None) -> list[Segment] | None:
        found = await current_programme(programme)
        if found is None:
            return []
        return [Segment(read=each, programme=found) for each in await queries.segments(found.id)]

    @strawberry.field(
        description="Which other segments a segment shares members with, the largest share first.",
        extensions=[guarded(Permission.SEGMENTS_READ)],
    )
    async def segment_overlaps(
        self, info: Info, code: str, programme: str | None = None
    ) -> list[SegmentOverlap] | None:
        found = await current_programme(programme)
        read = await queries.segment(found.id, code) if found else None
        if found is None or read is None:
            return []
        return await _told(info, await queries.overlaps(read, found.id))

    @strawberry.field(
        description="Try a condition out on all members: how many, who for example, and where it overlaps.",
        graphql_type=SegmentPreview | None,  # whoever may not is answered with null
        extensions=[guarded(Permission.SEGMENTS_READ)],
    )
    @answers_refusals(SegmentPreview)
    async def preview_segment(self, info: Info, input: PreviewSegmentInput) -> SegmentPreview:
        if not 0 <= input.sample <= MOST_SAMPLE:
            raise BadUserInput(f"sample lies between 0 and {MOST_SAMPLE}.")
        programme = await current_programme(input.programme)
        if programme is None:
            raise UnknownProgramme(input.programme or "")
        found = await queries.preview(
            input.condition.condition(),
            programme,
            at=programme.now(info.context.now),
            vault=info.context.vault,
            sample=input.sample,
            apart_from=input.code,
        )
        return SegmentPreview(found=found, overlaps=await _told(info, found.overlaps))


async def _told(info: Info, overlaps: Iterable[Overlap]) -> list[SegmentOverlap]:
    """Those that the caller may know of."""
    locale, caller = await locale_of_problems(info), info.context.caller
    told = (SegmentOverlap.of(each, locale, caller) for each in overlaps)
    return [each for each in told if each is not None]
