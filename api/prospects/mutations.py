"""Recording, messaging and forgetting prospects."""

import strawberry

from api.context import Info
from api.inputs import in_own_store, origin_of
from api.once import done_once, key_of
from api.permissions import guarded, open_field
from api.problems import answers_refusals
from api.prospects.inputs import (
    MessageProspectsInput,
    RecordProspectInput,
    WithdrawProspectContactInput,
    chosen_of,
)
from api.prospects.types import MessageProspectsPayload, RecordProspectPayload, WithdrawProspectPayload
from api.scalars import Count
from api.segments.counting import counted
from domain.kernel.ids import ProspectId
from domain.prospects import use_cases
from domain.prospects.use_cases import MessageProspects, RecordProspect, WithdrawContact, WithdrawProspect
from domain.staff.permissions import Permission
from persistence.retry import retrying


@strawberry.type
class ProspectsMutations:
    @strawberry.mutation(
        description="Keep the contact of somebody who has agreed to marketing. Whoever is there already gets "
        "the tags in addition and the newer consent. Of a contact that is a member's nothing is kept. "
        "Problems: INVALID_INPUT, UNKNOWN_PROGRAMME, UNKNOWN_STORE, CONSENT_MISSING, NO_POLICY_IN_FORCE, "
        "OTHER_POLICY_TEXT, IDEMPOTENCY_KEY_REUSED.",
        extensions=[guarded(Permission.PROSPECTS_RECORD)],
    )
    @answers_refusals(RecordProspectPayload)
    async def record_prospect(self, info: Info, input: RecordProspectInput) -> RecordProspectPayload:
        in_own_store(info, input.store)
        command = RecordProspect(
            programme=input.programme,
            kind=input.kind,
            contact=input.contact,
            source=input.source,
            store=input.store,
            locale=input.locale,
            tags=input.tags,
            consent=input.consent.given() if input.consent is not None else None,
            origin=origin_of(info),
            key=key_of(info, input, "recordProspect"),
        )
        done = await done_once(info, use_cases.record_prospect, command)
        return RecordProspectPayload(found=done.prospect_id)

    @strawberry.mutation(
        description="Have a message sent to each prospect of the filter whose consent lives, 10,000 at most: "
        "the fact `prospect.message_due` is told of each, and your server asks for `prospectContact`. "
        "Problems: INVALID_INPUT, UNKNOWN_PROGRAMME, NO_POLICY_IN_FORCE, TOO_MANY_PROSPECTS, "
        "IDEMPOTENCY_KEY_REUSED.",
        extensions=[guarded(Permission.PROSPECTS_MESSAGE)],
    )
    @answers_refusals(MessageProspectsPayload)
    async def message_prospects(self, info: Info, input: MessageProspectsInput) -> MessageProspectsPayload:
        command = MessageProspects(
            programme=input.programme,
            chosen=chosen_of(info, input.filter),
            message=input.message,
            origin=origin_of(info),
            key=key_of(info, input, "messageProspects"),
        )
        told = await done_once(info, use_cases.message_prospects, command)
        return MessageProspectsPayload(
            told=Count(counted(told, info.context.caller, Permission.PROSPECTS_READ))
        )

    @open_field(
        description="End the consent of a prospect; its contact is erased at once. For the link in a "
        "message: whoever has the id may do it. The answer is the same where there is no such prospect.",
    )
    @answers_refusals(WithdrawProspectPayload)
    async def withdraw_prospect(self, info: Info, id: ProspectId) -> WithdrawProspectPayload:
        command = WithdrawProspect(prospect_id=id, origin=origin_of(info))
        await retrying(lambda: use_cases.withdraw_prospect(command, info.context.begin))
        return WithdrawProspectPayload()

    @strawberry.mutation(
        description="The same for whoever says so by its contact, in every programme. Problems: "
        "INVALID_INPUT.",
        extensions=[guarded(Permission.PROSPECTS_RECORD)],
    )
    @answers_refusals(WithdrawProspectPayload)
    async def withdraw_prospect_contact(
        self, info: Info, input: WithdrawProspectContactInput
    ) -> WithdrawProspectPayload:
        command = WithdrawContact(kind=input.kind, contact=input.contact, origin=origin_of(info))
        await retrying(lambda: use_cases.withdraw_contact(command, info.context.begin))
        return WithdrawProspectPayload()
