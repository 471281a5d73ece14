"""A line of the ledger, what each kind of line does to the parts of a balance, and the hash chain."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
GENESIS = bytes(32)
"""What the first entry of every account is chained to."""


class EntryKind(StrEnum):
    """The kinds of movement. The table in `change` says what each does; the database knows more kinds,
    for the movements that later versions bring."""

    EARN = "EARN"
    EARN_PENDING = "EARN_PENDING"
    ACTIVATE = "ACTIVATE"
    EXPIRE = "EXPIRE"


class Contra(StrEnum):
    """The account on the other side, so that the programme's totals balance."""

    ISSUANCE = "ISSUANCE"
    BREAKAGE = "BREAKAGE"
    NONE = "NONE"


class CauseKind(StrEnum):
    RULE = "RULE"
    """An earn rule, named by the id of its revision."""
    CLOCK = "CLOCK"
    """Nobody's doing: an instant was reached. Named by the lot."""


@dataclass(frozen=True, slots=True)
class Cause:
    kind: CauseKind
    id: str
    """32 hexadecimal digits."""


@dataclass(frozen=True, slots=True)
class Change:
    """What an entry does to the parts of the balance, signed."""

    available: int = 0
    pending: int = 0
    held: int = 0
    owed: int = 0

    @property
    def effect(self) -> int:
        return self.available + self.pending + self.held - self.owed


def change(kind: EntryKind, points: int) -> Change:
    """The table of semantics 1: kind by kind, part by part."""
    match kind:
        case EntryKind.EARN:
            return Change(available=points)
        case EntryKind.EARN_PENDING:
            return Change(pending=points)
        case EntryKind.ACTIVATE:
            return Change(available=points, pending=-points)
        case EntryKind.EXPIRE:
            return Change(available=-points)


CONTRA = {
    EntryKind.EARN: Contra.ISSUANCE,
    EntryKind.EARN_PENDING: Contra.ISSUANCE,
    EntryKind.ACTIVATE: Contra.NONE,
    EntryKind.EXPIRE: Contra.BREAKAGE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """Points that were earned together and die together."""

    id: UUID
    member_id: UUID
    entry_id: UUID
    order_id: UUID | None
    granted: int
    remaining: int
    pending: bool
    """Booked as pending: ACTIVATE has not been written yet, even if it is due."""
    earned_at: datetime
    available_at: datetime | None
    expires_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """Points that one entry moves on one lot: negative takes, positive puts back."""

    id: UUID
    lot_id: UUID
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line as it will be written. Nothing about it ever changes afterwards."""

    id: UUID
    member_id: UUID
    wallet_type_id: UUID
    sequence: int
    kind: EntryKind
    points: int
    change: Change
    balance_after: int
    available_after: int
    at: datetime
    """Business time: when it happened."""
    recorded_at: datetime
    """Record time: the moment at which it was written. Never goes back within an account."""
    cause: Cause
    order_id: UUID | None
    decision_id: UUID | None
    idempotency_key: str | None
    previous_hash: bytes
    lots: tuple[Lot, ...] = ()
    """Lots that this entry opens."""
    draws: tuple[Draw, ...] = ()

    @property
    def contra(self) -> Contra:
        return CONTRA[self.kind]

    @property
    def hash(self) -> bytes:
        """SHA-256 over the fields joined by `|`: numbers in decimal, times in microseconds since 1970, ids as
        32 hexadecimal digits, nothing for what is absent. SQL computes the same bytes."""
        each = self.change
        fields = (
            self.previous_hash.hex(),
            self.member_id.hex,
            self.wallet_type_id.hex,
            str(self.sequence),
            self.id.hex,
            self.kind.value,
            str(self.points),
            str(each.available),
            str(each.pending),
            str(each.held),
            str(each.owed),
            str(self.balance_after),
            str(self.available_after),
            str(microseconds(self.at)),
            str(microseconds(self.recorded_at)),
            self.cause.kind.value,
            self.cause.id,
            self.order_id.hex if self.order_id else "",
            self.decision_id.hex if self.decision_id else "",
            self.contra.value,
            self.idempotency_key or "",
        )
        return sha256("|".join(fields).encode()).digest()


def microseconds(at: datetime) -> int:
    return (at - EPOCH) // timedelta(microseconds=1)
