"""Setting surveys up, inviting, answering, and noting answers that were given elsewhere."""

import secrets
from base64 import b64encode

import strawberry

from api.context import Info
from api.inputs import in_own_store, origin_of
from api.once import done_once, key_of
from api.permissions import all_open, guarded, open_field
from api.problems import Problem, answers_refusals
from api.scalars import Count, IdempotencyKey
from api.surveys.admitting import admit_token
from api.surveys.inputs import SaveSurveyInput, SurveyValueInput
from api.surveys.queries import answer_with, survey_named
from api.surveys.types import Survey, SurveyAnswer
from api.tickets.queries import admit_tracking
from domain.kernel.ids import MemberId, SurveyAnswerId, SurveyInvitationId
from domain.kernel.refusal import InvalidInput
from domain.staff.permissions import Permission
from domain.surveys import use_cases
from domain.surveys.answer import Instrument
from domain.surveys.answering.use_cases import AnswerSurvey, answer_survey
from domain.surveys.collecting.use_cases import RecordAnswer, erase_survey_texts, record_survey_answer
from domain.surveys.invitation import About
from domain.surveys.inviting import use_cases as inviting
from persistence.retry import retrying

SECRET_BYTES = 32


@strawberry.input(description="The survey, and the store on whose counter the code stands.")
class SurveyLinkInput:
    programme: str | None = None
    survey: str
    store: str


@strawberry.input(description="Another system that sends answers.")
class AddSurveySourceInput:
    programme: str | None = None
    survey: str
    source: str = strawberry.field(
        description="How it is called in its address: `/hooks/surveys/<source>`. Small letters, digits, `-`."
    )


@strawberry.input(description="A member who shall be asked.")
class InviteToSurveyInput:
    idempotency_key: IdempotencyKey
    programme: str | None = None
    survey: str
    member_id: MemberId


@strawberry.input(
    description="By a token, or by an invitation: of the member who is logged in, or of nobody, with the "
    "code of the ticket that it is about."
)
class AnswerSurveyInput:
    token: str | None = None
    invitation_id: SurveyInvitationId | None = None
    tracking_code: str | None = strawberry.field(
        default=None, description="With an invitation of `ticketByTrackingCode`."
    )
    values: list[SurveyValueInput] = strawberry.field(default_factory=list)
    complete: bool = strawberry.field(
        description="false: it is kept, and goes on later. true: that was all; it stays as it is."
    )


@strawberry.input(description="A whole answer that somebody gave on the phone, in a store or in a poll.")
class RecordSurveyAnswerInput:
    idempotency_key: IdempotencyKey
    programme: str | None = None
    survey: str
    member_id: MemberId | None = strawberry.field(default=None, description="Not given: nobody said.")
    instrument: Instrument = strawberry.field(description="PHONE, COUNTER or SOCIAL.")
    store: str | None = None
    channel: str | None = None
    values: list[SurveyValueInput]


@all_open
@strawberry.type
class SurveyPayload:
    survey: Survey | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class SurveyLinkPayload:
    link: str | None = strawberry.field(
        default=None,
        description="The secret part of the link, for `openSurveyLink`. Shown now and never again.",
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class EndSurveyLinkPayload:
    ended: bool = strawberry.field(default=False, description="Whether there was one.")
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class SurveySourcePayload:
    secret: str | None = strawberry.field(
        default=None, description="Signs what is sent, as Standard Webhooks says. Shown now and never again."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class SurveyInvitationPayload:
    invitation_id: SurveyInvitationId | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class SurveyTokenPayload:
    token: str | None = strawberry.field(
        default=None, description="Put it into the link that is sent. It is kept nowhere."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class AnswerSurveyPayload:
    completed: bool = False
    points: Count | None = strawberry.field(default=None, description="What the answer has brought.")
    was_known: bool = strawberry.field(
        default=False, description="It had been completed so before; nothing was done now."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class SurveyAnswerPayload:
    answer_id: SurveyAnswerId | None = None
    answer: SurveyAnswer | None = strawberry.field(
        default=None, description="Null for whoever may not read single answers."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class EraseSurveyTextsPayload:
    erased: bool = strawberry.field(default=False, description="Whether there were any.")
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class SurveysMutations:
    @strawberry.mutation(
        description="Draft a survey, new or changed. What was published stays as it is, until the draft is.",
        extensions=[guarded(Permission.SURVEYS_WRITE)],
    )
    @answers_refusals(SurveyPayload)
    async def save_survey(self, info: Info, input: SaveSurveyInput) -> SurveyPayload:
        command = use_cases.SaveSurvey(
            programme=input.programme, code=input.code, terms=input.terms(), origin=origin_of(info)
        )
        await retrying(lambda: use_cases.save_survey(command, info.context.begin))
        return SurveyPayload(survey=await survey_named(input.code, input.programme))

    @strawberry.mutation(
        description="Make the draft a version for ever, and open the survey. Members who were invited before "
        "answer what they were invited to.",
        extensions=[guarded(Permission.SURVEYS_WRITE)],
    )
    @answers_refusals(SurveyPayload)
    async def publish_survey(self, info: Info, code: str, programme: str | None = None) -> SurveyPayload:
        command = use_cases.NamedSurvey(programme=programme, code=code, origin=origin_of(info))
        await retrying(lambda: use_cases.publish_survey(command, info.context.begin))
        return SurveyPayload(survey=await survey_named(code, programme))

    @strawberry.mutation(
        description="Close a survey, or open it again.", extensions=[guarded(Permission.SURVEYS_WRITE)]
    )
    @answers_refusals(SurveyPayload)
    async def set_survey_open(
        self, info: Info, code: str, open: bool, programme: str | None = None
    ) -> SurveyPayload:
        command = use_cases.NamedSurvey(programme=programme, code=code, origin=origin_of(info))
        await retrying(lambda: use_cases.set_survey_open(command, info.context.begin, open_=open))
        return SurveyPayload(survey=await survey_named(code, programme))

    @strawberry.mutation(
        description="A new link for the code on a store's counter; the one before is good no more.",
        extensions=[guarded(Permission.SURVEYS_WRITE)],
    )
    @answers_refusals(SurveyLinkPayload)
    async def make_survey_link(self, info: Info, input: SurveyLinkInput) -> SurveyLinkPayload:
        command = _link(info, input)
        return SurveyLinkPayload(
            link=await retrying(lambda: use_cases.make_survey_link(command, info.context.begin))
        )

    @strawberry.mutation(
        description="The link of a store is good no more.", extensions=[guarded(Permission.SURVEYS_WRITE)]
    )
    @answers_refusals(EndSurveyLinkPayload)
    async def end_survey_link(self, info: Info, input: SurveyLinkInput) -> EndSurveyLinkPayload:
        command = _link(info, input)
        return EndSurveyLinkPayload(
            ended=await retrying(lambda: use_cases.end_survey_link(command, info.context.begin))
        )

    @strawberry.mutation(
        description="Let another survey tool send answers to `/hooks/surveys/<source>`, signed.",
        extensions=[guarded(Permission.SURVEYS_WRITE)],
    )
    @answers_refusals(SurveySourcePayload)
    async def add_survey_source(self, info: Info, input: AddSurveySourceInput) -> SurveySourcePayload:
        secret = "whsec_" + b64encode(secrets.token_bytes(SECRET_BYTES)).decode()
        command = use_cases.AddSource(
            programme=input.programme,
            survey=input.survey,
            source=input.source,
            secret=secret,
            origin=origin_of(info),
        )
        await retrying(lambda: use_cases.add_survey_source(command, info.context.begin))
        return SurveySourcePayload(secret=secret)

    @strawberry.mutation(
        description="Invite one member by hand.", extensions=[guarded(Permission.SURVEYS_COLLECT)]
    )
    @answers_refusals(SurveyInvitationPayload)
    async def invite_to_survey(self, info: Info, input: InviteToSurveyInput) -> SurveyInvitationPayload:
        command = inviting.InviteMember(
            programme=input.programme,
            survey=input.survey,
            member_id=input.member_id,
            origin=origin_of(info),
            key=key_of(info, input, "inviteToSurvey"),
        )
        made = await done_once(info, inviting.invite_to_survey, command)
        return SurveyInvitationPayload(invitation_id=made)

    @strawberry.mutation(
        description="What is sent to the member of an invitation. Whether it may be is asked now. At most "
        "ten of one invitation, and each of them is good.",
        extensions=[guarded(Permission.SURVEYS_COLLECT)],
    )
    @answers_refusals(SurveyTokenPayload)
    async def make_survey_token(self, info: Info, invitation_id: SurveyInvitationId) -> SurveyTokenPayload:
        origin = origin_of(info)
        return SurveyTokenPayload(
            token=await retrying(
                lambda: inviting.make_survey_token(invitation_id, origin, info.context.begin)
            )
        )

    @open_field(
        description="Whoever scanned the code of a store gets a token for one answer, good for a day. Nobody "
        "asks who it is."
    )
    @answers_refusals(SurveyTokenPayload)
    async def open_survey_link(self, info: Info, link: str) -> SurveyTokenPayload:
        await admit_token(info)
        return SurveyTokenPayload(
            token=await retrying(lambda: inviting.open_survey_link(link, info.context.begin))
        )

    @open_field(
        description="Answer a survey, in parts or to its end. Each question keeps what was said last. Sent "
        "again after the end with the same values it is heard as known. Problems: UNKNOWN_INVITATION, "
        "INVITATION_EXPIRED, ALREADY_ANSWERED, SURVEY_NOT_OPEN, SURVEY_FULL, INVALID_INPUT."
    )
    @answers_refusals(AnswerSurveyPayload)
    async def answer_survey(self, info: Info, input: AnswerSurveyInput) -> AnswerSurveyPayload:
        if (input.token is None) == (input.invitation_id is None):
            raise InvalidInput("token", "MISSING" if input.token is None else "NOT_HERE")
        if input.tracking_code is not None and input.invitation_id is None:
            raise InvalidInput("trackingCode", "NOT_HERE")
        if input.token is not None:
            await admit_token(info)
        if input.tracking_code is not None:
            await admit_tracking(info)
        command = AnswerSurvey(
            token=input.token,
            invitation_id=input.invitation_id,
            by=info.context.caller.member_id,
            tracking_code=input.tracking_code,
            values=[each.given() for each in input.values],
            complete=input.complete,
        )
        done = await retrying(lambda: answer_survey(command, info.context.begin))
        return AnswerSurveyPayload(
            completed=done.completed, points=Count(done.points), was_known=done.was_known
        )

    @strawberry.mutation(
        description="Note a whole answer on behalf of whoever gave it.",
        extensions=[guarded(Permission.SURVEYS_COLLECT)],
    )
    @answers_refusals(SurveyAnswerPayload)
    async def record_survey_answer(self, info: Info, input: RecordSurveyAnswerInput) -> SurveyAnswerPayload:
        in_own_store(info, input.store)
        command = RecordAnswer(
            programme=input.programme,
            survey=input.survey,
            member_id=input.member_id,
            instrument=input.instrument,
            about=About(store=input.store, channel=input.channel),
            values=[each.given() for each in input.values],
            origin=origin_of(info),
            key=key_of(info, input, "recordSurveyAnswer"),
        )
        made = await done_once(info, record_survey_answer, command)
        may_read = info.context.caller.may(Permission.SURVEYS_READ_ANSWERS)
        return SurveyAnswerPayload(answer_id=made, answer=await answer_with(info, made) if may_read else None)

    @strawberry.mutation(
        description="Take away what an answer says in words, with a reason. Scores and choices stay.",
        extensions=[guarded(Permission.SURVEYS_READ_TEXTS)],
    )
    @answers_refusals(EraseSurveyTextsPayload)
    async def erase_survey_texts(
        self, info: Info, id: SurveyAnswerId, reason: str
    ) -> EraseSurveyTextsPayload:
        origin = origin_of(info)
        return EraseSurveyTextsPayload(
            erased=await retrying(lambda: erase_survey_texts(id, reason, origin, info.context.begin))
        )


def _link(info: Info, input: SurveyLinkInput) -> use_cases.LinkStore:
    in_own_store(info, input.store)
    return use_cases.LinkStore(
        programme=input.programme, code=input.survey, store=input.store, origin=origin_of(info)
    )
