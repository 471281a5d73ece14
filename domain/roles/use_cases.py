"""What administrators can do about roles: load, decide, record."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.roles.administrators import refuse_without_administrator
from domain.roles.refusals import RoleBuiltIn, RoleInUse, UnknownRole
from domain.roles.role import MOST_ROLES, StaffRole, checked_code, checked_permissions, refuse_beyond
from domain.staff.audit import Act, Deed, Origin
from domain.staff.permissions import Permission
from domain.work import Begin


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveRole:
    code: str
    name: LocalText
    permissions: frozenset[Permission]
    second_factor: bool
    origin: Origin


async def save_role(command: SaveRole, begin: Begin) -> StaffRole:
    """Add a role or write it anew. Its holders have what it says from their next request on.

    Raises InvalidInput, NotGrantable, LastAdministrator.
    """
    code = checked_code(command.code)
    wanted = checked_permissions(command.permissions)
    async with begin() as work:
        roles = await work.roles.hold()
        before = roles.get(code)
        had = before.permissions if before is not None else frozenset()
        if before is None and len(roles) >= MOST_ROLES:
            raise InvalidInput("code", "TOO_MANY")
        if not command.origin.operator:
            refuse_beyond(wanted - had, command.origin.caller.permissions)
        role = StaffRole(
            code=code,
            name=command.name,
            permissions=wanted,
            second_factor=command.second_factor,
            built_in=before is not None and before.built_in,
        )
        if role == before:
            return role
        after = {**roles, code: role}
        if Permission.STAFF_WRITE in had - wanted:
            refuse_without_administrator(after, await work.roles.holdings())
        await work.roles.put(role)
        await work.audit.record(command.origin, _about(Act.ROLE_SAVED, code, *_changes(before, role)))
    return role


async def delete_role(code: str, origin: Origin, begin: Begin) -> None:
    """Raises UnknownRole, RoleBuiltIn, RoleInUse."""
    async with begin() as work:
        role = (await work.roles.hold()).get(code)
        if role is None:
            raise UnknownRole(role=code)
        if role.built_in:
            raise RoleBuiltIn
        holders = await work.roles.holders(code)
        if holders:
            raise RoleInUse(holders=holders)
        await work.roles.remove(code)
        taken = tuple(f"-{each}" for each in sorted(role.permissions))
        await work.audit.record(origin, _about(Act.ROLE_DELETED, code, *taken))


async def reset_role(code: str, origin: Origin, begin: Begin) -> None:
    """A built-in role follows the running version again: for whoever holds the deployment's keys, when
    nobody holds a permission any more that somebody needs. Raises UnknownRole."""
    async with begin() as work:
        role = (await work.roles.hold()).get(code)
        if role is None or not role.built_in:
            raise UnknownRole(role=code)
        await work.roles.follow_version(code)
        await work.audit.record(origin, _about(Act.ROLE_SAVED, code, "reset"))


def _changes(before: StaffRole | None, after: StaffRole) -> tuple[str, ...]:
    """What the record says: each permission that came or went, and which other fields are different."""
    had = before.permissions if before is not None else frozenset()
    came = [f"+{each}" for each in sorted(after.permissions - had)]
    went = [f"-{each}" for each in sorted(had - after.permissions)]
    other = []
    if before is None or before.name != after.name:
        other.append("name")
    if before is None or before.second_factor != after.second_factor:
        other.append("secondFactor")
    return (*came, *went, *other)


def _about(act: Act, code: str, *fields: str) -> Deed:
    return Deed(act=act, object_kind="role", object_id=code, fields=fields)
