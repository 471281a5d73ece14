"""The programme as storefronts and admins read it."""

from enum import Enum

import strawberry

from api.calendar import Rounding, Unit
from api.context import Info
from api.locale import Locale
from api.money import MoneyType
from api.permissions import all_open, guarded, open_field
from api.scalars import CurrencyCode, TimeZone
from api.tiers.types import Ladder
from domain.kernel.amounts import Money, Points
from domain.kernel.ids import ProgrammeId, WalletTypeId
from domain.kernel.texts import LocalText
from domain.points import earning, terms
from domain.points.earning import EarnRounding
from domain.programme import programme as rules
from domain.staff.permissions import Permission

strawberry.enum(
    EarnRounding,
    description=(
        "What parts of a unit earn: nothing (PER_FULL_UNIT: 10 per 100.00 gives 20 for 250.00), or their "
        "part, rounded down once (PROPORTIONAL_FLOOR: 25)."
    ),
)


@strawberry.enum(description="When earned points can be spent.")
class PendingKind(Enum):
    IMMEDIATE = strawberry.enum_value("IMMEDIATE", description="At once.")
    PERIOD = strawberry.enum_value("PERIOD", description="A fixed time after payment.")
    ON_COMPLETION = strawberry.enum_value(
        "ON_COMPLETION", description="So many days after the order's completion, while it may be returned."
    )


@strawberry.enum(description="When points that can be spent die.")
class ExpiryKind(Enum):
    NONE = strawberry.enum_value("NONE", description="Never.")
    ROLLING = strawberry.enum_value("ROLLING", description="A term after their activation.")
    CALENDAR = strawberry.enum_value(
        "CALENDAR", description="At the end of the next of fixed days of the year."
    )


@all_open
@strawberry.type(description="When earned points can be spent.")
class PendingPolicy:
    kind: PendingKind
    count: int | None = strawberry.field(
        default=None, description="PERIOD: how many units. ON_COMPLETION: how many days."
    )
    unit: Unit | None = strawberry.field(default=None, description="PERIOD: days or months.")

    @classmethod
    def of(cls, pending: terms.Pending) -> "PendingPolicy":
        match pending:
            case terms.AfterPeriod(span):
                return cls(kind=PendingKind.PERIOD, count=span.count, unit=span.unit)
            case terms.OnCompletion(days):
                return cls(kind=PendingKind.ON_COMPLETION, count=days)
            case _:
                return cls(kind=PendingKind.IMMEDIATE)


@all_open
@strawberry.type(description="A day of every year.")
class MonthDay:
    month: int = strawberry.field(description="1 to 12.")
    day: int = strawberry.field(description="1 to 31; 29 February is the 28th where there is none.")


@all_open
@strawberry.type(description='When points die. "Valid through day D" is dead at 00:00 of the day after.')
class ExpiryPolicy:
    kind: ExpiryKind
    count: int | None = strawberry.field(default=None, description="ROLLING: how many units.")
    unit: Unit | None = strawberry.field(default=None, description="ROLLING: days or months.")
    rounding: Rounding | None = strawberry.field(default=None, description="ROLLING: to where.")
    month_days: list[MonthDay] = strawberry.field(
        default_factory=list, description="CALENDAR: through which days."
    )

    @classmethod
    def of(cls, expiry: terms.Expiry) -> "ExpiryPolicy":
        match expiry:
            case terms.Rolling(span, rounding):
                return cls(kind=ExpiryKind.ROLLING, count=span.count, unit=span.unit, rounding=rounding)
            case terms.Calendar(month_days):
                return cls(
                    kind=ExpiryKind.CALENDAR, month_days=[MonthDay(month=m, day=d) for m, d in month_days]
                )
            case _:
                return cls(kind=ExpiryKind.NONE)


def in_words(text: LocalText, info: Info, locale: Locale | None, programme: str | None) -> str:
    """A merchant's text in the language to speak; `programme` is the programme's."""
    return text.in_locale(info.context.locale(locale, programme).value)


@strawberry.type(description="A currency of points, such as points to spend or progress toward tiers.")
class WalletType:
    rule: strawberry.Private[rules.WalletType]
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
        return [WalletType(rule=each, language=self.rule.locale) for each in self.rule.wallets]

    @open_field(description="How spending earns now.")
    def earn_rules(self, info: Info) -> list[EarnRule]:
        return [self._earn_rule(each) for each in self.rule.rules_at(info.context.now)]

    @strawberry.field(
        description="Every revision of every earn rule, oldest first.",
        extensions=[guarded(Permission.PROGRAMME_READ)],
    )
    def earn_rule_revisions(self) -> list[EarnRule] | None:
        return [self._earn_rule(each) for each in self.rule.earn_rules]

    def _earn_rule(self, rule: earning.EarnRule) -> EarnRule:
        return EarnRule(rule=rule, currency=self.rule.currency, language=self.rule.locale)

    @open_field(description="Its ladders of tiers as they are now.")
    def ladders(self, info: Info) -> list[Ladder]:
        return [Ladder(rule=each, programme=self.rule) for each in self.rule.ladders_at(info.context.now)]


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
