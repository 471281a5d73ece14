"""Values that travel as one piece, parsed once at the edge.

A resolver gets and gives the domain's own values (`Points`, `MemberId`, an aware UTC `datetime`); these
definitions carry them over the wire. What does not fit is BAD_USER_INPUT before any of our code runs:
a boolean is no number, `1.0`, `1e3` and `"1"` are no points, an order's id is no member's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from operator import attrgetter
from typing import Any, NewType
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import strawberry
from graphql import GraphQLError
from strawberry.types.scalar import ScalarDefinition

from api.json_text import json_text
from domain.kernel import ids
from domain.kernel.amounts import MOST, Points
from domain.kernel.texts import LocalText

SignedPoints = NewType("SignedPoints", int)
"""An effect on a balance: it may be below zero."""
MinorUnits = NewType("MinorUnits", int)
"""An amount of money in the smallest unit of its currency."""
Count = NewType("Count", int)
"""How many, or a position in the feed; may exceed 32 bits."""
IdempotencyKey = NewType("IdempotencyKey", str)
CurrencyCode = NewType("CurrencyCode", str)
TimeZone = NewType("TimeZone", str)

_KEY = re.compile(r"[A-Za-z0-9_-]{16,255}")
_CURRENCY = re.compile(r"[A-Z]{3}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_DATE_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,6})?([Zz]|[+-]\d{2}:\d{2})", re.ASCII)
_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
FIRST_YEAR = 1900
"""Of instants; birthdays have the same."""
MOST_LANGUAGES = 20
LONGEST_TEXT = 2_000
"""Letters in one language of a merchant's text."""


def _whole(name: str, least: int, most: int) -> Callable[[Any], int]:
    def parse(value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise GraphQLError(f"{name} is a whole number, written without quotes, point or exponent.")
        if not least <= value <= most:
            raise GraphQLError(f"{name} lies between {least} and {most}.")
        return value

    return parse


def _text(name: str, pattern: re.Pattern[str], says: str) -> Callable[[Any], str]:
    def parse(value: Any) -> str:
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise GraphQLError(f"{name}: {says}")
        return value

    return parse


whole_points = _whole("Points", 0, MOST)


def parse_points(value: Any) -> Points:
    return Points(whole_points(value))


def parse_date(value: Any) -> date:
    if isinstance(value, str) and _DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass  # such as 31 February: answered as any other wrong date, below
    raise GraphQLError("Date is a day of the calendar such as 2026-03-01.")


def parse_date_time(value: Any) -> datetime:
    """An instant with its offset, as UTC. Without an offset it would mean something else in every shop.

    Not before 1900: year 1 has no wall clock west of Greenwich, and nobody bought anything then.
    """
    if isinstance(value, str) and _DATE_TIME.fullmatch(value):
        try:
            instant = datetime.fromisoformat(value.upper()).astimezone(UTC)
        except (ValueError, OverflowError):
            pass  # such as 25 o'clock, or year 9999 with an offset behind it: answered below
        else:
            if instant.year >= FIRST_YEAR:
                return instant
    raise GraphQLError("DateTime is an instant with its offset, such as 2026-03-01T09:30:00+08:00.")


def serialize_date_time(value: datetime) -> str:
    """UTC with a Z, with microseconds only where there are any: the form of `json_text`."""
    return json_text(value if value.tzinfo is UTC else value.astimezone(UTC))[1:-1].decode()


def parse_time_zone(value: Any) -> str:
    if isinstance(value, str) and len(value) <= 64:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            pass  # not a zone: answered below
        else:
            return value
    raise GraphQLError("TimeZone is a name of the IANA list such as Asia/Shanghai.")


def parse_local_text(value: Any) -> LocalText:
    """`{"en": "Gold", "zh-CN": "金牌"}`; a literal writes `zh_CN`, since its keys can hold no dash."""
    if not isinstance(value, Mapping) or not 1 <= len(value) <= MOST_LANGUAGES:
        raise GraphQLError('LocalText has a text per language: {"en": "Gold", "zh-CN": "金牌"}.')
    texts = {}
    for tag, text in value.items():
        language = tag.replace("_", "-")
        if not _LANGUAGE_TAG.fullmatch(language):
            raise GraphQLError("LocalText: a key is a language tag such as en or zh-CN.")
        if not isinstance(text, str) or not text.strip() or len(text) > LONGEST_TEXT:
            raise GraphQLError(f"LocalText: a text has 1 to {LONGEST_TEXT} letters.")
        texts[language] = text
    return LocalText(texts)


def _id_parser(kind: type[ids.Id] | type[ids.OwnedId]) -> Callable[[Any], ids.Id | ids.OwnedId]:
    def parse(value: Any) -> ids.Id | ids.OwnedId:
        if not isinstance(value, str):
            raise GraphQLError(f"{kind.__name__} is a text that begins with {kind.prefix}_.")
        try:
            return kind.parse(value)
        except ids.MalformedId as malformed:
            raise GraphQLError(f"{kind.__name__}: {malformed}.") from None

    return parse


def _id_scalar(kind: type[ids.Id] | type[ids.OwnedId]) -> ScalarDefinition:
    owned = issubclass(kind, ids.OwnedId)
    return _scalar(
        kind.__name__,
        f"`{kind.prefix}_` and {ids.LETTERS * (2 if owned else 1)} letters of Crockford's base 32"
        + (", the member's id first." if owned else "."),
        serialize=str,
        parse=_id_parser(kind),
    )


def _scalar(
    name: str, description: str, *, serialize: Callable[[Any], Any], parse: Callable[[Any], Any]
) -> ScalarDefinition:
    definition: ScalarDefinition = strawberry.scalar(
        name=name, description=description, serialize=serialize, parse_value=parse
    )
    return definition


def as_is(value: Any) -> Any:
    """Serializes a text or a number that is written as it is."""
    return value


points_value = attrgetter("value")
"""Serializes Points."""


SCALARS: Mapping[object, ScalarDefinition] = {
    Points: _scalar(
        "Points",
        "A whole number of points, zero or more. May exceed 32 bits.",
        serialize=points_value,
        parse=parse_points,
    ),
    SignedPoints: _scalar(
        "SignedPoints",
        "A whole number of points that may be below zero. May exceed 32 bits.",
        serialize=as_is,
        parse=_whole("SignedPoints", -MOST, MOST),
    ),
    MinorUnits: _scalar(
        "MinorUnits",
        "An amount in the smallest unit of its currency: 1999 EUR are 19.99 euro. May exceed 32 bits.",
        serialize=as_is,
        parse=_whole("MinorUnits", -MOST, MOST),
    ),
    Count: _scalar(
        "Count",
        "A whole number, zero or more. May exceed 32 bits.",
        serialize=as_is,
        parse=_whole("Count", 0, MOST),
    ),
    IdempotencyKey: _scalar(
        "IdempotencyKey",
        "16 to 255 of `A-Z a-z 0-9 _ -`, made and kept by the client before it sends: a UUID is good.",
        serialize=as_is,
        parse=_text("IdempotencyKey", _KEY, "16 to 255 letters of A-Z a-z 0-9 _ -"),
    ),
    CurrencyCode: _scalar(
        "CurrencyCode",
        "A currency of ISO 4217, such as CNY.",
        serialize=as_is,
        parse=_text("CurrencyCode", _CURRENCY, "three capital letters such as CNY"),
    ),
    TimeZone: _scalar(
        "TimeZone",
        "A time zone of the IANA list, such as Asia/Shanghai.",
        serialize=as_is,
        parse=parse_time_zone,
    ),
    LocalText: _scalar(
        "LocalText",
        'One text per language: `{"en": "Gold", "zh-CN": "金牌"}`. In a literal the key is `zh_CN`.',
        serialize=lambda text: dict(text.by_locale),
        parse=parse_local_text,
    ),
    date: _scalar(
        "Date",
        "A day of the calendar: 2026-03-01.",
        serialize=date.isoformat,
        parse=parse_date,
    ),
    datetime: _scalar(
        "DateTime",
        "An instant with its offset: 2026-03-01T09:30:00+08:00. Answers are in UTC.",
        serialize=serialize_date_time,
        parse=parse_date_time,
    ),
    **{
        kind: _id_scalar(kind)
        for kind in vars(ids).values()
        if isinstance(kind, type)
        and issubclass(kind, ids.Id | ids.OwnedId)
        and kind not in (ids.Id, ids.OwnedId)
    },
}
"""For `StrawberryConfig(scalar_map=...)`: which Python type travels as which scalar."""
