"""A row of a members file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from domain.imports import values
from domain.imports.reading import Columns
from domain.imports.values import Values
from domain.kernel.periods import midnight
from domain.kernel.refusal import InvalidInput
from domain.members.identity import Identity, IdentityKind
from domain.members.member import Profile, check_birthday, checked, identities, split_attributes

LONGEST_CODE = 60
MOST_HOUSEHOLD = 1000

_PLAIN = ("external_id", "name", "company", "phone", "email", "birthday", "address", "locale")
_OPEN, _PERSONAL = "profile.", "personal."

COLUMNS = Columns(
    required=frozenset(),
    optional=frozenset({*_PLAIN, "gender", "joined_on", "store_id", "household_size", "income_band"}),
    prefixes=(_OPEN, _PERSONAL),
    nested=frozenset({"profile", "personal_profile"}),
)

_GENDERS = {"F": "FEMALE", "M": "MALE", "O": "OTHER"}

KEY_ORDER = (IdentityKind.EXTERNAL, IdentityKind.PHONE, IdentityKind.EMAIL)
"""By which identity a row is known again: the first of these that it has."""

COLUMN_OF = {
    IdentityKind.EXTERNAL: "external_id",
    IdentityKind.PHONE: "phone",
    IdentityKind.EMAIL: "email",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedMember:
    line: int
    profile: Profile
    identities: tuple[Identity, ...]
    key: Identity
    """By which the member is known when the file comes again."""
    joined_at: datetime
    store: str | None


def imported_member(
    line: int, row: Values, *, today: date, zone: ZoneInfo, moved: timedelta = timedelta(0)
) -> ImportedMember:
    """The member of a row, checked like one that is enrolled through the API.

    `moved`: what is added to the day of joining. Raises InvalidInput with the column's name.
    """
    fields: dict[str, Any] = {}
    for name in _PLAIN:
        value = values.given(row, name)
        if value is not None:
            fields[name] = str(value) if type(value) is int else value
    gender = values.given(row, "gender")
    if gender is not None:
        fields["gender"] = _GENDERS.get(gender, gender) if isinstance(gender, str) else gender
    open_, personal = _attributes(row)
    if open_:
        fields["profile"] = open_
    if personal:
        fields["personal_profile"] = personal
    profile = _checked(fields, today)
    found = tuple(identities(profile))
    by_kind = {each.kind: each for each in found}
    key = next((by_kind[kind] for kind in KEY_ORDER if kind in by_kind), None)
    if key is None:
        raise InvalidInput("external_id", "MISSING")
    return ImportedMember(
        line=line,
        profile=profile,
        identities=found,
        key=key,
        joined_at=_joined_at(row, today, zone, moved),
        store=values.text_or_none(row, "store_id", longest=LONGEST_CODE),
    )


def _checked(fields: Mapping[str, Any], today: date) -> Profile:
    try:
        profile = checked(fields)
        check_birthday(profile, today=today)
        return profile
    except InvalidInput as no:
        raise InvalidInput(_column(no.field), no.reason) from None


def _column(field: str) -> str:
    """The rules speak of the schema's fields, a report of the file's columns."""
    if field.startswith("personalProfile"):
        name = field.removeprefix("personalProfile").removeprefix(".")
        return name if name in COLUMNS.optional else f"{_PERSONAL}{name}" if name else "personal_profile"
    if field.startswith("profile."):
        name = field.removeprefix("profile.")
        return name if name in COLUMNS.optional else field
    return {"externalId": "external_id"}.get(field, field)


def _joined_at(row: Values, today: date, zone: ZoneInfo, moved: timedelta) -> datetime:
    """The first instant of the day of joining; today where the file does not say."""
    if values.given(row, "joined_on") is None:
        return midnight(today, zone)
    joined = values.day(row, "joined_on") + moved
    if joined > today:
        raise InvalidInput("joined_on", "IN_THE_FUTURE")
    return midnight(joined, zone)


def _household_size(row: Values, given: Any) -> int | str:
    """A number, or the open end of a scale: `5+`."""
    if isinstance(given, str) and given.strip().endswith("+"):
        values.whole({"household_size": given.strip()[:-1]}, "household_size", most=MOST_HOUSEHOLD)
        return given.strip()
    return values.whole(row, "household_size", most=MOST_HOUSEHOLD)


def _attributes(row: Values) -> tuple[dict[str, Any], dict[str, Any]]:
    """What goes into the open profile, and what is sealed."""
    named: dict[str, Any] = {}
    if (size := values.given(row, "household_size")) is not None:
        named["household_size"] = _household_size(row, size)
    if values.given(row, "income_band") is not None:
        named["income_band"] = row["income_band"]
    open_, personal = split_attributes(named)
    for column in row:
        for prefix, kept in ((_OPEN, open_), (_PERSONAL, personal)):
            if column.startswith(prefix) and values.given(row, column) is not None:
                kept[column.removeprefix(prefix)] = row[column]
    for column, kept in (("profile", open_), ("personal_profile", personal)):
        nested = values.given(row, column)
        if nested is not None:
            if not isinstance(nested, dict):
                raise InvalidInput(column, "MALFORMED")
            kept.update({name: value for name, value in nested.items() if value is not None})
    # A name that stands on the list of personal attributes is sealed, wherever the file puts it.
    rest, more = split_attributes(open_)
    return rest, {**personal, **more}
