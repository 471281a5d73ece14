"""About whom a condition is asked: everything that its tests can look at, as of one instant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from domain.conditions.fields import FIELDS
from domain.conditions.tree import Condition, Figure, History, Lines, Scalar, Test, walk
from domain.kernel.periods import day_of
from domain.orders.order import Order, OrderLine


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberFacts:
    """What is known of a member, as far as it was asked for."""

    tags: frozenset[str] = frozenset()
    segments: frozenset[str] = frozenset()
    consents: frozenset[str] = frozenset()
    """The purposes to which it agrees, as of the last word and the documents in force."""
    attributes: Mapping[str, Scalar] = field(default_factory=dict)
    gender: str | None = None
    locale: str | None = None
    enrol_source: str | None = None
    enrol_store: str | None = None
    joined_on: date | None = None
    birthday: date | None = None
    figures: Mapping[Figure, int | None] = field(default_factory=dict)
    verdicts: Mapping[Test, bool] | None = None
    """What tests of personal fields came to, where a record keeps that instead of the fields."""


NOTHING_KNOWN = MemberFacts()


@dataclass(frozen=True, slots=True)
class Product:
    """What the catalogue says of a SKU."""

    brand: str | None
    categories: frozenset[str]
    """Its category and all that stand above it."""


@dataclass(frozen=True, slots=True)
class EventFacts:
    name: str
    data: Mapping[str, Scalar]


@dataclass(frozen=True, kw_only=True)
class Subject:
    at: datetime
    zone: ZoneInfo
    ranks: Mapping[str, tuple[str, ...]]
    """By ladder: the codes of its tiers, the lowest first."""
    tiers: Mapping[str, str]
    """By ladder: the member's tier."""
    member: MemberFacts
    order: Order | None = None
    products: Mapping[str, Product] = field(default_factory=dict)
    """By SKU, those of the order that the catalogue has."""
    event: EventFacts | None = None

    @cached_property
    def today(self) -> date:
        return day_of(self.at, self.zone)

    @cached_property
    def weekday(self) -> int:
        return self.today.isoweekday()

    @cached_property
    def goods(self) -> int | None:
        return self.order.goods if self.order else None

    @cached_property
    def skus(self) -> frozenset[str]:
        """Of the order's lines."""
        return frozenset(line.sku for line in self.order.lines) if self.order else frozenset()

    def categories(self, line: OrderLine) -> frozenset[str]:
        product = self.products.get(line.sku)
        if product is not None:
            return product.categories
        return frozenset((line.category,)) if line.category else frozenset()

    def brand(self, line: OrderLine) -> str | None:
        product = self.products.get(line.sku)
        return product.brand if product else None


def age_on(birthday: date, today: date) -> int:
    """In whole years. Whoever was born on 29 February is a year older on 1 March."""
    return today.year - birthday.year - ((today.month, today.day) < (birthday.month, birthday.day))


def birthday_in(birthday: date, year: int) -> date:
    """29 February is kept on the 28th where there is none."""
    try:
        return birthday.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def days_to_birthday(birthday: date, today: date) -> int:
    """0 on the day itself."""
    this_year = birthday_in(birthday, today.year)
    upcoming = this_year if this_year >= today else birthday_in(birthday, today.year + 1)
    return (upcoming - today).days


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """What has to be loaded before conditions can be asked."""

    profile: bool = False
    """Gender, locale, and how the member came."""
    attributes: bool = False
    tags: bool = False
    segments: bool = False
    consents: bool = False
    birthday: bool = False
    products: bool = False
    figures: frozenset[Figure] = frozenset()
    personal: frozenset[Test] = frozenset()
    """Tests whose verdicts are all that may be kept."""

    @property
    def member(self) -> bool:
        """Whether anything of the member has to be read."""
        return bool(
            self.profile
            or self.attributes
            or self.tags
            or self.segments
            or self.consents
            or self.birthday
            or self.figures
        )

    def __or__(self, other: Needs) -> Needs:
        return Needs(
            profile=self.profile or other.profile,
            attributes=self.attributes or other.attributes,
            tags=self.tags or other.tags,
            segments=self.segments or other.segments,
            consents=self.consents or other.consents,
            birthday=self.birthday or other.birthday,
            products=self.products or other.products,
            figures=self.figures | other.figures,
            personal=self.personal | other.personal,
        )


NO_NEEDS = Needs()
BIRTHDAY = frozenset({"age", "birth_month", "days_to_birthday"})
"""Fields that are reckoned from the birthday, which is sealed."""
_PROFILE = frozenset({"gender", "locale", "enrol_source", "enrol_store", "joined_on", "days_since_joined"})


def needs(condition: Condition) -> Needs:
    tests = [each for each in walk(condition) if isinstance(each, Test)]
    fields = {each.field for each in tests}
    personal = frozenset(each for each in tests if FIELDS[each.field].personal)
    return Needs(
        profile=bool(fields & _PROFILE),
        attributes="attribute" in fields,
        tags="tags" in fields,
        segments="segments" in fields,
        consents="consents" in fields,
        birthday=bool(fields & BIRTHDAY),
        products=bool(fields & {"category", "brand"})
        and any(isinstance(each, Lines) for each in walk(condition)),
        figures=frozenset(each.figure for each in walk(condition) if isinstance(each, History)),
        personal=personal,
    )


def needs_of(conditions: Iterable[Condition]) -> Needs:
    found = NO_NEEDS
    for each in conditions:
        found |= needs(each)
    return found
