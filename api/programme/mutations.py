"""How an admin sets a programme up."""

from datetime import datetime

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.language import of_deployment
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.programme import inputs
from api.programme.lookup import current_programme
from api.programme.types import (
    Channel,
    EarnRule,
    ProductCategory,
    Programme,
    ProgrammeSettings,
    Store,
    WalletType,
)
from api.tiers.types import Ladder
from domain.programme import programme as rules
from domain.programme import use_cases
from domain.programme.defaults import standard_wallets
from domain.programme.refusals import UnknownProgramme, WrongCurrency
from domain.staff.permissions import Permission
from persistence.ids import new_uuid
from persistence.retry import retrying


@all_open
@strawberry.type
class ProgrammePayload:
    programme: Programme | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class SetEarnRatePayload:
    rule: EarnRule | None = strawberry.field(
        default=None, description="The revision that is newest now: a new one unless nothing changed."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class SaveWalletTypePayload:
    wallet_type: WalletType | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class SaveProgrammeSettingsPayload:
    settings: ProgrammeSettings | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class AdvanceClockPayload:
    clock: datetime | None = strawberry.field(
        default=None, description="What time it is in the programme now."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class SaveLadderPayload:
    ladder: Ladder | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class SaveStorePayload:
    store: Store | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class SaveChannelPayload:
    channel: Channel | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class SaveProductCategoryPayload:
    category: ProductCategory | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


SETS_UP = Permission.PROGRAMME_WRITE


@strawberry.type
class ProgrammeMutations:
    @strawberry.mutation(
        description="Make a programme. The first one of a deployment is its default.",
        extensions=[guarded(SETS_UP)],
    )
    @answers_refusals(ProgrammePayload)
    async def create_programme(self, info: Info, input: inputs.CreateProgrammeInput) -> ProgrammePayload:
        command = use_cases.CreateProgramme(
            code=input.code,
            name=input.name,
            currency=input.currency,
            time_zone=input.time_zone,
            locale=input.locale,
            sandbox=input.sandbox,
        )
        await retrying(
            lambda: use_cases.create_programme(
                command, info.context.begin, terms=standard_wallets(new_uuid), origin=origin_of(info)
            )
        )
        made = await current_programme(input.code)
        return ProgrammePayload(programme=Programme(rule=made) if made else None)

    @strawberry.mutation(
        description=(
            "Set the rate of an earn rule: a new revision, for orders paid from its start on. What was "
            "earned before stays."
        ),
        extensions=[guarded(SETS_UP)],
    )
    @answers_refusals(SetEarnRatePayload)
    async def set_earn_rate(self, info: Info, input: inputs.SetEarnRateInput) -> SetEarnRatePayload:
        programme = await current_programme(input.programme)
        currency = input.per.currency
        if programme is not None and currency != programme.currency:
            raise WrongCurrency(expected=programme.currency, got=currency)
        command = use_cases.SetEarnRate(
            programme=input.programme,
            code=input.code,
            wallet=input.wallet,
            name=input.name,
            points=input.points.value,
            per_minor=input.per.amount,
            rounding=input.rounding,
            by=info.context.caller.actor,
            valid_from=input.valid_from,
            terms=input.terms(),
        )
        rule = await retrying(lambda: use_cases.set_earn_rate(command, info.context.begin, origin_of(info)))
        language = programme.locale if programme else None
        return SetEarnRatePayload(rule=EarnRule(rule=rule, currency=currency, language=language))

    @strawberry.mutation(
        description=(
            "Add a wallet type, or change its name and terms. What was earned before keeps the terms under "
            "which it was earned."
        ),
        extensions=[guarded(SETS_UP)],
    )
    @answers_refusals(SaveWalletTypePayload)
    async def save_wallet_type(self, info: Info, input: inputs.SaveWalletTypeInput) -> SaveWalletTypePayload:
        programme = await current_programme(input.programme)
        if programme is None:
            raise UnknownProgramme(input.programme or "")
        command = use_cases.SaveWalletType(
            programme=input.programme,
            code=input.code,
            name=input.name,
            spendable=input.spendable,
            expiry=input.expiry.expiry(),
            pending=input.pending.pending(),
            terms=input.terms(programme.currency),
        )
        wallet = await retrying(
            lambda: use_cases.save_wallet_type(command, info.context.begin, origin_of(info))
        )
        shown = WalletType(rule=wallet, currency=programme.currency, language=programme.locale)
        return SaveWalletTypePayload(wallet_type=shown)

    @strawberry.mutation(
        description="Change limits of what happens in a programme by a person's hand.",
        extensions=[guarded(SETS_UP)],
    )
    @answers_refusals(SaveProgrammeSettingsPayload)
    async def save_programme_settings(
        self, info: Info, input: inputs.SaveProgrammeSettingsInput
    ) -> SaveProgrammeSettingsPayload:
        command = use_cases.SaveSettings(programme=input.programme, settings=input.settings())
        saved = await retrying(lambda: use_cases.save_settings(command, info.context.begin, origin_of(info)))
        return SaveProgrammeSettingsPayload(settings=ProgrammeSettings(rule=saved))

    @strawberry.mutation(
        description=("Put the clock of a sandbox programme forward. Tonight books what becomes due by it."),
        extensions=[guarded(SETS_UP)],
    )
    @answers_refusals(AdvanceClockPayload)
    async def advance_clock(self, info: Info, input: inputs.AdvanceClockInput) -> AdvanceClockPayload:
        by = input.by.step()
        clock = await retrying(
            lambda: use_cases.advance_clock(input.programme, by, info.context.begin, origin_of(info))
        )
        return AdvanceClockPayload(clock=clock)

    @strawberry.mutation(
        description=(
            "Add a ladder or a new revision of it, from tiers of one's own or from a preset. Members keep "
            "their tiers until an order or a review moves them."
        ),
        extensions=[guarded(SETS_UP)],
    )
    @answers_refusals(SaveLadderPayload)
    async def save_ladder(self, info: Info, input: inputs.SaveLadderInput) -> SaveLadderPayload:
        command = input.command(info.context.caller.actor)
        ladder = await retrying(lambda: use_cases.save_ladder(command, info.context.begin, origin_of(info)))
        programme = await current_programme(input.programme)
        return SaveLadderPayload(ladder=Ladder(rule=ladder, programme=programme) if programme else None)

    @strawberry.mutation(
        description="Add a store or change it. An inactive one takes no more orders.",
        extensions=[guarded(SETS_UP)],
    )
    @answers_refusals(SaveStorePayload)
    async def save_store(self, info: Info, input: inputs.SaveStoreInput) -> SaveStorePayload:
        store = rules.Store(code=input.code, name=input.name, active=input.active)
        saved = await retrying(lambda: use_cases.save_store(store, info.context.begin, origin_of(info)))
        return SaveStorePayload(store=Store(rule=saved, language=await of_deployment(info)))

    @strawberry.mutation(
        description="Add a channel or change it. An inactive one takes no more orders.",
        extensions=[guarded(SETS_UP)],
    )
    @answers_refusals(SaveChannelPayload)
    async def save_channel(self, info: Info, input: inputs.SaveChannelInput) -> SaveChannelPayload:
        channel = rules.Channel(code=input.code, name=input.name, active=input.active)
        saved = await retrying(lambda: use_cases.save_channel(channel, info.context.begin, origin_of(info)))
        return SaveChannelPayload(channel=Channel(rule=saved, language=await of_deployment(info)))

    @strawberry.mutation(description="Add a product category or change it.", extensions=[guarded(SETS_UP)])
    @answers_refusals(SaveProductCategoryPayload)
    async def save_product_category(
        self, info: Info, input: inputs.SaveProductCategoryInput
    ) -> SaveProductCategoryPayload:
        await retrying(
            lambda: use_cases.save_category(
                input.code, input.name, input.parent, info.context.begin, origin_of(info)
            )
        )
        saved = ProductCategory(
            code=input.code, text=input.name, language=await of_deployment(info), parent=input.parent
        )
        return SaveProductCategoryPayload(category=saved)
