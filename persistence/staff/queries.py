"""What is read about callers, staff and keys: for the check of every request, and for the lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import asyncpg
import structlog
from tortoise.exceptions import OperationalError

from domain.kernel.ids import MemberId, StaffId
from domain.members.identity import IdentityKind, identity
from domain.members.identity import email as normal_email
from domain.staff.permissions import Role
from domain.staff.service_keys import ServiceKey
from persistence.database import row, rows, value
from persistence.encryption import Sealed, Secret, Vault
from persistence.pages import Page, Slice
from persistence.retry import LOST
from persistence.staff.models import ServiceKeyRow, StaffRow
from persistence.staff.repository import service_key

log = structlog.get_logger("laurel.staff")

_STANDING = """
SELECT staff.session_version, staff.roles, staff.store_codes, staff.disabled_at IS NULL AS may_enter,
    $2::uuid IS NULL OR sessions.id IS NOT NULL AS session_lives, sessions.stepped_up_at
FROM staff LEFT JOIN sessions
    ON sessions.id = $2 AND sessions.subject_id = staff.id AND sessions.revoked_at IS NULL
WHERE staff.id = $1
"""
_MEMBER_VERSION = "SELECT session_version FROM members WHERE id = $1"
# Once a minute at most: a busy key would otherwise write a row with every request.
_TOUCH = """
UPDATE service_keys SET last_used_at = now()
WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a member of staff may do at this moment, whatever its token says."""

    session_version: int
    roles: frozenset[Role]
    store_codes: frozenset[str]
    stepped_up_at: datetime | None
    """Of the log-in that was asked about; None where there was none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRead:
    """One member of staff, as the list shows it."""

    id: UUID
    email: Sealed
    name: Sealed
    roles: tuple[Role, ...]
    store_codes: tuple[str, ...]
    created_at: datetime
    last_login_at: datetime | None
    locked_until: datetime | None
    disabled_at: datetime | None


async def standing(staff_id: StaffId, session_id: UUID | None) -> Standing | None:
    """None where the account is unknown or disabled, or the log-in behind the token has ended."""
    found = await row(_STANDING, staff_id.value, session_id)
    if found is None or not found["may_enter"] or not found["session_lives"]:
        return None
    return Standing(
        session_version=found["session_version"],
        roles=frozenset(Role(each) for each in found["roles"]),
        store_codes=frozenset(found["store_codes"]),
        stepped_up_at=found["stepped_up_at"],
    )


async def member_session_version(member_id: MemberId) -> int | None:
    """None where there is no such member."""
    version: int | None = await value(_MEMBER_VERSION, member_id.value)
    return version


async def key_by_short_id(short_id: str) -> ServiceKey | None:
    found = await ServiceKeyRow.get_or_none(short_id=short_id)
    return service_key(found) if found is not None else None


async def key_by_id(key_id: UUID) -> ServiceKey | None:
    found = await ServiceKeyRow.get_or_none(id=key_id)
    return service_key(found) if found is not None else None


async def touch_key(key: ServiceKey) -> None:
    """Remember that a key was used. Where nothing can be written now, reads go on all the same."""
    try:
        await rows(_TOUCH, key.id.value)
    except (OperationalError, asyncpg.PostgresError, *LOST) as error:
        log.warning("service_key.not_touched", key=str(key.id), type=type(error).__name__)


async def staff_by_id(staff_id: UUID) -> StaffRead | None:
    found = await StaffRow.get_or_none(id=staff_id)
    return _staff(found) if found is not None else None


async def staff_page(page: Page) -> Slice[StaffRead]:
    """Everybody who works with Laurel, the latest first; disabled accounts too."""
    query = StaffRow.all().order_by("-id").limit(page.limit)
    if page.after is not None:
        query = query.filter(id__lt=page.position(0))
    return page.cut([_staff(each) for each in await query])


async def key_page(page: Page) -> Slice[ServiceKey]:
    """Every key, the latest first; ended ones too."""
    query = ServiceKeyRow.all().order_by("-id").limit(page.limit)
    if page.after is not None:
        query = query.filter(id__lt=page.position(0))
    return page.cut([service_key(each) for each in await query])


async def staff_id_by_email(vault: Vault, email: str) -> StaffId | None:
    """Whoever logs in with this e-mail. Raises InvalidInput for what is no e-mail."""
    name = identity(IdentityKind.EMAIL, normal_email(email)).value
    found = await StaffRow.get_or_none(email_fingerprint=vault.fingerprint(Secret.STAFF_EMAIL, name))
    return StaffId(found.id) if found is not None else None


def _staff(found: StaffRow) -> StaffRead:
    return StaffRead(
        id=found.id,
        email=found.email,
        name=found.name,
        roles=tuple(Role(each) for each in sorted(found.roles)),
        store_codes=tuple(sorted(found.store_codes)),
        created_at=found.created_at,
        last_login_at=found.last_login_at,
        locked_until=found.locked_until,
        disabled_at=found.disabled_at,
    )
