"""Reading what tickets say together."""

from typing import Annotated

import strawberry

from api.context import Info
from api.errors import BadUserInput
from api.insights.scorecards import scorecards_csv
from api.insights.types import (
    FeedbackComparison,
    FeedbackFigures,
    FeedbackReason,
    FeedbackReasons,
    StaffScorecard,
    TrainingEffect,
    TrainingQuiz,
    rounded,
)
from api.permissions import guarded
from api.programme.lookup import programme_of
from api.scalars import Count
from api.sla.queries import DeskPeriodInput
from domain.insights.figures import together
from domain.insights.reasons import COMMON_PER_MILLE, COMMON_TICKETS, Common, in_order
from domain.insights.score import MOST_WEIGHT, Weights, score
from domain.kernel.ids import StaffId
from domain.staff.permissions import Permission
from domain.tickets.ticket import TicketKind
from persistence.insights import reports
from persistence.insights.reports import ReasonGroup

MOST_TICKETS = 1_000_000
EVENLY = Weights()
MOST_PEOPLE = 200


@strawberry.input(
    description="How much each part weighs in `scorePerMille`, 0 to 1000 and not all 0. A part of which "
    "nothing is known of somebody weighs nothing."
)
class ScorecardWeightsInput:
    in_time: int = strawberry.field(default=EVENLY.in_time, description="First-answered in time.")
    resolved: int = strawberry.field(default=EVENLY.resolved, description="Resolved of all.")
    not_reopened: int = strawberry.field(
        default=EVENLY.not_reopened, description="Of those that were resolved the ones that stayed so."
    )
    csat: int = strawberry.field(default=EVENLY.csat, description="Satisfaction: 1 is nothing, 5 is all.")

    def plain(self) -> Weights:
        weights = Weights(
            in_time=self.in_time, resolved=self.resolved, not_reopened=self.not_reopened, csat=self.csat
        )
        if not weights.can_weigh:
            raise BadUserInput(f"A weight lies between 0 and {MOST_WEIGHT}, and one is not 0.")
        return weights


@strawberry.type
class InsightQueries:
    @strawberry.field(
        description="Why people write, the most frequent reason first, with what it makes of the whole and "
        "how it has changed. Duplicates and spam are not counted. Staff of stores see those of their stores.",
        extensions=[guarded(Permission.SLA_READ)],
    )
    async def feedback_reasons(
        self,
        info: Info,
        period: DeskPeriodInput,
        by: ReasonGroup = ReasonGroup.CAUSE,
        before: Annotated[
            DeskPeriodInput | None, strawberry.argument(description="A period to compare with.")
        ] = None,
        kinds: Annotated[
            list[TicketKind] | None, strawberry.argument(description="Only of these; null or none: all.")
        ] = None,
        common_tickets: Annotated[
            int, strawberry.argument(description="From so many tickets on a problem is common; 1 or more.")
        ] = COMMON_TICKETS,
        common_per_mille: Annotated[
            int,
            strawberry.argument(
                description="From such a share of all tickets on it is, too: 100 is 10 %; 1 to 1000."
            ),
        ] = COMMON_PER_MILLE,
        programme: str | None = None,
    ) -> FeedbackReasons | None:
        if not (1 <= common_tickets <= MOST_TICKETS and 1 <= common_per_mille <= 1_000):
            raise BadUserInput("commonTickets is 1 or more, and commonPerMille lies between 1 and 1000.")
        found = await programme_of(programme)
        counts, earlier = [
            await reports.reasons(
                found.id,
                each.instants(found),
                by=by,
                kinds=[each.value for each in kinds or ()],
                stores=info.context.caller.store_codes,
            )
            if each is not None
            else {}
            for each in (period, before)
        ]
        lines = in_order(counts, earlier, Common(common_tickets, common_per_mille))
        return FeedbackReasons(
            tickets=Count(sum(counts.values())), lines=[FeedbackReason(found=each) for each in lines]
        )

    @strawberry.field(
        description="How fast and how well tickets of two periods were dealt with, and the change. Staff of "
        "stores see those of their stores.",
        extensions=[guarded(Permission.SLA_READ)],
    )
    async def feedback_change(
        self, info: Info, before: DeskPeriodInput, after: DeskPeriodInput, programme: str | None = None
    ) -> FeedbackComparison | None:
        found = await programme_of(programme)
        at, stores = found.now(info.context.now), info.context.caller.store_codes
        earlier, later = [
            together(
                (
                    await reports.figures_by_staff(found.id, each.instants(found), at=at, stores=stores)
                ).values()
            )
            for each in (before, after)
        ]
        return FeedbackComparison(earlier=earlier, later=later)

    @strawberry.field(
        description="How each person does with the tickets that it has or had last: figures, and one score "
        "of them. There is nothing of pay in it. Staff of stores see those of their stores.",
        extensions=[guarded(Permission.SLA_READ)],
    )
    async def staff_scorecards(
        self,
        info: Info,
        period: DeskPeriodInput,
        weights: Annotated[
            ScorecardWeightsInput | None, strawberry.argument(description="Null: all parts alike.")
        ] = None,
        programme: str | None = None,
    ) -> list[StaffScorecard] | None:
        return await _scorecards(info, period, weights, programme)

    @strawberry.field(
        description="The same as CSV, for whoever speaks with the people: a line each, `staff` empty for "
        "tickets that nobody has had. Times in seconds, shares, satisfaction and the score in thousandths.",
        extensions=[guarded(Permission.SLA_READ)],
    )
    async def staff_scorecards_csv(
        self,
        info: Info,
        period: DeskPeriodInput,
        weights: Annotated[
            ScorecardWeightsInput | None, strawberry.argument(description="Null: all parts alike.")
        ] = None,
        programme: str | None = None,
    ) -> str | None:
        return scorecards_csv(await _scorecards(info, period, weights, programme))

    @strawberry.field(
        description="Figures of those who had a training and of everybody else, before and after it. Staff "
        "of stores see those of their stores.",
        extensions=[guarded(Permission.SLA_READ)],
    )
    async def training_effect(
        self,
        info: Info,
        staff_ids: Annotated[
            list[StaffId], strawberry.argument(description="Who had the training: 1 to 200.")
        ],
        before: DeskPeriodInput,
        after: DeskPeriodInput,
        programme: str | None = None,
    ) -> TrainingEffect | None:
        if not 1 <= len(staff_ids) <= MOST_PEOPLE:
            raise BadUserInput(f"staffIds names 1 to {MOST_PEOPLE} people.")
        found = await programme_of(programme)
        at, stores = found.now(info.context.now), info.context.caller.store_codes
        trained = {each.value for each in staff_ids}
        groups = []
        for period in (before, after):
            by_staff = await reports.figures_by_staff(found.id, period.instants(found), at=at, stores=stores)
            groups.append(
                (
                    together(its for who, its in by_staff.items() if who in trained),
                    together(its for who, its in by_staff.items() if who is not None and who not in trained),
                )
            )
        (trained_before, others_before), (trained_after, others_after) = groups
        whole = (before.instants(found)[0], after.instants(found)[1])
        return TrainingEffect(
            trained=FeedbackComparison(earlier=trained_before, later=trained_after),
            others=FeedbackComparison(earlier=others_before, later=others_after),
            quiz=TrainingQuiz(found=await reports.quizzes(found.id, whole, of=trained, stores=stores)),
        )


async def _scorecards(
    info: Info, period: DeskPeriodInput, weights: ScorecardWeightsInput | None, programme: str | None
) -> list[StaffScorecard]:
    weighed = EVENLY if weights is None else weights.plain()
    found = await programme_of(programme)
    at, stores = found.now(info.context.now), info.context.caller.store_codes
    by_staff = await reports.figures_by_staff(found.id, period.instants(found), at=at, stores=stores)
    return [
        StaffScorecard(
            staff_id=None if staff_id is None else StaffId(staff_id),
            figures=FeedbackFigures(found=its),
            score_per_mille=rounded(score(its, weighed), 1_000),
        )
        for staff_id, its in by_staff.items()
    ]
