"""What a condition can ask about, and how: the closed list of fields and operators."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Area(StrEnum):
    """Of what a field speaks. Whoever saves a condition says which areas it may use."""

    MEMBER = "MEMBER"
    HISTORY = "HISTORY"
    ORDER = "ORDER"
    LINE = "LINE"
    EVENT = "EVENT"
    TIME = "TIME"


class Kind(StrEnum):
    """What a field holds, and so which operators it has."""

    TEXT = "TEXT"
    NUMBER = "NUMBER"
    FLAG = "FLAG"
    DAY = "DAY"
    WORDS = "WORDS"
    SCALAR = "SCALAR"
    """A text, a number or a flag: whatever is there. A test of another kind than the value is false."""


class Op(StrEnum):
    ONE_OF = "ONE_OF"
    """It is one of these texts or numbers."""
    STARTS_WITH = "STARTS_WITH"
    IS = "IS"
    """The flag is so."""
    AT_LEAST = "AT_LEAST"
    AT_MOST = "AT_MOST"
    FROM = "FROM"
    """That day or later."""
    BEFORE = "BEFORE"
    """Earlier than that day."""
    ANY_OF = "ANY_OF"
    """It has at least one of these words."""
    ALL_OF = "ALL_OF"
    KNOWN = "KNOWN"
    """There is a value. Every other operator is false where there is none."""


OPS: dict[Kind, frozenset[Op]] = {
    Kind.TEXT: frozenset({Op.ONE_OF, Op.STARTS_WITH, Op.KNOWN}),
    Kind.NUMBER: frozenset({Op.ONE_OF, Op.AT_LEAST, Op.AT_MOST, Op.KNOWN}),
    Kind.FLAG: frozenset({Op.IS, Op.KNOWN}),
    Kind.DAY: frozenset({Op.FROM, Op.BEFORE, Op.KNOWN}),
    Kind.WORDS: frozenset({Op.ANY_OF, Op.ALL_OF, Op.KNOWN}),
    Kind.SCALAR: frozenset({Op.ONE_OF, Op.STARTS_WITH, Op.IS, Op.AT_LEAST, Op.AT_MOST, Op.KNOWN}),
}


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    area: Area
    kind: Kind
    keyed: bool = False
    """One of many by a name of their own: the attribute, the ladder, the key of an event's data."""
    personal: bool = False
    """Its value appears in no record and no explanation, only what a test of it came to: a person can have
    it erased, and records stay."""


FIELDS: dict[str, Field] = {
    each.name: each
    for each in (
        Field("tier", Area.MEMBER, Kind.TEXT, keyed=True),
        Field("tags", Area.MEMBER, Kind.WORDS, personal=True),
        Field("segments", Area.MEMBER, Kind.WORDS),
        Field("consents", Area.MEMBER, Kind.WORDS, personal=True),
        Field("attribute", Area.MEMBER, Kind.SCALAR, keyed=True, personal=True),
        Field("gender", Area.MEMBER, Kind.TEXT, personal=True),
        Field("locale", Area.MEMBER, Kind.TEXT),
        Field("enrol_source", Area.MEMBER, Kind.TEXT),
        Field("enrol_store", Area.MEMBER, Kind.TEXT),
        Field("joined_on", Area.MEMBER, Kind.DAY),
        Field("days_since_joined", Area.MEMBER, Kind.NUMBER),
        Field("age", Area.MEMBER, Kind.NUMBER, personal=True),
        Field("birth_month", Area.MEMBER, Kind.NUMBER, personal=True),
        Field("days_to_birthday", Area.MEMBER, Kind.NUMBER, personal=True),
        Field("goods", Area.ORDER, Kind.NUMBER),
        Field("line_count", Area.ORDER, Kind.NUMBER),
        Field("pieces", Area.ORDER, Kind.NUMBER),
        Field("store", Area.ORDER, Kind.TEXT),
        Field("channel", Area.ORDER, Kind.TEXT),
        Field("source", Area.ORDER, Kind.TEXT),
        Field("sku", Area.LINE, Kind.TEXT),
        Field("category", Area.LINE, Kind.WORDS),
        Field("brand", Area.LINE, Kind.TEXT),
        Field("unit_price", Area.LINE, Kind.NUMBER),
        Field("paid", Area.LINE, Kind.NUMBER),
        Field("quantity", Area.LINE, Kind.NUMBER),
        Field("event", Area.EVENT, Kind.TEXT),
        Field("data", Area.EVENT, Kind.SCALAR, keyed=True),
        Field("minute_of_day", Area.TIME, Kind.NUMBER),
        Field("weekday", Area.TIME, Kind.NUMBER),
        Field("day_of_month", Area.TIME, Kind.NUMBER),
        Field("month", Area.TIME, Kind.NUMBER),
        Field("day", Area.TIME, Kind.DAY),
    )
}
"""`category` holds the line's category and all that stand above it. Money is in minor units. `weekday` is 1
for Monday, `minute_of_day` counts from midnight, both in the programme's zone."""

TIER_AT_LEAST = Op.AT_LEAST
"""A tier is a text, and beside that one of a ladder: AT_LEAST compares ranks."""
EXTRA_OPS: dict[str, frozenset[Op]] = {"tier": frozenset({TIER_AT_LEAST})}


def ops_of(field: Field) -> frozenset[Op]:
    return OPS[field.kind] | EXTRA_OPS.get(field.name, frozenset())
