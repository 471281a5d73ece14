"""Single values of a row: read, or refused with the name of their column."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from domain.kernel.refusal import InvalidInput
from domain.members import identity

Values = Mapping[str, Any]

LONGEST_INSTANT = 40
EARLIEST = date(1970, 1, 1)
LATEST = date(9000, 1, 1)
_LONGEST_NUMBER = 18


def given(values: Values, column: str) -> Any:
    """The value, None where there is none. A text of blanks alone is none."""
    value = values.get(column)
    if isinstance(value, str) and not value.strip():
        return None
    return value


def text(values: Values, column: str, *, longest: int) -> str:
    """Raises InvalidInput: MISSING, MALFORMED, TOO_LONG."""
    found = text_or_none(values, column, longest=longest)
    if found is None:
        raise InvalidInput(column, "MISSING")
    return found


def text_or_none(values: Values, column: str, *, longest: int) -> str | None:
    """A number in JSON is taken as its digits: many systems write their keys so."""
    value = given(values, column)
    if value is None:
        return None
    if type(value) is int:
        value = str(value)
    return identity.text(column, value, longest=longest)


def whole(values: Values, column: str, *, most: int, default: int | None = None) -> int:
    """A whole number from 0 to `most`, in plain digits.

    Raises InvalidInput: MISSING, MALFORMED, OUT_OF_RANGE.
    """
    value = values.get(column)
    if isinstance(value, str):
        digits = value.strip()
        if digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST_NUMBER:
            number = int(digits)
        elif not digits:
            return _default(column, default)
        else:
            below = digits[0] == "-" and digits[1:].isascii() and digits[1:].isdigit()
            above = digits.isascii() and digits.isdigit()
            raise InvalidInput(column, "OUT_OF_RANGE" if below or above else "MALFORMED")
    elif value is None:
        return _default(column, default)
    elif type(value) is int:
        number = value
    else:
        raise InvalidInput(column, "MALFORMED")
    if not 0 <= number <= most:
        raise InvalidInput(column, "OUT_OF_RANGE")
    return number


def _default(column: str, default: int | None) -> int:
    if default is None:
        raise InvalidInput(column, "MISSING")
    return default


def instant(values: Values, column: str, *, zone: ZoneInfo) -> datetime:
    """Raises InvalidInput: MISSING, MALFORMED, OUT_OF_RANGE."""
    found = instant_or_none(values, column, zone=zone)
    if found is None:
        raise InvalidInput(column, "MISSING")
    return found


def instant_or_none(values: Values, column: str, *, zone: ZoneInfo) -> datetime | None:
    """A time in ISO 8601, as UTC. Without an offset it is wall-clock time in the programme's zone."""
    value = given(values, column)
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > LONGEST_INSTANT:
        raise InvalidInput(column, "MALFORMED")
    try:
        at = datetime.fromisoformat(value.strip())
    except ValueError:
        raise InvalidInput(column, "MALFORMED") from None
    if not EARLIEST <= at.date() < LATEST:
        raise InvalidInput(column, "OUT_OF_RANGE")
    return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)


def day(values: Values, column: str) -> date:
    """A day as YYYY-MM-DD. Raises InvalidInput: MISSING, MALFORMED, OUT_OF_RANGE."""
    value = given(values, column)
    if value is None:
        raise InvalidInput(column, "MISSING")
    try:
        found = date.fromisoformat(value.strip()) if isinstance(value, str) else None
    except ValueError:
        found = None
    if found is None:
        raise InvalidInput(column, "MALFORMED")
    if not EARLIEST <= found < LATEST:
        raise InvalidInput(column, "OUT_OF_RANGE")
    return found
