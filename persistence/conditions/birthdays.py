"""What the coarse columns of a birthday can say: its year, and a digest that some days of the year share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from domain.conditions.subject import age_on, days_to_birthday
from domain.members.member import OLDEST
from persistence.encryption import Vault

Possible = Mapping[int, frozenset[int]]
"""By what a column holds: every value that a field may have then."""

_LEAP_YEAR = 2000
_DAYS = tuple(date(_LEAP_YEAR, 1, 1) + timedelta(days=n) for n in range(366))


def ages(today: date) -> Possible:
    """By the year of birth: the age of whoever was born on its first day, and on its last. Nobody is born
    before the first year or, by any clock, after tomorrow; a year that is not here may be anything."""
    return {
        year: frozenset({age_on(date(year, 1, 1), today), age_on(date(year, 12, 31), today)})
        for year in range(OLDEST.year, today.year + 2)
    }


def days_of_year(vault: Vault, field: str, today: date) -> Possible:
    """By the digest of month and day, above it the number of its index key: what `birth_month` or
    `days_to_birthday` is on each of its days."""
    found: dict[int, set[int]] = {}
    for day, digests in zip(_DAYS, _digests(vault), strict=True):
        value = day.month if field == "birth_month" else days_to_birthday(day, today)
        for digest in digests:
            found.setdefault(digest, set()).add(value)
    return {digest: frozenset(values) for digest, values in found.items()}


def sorted_out(possible: Possible, fits: Callable[[Any], bool]) -> tuple[list[int], list[int]]:
    """The column's values whose every possible value fits, and those of which none does."""
    certain = [held for held, values in possible.items() if all(map(fits, values))]
    impossible = [held for held, values in possible.items() if not any(map(fits, values))]
    return certain, impossible


@lru_cache(maxsize=4)
def _digests(vault: Vault) -> tuple[tuple[int, ...], ...]:
    """Of each day, under every live index key."""
    return tuple(
        tuple(index.kid << 8 | index.month_day(day.isoformat()) for index in vault.indexes) for day in _DAYS
    )
