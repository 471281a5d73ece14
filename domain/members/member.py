"""What is known of a person: checked, in one form, every field optional.

`checked` reads whatever a client or a file brings. Here alone is decided what may stand in a profile.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeAlias, TypedDict, cast

from domain.kernel.amounts import MOST
from domain.kernel.refusal import InvalidInput
from domain.members import identity
from domain.members.identity import Identity, IdentityKind, text

LONGEST_NAME = 100
LONGEST_COMPANY = 200
LONGEST_ADDRESS = 500
LONGEST_LOCALE = 35
MOST_ATTRIBUTES = 50
LONGEST_ATTRIBUTE = 500
OLDEST = date(1900, 1, 1)

PERSONAL_ATTRIBUTES = frozenset({"income_band"})
"""Attributes of a file that are sealed. The rule: what tells of a person's means, health, beliefs or family
by name is personal; a plain count or preference (`household_size`) is not. Callers of the schema choose
for themselves, by writing to `profile` or to `personalProfile`."""

_ATTRIBUTE = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,63}")
_LOCALE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")

Scalar: TypeAlias = str | int | float | bool


class Gender(StrEnum):
    FEMALE = "FEMALE"
    MALE = "MALE"
    OTHER = "OTHER"


class EnrolSource(StrEnum):
    """How a member came to us."""

    ONLINE = "ONLINE"
    STORE = "STORE"
    IMPORT = "IMPORT"


class Profile(TypedDict, total=False):
    """The fields of a profile that are being written. A missing one stays as it is, None empties it."""

    name: str | None
    company: str | None
    phone: str | None
    """E.164."""
    email: str | None
    birthday: date | None
    gender: Gender | None
    address: str | None
    locale: str | None
    external_id: str | None
    profile: Mapping[str, Scalar] | None
    personal_profile: Mapping[str, Scalar] | None


IDENTITIES: Mapping[str, IdentityKind] = {
    "phone": IdentityKind.PHONE,
    "email": IdentityKind.EMAIL,
    "external_id": IdentityKind.EXTERNAL,
}
"""The fields by which a member is found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMember:
    """A person as enrolled: what the members store writes."""

    profile: Profile
    source: EnrolSource
    store: str | None
    by: str
    """Who enrolled: kind and id of the caller, or the import."""


def checked(given: Mapping[str, Any]) -> Profile:
    """The given fields in their normal form. Raises InvalidInput for the first that can not be one."""
    checks: dict[str, Callable[[Any], Any]] = {
        "name": lambda value: text("name", value, longest=LONGEST_NAME),
        "company": lambda value: text("company", value, longest=LONGEST_COMPANY),
        "phone": identity.phone,
        "email": identity.email,
        "birthday": _birthday,
        "gender": _gender,
        "address": lambda value: text("address", value, longest=LONGEST_ADDRESS),
        "locale": locale_tag,
        "external_id": identity.external_id,
        "profile": lambda value: _attributes("profile", value),
        "personal_profile": lambda value: _attributes("personalProfile", value),
    }
    profile = {name: None if value is None else checks[name](value) for name, value in given.items()}
    return cast(Profile, profile)


def check_birthday(profile: Profile, *, today: date) -> None:
    """Nobody is born after today, which is a day of the programme's zone. Raises InvalidInput."""
    birthday = profile.get("birthday")
    if birthday is not None and birthday > today:
        raise InvalidInput("birthday", "IN_THE_FUTURE")


def identities(profile: Profile) -> list[Identity]:
    """The identities that a profile names, in the one order in which all writers take them."""
    values: Mapping[str, Any] = profile
    return sorted(
        identity.identity(kind, values[name]) for name, kind in IDENTITIES.items() if values.get(name)
    )


def split_attributes(attributes: Mapping[str, Scalar]) -> tuple[dict[str, Scalar], dict[str, Scalar]]:
    """The attributes of a file, those for `profile` and those for `personal_profile`."""
    personal = {name: value for name, value in attributes.items() if name in PERSONAL_ATTRIBUTES}
    return {name: value for name, value in attributes.items() if name not in personal}, personal


def _birthday(value: object) -> date:
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value.strip())
        except ValueError:
            raise InvalidInput("birthday", "MALFORMED") from None
    if type(value) is not date:
        raise InvalidInput("birthday", "MALFORMED")
    if value < OLDEST:
        raise InvalidInput("birthday", "OUT_OF_RANGE")
    return value


def _gender(value: object) -> Gender:
    try:
        return Gender(value)  # type: ignore[arg-type]
    except ValueError:
        raise InvalidInput("gender", "MALFORMED") from None


def locale_tag(value: object) -> str:
    """A language tag, such as `zh-CN`. Raises InvalidInput."""
    plain = text("locale", value, longest=LONGEST_LOCALE)
    if not _LOCALE.fullmatch(plain):
        raise InvalidInput("locale", "MALFORMED")
    return plain


def _attributes(field: str, value: object) -> dict[str, Scalar]:
    if not isinstance(value, Mapping):
        raise InvalidInput(field, "MALFORMED")
    if len(value) > MOST_ATTRIBUTES:
        raise InvalidInput(field, "TOO_MANY")
    return {_attribute_name(field, name): _scalar(f"{field}.{name}", each) for name, each in value.items()}


def _attribute_name(field: str, name: object) -> str:
    if not isinstance(name, str) or not _ATTRIBUTE.fullmatch(name):
        raise InvalidInput(field, "MALFORMED")
    return name


def _scalar(field: str, value: object) -> Scalar:
    match value:
        case bool():
            return value
        case int():
            if not -MOST <= value <= MOST:
                raise InvalidInput(field, "OUT_OF_RANGE")
            return value
        case float():
            if not math.isfinite(value):
                raise InvalidInput(field, "OUT_OF_RANGE")
            return value
        case _:
            return text(field, value, longest=LONGEST_ATTRIBUTE)
