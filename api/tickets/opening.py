"""How tickets begin."""

import strawberry

from api.context import Info
from api.errors import RateLimited
from api.inputs import in_own_store, origin_of, plain_input
from api.once import done_once, key_of
from api.permissions import guarded, open_field
from api.problems import answers_refusals
from api.tickets.inputs import RecordTicketInput, SubmitAnonymousFeedbackInput, SubmitFeedbackInput, draft_of
from api.tickets.payloads import AnonymousFeedbackPayload, RecordTicketPayload, TicketPayload
from api.tickets.queries import wanted_ticket
from api.tickets.tracked import TrackedTicket
from domain.kernel.ids import TicketId
from domain.members.refusals import UnknownMember
from domain.staff.permissions import Permission
from domain.tickets.opening import use_cases
from domain.tickets.opening.draft import Draft, Findings
from domain.tickets.opening.pace import TooManySubmissions
from domain.tickets.opening.use_cases import RecordTicket, SubmitAnonymousFeedback, SubmitFeedback
from persistence.retry import retrying
from persistence.tickets import queries

UNKNOWN_NETWORK = "unknown"
"""A Unix socket: everybody who comes that way counts together."""


@strawberry.type
class TicketOpening:
    @strawberry.mutation(
        description="Hand in a question, complaint, suggestion or praise of a member. Small, and sent again "
        "over a weak network it is one ticket; files are attached afterwards. Staff of stores name one of "
        "theirs. Problems: INVALID_INPUT, UNKNOWN_PROGRAMME, UNKNOWN_MEMBER, UNKNOWN_ORDER, UNKNOWN_STORE, "
        "UNKNOWN_CAMPAIGN, SERVICE_NOT_OPEN, IDEMPOTENCY_KEY_REUSED.",
        extensions=[guarded(Permission.TICKETS_RECORD, or_self=True)],
    )
    @answers_refusals(TicketPayload)
    async def submit_feedback(self, info: Info, input: SubmitFeedbackInput) -> TicketPayload:
        caller = info.context.caller
        member_id = input.member_id or caller.member_id
        if member_id is None or (caller.member_id is not None and not caller.is_self(member_id)):
            raise UnknownMember
        in_own_store(info, input.store)
        command = SubmitFeedback(
            member_id=member_id,
            programme=input.programme,
            channel=input.channel,
            draft=draft_of(input),
            by=caller.actor,
            key=key_of(info, input, "submitFeedback", member_id=member_id),
        )
        done = await done_once(info, use_cases.submit_feedback, command)
        return TicketPayload(ticket=await wanted_ticket(info, done))

    @open_field(
        description="Hand something in without a name, by the code on a store's wall. The answer has a code "
        "to find it again. So many an hour come from one network; more get RATE_LIMITED. Problems: "
        "INVALID_INPUT, UNKNOWN_TICKET_BOX, IDEMPOTENCY_KEY_REUSED."
    )
    @answers_refusals(AnonymousFeedbackPayload)
    async def submit_anonymous_feedback(
        self, info: Info, input: SubmitAnonymousFeedbackInput
    ) -> AnonymousFeedbackPayload:
        content = plain_input(input)
        command = SubmitAnonymousFeedback(
            box_token=input.box_token,
            draft=Draft(
                body=input.body,
                subject=input.subject,
                kind=input.kind,
                language=input.language,
                sku=input.sku,
            ),
            key=content.pop("idempotency_key"),
            content=content,
            network=info.context.ip_prefix or UNKNOWN_NETWORK,
        )
        try:
            answer = await retrying(lambda: use_cases.submit_anonymous_feedback(command, info.context.begin))
        except TooManySubmissions as many:
            raise RateLimited(retry_after=many.seconds) from many
        if answer.replayed:
            info.context.replayed()
        code = await _code(info, answer.result)
        found = await queries.tracked_ticket(code) if code is not None else None
        return AnonymousFeedbackPayload(
            ticket=TrackedTicket.of(info, found) if found is not None else None, tracking_code=code
        )

    @strawberry.mutation(
        description="Write down what somebody says on the phone or at a counter; with a category it is "
        "triaged, with an answer answered at once. Problems: those of `submitFeedback`, "
        "TICKET_FIELD_NEEDED.",
        extensions=[guarded(Permission.TICKETS_RECORD)],
    )
    @answers_refusals(RecordTicketPayload)
    async def record_ticket(self, info: Info, input: RecordTicketInput) -> RecordTicketPayload:
        in_own_store(info, input.store)
        command = RecordTicket(
            member_id=input.member_id,
            programme=input.programme,
            channel=input.channel,
            draft=draft_of(input),
            findings=Findings(
                category=input.category,
                urgency=input.urgency,
                sentiment=input.sentiment,
                severity=input.severity,
                regulator=input.regulator,
                answer=input.answer,
            ),
            tracked=input.tracked,
            origin=origin_of(info),
            key=key_of(info, input, "recordTicket"),
        )
        done = await done_once(info, use_cases.record_ticket, command)
        return RecordTicketPayload(
            ticket=await wanted_ticket(info, done),
            tracking_code=await _code(info, done) if input.tracked else None,
        )


async def _code(info: Info, ticket_id: TicketId) -> str | None:
    async with info.context.begin() as work:
        return await work.tickets.tracking_code(ticket_id)
