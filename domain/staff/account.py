"""A person who works with Laurel: what it may do, where, and how it proves who it is."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import datetime

from domain.kernel.ids import StaffId
from domain.staff.lockout import NO_ATTEMPTS, Attempts
from domain.staff.refusals import WeakPassword

LEAST_LETTERS = 12
MOST_LETTERS = 128


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffAccount:
    """One staff member as its log-in needs it. Name and e-mail stay sealed where they are."""

    id: StaffId
    roles: frozenset[str]
    store_codes: frozenset[str]
    password_hash: str = field(repr=False)
    session_version: int
    attempts: Attempts = NO_ATTEMPTS
    disabled_at: datetime | None = None

    @property
    def is_disabled(self) -> bool:
        return self.disabled_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStaff:
    """A staff member to be added; `email` is in its normal form."""

    id: StaffId
    email: str = field(repr=False)
    name: str = field(repr=False)
    roles: frozenset[str]
    store_codes: frozenset[str]
    password_hash: str = field(repr=False)
    created_at: datetime


def normal_password(text: str) -> str:
    """The same password typed on two keyboards is the same text."""
    return unicodedata.normalize("NFKC", text)


def checked_password(text: str, *, email: str | None = None) -> str:
    """A password that may be set, in its normal form. Raises WeakPassword.

    Length is what counts; nothing is demanded of its letters.
    """
    password = normal_password(text)
    if len(password) < LEAST_LETTERS:
        raise WeakPassword(reason="TOO_SHORT", least=LEAST_LETTERS, most=MOST_LETTERS)
    if len(password) > MOST_LETTERS:
        raise WeakPassword(reason="TOO_LONG", least=LEAST_LETTERS, most=MOST_LETTERS)
    if len(set(password)) < 5 or (email and password.casefold() in (email, email.partition("@")[0])):
        raise WeakPassword(reason="TOO_SIMPLE", least=LEAST_LETTERS, most=MOST_LETTERS)
    return password
