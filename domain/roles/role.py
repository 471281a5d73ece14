"""A role of staff: what it is called, what it allows, whether it wants a second factor.

The seven built-in ones follow the running version until somebody edits them: a permission that comes with an
upgrade reaches them by itself. From the first edit on a role holds what was written, and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.roles.refusals import UnknownRole
from domain.staff.bundles import BUNDLES, Role
from domain.staff.permissions import SERVICE_ONLY, Permission
from domain.staff.refusals import NotGrantable

_CODE = re.compile(r"[a-z][a-z0-9_-]{0,31}")
MOST_ROLES = 100
BY_WORD = {str(each): each for each in Permission}


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRole:
    """One role."""

    code: str
    name: LocalText
    permissions: frozenset[Permission]
    second_factor: bool = False
    """Whoever holds the role may do nothing before a second factor is set up."""
    built_in: bool = False


def permissions_from_words(code: str, words: Iterable[str] | None) -> frozenset[Permission]:
    """What the role allows. None: not edited. A word that this version does not know allows nothing: during
    an upgrade another version may have written it."""
    if words is None:
        return BUNDLES[Role(code)]
    return frozenset(BY_WORD[each] for each in words if each in BY_WORD)


def checked_code(code: str) -> str:
    """Raises InvalidInput."""
    if _CODE.fullmatch(code) is None:
        raise InvalidInput("code", "MALFORMED")
    return code


def checked_permissions(wanted: frozenset[Permission]) -> frozenset[Permission]:
    """With what every role has. Raises NotGrantable for what no role may hold."""
    if wanted & SERVICE_ONLY:
        raise NotGrantable(permissions=tuple(sorted(wanted & SERVICE_ONLY)))
    return wanted | {Permission.OWN_PASSWORD}


def refuse_beyond(given: frozenset[Permission], held: frozenset[Permission]) -> None:
    """Nobody gives what is not his. What everybody has is nobody's gift. Raises NotGrantable."""
    beyond = given - held - {Permission.OWN_PASSWORD}
    if beyond:
        raise NotGrantable(permissions=tuple(sorted(beyond)))


def together(roles: dict[str, StaffRole], codes: Iterable[str]) -> frozenset[Permission]:
    """All that these roles allow. Raises UnknownRole."""
    found: frozenset[Permission] = frozenset()
    for code in sorted(codes):
        if code not in roles:
            raise UnknownRole(role=code)
        found |= roles[code].permissions
    return found
