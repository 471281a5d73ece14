"""How long data is kept, and what is kept longer."""

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.retention.types import LegalHold, RetentionRule
from domain.inventory.data_class import DataClass
from domain.kernel.ids import LegalHoldId, MemberId
from domain.retention import use_cases
from domain.retention.rule import rules
from domain.retention.use_cases import PlaceHold, ReleaseHold, SaveTerm
from domain.staff.permissions import Permission
from persistence.retention.repository import changed_terms
from persistence.retry import retrying

REASON = "In your own words. It is kept, sealed."


@strawberry.input(description="How long a class of data is kept from now on.")
class SaveRetentionRuleInput:
    data_class: DataClass
    days: int


@strawberry.input(description="What must not be removed: of a member, or a class of data.")
class PlaceLegalHoldInput:
    member_id: MemberId | None = None
    data_class: DataClass | None = strawberry.field(
        default=None, description="PROFILE: no member is erased while it stands."
    )
    reason: str = strawberry.field(description=REASON)


@strawberry.input(description="Which hold ends, and why.")
class ReleaseLegalHoldInput:
    id: LegalHoldId
    reason: str = strawberry.field(description=REASON)


@all_open
@strawberry.type
class SaveRetentionRulePayload:
    rule: RetentionRule | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class LegalHoldPayload:
    hold: LegalHold | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class RetentionMutations:
    @strawberry.mutation(
        description="Keep a class of data longer or shorter, within its bounds. Problems: NO_TERM, "
        "TERM_OUT_OF_BOUNDS.",
        extensions=[guarded(Permission.RETENTION_WRITE)],
    )
    @answers_refusals(SaveRetentionRulePayload)
    async def save_retention_rule(
        self, info: Info, input: SaveRetentionRuleInput
    ) -> SaveRetentionRulePayload:
        command = SaveTerm(data_class=input.data_class, days=input.days, origin=origin_of(info))
        await retrying(lambda: use_cases.save_term(command, info.context.begin))
        (rule,) = (each for each in rules(await changed_terms()) if each.data_class is input.data_class)
        return SaveRetentionRulePayload(rule=RetentionRule.of(rule))

    @strawberry.mutation(
        description="Keep the data of a member, or a whole class, from being deleted, anonymised or erased. "
        "Problems: UNKNOWN_MEMBER, INVALID_INPUT.",
        extensions=[guarded(Permission.LEGAL_HOLDS_WRITE)],
    )
    @answers_refusals(LegalHoldPayload)
    async def place_legal_hold(self, info: Info, input: PlaceLegalHoldInput) -> LegalHoldPayload:
        command = PlaceHold(
            member_id=input.member_id,
            data_class=input.data_class,
            reason=input.reason,
            origin=origin_of(info),
        )
        hold = await retrying(lambda: use_cases.place_hold(command, info.context.begin))
        return LegalHoldPayload(hold=LegalHold.of(hold))

    @strawberry.mutation(
        description="What the hold kept follows its term again, from the next daily run on. Problems: "
        "UNKNOWN_LEGAL_HOLD, INVALID_INPUT.",
        extensions=[guarded(Permission.LEGAL_HOLDS_WRITE)],
    )
    @answers_refusals(LegalHoldPayload)
    async def release_legal_hold(self, info: Info, input: ReleaseLegalHoldInput) -> LegalHoldPayload:
        command = ReleaseHold(hold_id=input.id.value, reason=input.reason, origin=origin_of(info))
        hold = await retrying(lambda: use_cases.release_hold(command, info.context.begin))
        return LegalHoldPayload(hold=LegalHold.of(hold))
