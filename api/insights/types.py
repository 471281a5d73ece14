"""Reports over tickets as the schema shows them."""

from __future__ import annotations

from fractions import Fraction

import strawberry

import api.sla.types  # noqa: F401 - it names the words of tickets in the schema
from api.permissions import all_open, open_field
from api.scalars import Count
from domain.insights import figures, reasons
from domain.insights.change import per_mille
from domain.kernel.ids import StaffId
from persistence.insights.reports import ReasonGroup

strawberry.enum(ReasonGroup, description="By what reasons are told apart.")
MICROSECONDS = 1_000_000


@strawberry.type(description="Tickets with one thing in common.")
class FeedbackReason:
    found: strawberry.Private[reasons.Reason]

    @open_field(description="The cause, category, SKU ... that they share; null: of these it is not known.")
    def key(self) -> str | None:
        return self.found.key

    @open_field
    def tickets(self) -> Count:
        return Count(self.found.tickets)

    @open_field(description="Of all tickets of the report, rounded down: 250 is 25 %.")
    def per_mille(self) -> int:
        return self.found.per_mille

    @open_field(description="The same together with every reason before it, as Pareto's curve goes.")
    def cumulative_per_mille(self) -> int:
        return self.found.cumulative_per_mille

    @open_field(
        description="A problem of many, to be mended at its root; else single cases, settled one by one."
    )
    def is_common(self) -> bool:
        return self.found.is_common

    @open_field(description="How many there were in the period that it is compared with.")
    def before(self) -> Count:
        return Count(self.found.before)

    @open_field(
        description="The change in thousandths of them: -300 is 30 % less. Null where there were none, or "
        "nothing is compared."
    )
    def change_per_mille(self) -> int | None:
        return self.found.change


@all_open
@strawberry.type(description="Why people write, the most frequent reason first.")
class FeedbackReasons:
    tickets: Count = strawberry.field(description="All of the report.")
    lines: list[FeedbackReason]


def rounded(value: Fraction | None, times: int = 1) -> int | None:
    """To the nearest, halves up."""
    return None if value is None else int((value * times * 2 + 1) // 2)


@strawberry.type(
    description="Figures of tickets that were opened in a period. Times are means round the clock, whatever "
    "the calendars of deadlines say."
)
class FeedbackFigures:
    found: strawberry.Private[figures.Figures]

    @open_field
    def tickets(self) -> Count:
        return Count(self.found.tickets)

    @open_field(description="How many were answered.")
    def answered(self) -> Count:
        return Count(self.found.first_response.count)

    @open_field(description="From the opening to the first answer, of those that were answered.")
    def mean_first_response_seconds(self) -> Count | None:
        mean = self.found.first_response.value
        seconds = rounded(None if mean is None else mean / MICROSECONDS)
        return None if seconds is None else Count(seconds)

    @open_field(description="How many were resolved.")
    def resolved(self) -> Count:
        return Count(self.found.resolution.count)

    @open_field(description="From the opening to the solution, of those that were resolved.")
    def mean_resolution_seconds(self) -> Count | None:
        mean = self.found.resolution.value
        seconds = rounded(None if mean is None else mean / MICROSECONDS)
        return None if seconds is None else Count(seconds)

    @open_field(description="Of all tickets those that were resolved, rounded: 900 is 90 %.")
    def resolved_per_mille(self) -> int | None:
        return rounded(self.found.resolved_share, 1_000)

    @open_field(
        description="Of those that were first-answered, or should have been by now, the ones that were in "
        "time, as `slaReport` counts them; rounded."
    )
    def in_time_per_mille(self) -> int | None:
        return rounded(self.found.in_time_share, 1_000)

    @open_field(
        description="Of those that were resolved at least once the ones that were opened again, rounded."
    )
    def reopened_per_mille(self) -> int | None:
        return rounded(self.found.reopened_share, 1_000)

    @open_field(description="How many times satisfaction was told, from 1 to 5.")
    def csat_answers(self) -> Count:
        return Count(self.found.csat.count)

    @open_field(description="The mean of it in thousandths: 4800 is 4.8.")
    def csat_per_mille(self) -> int | None:
        return rounded(self.found.csat.value, 1_000)


@strawberry.type(
    description="Two periods beside each other (requirement R162). Changes are in thousandths of what was "
    "before, to the nearest: a response that takes 30 % less time is -300, a satisfaction from 4.0 to 4.8 is "
    "200. Null where one of both is not known."
)
class FeedbackComparison:
    earlier: strawberry.Private[figures.Figures]
    later: strawberry.Private[figures.Figures]

    @open_field
    def before(self) -> FeedbackFigures:
        return FeedbackFigures(found=self.earlier)

    @open_field
    def after(self) -> FeedbackFigures:
        return FeedbackFigures(found=self.later)

    @open_field
    def tickets_per_mille(self) -> int | None:
        return per_mille(self.earlier.tickets, self.later.tickets)

    @open_field(description="Of the mean time to the first answer: less is better.")
    def first_response_per_mille(self) -> int | None:
        return per_mille(self.earlier.first_response.value, self.later.first_response.value)

    @open_field(description="Of the mean time to the solution: less is better.")
    def resolution_per_mille(self) -> int | None:
        return per_mille(self.earlier.resolution.value, self.later.resolution.value)

    @open_field(description="Of the share that was resolved.")
    def resolved_share_per_mille(self) -> int | None:
        return per_mille(self.earlier.resolved_share, self.later.resolved_share)

    @open_field(description="Of the mean satisfaction.")
    def csat_per_mille(self) -> int | None:
        return per_mille(self.earlier.csat.value, self.later.csat.value)


@all_open
@strawberry.type(description="How one person does.")
class StaffScorecard:
    staff_id: StaffId | None = strawberry.field(description="Null: tickets that nobody has had.")
    figures: FeedbackFigures
    score_per_mille: int | None = strawberry.field(
        description="Of its parts by their weights, from 0 to 1000, rounded. Null: nothing is known of them."
    )


@strawberry.type(
    description="What those who were trained knew: means of the quizzes before their trainings and after "
    "them, in thousandths of what could be right. A training counts whose two quizzes were taken."
)
class TrainingQuiz:
    found: strawberry.Private[figures.Quizzes]

    @open_field
    def trainings(self) -> Count:
        return Count(self.found.before.count)

    @open_field(description="Null: there is none.")
    def before_per_mille(self) -> int | None:
        return rounded(self.found.before.value)

    @open_field
    def after_per_mille(self) -> int | None:
        return rounded(self.found.after.value)

    @open_field(description="In thousandths of what was before, to the nearest.")
    def change_per_mille(self) -> int | None:
        return per_mille(self.found.before.value, self.found.after.value)


@all_open
@strawberry.type(
    description="What a training has brought: those who had it and everybody else, before and after "
    "(requirement R196). What both have changed alike, the training has not done."
)
class TrainingEffect:
    trained: FeedbackComparison
    others: FeedbackComparison
    quiz: TrainingQuiz = strawberry.field(
        description="Of trainings that were done from the first day of `before` to the last one of `after`."
    )
