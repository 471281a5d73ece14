"""Roles in their table."""

from __future__ import annotations

from typing import Any

from domain.kernel.texts import LocalText
from domain.roles.role import StaffRole, permissions_from_words
from persistence.database import from_json, row, rows, to_json, value

_ALL = "SELECT code, name, permissions, second_factor, built_in FROM staff_roles ORDER BY code"
_ONE = "SELECT code, name, permissions, second_factor, built_in FROM staff_roles WHERE code = $1"
_PUT = """
INSERT INTO staff_roles (code, name, permissions, second_factor) VALUES ($1, $2, $3, $4)
ON CONFLICT (code) DO UPDATE SET name = excluded.name, permissions = excluded.permissions,
    second_factor = excluded.second_factor
"""


class StoredRoles:
    """The `Roles` of the domain."""

    async def hold(self) -> dict[str, StaffRole]:
        await value("SELECT pg_advisory_xact_lock(hashtext('laurel.staff_roles'))")
        return {each.code: each for each in await all_roles()}

    async def put(self, role: StaffRole) -> None:
        words = sorted(map(str, role.permissions))
        await rows(_PUT, role.code, to_json(dict(role.name.by_locale)), words, role.second_factor)

    async def follow_version(self, code: str) -> None:
        await rows("UPDATE staff_roles SET permissions = NULL WHERE code = $1 AND built_in", code)

    async def remove(self, code: str) -> None:
        await rows("DELETE FROM staff_roles WHERE code = $1 AND NOT built_in", code)

    async def holders(self, code: str) -> int:
        return int(await value("SELECT count(*) FROM staff WHERE $1 = ANY (roles)", code))

    async def holdings(self) -> list[frozenset[str]]:
        found = await rows("SELECT roles FROM staff WHERE disabled_at IS NULL")
        return [frozenset(each["roles"]) for each in found]


async def all_roles() -> list[StaffRole]:
    """Every role, by code."""
    return [_role(each) for each in await rows(_ALL)]


async def role_by_code(code: str) -> StaffRole | None:
    found = await row(_ONE, code)
    return _role(found) if found is not None else None


def _role(found: dict[str, Any]) -> StaffRole:
    return StaffRole(
        code=found["code"],
        name=LocalText(from_json(found["name"])),
        permissions=permissions_from_words(found["code"], found["permissions"]),
        second_factor=found["second_factor"],
        built_in=found["built_in"],
    )
