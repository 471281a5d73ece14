"""Whoever sends a request, once it is known who that is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from domain.kernel.ids import MemberId, ServiceId, StaffId
from domain.staff.permissions import Permission


class CallerKind(StrEnum):
    ANONYMOUS = "ANONYMOUS"
    MEMBER = "MEMBER"
    STAFF = "STAFF"
    SERVICE = "SERVICE"


PROOF_LASTS = timedelta(minutes=10)
"""How long a proof is good for what demands one."""


class Sight(StrEnum):
    """How much of a member's personal data a caller sees."""

    NONE = "NONE"
    MASKED = "MASKED"
    FULL = "FULL"


class ProofNeeded(Exception):
    """A member of staff has to show again who it is, before this and only before this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """A caller with what it may do. Made by `api/authentication.py` alone, and by tests."""

    kind: CallerKind
    principal_id: UUID | None = None
    """The member, the staff member or the service account: never the key or token that it came with,
    so that a request repeated after a key rotation is still the same request."""
    member_id: MemberId | None = None
    """Set for members alone."""
    permissions: frozenset[Permission] = frozenset()
    store_codes: frozenset[str] = frozenset()
    """The stores a staff member works in; empty means every store."""
    session_version: int | None = None
    """What the token was made under; the database's value grows when all tokens shall end."""
    session_id: UUID | None = None
    """The log-in behind the token, None where there was none (service keys, `laurel token`)."""
    stepped_up_at: datetime | None = None
    """When the log-in behind the token last proved who holds it, by a second factor or, where the account has
    none, by the password. Of a token without a log-in: when it was made, by whoever holds the keys."""
    second_factor_awaited: bool = False
    """A role, or the deployment, wants a second factor and the account has none: until it has, it may do
    nothing else."""
    own_contact: bool = field(default=True)
    """False for a member token that was made by a service that may not see contact data itself: its holder
    sees its own data masked, else the service could read it by the detour of a token."""

    def may(self, permission: Permission) -> bool:
        """Whoever may see contact data in full may see it masked, too."""
        if (
            permission is Permission.MEMBERS_READ_MASKED
            and Permission.MEMBERS_READ_CONTACT in self.permissions
        ):
            return True
        return permission in self.permissions

    def may_at(self, store_code: str | None) -> bool:
        """Whether the caller works in this store. Whoever is bound to stores acts in them only."""
        return not self.store_codes or store_code in self.store_codes

    def has_proved_itself(self, *, at: datetime) -> bool:
        """Whether a member of staff has lately shown again who it is. Nobody else is asked: a service proves
        its key with every request."""
        if self.kind is not CallerKind.STAFF:
            return True
        return self.stepped_up_at is not None and at - self.stepped_up_at < PROOF_LASTS

    @property
    def member_session(self) -> UUID | None:
        """The log-in behind a member's token: what is read for it asks whether that lives."""
        return self.session_id if self.member_id is not None else None

    def is_self(self, member_id: MemberId) -> bool:
        return self.member_id is not None and self.member_id == member_id

    def sight_of(self, member_id: MemberId) -> Sight:
        """How the caller sees this member's personal data without giving a reason."""
        if self.is_self(member_id):
            return Sight.FULL if self.own_contact else Sight.MASKED
        if self.may(Permission.MEMBERS_READ_CONTACT):
            return Sight.FULL
        return Sight.MASKED if self.may(Permission.MEMBERS_READ_MASKED) else Sight.NONE

    @property
    def actor(self) -> str:
        """The caller in one word, for `created_by` columns: `stf_...`, `svc_...`, `mem_...`, `anonymous`."""
        if self.principal_id is None:
            return "anonymous"
        match self.kind:
            case CallerKind.MEMBER:
                return str(MemberId(self.principal_id))
            case CallerKind.STAFF:
                return str(StaffId(self.principal_id))
            case CallerKind.SERVICE:
                return str(ServiceId(self.principal_id))
            case CallerKind.ANONYMOUS:
                return "anonymous"


ANONYMOUS = Caller(kind=CallerKind.ANONYMOUS)
