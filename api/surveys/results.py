"""What many answers say together, as the schema shows it. Small groups are hidden from whoever may not see
single answers."""

from collections.abc import Mapping
from datetime import date

import strawberry

from api.permissions import all_open
from api.scalars import Count
from domain.staff.caller import Caller
from domain.staff.permissions import Permission
from domain.surveys import trend as rules
from domain.surveys.questions import QuestionKind
from domain.surveys.scores import DIGITS, LEAST_GROUP, Counts, figure_of, mean_of
from domain.surveys.scores import Figure as Reckoned
from domain.surveys.trend import Interval
from persistence.surveys.results import GroupBy, GroupCounts, QuestionCounts, ResultsRead

strawberry.enum(GroupBy, name="SurveyGroupBy", description="By what results are told apart.")
strawberry.enum(Interval, name="SurveyInterval", description="A WEEK begins on Monday.")


@all_open
@strawberry.type(description="A figure with the ends of its 95 % confidence interval.")
class SurveyFigure:
    value: float = strawberry.field(
        description="NPS: -100 to 100. CSAT: per cent who gave 4 or 5. CES: the mean of 1 to 7."
    )
    low: float
    high: float
    count: Count = strawberry.field(description="Of so many answers.")

    @classmethod
    def of(cls, figure: Reckoned) -> "SurveyFigure":
        return cls(
            value=round(figure.value, DIGITS),
            low=round(figure.low, DIGITS),
            high=round(figure.high, DIGITS),
            count=Count(figure.count),
        )


@all_open
@strawberry.type(description="How often something was answered.")
class SurveyCount:
    score: int | None
    choice: str | None
    count: Count


@all_open
@strawberry.type(description="What was answered to one question. Too few: everything else is null or empty.")
class SurveyQuestionResult:
    question: str
    kind: QuestionKind | None = strawberry.field(description="Null for a question that is asked no more.")
    too_few: bool
    count: Count | None
    figure: SurveyFigure | None = strawberry.field(description="Of NPS, CSAT and CES.")
    mean: float | None = strawberry.field(description="Of the scores.")
    distribution: list[SurveyCount]


@all_open
@strawberry.type(description="Results of one group. Too few: there are answers, and not enough to show them.")
class SurveyResults:
    group: str | None = strawberry.field(
        description="The code of the store or channel, or the instrument; null for answers without, and "
        "where results are not told apart."
    )
    too_few: bool
    answers: Count | None
    questions: list[SurveyQuestionResult]


@all_open
@strawberry.type(description="What is to be expected by what came before.")
class SurveyLimits:
    centre: float
    low: float
    high: float


@all_open
@strawberry.type(description="A score in one period.")
class SurveyTrendPoint:
    starts_on: date
    too_few: bool
    figure: SurveyFigure | None
    limits: SurveyLimits | None = strawberry.field(
        description="Control limits (three sigma) by up to 20 periods of the two years before; null: fewer "
        "than five."
    )
    out: bool = strawberry.field(description="It lies outside: something has changed.")


def results_of(read: ResultsRead, caller: Caller) -> list[SurveyResults]:
    least = _least(caller)
    return [_group(each, read.kinds, least) for each in read.groups]


def _least(caller: Caller) -> int:
    """How many answers a group has that the caller is shown."""
    return 1 if caller.may(Permission.SURVEYS_READ_ANSWERS) else LEAST_GROUP


def _group(group: GroupCounts, kinds: Mapping[str, QuestionKind], least: int) -> SurveyResults:
    if group.answers < least:
        return SurveyResults(group=group.group, too_few=True, answers=None, questions=[])
    order = {code: i for i, code in enumerate(kinds)}
    codes = sorted(group.questions, key=lambda code: (order.get(code, len(order)), code))
    return SurveyResults(
        group=group.group,
        too_few=False,
        answers=Count(group.answers),
        questions=[_question(code, kinds.get(code), group.questions[code], least) for code in codes],
    )


def _question(
    code: str, kind: QuestionKind | None, counts: QuestionCounts, least: int
) -> SurveyQuestionResult:
    if counts.answered < least:
        return SurveyQuestionResult(
            question=code, kind=kind, too_few=True, count=None, figure=None, mean=None, distribution=[]
        )
    figure = figure_of(kind, counts.scores) if kind else None
    return SurveyQuestionResult(
        question=code,
        kind=kind,
        too_few=False,
        count=Count(counts.answered),
        figure=SurveyFigure.of(figure) if figure else None,
        mean=round(mean_of(counts.scores), DIGITS) if counts.scores else None,
        distribution=[
            *(
                SurveyCount(score=score, choice=None, count=Count(count))
                for score, count in sorted(counts.scores.items())
            ),
            *(
                SurveyCount(score=None, choice=choice, count=Count(count))
                for choice, count in sorted(counts.choices.items())
            ),
        ],
    )


def trend_of(kind: QuestionKind, periods: Mapping[date, Counts], caller: Caller) -> list[SurveyTrendPoint]:
    """Periods that are too small to be shown count for the limits of others only where they are shown."""
    points = {each.starts_on: each for each in rules.trend(kind, periods, least=_least(caller))}
    return [_point(day, points.get(day)) for day in sorted(periods)]


def _point(day: date, point: rules.Point | None) -> SurveyTrendPoint:
    if point is None:
        return SurveyTrendPoint(starts_on=day, too_few=True, figure=None, limits=None, out=False)
    limits = point.limits
    return SurveyTrendPoint(
        starts_on=day,
        too_few=False,
        figure=SurveyFigure.of(point.figure),
        limits=SurveyLimits(
            centre=round(limits.centre, DIGITS),
            low=round(limits.low, DIGITS),
            high=round(limits.high, DIGITS),
        )
        if limits
        else None,
        out=point.is_out,
    )
