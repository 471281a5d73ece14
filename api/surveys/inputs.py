"""What callers send about surveys."""

from datetime import date, datetime, timedelta

import strawberry

from domain.kernel.ids import StaffId
from domain.kernel.periods import midnight
from domain.kernel.texts import LocalText
from domain.programme.programme import Programme
from domain.surveys.answer import Instrument
from domain.surveys.questions import GivenValue, Question, QuestionKind
from domain.surveys.survey import Calendar, CallBack, Terms, Trigger
from persistence.surveys.queries import Filter

strawberry.enum(
    QuestionKind,
    name="SurveyQuestionKind",
    description="NPS: 0 to 10. CSAT: 1 to 5. CES: 1 to 7, high is easy. ONE, MANY: of the choices. TEXT: "
    "in the member's own words, at most 2,000 letters.",
)
strawberry.enum(
    Trigger, name="SurveyTrigger", description="What invites members by itself; HAND: nothing does."
)
strawberry.enum(Instrument, name="SurveyInstrument", description="How it was asked.")


@strawberry.input(description="One of the choices of a question.")
class SurveyChoiceInput:
    code: str
    words: LocalText


@strawberry.input(description="A question. Its code keeps its kind over all versions.")
class SurveyQuestionInput:
    code: str
    kind: QuestionKind
    words: LocalText
    required: bool = True
    choices: list[SurveyChoiceInput] = strawberry.field(
        default_factory=list, description="Of ONE and MANY, in their order: 2 to 30."
    )

    def question(self) -> Question:
        return Question(
            code=self.code,
            kind=self.kind,
            words=self.words,
            required=self.required,
            choices={each.code: each.words for each in self.choices},
        )


@strawberry.input(description="Every so many days some members are invited.")
class SurveyCalendarInput:
    every_days: int
    segment: str | None = strawberry.field(
        default=None, description="The code of the segment; not given: everybody who takes part."
    )
    sample_per_mille: int = strawberry.field(
        default=1_000, description="So many of a thousand, others in each round."
    )


@strawberry.input(description="Somebody who is dissatisfied is called back: NPS to 6, CSAT to 2, CES to 3.")
class SurveyCallBackInput:
    within_days: int
    owner_id: StaffId | None = strawberry.field(
        default=None, description="Of members whom nobody looks after."
    )


@strawberry.input(description="A survey as it shall be asked next. It replaces the draft.")
class SaveSurveyInput:
    programme: str | None = None
    code: str
    name: LocalText
    intro: LocalText | None = None
    questions: list[SurveyQuestionInput]
    trigger: Trigger = Trigger.HAND
    calendar: SurveyCalendarInput | None = strawberry.field(default=None, description="Of SCHEDULE.")
    good_for_days: int = strawberry.field(default=14, description="How long an invitation can be answered.")
    rest_days: int = strawberry.field(
        default=30,
        description="Whoever was invited to any survey within so many days is not invited again; 0: always.",
    )
    most_answers: int | None = strawberry.field(default=None, description="The quota, over all versions.")
    points: int = strawberry.field(default=0, description="For an answer to the end, once per invitation.")
    marketing: bool = strawberry.field(
        default=False,
        description="Invited is only who agreed to marketing; else it is part of the service.",
    )
    links: bool = strawberry.field(
        default=False, description="Whether it may be answered through a store's link, by nobody's name."
    )
    call_back: SurveyCallBackInput | None = None

    def terms(self) -> Terms:
        calendar, call_back = self.calendar, self.call_back
        return Terms(
            name=self.name,
            intro=self.intro,
            questions=tuple(each.question() for each in self.questions),
            trigger=self.trigger,
            calendar=Calendar(
                every_days=calendar.every_days,
                segment=calendar.segment,
                sample_per_mille=calendar.sample_per_mille,
            )
            if calendar
            else None,
            good_for_days=self.good_for_days,
            rest_days=self.rest_days,
            most_answers=self.most_answers,
            points=self.points,
            marketing=self.marketing,
            links=self.links,
            call_back=CallBack(
                within_days=call_back.within_days,
                owner_id=call_back.owner_id.value if call_back.owner_id else None,
            )
            if call_back
            else None,
        )


@strawberry.input(description="What is answered to one question: score, choices or text, by its kind.")
class SurveyValueInput:
    question: str
    score: int | None = None
    choices: list[str] | None = None
    text: str | None = None

    def given(self) -> GivenValue:
        return GivenValue(
            question=self.question, score=self.score, choices=tuple(self.choices or ()), text=self.text
        )


@strawberry.input(description="Which answers: all that are named hold.")
class SurveyFilter:
    from_on: date | None = strawberry.field(
        default=None, description="Completed on this day of the programme's zone or later."
    )
    through_on: date | None = strawberry.field(default=None, description="On this day or earlier.")
    store: str | None = None
    channel: str | None = None
    instrument: Instrument | None = None

    def of(self, programme: Programme) -> Filter:
        def start(day: date) -> datetime:
            return midnight(day, programme.zone)

        return Filter(
            since=start(self.from_on) if self.from_on else None,
            until=start(self.through_on + timedelta(days=1)) if self.through_on else None,
            store=self.store,
            channel=self.channel,
            instrument=self.instrument.value if self.instrument else None,
        )
