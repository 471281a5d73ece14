"""The programme as storefronts and admins read it."""

from datetime import datetime

import strawberry

from api.context import Info
from api.locale import Locale
from api.money import MoneyType
from api.permissions import guarded, open_field
from api.programme.terms import (
    EarnCap,
    ExpiryPolicy,
    PendingPolicy,
    PointsPrice,
    ReturnedPolicy,
    SpendingTerms,
    TransferTerms,
)
from api.scalars import CurrencyCode, TimeZone
from api.tiers.types import Ladder
from domain.kernel.amounts import Money, Points
from domain.kernel.ids import ProgrammeId, WalletTypeId
from domain.kernel.periods import ALWAYS
from domain.kernel.texts import LocalText
from domain.points import earning
from domain.points.earning import EarnRounding, Multipliers, Remainder
from domain.points.wallet import Shortage
from domain.programme import programme as rules
from domain.staff.permissions import Permission


def in_words(text: LocalText, info: Info, locale: Locale | None, programme: str | None) -> str:
    """A merchant's text in the language to speak; `programme` is the programme's."""
    return text.in_locale(info.context.locale(locale, programme).tag)


@strawberry.type(description="A currency of points, such as points to spend or progress toward tiers.")
class WalletType:
    rule: strawberry.Private[rules.WalletType]
    currency: strawberry.Private[str]
    language: strawberry.Private[str | None]

    @open_field
    def id(self) -> WalletTypeId:
        return WalletTypeId(self.rule.id)

    @open_field(description="Its stable name for programs, such as `points`.")
    def code(self) -> str:
        return self.rule.code

    @open_field(description="Its name for people.")
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.rule.name, info, locale, self.language)

    @open_field(description="Whether it can be spent; else it only counts.")
    def spendable(self) -> bool:
        return self.rule.spendable

    @open_field(description="When its points die.")
    def expiry(self) -> ExpiryPolicy:
        return ExpiryPolicy.of(self.rule.expiry)

    @open_field(description="When its points can be spent.")
    def pending(self) -> PendingPolicy:
        return PendingPolicy.of(self.rule.pending)

    @open_field(description="What happens when an order comes back whose points are spent.")
    def clawback(self) -> Shortage:
        return self.rule.terms.clawback

    @open_field(description="What becomes of used points that come back when their term is over.")
    def returned(self) -> ReturnedPolicy:
        return ReturnedPolicy.of(self.rule.terms.extend_days)

    @open_field(description="For so many days after their death points may be restored.")
    def restore_days(self) -> int:
        return self.rule.terms.restore_days

    @open_field(description="So many days before points die the member is warned.")
    def warn_days(self) -> list[int]:
        return list(self.rule.terms.warn_days)

    @open_field(description="What points are worth in the books; null where nobody has said.")
    def price(self) -> PointsPrice | None:
        price = self.rule.terms.price
        return PointsPrice.of(price, self.currency, self.language) if price else None

    @open_field(description="How they pay for orders; null where they do not.")
    def spending(self) -> SpendingTerms | None:
        spending = self.rule.terms.spending
        return SpendingTerms.of(spending, self.currency, self.language) if spending else None

    @open_field(description="How members hand them to each other; null where they can not.")
    def transfers(self) -> TransferTerms | None:
        transfers = self.rule.terms.transfers
        return TransferTerms(most_points=Points(transfers.most_points)) if transfers else None


@strawberry.type(description="How spending earns: so many points per so much money.")
class EarnRule:
    rule: strawberry.Private[earning.EarnRule]
    currency: strawberry.Private[str]
    language: strawberry.Private[str | None]

    @open_field(description="Its stable name for programs.")
    def code(self) -> str:
        return self.rule.code

    @open_field(description="Counts the changes of the rate; a decision names the one it was made by.")
    def revision(self) -> int:
        return self.rule.revision

    @open_field(description="Its name for people.")
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.rule.name, info, locale, self.language)

    @open_field(description="The code of the wallet type it credits.")
    def wallet(self) -> str:
        return self.rule.wallet

    @open_field(description="So many points ...")
    def points(self) -> Points:
        return Points(self.rule.points)

    @open_field(description="... per so much money, really paid for goods.")
    def per(self) -> MoneyType:
        return MoneyType.of(Money(self.rule.per_minor, self.currency), self.language)

    @open_field(description="What parts of that money earn.")
    def rounding(self) -> EarnRounding:
        return self.rule.rounding

    @open_field(description="What becomes of the part of an amount that earns nothing by itself.")
    def remainder(self) -> Remainder:
        return self.rule.remainder

    @open_field(description="How several multipliers combine.")
    def multipliers(self) -> Multipliers:
        return self.rule.multipliers

    @open_field(description="Its limits.")
    def caps(self) -> list[EarnCap]:
        return [EarnCap.of(each) for each in self.rule.caps]

    @open_field(description="When its points can be spent; null: as the wallet type says.")
    def pending(self) -> PendingPolicy | None:
        return PendingPolicy.of(self.rule.pending) if self.rule.pending else None

    @open_field(description="When its points die; null: as the member's tier says, else the wallet type.")
    def expiry(self) -> ExpiryPolicy | None:
        return ExpiryPolicy.of(self.rule.expiry) if self.rule.expiry else None

    @open_field(description="Orders paid from here on are rated by this revision; null: since ever.")
    def valid_from(self) -> datetime | None:
        return None if self.rule.valid_from == ALWAYS else self.rule.valid_from


@strawberry.type(description="Limits of what happens in a programme by a person's hand.")
class ProgrammeSettings:
    rule: strawberry.Private[rules.ProgrammeSettings]

    @open_field(
        description="Points adjusted by one person or for one member in 24 hours; beyond, two decide."
    )
    def adjustment_limit(self) -> Points:
        return Points(self.rule.adjustment_limit)

    @open_field(description="So many days after a membership was closed its balance dies.")
    def closing_days(self) -> int:
        return self.rule.closing_days


@strawberry.type(description="The whole offer: rates, tiers, rewards.")
class Programme:
    rule: strawberry.Private[rules.Programme]

    @open_field
    def id(self) -> ProgrammeId:
        return ProgrammeId(self.rule.id)

    @open_field(description="Its stable name for programs.")
    def code(self) -> str:
        return self.rule.code

    @open_field(description="Its name for people.")
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.rule.name, info, locale, self.rule.locale)

    @open_field(description="The currency it settles in.")
    def currency(self) -> CurrencyCode:
        return CurrencyCode(self.rule.currency)

    @open_field(description="Calendar rules are reckoned in this zone.")
    def time_zone(self) -> TimeZone:
        return TimeZone(self.rule.time_zone)

    @open_field(description="Its language where neither the caller nor the member asks for one.")
    def locale(self) -> str:
        return self.rule.locale

    @open_field(description="Its currencies of points.")
    def wallet_types(self) -> list[WalletType]:
        return [
            WalletType(rule=each, currency=self.rule.currency, language=self.rule.locale)
            for each in self.rule.wallets
        ]

    @open_field(description="How spending earns now.")
    def earn_rules(self, info: Info) -> list[EarnRule]:
        return [self._earn_rule(each) for each in self.rule.rules_at(self.rule.now(info.context.now))]

    @strawberry.field(
        description="Every revision of every earn rule, oldest first.",
        extensions=[guarded(Permission.PROGRAMME_READ)],
    )
    def earn_rule_revisions(self) -> list[EarnRule] | None:
        return [self._earn_rule(each) for each in self.rule.earn_rules]

    def _earn_rule(self, rule: earning.EarnRule) -> EarnRule:
        return EarnRule(rule=rule, currency=self.rule.currency, language=self.rule.locale)

    @strawberry.field(
        description="Every revision of every ladder, oldest first.",
        extensions=[guarded(Permission.PROGRAMME_READ)],
    )
    def ladder_revisions(self) -> list[Ladder] | None:
        return [Ladder(rule=each, programme=self.rule) for each in self.rule.ladder_revisions]

    @open_field(description="Its ladders of tiers as they are now.")
    def ladders(self, info: Info) -> list[Ladder]:
        now = self.rule.now(info.context.now)
        return [Ladder(rule=each, programme=self.rule) for each in self.rule.ladders_at(now)]

    @strawberry.field(
        description="Limits of what happens by a person's hand.",
        extensions=[guarded(Permission.PROGRAMME_READ)],
    )
    def settings(self) -> ProgrammeSettings | None:
        return ProgrammeSettings(rule=self.rule.settings)

    @open_field(description="Whether it is for trying out: then its clock can be put forward.")
    def sandbox(self) -> bool:
        return self.rule.sandbox

    @open_field(description="What time it is in the programme: ahead of the world's in a sandbox only.")
    def clock(self, info: Info) -> datetime:
        return self.rule.now(info.context.now)


@strawberry.type(description="A shop.")
class Store:
    rule: strawberry.Private[rules.Store]
    language: strawberry.Private[str | None]

    @open_field
    def code(self) -> str:
        return self.rule.code

    @open_field
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.rule.name, info, locale, self.language)

    @open_field(description="Whether it takes orders.")
    def active(self) -> bool:
        return self.rule.active


@strawberry.type(description="A way of selling, such as `store` or `mini-program`.")
class Channel:
    rule: strawberry.Private[rules.Channel]
    language: strawberry.Private[str | None]

    @open_field
    def code(self) -> str:
        return self.rule.code

    @open_field
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.rule.name, info, locale, self.language)

    @open_field(description="Whether it takes orders.")
    def active(self) -> bool:
        return self.rule.active


@strawberry.type(description="A category of products; categories may lie in one another.")
class ProductCategory:
    code: str = open_field(description="As the catalogue names it.")
    text: strawberry.Private[LocalText]
    language: strawberry.Private[str | None]
    parent: str | None = open_field(description="The code of the category it lies in.")

    @open_field
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.text, info, locale, self.language)
