"""What the rules about staff, sessions and keys ask of storage. `persistence/staff/repository.py` answers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import ServiceKeyId, StaffId
from domain.staff.account import NewStaff, StaffAccount
from domain.staff.lockout import Attempts
from domain.staff.service_keys import ServiceKey
from domain.staff.sessions import EndReason, HeldToken, Session, SubjectKind


class Passwords(Protocol):
    """Slow hashes. They take 30 ms of a processor each, so they are never made inside a transaction."""

    async def hash(self, password: str) -> str: ...

    async def matches(self, password_hash: str | None, password: str) -> bool:
        """Whether the password is right. Without a hash it takes the same time and says no."""
        ...


class StaffStore(Protocol):
    async def lock_by_email(self, email: str) -> StaffAccount | None:
        """The account that logs in with this e-mail (normal form), held for this transaction."""
        ...

    async def lock(self, staff_id: StaffId) -> StaffAccount | None: ...

    async def add(self, staff: NewStaff) -> None:
        """Raises StaffEmailTaken."""
        ...

    async def keep_attempts(self, staff_id: StaffId, attempts: Attempts) -> None: ...

    async def logged_in(self, staff_id: StaffId, *, at: datetime) -> None:
        """Forgive the failures and remember when."""
        ...

    async def set_roles(self, staff_id: StaffId, roles: frozenset[str], store_codes: frozenset[str]) -> None:
        """Like every change below it raises the session version: tokens made before are refused at once."""
        ...

    async def set_disabled(self, staff_id: StaffId, disabled_at: datetime | None) -> None: ...

    async def set_password(self, staff_id: StaffId, password_hash: str) -> None: ...

    async def end_tokens(self, staff_id: StaffId) -> None:
        """Nothing else changes."""
        ...

    async def unknown_stores(self, codes: Iterable[str]) -> frozenset[str]:
        """Those of the codes that no store has."""
        ...


class Sessions(Protocol):
    async def begin(self, session: Session, token: str) -> None:
        """Write the session with its first refresh token."""
        ...

    async def lock(self, token: str) -> HeldToken | None:
        """The refresh token and its session, held for this transaction."""
        ...

    async def rotate(self, held: HeldToken, *, successor: str, at: datetime, idle_until: datetime) -> None:
        """Replace the token by its successor, and remember the successor for an answer that gets lost."""
        ...

    async def end(self, session_id: UUID, reason: EndReason, *, at: datetime) -> None: ...

    async def end_all(
        self,
        kind: SubjectKind,
        subject_id: UUID,
        reason: EndReason,
        *,
        at: datetime,
        but: UUID | None = None,
    ) -> int:
        """End the sessions of a subject, all `but` one. Returns how many were not over yet."""
        ...

    async def step_up(self, session_id: UUID, *, at: datetime) -> None:
        """Its holder has just proved who it is."""
        ...

    async def owner_of(self, session_id: UUID) -> tuple[SubjectKind, UUID] | None:
        """Whose session it is, be it over; None where there is none."""
        ...

    async def version_of(self, kind: SubjectKind, subject_id: UUID) -> int | None:
        """The subject's session version; None where it does not exist or is shut out.

        Read without a lock: whoever shuts a subject out ends its sessions too, and those are locked here.
        """
        ...


class ServiceKeys(Protocol):
    async def add(self, key: ServiceKey) -> None: ...

    async def lock(self, key_id: ServiceKeyId) -> ServiceKey | None: ...

    async def lock_with_siblings(self, key_id: ServiceKeyId) -> list[ServiceKey]:
        """All keys of the service that this key belongs to, held for this transaction; none if unknown."""
        ...

    async def revoke(self, key_id: ServiceKeyId, *, at: datetime) -> None: ...
