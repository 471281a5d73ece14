"""A line of the ledger, what each kind of line does to the parts of a balance, and the hash chain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from domain.kernel.made_often import made_often
from domain.kernel.periods import NEVER
from domain.points.lot import Draw, Lot
from domain.points.terms import expiry_in_chain

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
GENESIS = bytes(32)
"""What the first entry of every account is chained to."""
MOST_AT_ONCE = 10**12
"""By hand and in an import: sums of many such still fit the 53 bits of the wire."""


class EntryKind(StrEnum):
    """The kinds of movement. The table in `change` says what each does."""

    EARN = "EARN"
    EARN_PENDING = "EARN_PENDING"
    CANCEL_PENDING = "CANCEL_PENDING"
    ACTIVATE = "ACTIVATE"
    SPEND = "SPEND"
    SPEND_RETURN = "SPEND_RETURN"
    HOLD = "HOLD"
    RELEASE = "RELEASE"
    CAPTURE = "CAPTURE"
    EXPIRE = "EXPIRE"
    EXPIRE_RESTORE = "EXPIRE_RESTORE"
    REVERSE = "REVERSE"
    REPAY = "REPAY"
    ADJUST_CREDIT = "ADJUST_CREDIT"
    ADJUST_DEBIT = "ADJUST_DEBIT"
    TRANSFER_IN = "TRANSFER_IN"
    TRANSFER_OUT = "TRANSFER_OUT"
    IMPORT = "IMPORT"
    MERGE_IN = "MERGE_IN"
    MERGE_OUT = "MERGE_OUT"


class Contra(StrEnum):
    """The account on the other side, so that the programme's totals balance."""

    ISSUANCE = "ISSUANCE"
    REDEMPTION = "REDEMPTION"
    BREAKAGE = "BREAKAGE"
    ADJUSTMENT = "ADJUSTMENT"
    TRANSFER = "TRANSFER"
    NONE = "NONE"
    """Within the account: points change from one part to another."""


class CauseKind(StrEnum):
    """What made the entry. Each is named by an id of its own kind."""

    RULE = "RULE"
    """An earn rule, named by the id of its revision."""
    CAMPAIGN = "CAMPAIGN"
    """A campaign, named by the id of its revision."""
    RETURN = "RETURN"
    """Goods came back, or an order was cancelled: the id of that return."""
    EVENT = "EVENT"
    """Something was reported that pending points awaited: the id of that event."""
    HOLD = "HOLD"
    """The id of the hold."""
    SPEND = "SPEND"
    """A purchase or another use: the id of the spend."""
    TRANSFER = "TRANSFER"
    """The id of the transfer, the same in both accounts."""
    STAFF = "STAFF"
    """A person decided it: the id of the adjustment or restoration."""
    ENTRY = "ENTRY"
    """Takes back an earlier entry: that entry's id."""
    IMPORT = "IMPORT"
    """The id of the import."""
    MERGE = "MERGE"
    """The id of the merge, the same in both accounts."""
    GRANT = "GRANT"
    """A tier's welcome pack: the id of that handing out."""
    REDEMPTION = "REDEMPTION"
    """Points were redeemed for a reward, brought by one, or came back when it was called off: the id of that
    redemption."""
    SURVEY = "SURVEY"
    """A survey was answered to its end: the id of that answer."""
    CLOSURE = "CLOSURE"
    """The membership was closed, and its time is over. Named by the lot."""
    CLOCK = "CLOCK"
    """Nobody's doing: an instant was reached. Named by the lot or hold."""


@dataclass(frozen=True, slots=True)
class Cause:
    kind: CauseKind
    id: str
    """32 hexadecimal digits."""


@made_often
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
    """The table of semantics 1: kind by kind, part by part. REVERSE is made of three parts, so its
    change is given with it."""
    match kind:
        case (
            EntryKind.EARN
            | EntryKind.SPEND_RETURN
            | EntryKind.ADJUST_CREDIT
            | EntryKind.TRANSFER_IN
            | EntryKind.IMPORT
            | EntryKind.MERGE_IN
            | EntryKind.EXPIRE_RESTORE
        ):
            return Change(available=points)
        case EntryKind.EARN_PENDING:
            return Change(pending=points)
        case EntryKind.CANCEL_PENDING:
            return Change(pending=-points)
        case EntryKind.ACTIVATE:
            return Change(available=points, pending=-points)
        case (
            EntryKind.SPEND
            | EntryKind.ADJUST_DEBIT
            | EntryKind.TRANSFER_OUT
            | EntryKind.MERGE_OUT
            | EntryKind.EXPIRE
        ):
            return Change(available=-points)
        case EntryKind.HOLD:
            return Change(available=-points, held=points)
        case EntryKind.RELEASE:
            return Change(available=points, held=-points)
        case EntryKind.CAPTURE:
            return Change(held=-points)
        case EntryKind.REPAY:
            return Change(available=-points, owed=-points)
        case EntryKind.REVERSE:
            raise ValueError("what is reversed is taken from three parts: say how much from each")


CONTRA = {
    EntryKind.EARN: Contra.ISSUANCE,
    EntryKind.EARN_PENDING: Contra.ISSUANCE,
    EntryKind.CANCEL_PENDING: Contra.ISSUANCE,
    EntryKind.REVERSE: Contra.ISSUANCE,
    EntryKind.IMPORT: Contra.ISSUANCE,
    EntryKind.ACTIVATE: Contra.NONE,
    EntryKind.HOLD: Contra.NONE,
    EntryKind.RELEASE: Contra.NONE,
    EntryKind.REPAY: Contra.NONE,
    EntryKind.SPEND: Contra.REDEMPTION,
    EntryKind.CAPTURE: Contra.REDEMPTION,
    EntryKind.SPEND_RETURN: Contra.REDEMPTION,
    EntryKind.EXPIRE: Contra.BREAKAGE,
    EntryKind.EXPIRE_RESTORE: Contra.BREAKAGE,
    EntryKind.ADJUST_CREDIT: Contra.ADJUSTMENT,
    EntryKind.ADJUST_DEBIT: Contra.ADJUSTMENT,
    EntryKind.TRANSFER_IN: Contra.TRANSFER,
    EntryKind.TRANSFER_OUT: Contra.TRANSFER,
    EntryKind.MERGE_IN: Contra.TRANSFER,
    EntryKind.MERGE_OUT: Contra.TRANSFER,
}


@made_often
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
    reason_digest: bytes | None = None
    """SHA-256 over the salt and the text of the reason that a person gave; the text itself lies sealed
    elsewhere, so that erasing it leaves the chain whole."""
    previous_hash: bytes
    lots: tuple[Lot, ...] = ()
    """Lots that this entry opens."""
    draws: tuple[Draw, ...] = ()
    activates: Lot | None = None
    """The lot that an ACTIVATE makes spendable, with its dates."""
    _hash: bytes | None = field(default=None, init=False, repr=False, compare=False)
    """Worked out once, when it is asked for: the next line and the row both want it."""

    @property
    def contra(self) -> Contra:
        return CONTRA[self.kind]

    @property
    def hash(self) -> bytes:
        """SHA-256 over the fields joined by `|`: numbers in decimal, times in microseconds since 1970, ids as
        32 hexadecimal digits, nothing for what is absent. SQL computes the same bytes."""
        if self._hash is None:
            object.__setattr__(self, "_hash", self._hashed())
        assert self._hash is not None
        return self._hash

    def _hashed(self) -> bytes:
        each = self.change
        fields = (
            self.previous_hash.hex(),
            self.member_id.hex,
            self.wallet_type_id.hex,
            str(self.sequence),
            self.id.hex,
            self.kind,
            str(self.points),
            str(each.available),
            str(each.pending),
            str(each.held),
            str(each.owed),
            str(self.balance_after),
            str(self.available_after),
            instant(self.at),
            instant(self.recorded_at),
            self.cause.kind,
            self.cause.id,
            self.order_id.hex if self.order_id else "",
            self.decision_id.hex if self.decision_id else "",
            self.contra,
            self.idempotency_key or "",
            self.reason_digest.hex() if self.reason_digest else "",
            movements_digest(self),
        )
        return sha256("|".join(fields).encode()).digest()


def movements_digest(entry: Entry) -> str:
    """SHA-256, in hexadecimal, over what the entry does to lots, one line each, in order; nothing for none.

    `opens|lot|parent|granted|earned|available|expires|awaits|cancel|by activity|terms` (dates that are not
    known yet are left out, and stand with the ACTIVATE), `draws|lot|points`,
    `activates|lot|available|expires`. Lots by id.
    """
    lines = sorted(_opening(lot) for lot in entry.lots)
    lines += sorted(f"draws|{draw.lot_id.hex}|{draw.points}" for draw in entry.draws)
    if entry.activates is not None:
        lot = entry.activates
        lines.append(f"activates|{lot.id.hex}|{instant(lot.available_at)}|{instant(lot.expires_at)}")
    return digest(lines)


def _opening(lot: Lot) -> str:
    return "|".join(
        (
            "opens",
            lot.id.hex,
            lot.parent_id.hex if lot.parent_id else "",
            str(lot.granted),
            instant(lot.earned_at),
            instant(lot.available_at),
            instant(lot.expires_at),
            lot.awaits or "",
            instant(lot.cancel_at),
            "1" if lot.by_activity else "0",
            expiry_in_chain(lot.expiry),
        )
    )


def digest(lines: Iterable[str]) -> str:
    text = "\n".join(lines)
    return sha256(text.encode()).hexdigest() if text else ""


def instant(at: datetime | None) -> str:
    """A time as the chain has it: microseconds since 1970, `infinity`, or nothing where it is not known."""
    if at is None:
        return ""
    return "infinity" if at == NEVER else str(microseconds(at))


def microseconds(at: datetime) -> int:
    return (at - EPOCH) // _MICROSECOND
