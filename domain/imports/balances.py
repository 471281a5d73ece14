"""Balances that members bring along from another programme: lots with their dates, and taking them back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.imports import values
from domain.imports.reading import Columns
from domain.imports.values import Values
from domain.kernel.periods import NEVER, instant, midnight
from domain.kernel.refusal import InvalidInput
from domain.members.identity import external_id
from domain.points.entry import MOST_AT_ONCE, Cause, CauseKind, EntryKind
from domain.points.lot import NewLot
from domain.points.page import Page, Reversal
from domain.points.terms import expires_at
from domain.points.writing import Because
from domain.programme.programme import POINTS, Programme, WalletType

LONGEST_LOT_ID = 200
LONGEST_CODE = 60
FOR_EVER = "never"

COLUMNS = Columns(
    required=frozenset({"lot_id", "member_external_id", "points"}),
    optional=frozenset({"wallet", "earned_at", "available_at", "valid_through", "balance"}),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedLot:
    """Points of one member that die together, as the old programme knew them."""

    line: int
    lot_id: str
    member: str
    """The member's external id."""
    wallet: str
    points: int
    earned_at: datetime | None
    """None: nobody knows; they count as earned when they are brought in."""
    available_at: datetime | None
    """None: they can be spent at once."""
    expires_at: datetime | None
    """None: by the terms of the wallet type, from when they can be spent."""
    balance: int | None
    """What the member has of the wallet type in all, where the file says so."""

    def to_plain(self) -> list[Any]:
        return [
            self.line,
            self.wallet,
            self.points,
            instant(self.earned_at),
            instant(self.available_at),
            instant(self.expires_at),
            self.balance,
        ]

    @classmethod
    def from_plain(cls, lot_id: str, plain: Sequence[Any]) -> ImportedLot:
        line, wallet, points, earned, available, expires, balance = plain
        return cls(
            line=line,
            lot_id=lot_id,
            member="",
            wallet=wallet,
            points=points,
            earned_at=_instant(earned),
            available_at=_instant(available),
            expires_at=_instant(expires),
            balance=balance,
        )

    @property
    def fingerprint(self) -> bytes:
        """Equal for two files that say the same of the lot; says nothing of whose it is."""
        parts = self.to_plain()[1:-1]
        return sha256("\x1f".join(str(part) for part in parts).encode()).digest()


def imported_lot(line: int, row: Values, *, zone: ZoneInfo) -> ImportedLot:
    """Raises InvalidInput with the column's name."""
    member = values.given(row, "member_external_id")
    if member is None:
        raise InvalidInput("member_external_id", "MISSING")
    points = values.whole(row, "points", most=MOST_AT_ONCE)
    if not points:
        raise InvalidInput("points", "OUT_OF_RANGE")
    balance = values.given(row, "balance")
    return ImportedLot(
        line=line,
        lot_id=values.text(row, "lot_id", longest=LONGEST_LOT_ID),
        member=external_id(str(member) if type(member) is int else member, field="member_external_id"),
        wallet=values.text_or_none(row, "wallet", longest=LONGEST_CODE) or POINTS,
        points=points,
        earned_at=values.instant_or_none(row, "earned_at", zone=zone),
        available_at=values.instant_or_none(row, "available_at", zone=zone),
        expires_at=_expires(row, zone),
        balance=None if balance is None else values.whole(row, "balance", most=MOST_AT_ONCE),
    )


def sums_that_differ(lots: Sequence[ImportedLot]) -> list[ImportedLot]:
    """Of one member's lots those of wallet types whose lots are not the balance that the file says."""
    total: dict[str, int] = {}
    said: dict[str, set[int]] = {}
    for lot in lots:
        total[lot.wallet] = total.get(lot.wallet, 0) + lot.points
        if lot.balance is not None:
            said.setdefault(lot.wallet, set()).add(lot.balance)
    wrong = {wallet for wallet, balances in said.items() if balances != {total[wallet]}}
    return [lot for lot in lots if lot.wallet in wrong]


@dataclass(frozen=True, slots=True)
class Opening:
    """A lot that was brought in, and the entry that did it."""

    lot: ImportedLot
    entry_id: UUID
    opened_id: UUID


def bring_in(
    lots: Sequence[ImportedLot], pages: Mapping[str, Page], programme: Programme, *, batch: UUID
) -> tuple[list[Opening], list[tuple[ImportedLot, str, str]]]:
    """Write each lot as an entry of its own, the oldest first, on the page of its wallet type.

    Business time is the moment of the import: before it the points were another programme's. Gives what was
    opened, and what was not, with column and reason.
    """
    opened: list[Opening] = []
    refused: list[tuple[ImportedLot, str, str]] = []
    because = Because(cause=Cause(CauseKind.IMPORT, batch.hex))
    for lot in sorted(lots, key=lambda each: (each.earned_at or NEVER, each.lot_id)):
        wallet, page = programme.wallet_by_code.get(lot.wallet), pages.get(lot.wallet)
        if wallet is None or page is None:
            refused.append((lot, "wallet", "UNKNOWN"))
            continue
        try:
            new = _new_lot(lot, wallet, programme, page.moment)
        except InvalidInput as no:
            refused.append((lot, no.field, no.reason))
            continue
        pending = new.available_at is not None and new.available_at > page.moment
        kind = EntryKind.EARN_PENDING if pending else EntryKind.IMPORT
        entry = page.credit(kind, (new,), at=page.moment, because=because)
        opened.append(Opening(lot, entry.id, entry.lots[0].id))
    return opened, refused


def take_back(page: Page, lot_id: UUID, entry_id: UUID, *, expired: int, wallet: WalletType) -> Reversal:
    """Undo one lot of an import: what has not died of it, by the wallet type's rule for what was spent."""
    lot = page.lots[lot_id]
    return page.reverse(
        lot.granted - expired,
        [lot_id],
        wallet.terms.clawback,
        at=page.moment,
        because=Because(cause=Cause(CauseKind.ENTRY, entry_id.hex)),
    )


def _new_lot(lot: ImportedLot, wallet: WalletType, programme: Programme, moment: datetime) -> NewLot:
    earned_at = lot.earned_at or moment
    if earned_at > moment:
        raise InvalidInput("earned_at", "IN_THE_FUTURE")
    opens = lot.available_at or earned_at
    if opens < earned_at:
        raise InvalidInput("available_at", "OUT_OF_RANGE")
    dies = lot.expires_at or expires_at(wallet.expiry, activated_at=opens, zone=programme.zone)
    if dies <= moment or dies <= opens:
        raise InvalidInput("valid_through", "IN_THE_PAST")
    return NewLot(
        points=lot.points,
        earned_at=earned_at,
        available_at=opens,
        expires_at=dies,
        by_activity=wallet.inactivity is not None and lot.expires_at is None,
    )


def _expires(row: Values, zone: ZoneInfo) -> datetime | None:
    """The last day on which the points are good, or the word for those that always are."""
    given = values.given(row, "valid_through")
    if given is None:
        return None
    if given == FOR_EVER:
        return NEVER
    through: date = values.day(row, "valid_through")
    return midnight(through + timedelta(days=1), zone)


def _instant(text: str | None) -> datetime | None:
    if text is None:
        return None
    return NEVER if text == "infinity" else datetime.fromisoformat(text)
