"""Staff, sessions and keys in their tables, for the use cases: rows are locked before they are decided on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from tortoise.exceptions import IntegrityError
from tortoise.expressions import F

from domain.kernel.ids import ServiceId, ServiceKeyId, StaffId
from domain.staff.account import NewStaff, StaffAccount
from domain.staff.lockout import Attempts
from domain.staff.permissions import Permission
from domain.staff.refusals import StaffEmailTaken
from domain.staff.service_keys import ServiceKey
from domain.staff.sessions import EndReason, HeldToken, Session, SubjectKind, hash_of
from persistence.database import rows, transaction, value
from persistence.encryption import Secret, Vault
from persistence.members.taking import hold
from persistence.programme.models import StoreRow
from persistence.resealing import of_refresh_token
from persistence.staff.models import RefreshTokenRow, ServiceKeyRow, SessionRow, StaffRow

# By hand: a queryset has no way to set a sealed column.
_ROTATE = "UPDATE refresh_tokens SET rotated_at = $2, successor = $3 WHERE hash = $1"
# Who was merged into another member logs in anew, and then comes in as that one.
_MEMBER_VERSION = (
    "SELECT session_version FROM members WHERE id = $1 AND erased_at IS NULL AND merged_into IS NULL"
)


class StoredStaff:
    """The `StaffStore` of the domain."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def lock_by_email(self, email: str) -> StaffAccount | None:
        forms = self._vault.forms(self._vault.fingerprint(Secret.STAFF_EMAIL, email))
        return _account(await StaffRow.select_for_update().get_or_none(email_fingerprint__in=forms))

    async def lock(self, staff_id: StaffId) -> StaffAccount | None:
        return _account(await StaffRow.select_for_update().get_or_none(id=staff_id.value))

    async def add(self, staff: NewStaff) -> None:
        row_id = staff.id.value
        fingerprint = self._vault.fingerprint(Secret.STAFF_EMAIL, staff.email)
        # The key of the table sees one form: whoever may have added the other is waited for, and looked for.
        await hold([fingerprint])
        if await StaffRow.exists(email_fingerprint__in=self._vault.forms(fingerprint)):
            raise StaffEmailTaken
        try:
            async with transaction():
                await StaffRow.create(
                    id=row_id,
                    email_fingerprint=self._vault.form(fingerprint),
                    email=self._vault.seal_column(Secret.STAFF_EMAIL, row_id, staff.email),
                    name=self._vault.seal_column(Secret.STAFF_NAME, row_id, staff.name),
                    password_hash=staff.password_hash,
                    roles=sorted(staff.roles),
                    store_codes=sorted(staff.store_codes),
                    created_at=staff.created_at,
                )
        except IntegrityError as error:
            raise StaffEmailTaken from error

    async def keep_attempts(self, staff_id: StaffId, attempts: Attempts) -> None:
        await StaffRow.filter(id=staff_id.value).update(
            failed_logins=attempts.failed, locked_until=attempts.locked_until
        )

    async def logged_in(self, staff_id: StaffId, *, at: datetime) -> None:
        await StaffRow.filter(id=staff_id.value).update(failed_logins=0, locked_until=None, last_login_at=at)

    async def set_roles(self, staff_id: StaffId, roles: frozenset[str], store_codes: frozenset[str]) -> None:
        await self._change(staff_id, roles=sorted(roles), store_codes=sorted(store_codes))

    async def set_disabled(self, staff_id: StaffId, disabled_at: datetime | None) -> None:
        await self._change(staff_id, disabled_at=disabled_at)

    async def set_password(self, staff_id: StaffId, password_hash: str) -> None:
        await self._change(staff_id, password_hash=password_hash)

    async def end_tokens(self, staff_id: StaffId) -> None:
        await self._change(staff_id)

    async def _change(self, staff_id: StaffId, **values: Any) -> None:
        await StaffRow.filter(id=staff_id.value).update(session_version=F("session_version") + 1, **values)

    async def unknown_stores(self, codes: Iterable[str]) -> frozenset[str]:
        wanted = frozenset(codes)
        known = await StoreRow.filter(code__in=wanted).values_list("code", flat=True)
        return wanted - frozenset(str(each) for each in known)


class StoredSessions:
    """The `Sessions` of the domain."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def begin(self, session: Session, token: str) -> None:
        await SessionRow.create(
            id=session.id,
            subject_kind=str(session.subject_kind),
            subject_id=session.subject_id,
            created_at=session.created_at,
            expires_at=session.expires_at,
            idle_expires_at=session.idle_expires_at,
            stepped_up_at=session.stepped_up_at,
            device=self._vault.seal_column(Secret.SESSION_DEVICE, session.id, session.device)
            if session.device is not None
            else None,
            network=session.network,
        )
        await RefreshTokenRow.create(
            hash=hash_of(token), session_id=session.id, created_at=session.created_at
        )

    async def lock(self, token: str) -> HeldToken | None:
        hashed = hash_of(token)
        found = await RefreshTokenRow.get_or_none(hash=hashed)
        if found is None:
            return None
        # The session is the lock of its whole family; what is decided on is read after it was had.
        session = await SessionRow.select_for_update().get(id=found.session_id)
        row = await RefreshTokenRow.get(hash=hashed)
        successor = None
        if row.successor is not None:
            successor = self._vault.open_column(row.successor, of_refresh_token(hashed))
        return HeldToken(
            hash=hashed,
            session=_session(session, self._vault),
            rotated_at=row.rotated_at,
            successor=successor,
            successor_rotated=successor is not None and await self._is_rotated(successor),
        )

    async def _is_rotated(self, token: str) -> bool:
        return await RefreshTokenRow.filter(hash=hash_of(token), rotated_at__isnull=False).exists()

    async def rotate(self, held: HeldToken, *, successor: str, at: datetime, idle_until: datetime) -> None:
        sealed = self._vault.seal_column(Secret.REFRESH_SUCCESSOR, of_refresh_token(held.hash), successor)
        await rows(_ROTATE, held.hash, at, sealed.token)
        await RefreshTokenRow.create(hash=hash_of(successor), session_id=held.session.id, created_at=at)
        await SessionRow.filter(id=held.session.id).update(idle_expires_at=idle_until)

    async def end(self, session_id: UUID, reason: EndReason, *, at: datetime) -> None:
        await SessionRow.filter(id=session_id, revoked_at__isnull=True).update(
            revoked_at=at, revoked_reason=str(reason)
        )

    async def end_all(
        self,
        kind: SubjectKind,
        subject_id: UUID,
        reason: EndReason,
        *,
        at: datetime,
        but: UUID | None = None,
    ) -> int:
        found = SessionRow.filter(subject_kind=str(kind), subject_id=subject_id, revoked_at__isnull=True)
        if but is not None:
            found = found.exclude(id=but)
        return await found.update(revoked_at=at, revoked_reason=str(reason))

    async def step_up(self, session_id: UUID, *, at: datetime) -> None:
        await SessionRow.filter(id=session_id, revoked_at__isnull=True).update(stepped_up_at=at)

    async def owner_of(self, session_id: UUID) -> tuple[SubjectKind, UUID] | None:
        found = await SessionRow.get_or_none(id=session_id)
        return (SubjectKind(found.subject_kind), found.subject_id) if found is not None else None

    async def version_of(self, kind: SubjectKind, subject_id: UUID) -> int | None:
        if kind is SubjectKind.MEMBER:
            version: int | None = await value(_MEMBER_VERSION, subject_id)
            return version
        row = await StaffRow.get_or_none(id=subject_id, disabled_at__isnull=True)
        return row.session_version if row is not None else None


class StoredServiceKeys:
    """The `ServiceKeys` of the domain."""

    async def add(self, key: ServiceKey) -> None:
        await ServiceKeyRow.create(
            id=key.id.value,
            principal_id=key.service_id.value,
            short_id=key.short_id,
            name=key.name,
            secret_sha256=key.digest,
            permissions=sorted(key.permissions),
            ip_ranges=list(key.ip_ranges),
            created_by=key.created_by,
            created_at=key.created_at,
            expires_at=key.expires_at,
        )

    async def lock(self, key_id: ServiceKeyId) -> ServiceKey | None:
        row = await ServiceKeyRow.select_for_update().get_or_none(id=key_id.value)
        return service_key_of(row) if row is not None else None

    async def lock_with_siblings(self, key_id: ServiceKeyId) -> list[ServiceKey]:
        found = await ServiceKeyRow.get_or_none(id=key_id.value)
        if found is None:
            return []
        siblings = ServiceKeyRow.filter(principal_id=found.principal_id).order_by("id")
        await siblings.select_for_update()
        # Read once more: a key that was added while we waited for the lock is not in what was locked.
        return [service_key_of(row) for row in await siblings]

    async def revoke(self, key_id: ServiceKeyId, *, at: datetime) -> None:
        await ServiceKeyRow.filter(id=key_id.value, revoked_at__isnull=True).update(revoked_at=at)


def _account(row: StaffRow | None) -> StaffAccount | None:
    if row is None:
        return None
    return StaffAccount(
        id=StaffId(row.id),
        roles=frozenset(row.roles),
        store_codes=frozenset(row.store_codes),
        password_hash=row.password_hash,
        session_version=row.session_version,
        attempts=Attempts(failed=row.failed_logins, locked_until=row.locked_until),
        disabled_at=row.disabled_at,
    )


def _session(row: SessionRow, vault: Vault) -> Session:
    return Session(
        id=row.id,
        subject_kind=SubjectKind(row.subject_kind),
        subject_id=row.subject_id,
        created_at=row.created_at,
        expires_at=row.expires_at,
        idle_expires_at=row.idle_expires_at,
        revoked_at=row.revoked_at,
        stepped_up_at=row.stepped_up_at,
        device=vault.open_column(row.device, row.id) if row.device is not None else None,
        network=row.network,
    )


KEY_COLUMNS = (
    "id",
    "principal_id",
    "short_id",
    "name",
    "secret_sha256",
    "permissions",
    "ip_ranges",
    "created_by",
    "created_at",
    "expires_at",
    "revoked_at",
    "last_used_at",
)


def service_key_of(row: ServiceKeyRow) -> ServiceKey:
    return service_key({name: getattr(row, name) for name in KEY_COLUMNS})


def service_key(row: Mapping[str, Any]) -> ServiceKey:
    return ServiceKey(
        id=ServiceKeyId(row["id"]),
        service_id=ServiceId(row["principal_id"]),
        short_id=row["short_id"],
        name=row["name"],
        digest=row["secret_sha256"],
        permissions=_permissions(tuple(row["permissions"])),
        ip_ranges=tuple(row["ip_ranges"]),
        created_by=row["created_by"],
        created_at=row["created_at"],
        expires_at=row["expires_at"],
        revoked_at=row["revoked_at"],
        last_used_at=row["last_used_at"],
    )


@lru_cache(maxsize=256)
def _permissions(words: tuple[str, ...]) -> frozenset[Permission]:
    return frozenset(map(Permission, words))


async def forget_ended_challenges(*, now: datetime) -> None:
    """Log-ins whose second step did not come in time."""
    await rows("DELETE FROM log_in_challenges WHERE expires_at < $1", now)
