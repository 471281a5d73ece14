"""Somebody must always be left who may change staff."""

from __future__ import annotations

from collections.abc import Iterable

from domain.roles.refusals import LastAdministrator
from domain.roles.role import StaffRole
from domain.staff.permissions import Permission


def administers(roles: dict[str, StaffRole], codes: Iterable[str]) -> bool:
    """Whether an account with these roles may change staff. A role that is gone allows nothing."""
    return any(code in roles and Permission.STAFF_WRITE in roles[code].permissions for code in codes)


def refuse_without_administrator(roles: dict[str, StaffRole], holdings: Iterable[Iterable[str]]) -> None:
    """Raises LastAdministrator where none of the accounts may change staff."""
    if not any(administers(roles, codes) for codes in holdings):
        raise LastAdministrator
