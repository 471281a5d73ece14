"""Cards are activated, frozen, replaced and closed."""

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.members import loading
from api.members.types import Member
from api.once import done_once, key_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.scalars import Count, IdempotencyKey
from domain.kernel.ids import CardId, MemberId
from domain.members.card import CardStatus
from domain.members.cards.use_cases import ChangeCard, change_card
from domain.staff.permissions import Permission


@strawberry.input(description="Which card.")
class ChangeCardInput:
    idempotency_key: IdempotencyKey
    card: CardId
    if_version: Count | None = strawberry.field(
        default=None,
        description="The member's version that you have read. If the member has changed since, nothing is "
        "written.",
    )


@all_open
@strawberry.type
class ChangeCardPayload:
    card: CardId | None = strawberry.field(
        default=None, description="The card; after `replaceCard` the new one."
    )
    member: Member | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


async def _changed(
    info: Info, input: ChangeCardInput, operation: str, wanted: CardStatus, *, unfreeze: bool = False
) -> ChangeCardPayload:
    member_id = MemberId(input.card.member)
    command = ChangeCard(
        card=input.card,
        wanted=wanted,
        unfreeze=unfreeze,
        if_version=input.if_version,
        origin=origin_of(info),
        key=key_of(info, input, operation, member_id=member_id),
    )
    card = await done_once(info, change_card, command)
    return ChangeCardPayload(card=card, member=await loading.wanted_member(info, member_id))


@strawberry.type
class CardMutations:
    @strawberry.mutation(
        description="An issued card is good from now on. Its first use does the same.",
        extensions=[guarded(Permission.CARDS_WRITE)],
    )
    @answers_refusals(ChangeCardPayload)
    async def activate_card(self, info: Info, input: ChangeCardInput) -> ChangeCardPayload:
        return await _changed(info, input, "activateCard", CardStatus.ACTIVE)

    @strawberry.mutation(
        description="The card neither earns nor spends at a till: CARD_FROZEN. The member can be named "
        "otherwise, and logs in.",
        extensions=[guarded(Permission.CARDS_WRITE)],
    )
    @answers_refusals(ChangeCardPayload)
    async def freeze_card(self, info: Info, input: ChangeCardInput) -> ChangeCardPayload:
        return await _changed(info, input, "freezeCard", CardStatus.FROZEN)

    @strawberry.mutation(
        description="The frozen card is good again.", extensions=[guarded(Permission.CARDS_WRITE)]
    )
    @answers_refusals(ChangeCardPayload)
    async def unfreeze_card(self, info: Info, input: ChangeCardInput) -> ChangeCardPayload:
        return await _changed(info, input, "unfreezeCard", CardStatus.ACTIVE, unfreeze=True)

    @strawberry.mutation(
        description="Issue another card with a number of its own. The old one leads no till to the member "
        "any more: CARD_NOT_IN_USE; the member is still found by it.",
        extensions=[guarded(Permission.CARDS_WRITE)],
    )
    @answers_refusals(ChangeCardPayload)
    async def replace_card(self, info: Info, input: ChangeCardInput) -> ChangeCardPayload:
        return await _changed(info, input, "replaceCard", CardStatus.REPLACED)

    @strawberry.mutation(
        description="The card was given back. The membership goes on without it.",
        extensions=[guarded(Permission.CARDS_WRITE)],
    )
    @answers_refusals(ChangeCardPayload)
    async def close_card(self, info: Info, input: ChangeCardInput) -> ChangeCardPayload:
        return await _changed(info, input, "closeCard", CardStatus.CLOSED)
