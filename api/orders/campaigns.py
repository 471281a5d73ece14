"""What each campaign came to for an order: those that applied, and for staff why the others did not."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import strawberry
from strawberry.scalars import JSON

from api.campaigns.words import judged_in_words
from api.conditions.shown import condition_shown
from api.context import Info
from api.locale import Locale
from api.orders.awards import AwardLimit, Decision, limit_of, limit_shown
from api.permissions import all_open, open_field
from api.points.types import LineShare
from api.programme.types import in_words
from domain.campaigns.choosing import Judged, Verdict
from domain.conditions.plain import condition_from_plain
from domain.kernel.amounts import Points
from domain.kernel.ids import EntryId
from domain.orders.bonuses import Bonus
from domain.programme.programme import POINTS

strawberry.enum(
    Verdict,
    name="CampaignVerdict",
    description=(
        "APPLIES; NOT_NOW: not on that day or at that hour; NOT_IN_AUDIENCE; CONDITION: it does not hold; "
        "EXHAUSTED: a limit is used up; OUTRANKED: another of its group applied, or one that stops the rest."
    ),
)


@all_open
@strawberry.type(description="The first test of a campaign's condition that failed.")
class ConditionFailure:
    path: str = strawberry.field(description="Into the condition: `all.1.any.0`.")
    wanted: JSON = strawberry.field(description="The test, as `ConditionInput` takes it.")
    actual: JSON | None = strawberry.field(
        description=(
            "What was there: a value, or for `lines` how many fulfil it of how many. Null where nothing was, "
            "and for what is personal."
        )
    )


@strawberry.type(description="What a campaign gave for an order.")
class OrderBonus:
    decision: strawberry.Private[Decision]
    bonus: strawberry.Private[Bonus]
    stored: strawberry.Private[dict[str, Any]]
    member: strawberry.Private[UUID]

    @open_field(description="The code of the campaign.")
    def campaign(self) -> str:
        return self.bonus.campaign.code

    @open_field(description="Its name for people.")
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.bonus.campaign.name, info, locale, self.decision.programme.locale)

    @open_field(description="The revision that decided.")
    def revision(self) -> int:
        return self.bonus.campaign.revision

    @open_field(description="The code of the wallet type.")
    def wallet(self) -> str:
        return self.bonus.wallet.code

    @open_field(description="0 where it gave something else, or a limit left nothing.")
    def points(self) -> Points:
        return Points(self.bonus.points)

    @open_field(description="The points without limits.")
    def wanted(self) -> Points:
        return Points(self.bonus.wanted)

    @open_field(description="The limit that gave less than was wanted.")
    def limit(self, info: Info, locale: Locale | None = None) -> AwardLimit | None:
        return limit_of(self.bonus, self.decision, info, locale)

    @open_field(description="The entry in the ledger; ask `explain` for the reasons.")
    def entry_id(self) -> EntryId | None:
        entry = self.stored["entry"]
        return EntryId(self.member, UUID(entry)) if entry else None

    @open_field(description="How the points fall on the order's lines.")
    def shares(self) -> list[LineShare]:
        lines = self.decision.record["inputs"]["lines"]
        return [
            LineShare(number=line[0], points=Points(share))
            for line, share in zip(lines, self.bonus.shares, strict=True)
        ]


@strawberry.type(description="A campaign that was live when an order was paid, and what came of it.")
class OrderCampaign:
    judged: strawberry.Private[Judged]
    decision: strawberry.Private[Decision]

    @open_field(description="Its code.")
    def campaign(self) -> str:
        return self.judged.campaign.code

    @open_field(description="Its name for people.")
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.judged.campaign.name, info, locale, self.decision.programme.locale)

    @open_field(description="The revision that decided.")
    def revision(self) -> int:
        return self.judged.campaign.revision

    @open_field
    def priority(self) -> int:
        return self.judged.campaign.priority

    @open_field
    def verdict(self) -> Verdict:
        return self.judged.verdict

    @open_field(description="Of CONDITION: the first test that failed.")
    def failure(self) -> ConditionFailure | None:
        failure = self.judged.failure
        if failure is None:
            return None
        wanted = condition_shown(condition_from_plain(failure.node))
        actual = None if failure.actual is None else JSON(failure.actual)
        return ConditionFailure(path=failure.path, wanted=JSON(wanted), actual=actual)

    @open_field(description="Of EXHAUSTED: the limit that is used up.")
    def limit(self, info: Info, locale: Locale | None = None) -> AwardLimit | None:
        limit, campaign = self.judged.limit, self.judged.campaign
        if limit is None:
            return None
        awarding = campaign.awarding
        wallet = self.decision.programme.wallet_by_code[awarding.wallet if awarding else POINTS]
        return limit_shown(limit, 0, wallet, self.decision, info, locale)

    @open_field(description="Of OUTRANKED: the code of the campaign that applied instead.")
    def by(self) -> str | None:
        return self.judged.by

    @open_field(description="What came of it, for people.")
    def why(self, info: Info, locale: Locale | None = None) -> str:
        return judged_in_words(self.judged, self.decision.words(info, locale))


def bonuses_of(decision: Decision, member: UUID) -> list[OrderBonus]:
    """What campaigns gave, in the order of their priority."""
    stored = decision.stored_bonuses
    return [
        OrderBonus(decision=decision, bonus=bonus, stored=dict(kept), member=member)
        for bonus, kept in zip(decision.campaigns.bonuses, stored, strict=True)
    ]


def campaigns_of(decision: Decision) -> list[OrderCampaign]:
    """Each campaign that was live at the payment time, in the order of their priority."""
    return [OrderCampaign(judged=each, decision=decision) for each in decision.campaigns.judged]
