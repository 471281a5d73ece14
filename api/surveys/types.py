"""Surveys as the schema shows them: what is asked, and what one token opens."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import strawberry

from api.context import Info
from api.locale import Locale
from api.pagination import Connection
from api.permissions import all_open, guarded, open_field
from api.programme.types import in_words
from api.scalars import Count
from domain.kernel.ids import MemberId, StaffId, SurveyAnswerId, SurveyInvitationId
from domain.kernel.texts import LocalText
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.surveys.answer import Instrument
from domain.surveys.questions import Question, QuestionKind
from domain.surveys.survey import SurveyState, Terms, Trigger, Version
from persistence.approvals.reasons import opened
from persistence.database import from_json
from persistence.encryption import Secret
from persistence.surveys.queries import AnswerRead, FormRead, InvitationRead, SurveyRead

strawberry.enum(
    SurveyState,
    description="DRAFT: nothing was published. OPEN: it can be answered. CLOSED: it can be no more, or later "
    "again.",
)


@all_open
@strawberry.type(description="One of the choices of a question.")
class SurveyChoice:
    code: str
    words: str


@strawberry.type(description="What is asked.")
class SurveyQuestion:
    question: strawberry.Private[Question]
    language: strawberry.Private[str | None]

    @open_field
    def code(self) -> str:
        return self.question.code

    @open_field
    def kind(self) -> QuestionKind:
        return self.question.kind

    @open_field
    def required(self) -> bool:
        return self.question.required

    @open_field(description="As it is asked, in the language to speak.")
    def words(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.question.words, info, locale, self.language)

    @open_field(description="Of ONE and MANY, in their order.")
    def choices(self, info: Info, locale: Locale | None = None) -> list[SurveyChoice]:
        return [
            SurveyChoice(code=code, words=in_words(words, info, locale, self.language))
            for code, words in self.question.choices.items()
        ]


def questions_of(terms: Terms, language: str | None) -> list[SurveyQuestion]:
    return [SurveyQuestion(question=each, language=language) for each in terms.questions]


@all_open
@strawberry.type(description="Every so many days some members are invited.")
class SurveyCalendar:
    every_days: int
    segment: str | None = strawberry.field(description="Null: everybody who takes part.")
    sample_per_mille: int


@all_open
@strawberry.type(description="Somebody who is dissatisfied is called back.")
class SurveyCallBack:
    within_days: int
    owner_id: StaffId | None


@strawberry.type(description="A version of a survey. What was published is never changed.")
class SurveyVersion:
    version: strawberry.Private[Version]
    language: strawberry.Private[str]

    @open_field
    def number(self) -> int:
        return self.version.number

    @open_field(description="Null for a draft.")
    def published_at(self) -> datetime | None:
        return self.version.published_at

    @open_field
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.version.terms.name, info, locale, self.language)

    @open_field(description="What is said before the first question.")
    def intro(self, info: Info, locale: Locale | None = None) -> str | None:
        return _words(self.version.terms.intro, info, locale, self.language)

    @open_field
    def questions(self) -> list[SurveyQuestion]:
        return questions_of(self.version.terms, self.language)

    @open_field
    def trigger(self) -> Trigger:
        return self.version.terms.trigger

    @open_field
    def calendar(self) -> SurveyCalendar | None:
        calendar = self.version.terms.calendar
        if calendar is None:
            return None
        return SurveyCalendar(
            every_days=calendar.every_days,
            segment=calendar.segment,
            sample_per_mille=calendar.sample_per_mille,
        )

    @open_field
    def good_for_days(self) -> int:
        return self.version.terms.good_for_days

    @open_field
    def rest_days(self) -> int:
        return self.version.terms.rest_days

    @open_field(description="The quota; null: there is none.")
    def most_answers(self) -> int | None:
        return self.version.terms.most_answers

    @open_field
    def points(self) -> int:
        return self.version.terms.points

    @open_field
    def marketing(self) -> bool:
        return self.version.terms.marketing

    @open_field
    def links(self) -> bool:
        return self.version.terms.links

    @open_field
    def call_back(self) -> SurveyCallBack | None:
        terms = self.version.terms.call_back
        if terms is None:
            return None
        owner = StaffId(terms.owner_id) if terms.owner_id else None
        return SurveyCallBack(within_days=terms.within_days, owner_id=owner)


@strawberry.type(description="A survey of a programme, by its code.")
class Survey:
    read: strawberry.Private[SurveyRead]
    programme: strawberry.Private[Programme]

    @open_field
    def code(self) -> str:
        return self.read.survey.code

    @open_field
    def state(self) -> SurveyState:
        return self.read.survey.state

    @open_field(description="How many members were invited, and forms opened through links.")
    def invited(self) -> Count:
        return Count(self.read.invited)

    @open_field(description="How many answers came to their end, by whatever instrument.")
    def answered(self) -> Count:
        return Count(self.read.survey.answers)

    @open_field(description="What is asked now; null where nothing was published.")
    def published(self) -> SurveyVersion | None:
        return self._version(self.read.survey.published)

    @open_field(description="What is asked once it is published.")
    def draft(self) -> SurveyVersion | None:
        return self._version(self.read.survey.draft)

    def _version(self, version: Version | None) -> SurveyVersion | None:
        return SurveyVersion(version=version, language=self.programme.locale) if version else None


@all_open
@strawberry.type(description="What was answered to one question so far. Words are not shown again.")
class SurveyValue:
    question: str
    score: int | None
    choices: list[str]


@strawberry.type(description="What whoever has a token answers. It says nothing of who that is.")
class SurveyForm:
    read: strawberry.Private[FormRead]

    @open_field
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.read.terms.name, info, locale, self.read.language)

    @open_field
    def intro(self, info: Info, locale: Locale | None = None) -> str | None:
        return _words(self.read.terms.intro, info, locale, self.read.language)

    @open_field
    def questions(self) -> list[SurveyQuestion]:
        return questions_of(self.read.terms, self.read.language)

    @open_field(description="What was saved before.")
    def values(self) -> list[SurveyValue]:
        return values_of(self.read.scores, self.read.choices)

    @open_field(description="What an answer to the end brings a member.")
    def points(self) -> int:
        return self.read.terms.points

    @open_field
    def expires_at(self) -> datetime:
        return self.read.expires_at

    @open_field(description="Null: it can still be answered, if the survey is open and the time not over.")
    def completed_at(self) -> datetime | None:
        return self.read.completed_at

    @open_field(description="Whether an answer would be taken now.")
    def takes_answers(self) -> bool:
        read = self.read
        return read.is_open and not read.is_full and not read.completed_at and not read.has_expired


@strawberry.type(description="A survey that a member can answer.")
class SurveyInvitation:
    read: strawberry.Private[InvitationRead]

    @open_field
    def id(self) -> SurveyInvitationId:
        return self.read.id

    @open_field(description="The code of the survey.")
    def survey(self) -> str:
        return self.read.survey

    @open_field
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.read.terms.name, info, locale, self.read.language)

    @open_field
    def questions(self) -> list[SurveyQuestion]:
        return questions_of(self.read.terms, self.read.language)

    @open_field
    def points(self) -> int:
        return self.read.terms.points

    @open_field
    def invited_at(self) -> datetime:
        return self.read.invited_at

    @open_field
    def expires_at(self) -> datetime:
        return self.read.expires_at

    @open_field(description="Whether something was saved already.")
    def started(self) -> bool:
        return self.read.started


@all_open
@strawberry.type(description="What somebody answered to a question in words.")
class SurveyText:
    question: str
    text: str


@strawberry.type(description="One answer to its end.")
class SurveyAnswer:
    read: strawberry.Private[AnswerRead]

    @open_field
    def id(self) -> SurveyAnswerId:
        return self.read.answer.id

    @open_field(description="The code of the survey.")
    def survey(self) -> str:
        return self.read.survey

    @open_field(description="The number of the version that was asked.")
    def version(self) -> int:
        return self.read.answer.number

    @strawberry.field(
        description="Who answered; null where nobody said.", extensions=[guarded(Permission.MEMBERS_READ)]
    )
    def member_id(self) -> MemberId | None:
        return self.read.member_id

    @open_field
    def instrument(self) -> Instrument:
        return self.read.answer.instrument

    @open_field
    def store(self) -> str | None:
        return self.read.answer.about.store

    @open_field
    def channel(self) -> str | None:
        return self.read.answer.about.channel

    @open_field
    def completed_at(self) -> datetime | None:
        return self.read.answer.completed_at

    @open_field(description="Scores and choices.")
    def values(self) -> list[SurveyValue]:
        return values_of(self.read.answer.values.scores, self.read.answer.values.choices)

    @strawberry.field(
        description="What was said in words; empty once it was erased, or the member was.",
        extensions=[guarded(Permission.SURVEYS_READ_TEXTS)],
    )
    def texts(self, info: Info) -> list[SurveyText] | None:
        answer = self.read.answer
        plain = opened(
            info.context.vault,
            Secret.SURVEY_TEXTS,
            self.read.texts,
            member_id=answer.id.member,
            row_id=answer.id.value,
            wrapped=self.read.wrapped,
        )
        if plain is None:
            return []
        if answer.member_id is not None:
            info.context.reads.show(answer.member_id, "survey_texts")
        return [SurveyText(question=code, text=text) for code, text in sorted(from_json(plain).items())]


@all_open
@strawberry.type(description="One page of answers.")
class SurveyAnswerConnection(Connection[SurveyAnswer]):
    pass


def values_of(scores: Mapping[str, int], choices: Mapping[str, Sequence[str]]) -> list[SurveyValue]:
    return [
        *(SurveyValue(question=code, score=score, choices=[]) for code, score in sorted(scores.items())),
        *(SurveyValue(question=code, score=None, choices=list(its)) for code, its in sorted(choices.items())),
    ]


def _words(text: LocalText | None, info: Info, locale: Locale | None, language: str) -> str | None:
    return in_words(text, info, locale, language) if text else None
