"""Reading surveys, their results and single answers."""

from typing import Annotated

import strawberry

from api.context import Info
from api.errors import BadUserInput
from api.inputs import in_own_store
from api.pagination import page_of
from api.permissions import guarded, open_field
from api.programme.lookup import current_programme
from api.surveys.admitting import admit_token
from api.surveys.inputs import SurveyFilter
from api.surveys.results import SurveyResults, SurveyTrendPoint, results_of, trend_of
from api.surveys.types import Survey, SurveyAnswer, SurveyAnswerConnection, SurveyForm
from domain.kernel.ids import SurveyAnswerId
from domain.staff.permissions import Permission
from domain.surveys.invitation import digest_of
from domain.surveys.questions import SCALES
from domain.surveys.trend import Interval
from persistence.surveys import queries
from persistence.surveys.results import GroupBy, results, trend_counts


@strawberry.type
class SurveysQueries:
    @strawberry.field(
        description="All surveys, in order of their codes.", extensions=[guarded(Permission.SURVEYS_READ)]
    )
    async def surveys(self, info: Info, programme: str | None = None) -> list[Survey] | None:
        found = await current_programme(programme)
        if found is None:
            return []
        return [Survey(read=each, programme=found) for each in await queries.surveys(found.id)]

    @strawberry.field(description="A survey by its code.", extensions=[guarded(Permission.SURVEYS_READ)])
    async def survey(self, info: Info, code: str, programme: str | None = None) -> Survey | None:
        return await survey_named(code, programme)

    @open_field(
        description="What a token opens; null for a text that is none. Whoever has the token needs nothing "
        "else."
    )
    async def survey_form(self, info: Info, token: str) -> SurveyForm | None:
        await admit_token(info)
        digest = digest_of(token)
        found = await queries.form(digest) if digest else None
        return SurveyForm(read=found) if found else None

    @strawberry.field(
        description="What the answers to a survey say, by question, with the margin of error at 95 %. Groups "
        "of fewer than five answers are shown to those only who may read single answers. Staff of stores "
        "name one of theirs.",
        extensions=[guarded(Permission.SURVEYS_READ)],
    )
    async def survey_results(
        self,
        info: Info,
        code: str,
        programme: str | None = None,
        filter: SurveyFilter | None = None,
        by: Annotated[GroupBy | None, strawberry.argument(description="Null: all together.")] = None,
    ) -> list[SurveyResults] | None:
        found = await current_programme(programme)
        if found is None:
            return None
        wanted = (filter or SurveyFilter()).of(found)
        in_own_store(info, wanted.store)
        read = await results(found.id, code, wanted, by)
        return results_of(read, info.context.caller) if read else None

    @strawberry.field(
        description="A score over time, each period with control limits by those before it. Periods without "
        "answers are left out. Staff of stores name one of theirs.",
        extensions=[guarded(Permission.SURVEYS_READ)],
    )
    async def survey_trend(
        self,
        info: Info,
        code: str,
        question: str,
        interval: Interval,
        programme: str | None = None,
        filter: SurveyFilter | None = None,
    ) -> list[SurveyTrendPoint] | None:
        found = await current_programme(programme)
        if found is None:
            return None
        wanted = (filter or SurveyFilter()).of(found)
        in_own_store(info, wanted.store)
        read = await trend_counts(found.id, code, question, wanted, interval, found.time_zone)
        if read is None:
            return None
        kind = read.kinds.get(question)
        if kind is None or kind not in SCALES:
            raise BadUserInput("question names one that is asked with NPS, CSAT or CES.")
        return trend_of(kind, read.periods, info.context.caller)

    @strawberry.field(
        description="Single answers, the newest first: a data set for other departments. Who answered and "
        "what was said in words takes permissions of their own.",
        extensions=[guarded(Permission.SURVEYS_READ_ANSWERS)],
    )
    async def survey_answers(
        self,
        info: Info,
        first: int,
        code: str,
        after: str | None = None,
        programme: str | None = None,
        filter: SurveyFilter | None = None,
    ) -> SurveyAnswerConnection | None:
        found = await current_programme(programme)
        if found is None:
            return None
        wanted = (filter or SurveyFilter()).of(found)
        in_own_store(info, wanted.store)
        asked = {"programme": found.code, "code": code, "filter": wanted.args}
        page = page_of(info, "surveyAnswers", first, after, filter=asked)
        return SurveyAnswerConnection.of(
            await queries.answers(found.id, code, page, wanted),
            page,
            node=lambda each: SurveyAnswer(read=each),
            position=lambda each: (each.answer.completed_at, each.answer.id.value),
        )

    @strawberry.field(description="One answer.", extensions=[guarded(Permission.SURVEYS_READ_ANSWERS)])
    async def survey_answer(self, info: Info, id: SurveyAnswerId) -> SurveyAnswer | None:
        return await answer_with(info, id)


async def survey_named(code: str, programme: str | None) -> Survey | None:
    found = await current_programme(programme)
    read = await queries.survey(found.id, code) if found else None
    return Survey(read=read, programme=found) if found and read else None


async def answer_with(info: Info, answer_id: SurveyAnswerId | None) -> SurveyAnswer | None:
    """Of the caller's own stores, where it is bound to some."""
    found = await queries.answer(answer_id) if answer_id else None
    if found is None or not info.context.caller.may_at(found.answer.about.store):
        return None
    return SurveyAnswer(read=found)
