"""What is read about callers, staff and keys: for the check of every request, and for the lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
import structlog
from tortoise.exceptions import OperationalError

from domain.kernel.ids import MemberId, StaffId
from domain.members.identity import IdentityKind, identity
from domain.members.identity import email as normal_email
from domain.roles.role import permissions_from_words
from domain.staff.permissions import Permission
from domain.staff.service_keys import ServiceKey
from domain.staff.sessions import SubjectKind
from persistence.database import from_json, row, rows, value
from persistence.encryption import Sealed, Secret, Vault
from persistence.pages import Page, Slice
from persistence.retry import LOST
from persistence.staff.live import live_version
from persistence.staff.models import SecondFactorRow, ServiceKeyRow, StaffRow
from persistence.staff.repository import KEY_COLUMNS, service_key, service_key_of

log = structlog.get_logger("laurel.staff")

_STANDING = """
SELECT staff.session_version, staff.store_codes, staff.disabled_at IS NULL AS may_enter,
    $2::uuid IS NULL OR sessions.id IS NOT NULL AS session_lives, sessions.stepped_up_at,
    EXISTS (
        SELECT FROM second_factors f WHERE f.staff_id = staff.id AND f.confirmed_at IS NOT NULL
    ) AS has_second_factor,
    (SELECT coalesce(json_agg(json_build_array(r.code, r.permissions, r.second_factor)), '[]')
        FROM staff_roles r WHERE r.code = ANY (staff.roles)) AS roles
FROM staff LEFT JOIN sessions
    ON sessions.id = $2 AND sessions.subject_id = staff.id AND sessions.revoked_at IS NULL
WHERE staff.id = $1
"""
_SESSIONS = """
SELECT s.id, s.created_at, s.stepped_up_at, s.device, s.network, s.expires_at, s.idle_expires_at,
    (SELECT max(t.created_at) FROM refresh_tokens t WHERE t.session_id = s.id) AS last_used_at
FROM sessions s
WHERE s.subject_kind = $1 AND s.subject_id = $2 AND s.revoked_at IS NULL
    AND least(s.expires_at, s.idle_expires_at) > now()
ORDER BY s.created_at DESC, s.id DESC LIMIT 100
"""
_MEMBER_VERSION = f"SELECT {live_version('$2')} FROM members m WHERE m.id = $1"  # noqa: S608 - our own
# Once a minute at most: a busy key would otherwise write a row with every request.
_TOUCH = """
UPDATE service_keys SET last_used_at = now()
WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a member of staff may do at this moment, whatever its token says."""

    session_version: int
    permissions: frozenset[Permission]
    store_codes: frozenset[str]
    wants_second_factor: bool
    """One of its roles does."""
    has_second_factor: bool
    stepped_up_at: datetime | None
    """Of the log-in that was asked about; None where there was none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRead:
    """One member of staff, as the list shows it."""

    id: UUID
    email: Sealed
    name: Sealed
    roles: tuple[str, ...]
    store_codes: tuple[str, ...]
    created_at: datetime
    last_login_at: datetime | None
    locked_until: datetime | None
    disabled_at: datetime | None
    has_second_factor: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRead:
    """One log-in, as its owner sees it."""

    id: UUID
    created_at: datetime
    last_used_at: datetime
    stepped_up_at: datetime | None
    device: Sealed | None
    network: str | None
    expires_at: datetime
    idle_expires_at: datetime


async def standing(staff_id: StaffId, session_id: UUID | None) -> Standing | None:
    """None where the account is unknown or disabled, or the log-in behind the token has ended."""
    found = await row(_STANDING, staff_id.value, session_id)
    if found is None or not found["may_enter"] or not found["session_lives"]:
        return None
    roles = from_json(found["roles"])
    return Standing(
        session_version=found["session_version"],
        permissions=frozenset().union(*(permissions_from_words(code, words) for code, words, _ in roles)),
        wants_second_factor=any(wants for _, _, wants in roles),
        has_second_factor=found["has_second_factor"],
        store_codes=frozenset(found["store_codes"]),
        stepped_up_at=found["stepped_up_at"],
    )


async def member_session_version(member_id: MemberId, session_id: UUID | None) -> int | None:
    """None where there is no such member, or the session behind its token has ended."""
    version: int | None = await value(_MEMBER_VERSION, member_id.value, session_id)
    return version


# By hand: it is asked with every request of a till.
_KEY = f"SELECT {', '.join(KEY_COLUMNS)} FROM service_keys WHERE"  # noqa: S608 - our own names


async def key_by_short_id(short_id: str) -> ServiceKey | None:
    return _key(await row(f"{_KEY} short_id = $1", short_id))


async def key_by_id(key_id: UUID) -> ServiceKey | None:
    return _key(await row(f"{_KEY} id = $1", key_id))


def _key(found: dict[str, Any] | None) -> ServiceKey | None:
    return service_key(found) if found is not None else None


async def touch_key(key: ServiceKey) -> None:
    """Remember that a key was used. Where nothing can be written now, reads go on all the same."""
    try:
        await rows(_TOUCH, key.id.value)
    except (OperationalError, asyncpg.PostgresError, *LOST) as error:
        log.warning("service_key.not_touched", key=str(key.id), type=type(error).__name__)


async def sessions_of(kind: SubjectKind, subject_id: UUID) -> list[SessionRead]:
    """The log-ins of one subject that have not ended, the latest first; at most 100."""
    return [
        SessionRead(**{**each, "device": _device(each["device"])})
        for each in await rows(_SESSIONS, str(kind), subject_id)
    ]


def _device(token: bytes | None) -> Sealed | None:
    return Sealed(Secret.SESSION_DEVICE, bytes(token)) if token is not None else None


async def staff_by_id(staff_id: UUID) -> StaffRead | None:
    found = await StaffRow.get_or_none(id=staff_id)
    return _staff(found, await _with_factor([staff_id])) if found is not None else None


async def staff_page(page: Page) -> Slice[StaffRead]:
    """Everybody who works with Laurel, the latest first; disabled accounts too."""
    query = StaffRow.all().order_by("-id").limit(page.limit)
    if page.after is not None:
        query = query.filter(id__lt=page.position(0))
    found = await query
    secured = await _with_factor([each.id for each in found])
    return page.cut([_staff(each, secured) for each in found])


async def key_page(page: Page) -> Slice[ServiceKey]:
    """Every key, the latest first; ended ones too."""
    query = ServiceKeyRow.all().order_by("-id").limit(page.limit)
    if page.after is not None:
        query = query.filter(id__lt=page.position(0))
    return page.cut([service_key_of(each) for each in await query])


async def staff_id_by_email(vault: Vault, email: str) -> StaffId | None:
    """Whoever logs in with this e-mail. Raises InvalidInput for what is no e-mail."""
    name = identity(IdentityKind.EMAIL, normal_email(email)).value
    forms = vault.forms(vault.fingerprint(Secret.STAFF_EMAIL, name))
    found = await StaffRow.get_or_none(email_fingerprint__in=forms)
    return StaffId(found.id) if found is not None else None


async def _with_factor(staff_ids: list[UUID]) -> frozenset[UUID]:
    """Those who have a second factor."""
    secured = SecondFactorRow.filter(staff_id__in=staff_ids, confirmed_at__isnull=False)
    return frozenset(await secured.values_list("staff_id", flat=True))  # type: ignore[arg-type]


def _staff(found: StaffRow, secured: frozenset[UUID]) -> StaffRead:
    return StaffRead(
        id=found.id,
        email=found.email,
        name=found.name,
        roles=tuple(sorted(found.roles)),
        store_codes=tuple(sorted(found.store_codes)),
        created_at=found.created_at,
        last_login_at=found.last_login_at,
        locked_until=found.locked_until,
        disabled_at=found.disabled_at,
        has_second_factor=found.id in secured,
    )
