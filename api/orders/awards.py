"""What each rule gave for an order, and why it gave no more."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

import strawberry

from api.context import Info
from api.locale import Locale
from api.money import MoneyType
from api.permissions import all_open, open_field
from api.points.explaining import Words
from api.points.explaining.rules import award_in_words
from api.points.types import LineShare
from api.scalars import Count
from domain.kernel.amounts import Money, Points
from domain.kernel.ids import EntryId
from domain.kernel.periods import parse_instant
from domain.orders.awards import Award, Granted, Outcome
from domain.orders.replay import (
    CampaignsAgain,
    awards_of_campaigns,
    awards_of_rules,
    decide_again,
    judge_again,
)
from domain.points.caps import Cap, renews_at
from domain.programme.programme import Programme, WalletType

strawberry.enum(
    Outcome,
    name="AwardOutcome",
    description=(
        "EARNED; BELOW_UNIT: the order was too small for a point; CAPPED: a limit of the rule left nothing."
    ),
)


@all_open
@strawberry.type(description="A limit of a rule or campaign that gave less than was wanted.")
class AwardLimit:
    text: str = strawberry.field(description="For people: at most 200 points a week.")
    limit: Count = strawberry.field(description="Points, minor units of money, or awards.")
    left: Count = strawberry.field(description="What was left of it before the order.")
    renews_at: datetime | None = strawberry.field(
        description="When it begins anew; null for a limit of each order or for ever."
    )


class Decision:
    """The decision about an order: decided again, from its record, where somebody asks why."""

    def __init__(self, record: Mapping[str, Any], programme: Programme) -> None:
        self.record = record
        self.programme = programme

    @cached_property
    def again(self) -> tuple[Award, ...]:
        return decide_again(self.record, self.programme)

    @cached_property
    def campaigns(self) -> CampaignsAgain:
        return judge_again(self.record, self.programme)

    @property
    def stored_bonuses(self) -> list[Mapping[str, Any]]:
        return awards_of_campaigns(self.record)

    def words(self, info: Info, asked: Locale | None) -> Words:
        return Words(self.programme, info.context.locale(asked, self.programme.locale))

    @property
    def paid_at(self) -> datetime:
        return parse_instant(self.record["inputs"]["paid_at"])


@strawberry.type(description="What one earn rule gave for an order.")
class OrderAward:
    decision: strawberry.Private[Decision]
    place: strawberry.Private[int]
    member: strawberry.Private[UUID]

    @property
    def _stored(self) -> Mapping[str, Any]:
        stored: Mapping[str, Any] = self.decision.record["awards"][self.place]
        return stored

    @property
    def _again(self) -> Award:
        return self.decision.again[self.place]

    def _money(self, minor: int) -> MoneyType:
        programme = self.decision.programme
        return MoneyType.of(Money(minor, programme.currency), programme.locale)

    @open_field(description="The code of the wallet type.")
    def wallet(self) -> str:
        return str(self._stored["wallet"])

    @open_field(description="0 where the rule gave nothing: `outcome` and `why` say for what reason.")
    def points(self) -> Points:
        return Points(self._stored["granted"])

    @open_field(description="The points without limits.")
    def wanted(self) -> Points:
        return Points(self._stored["wanted"])

    @open_field(description="The code of the rule.")
    def rule(self) -> str:
        return str(self._stored["code"])

    @open_field(description="The rule's revision that decided.")
    def revision(self) -> int:
        return int(self._stored["revision"])

    @open_field(description="The money it was reckoned on.")
    def base(self) -> MoneyType:
        return self._money(self._stored["base"])

    @open_field(description="The multiplier of the tier at payment, per mille.")
    def multiplier(self) -> int:
        return int(self._stored["multiplier"])

    @open_field(description="The entry in the ledger; ask `explain` for the reasons.")
    def entry_id(self) -> EntryId | None:
        entry = self._stored["entry"]
        return EntryId(self.member, UUID(entry)) if entry else None

    @open_field(description="What came of the rule.")
    def outcome(self) -> Outcome:
        return self._again.outcome

    @open_field(description="What it gave, or why it gave nothing, for people.")
    def why(self, info: Info, locale: Locale | None = None) -> str:
        return award_in_words(self._again, self.decision.paid_at, self.decision.words(info, locale))

    @open_field(description="How much more, paid for goods, would have earned something; null where it did.")
    def missing(self) -> MoneyType | None:
        award = self._again
        return self._money(award.missing) if award.outcome is Outcome.BELOW_UNIT else None

    @open_field(description="The limit that gave less than was wanted.")
    def limit(self, info: Info, locale: Locale | None = None) -> AwardLimit | None:
        return limit_of(self._again, self.decision, info, locale)

    @open_field(description="How the points fall on the order's lines.")
    def shares(self) -> list[LineShare]:
        lines = self.decision.record["inputs"]["lines"]
        return [
            LineShare(number=line[0], points=Points(share))
            for line, share in zip(lines, self._stored["shares"], strict=True)
        ]


def limit_of(given: Granted, decision: Decision, info: Info, locale: Locale | None) -> AwardLimit | None:
    """The cap that cut what was given."""
    if given.cut is None:
        return None
    return limit_shown(given.cut.cap, given.cut.left, given.wallet, decision, info, locale)


def limit_shown(
    cap: Cap, left: int, wallet: WalletType, decision: Decision, info: Info, locale: Locale | None
) -> AwardLimit:
    return AwardLimit(
        text=decision.words(info, locale).cap(cap, wallet),
        limit=Count(cap.limit),
        left=Count(left),
        renews_at=renews_at(cap.period, decision.paid_at, decision.programme.zone),
    )


def awards_of(decision: Decision, member: UUID) -> list[OrderAward]:
    """Of the earn rules, which come first in the record."""
    count = len(awards_of_rules(decision.record))
    return [OrderAward(decision=decision, place=place, member=member) for place in range(count)]
