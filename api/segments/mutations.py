"""Saving segments, and keeping lists."""

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.programme.lookup import current_programme
from api.segments.inputs import ChangeSegmentListInput, SaveSegmentInput
from api.segments.types import Segment
from domain.segments import use_cases
from domain.staff.permissions import Permission
from persistence.retry import retrying
from persistence.segments import queries


@all_open
@strawberry.type
class SegmentPayload:
    segment: Segment | None = strawberry.field(
        default=None, description="As saved. A while later the worker has found out who is in it."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


async def _payload(programme: str | None, code: str) -> SegmentPayload:
    found = await current_programme(programme)
    assert found is not None
    read = await queries.segment(found.id, code)
    return SegmentPayload(segment=Segment(read=read, programme=found) if read else None)


@strawberry.type
class SegmentMutations:
    @strawberry.mutation(
        description="Add a segment or change one. The same again changes nothing.",
        extensions=[guarded(Permission.SEGMENTS_WRITE)],
    )
    @answers_refusals(SegmentPayload)
    async def save_segment(self, info: Info, input: SaveSegmentInput) -> SegmentPayload:
        command = use_cases.SaveSegment(
            programme=input.programme,
            code=input.code,
            name=input.name,
            changes=input.changes(),
            origin=origin_of(info),
        )
        await retrying(lambda: use_cases.save_segment(command, info.context.begin))
        return await _payload(input.programme, input.code)

    @strawberry.mutation(
        description="Put members on a list and take others off it, all of them or none. Whoever is on it "
        "already stays, and whoever is not is no matter.",
        extensions=[guarded(Permission.SEGMENTS_MEMBERS)],
    )
    @answers_refusals(SegmentPayload)
    async def change_segment_list(self, info: Info, input: ChangeSegmentListInput) -> SegmentPayload:
        command = use_cases.ChangeSegmentList(
            programme=input.programme,
            code=input.code,
            add=list(dict.fromkeys(input.add)),
            remove=list(dict.fromkeys(input.remove)),
            origin=origin_of(info),
        )
        await retrying(lambda: use_cases.change_segment_list(command, info.context.begin))
        return await _payload(input.programme, input.code)
