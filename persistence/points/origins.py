"""What an entry is explained from, beside its decision record: read with it, and only where somebody asks.

Each part is read for the kinds of entry that can have it. All lie with the member, under its keys.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from domain.orders.returns import DeliveryKind
from domain.points.entry import Change, Contra, EntryKind
from domain.points.hold import Hold
from domain.points.lot import Lot
from persistence.encryption import Sealed, Secret
from persistence.moments import moment
from persistence.points.reading import HOLD, LOT, hold_of, lot_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Moved:
    """Points that the entry took from a lot (negative) or put back."""

    lot: Lot
    points: int


@dataclass(frozen=True, slots=True)
class OrderNamed:
    """The order that it is about."""

    paid_at: datetime
    source: str
    external_id: str


@dataclass(frozen=True, slots=True)
class SpendRead:
    points: int
    returned: int
    minor: int | None
    order_source: str | None
    order_external_id: str | None


@dataclass(frozen=True, slots=True)
class ReturnNamed:
    kind: DeliveryKind
    source: str | None
    external_id: str | None


@dataclass(frozen=True, slots=True)
class RedemptionNamed:
    """The redemption that took or brought the points, or that was called off."""

    id: UUID
    revision_id: UUID
    """Of the reward: its title stands there."""
    quantity: int
    prize: str | None


@dataclass(frozen=True, slots=True)
class Earlier:
    """An entry that this one takes back."""

    id: UUID
    kind: EntryKind
    points: int
    at: datetime


@dataclass(frozen=True, slots=True)
class DebtPaid:
    """So many points of the debt that arose then, by that entry."""

    entry_id: UUID
    at: datetime
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    change: Change
    contra: Contra
    opened: tuple[Lot, ...] = ()
    moved: tuple[Moved, ...] = ()
    """In consumption order."""
    activated: Lot | None = None
    hold: Hold | None = None
    order: OrderNamed | None = None
    spend: SpendRead | None = None
    returned: ReturnNamed | None = None
    redemption: RedemptionNamed | None = None
    earlier: Earlier | None = None
    debts: tuple[DebtPaid, ...] = ()
    """What a repayment paid, the oldest debt first."""
    owed_after: int = 0
    """What a repayment left to be paid."""
    reason: Sealed | None = None
    """What a person said; opened for nobody but staff."""
    wrapped_key: bytes | None = None
    """The member's key, where there is a reason to open."""


_OF_ENTRY = "l.member_id = e.member_id AND l.entry_id = e.id"
_DEBTS = """(SELECT json_build_object('left', p.raised - p.repaid - e.points, 'debts', (
    SELECT json_agg(json_build_array(x.id, x.at,
        least(x.ends, p.repaid + e.points) - greatest(x.ends - x.owed_change, p.repaid)) ORDER BY x.sequence)
    FROM (SELECT o.id, o.at, o.sequence, o.owed_change, sum(o.owed_change) OVER (ORDER BY o.sequence) AS ends
        FROM entries o WHERE o.member_id = e.member_id AND o.wallet_type_id = e.wallet_type_id
        AND o.sequence < e.sequence AND o.owed_change > 0) x
    WHERE x.ends > p.repaid AND x.ends - x.owed_change < p.repaid + e.points))
    FROM (SELECT coalesce(sum(b.owed_change) FILTER (WHERE b.owed_change > 0), 0) AS raised,
        coalesce(-sum(b.owed_change) FILTER (WHERE b.owed_change < 0), 0) AS repaid
        FROM entries b WHERE b.member_id = e.member_id AND b.wallet_type_id = e.wallet_type_id
        AND b.sequence < e.sequence AND b.owed_change <> 0) p)"""
"""Debts are paid in the order in which they arose: of all that was ever owed, a repayment has its stretch."""

ORIGIN = f"""json_build_object(
    'change', json_build_array(e.available_change, e.pending_change, e.held_change, e.owed_change),
    'contra', e.contra,
    'opened', CASE WHEN e.effect > 0 THEN (
        SELECT json_agg({LOT} ORDER BY l.expires_at, l.earned_at, l.id) FROM lots l WHERE {_OF_ENTRY}) END,
    'moved', (SELECT json_agg(json_build_array({LOT}, d.points) ORDER BY l.expires_at, l.earned_at, l.id)
        FROM draws d JOIN lots l ON l.member_id = d.member_id AND l.id = d.lot_id
        WHERE d.member_id = e.member_id AND d.entry_id = e.id),
    'activated', CASE WHEN e.kind = 'ACTIVATE' THEN (SELECT {LOT} FROM lots l WHERE l.member_id = e.member_id
        AND l.id = coalesce(e.activates_id, e.cause_id::uuid)) END,
    'hold', CASE WHEN e.kind IN ('HOLD', 'RELEASE', 'CAPTURE') THEN (SELECT {HOLD} FROM holds h
        WHERE h.member_id = e.member_id AND (h.entry_id = e.id OR h.id = coalesce((
            SELECT s.hold_id FROM spends s WHERE s.member_id = e.member_id AND s.id = e.id),
            e.cause_id::uuid))) END,
    'order', (SELECT json_build_array(o.paid_at, o.source, o.external_id) FROM orders o
        WHERE o.member_id = e.member_id AND o.id = e.order_id),
    'spend', CASE WHEN e.kind IN ('SPEND', 'CAPTURE', 'SPEND_RETURN') THEN (SELECT json_build_array(
        s.points, s.returned, s.minor, s.order_source, s.order_external_id) FROM spends s
        WHERE s.member_id = e.member_id
        AND s.id = CASE WHEN e.kind <> 'SPEND_RETURN' THEN e.id
            WHEN e.cause_kind = 'REDEMPTION' THEN (SELECT r.entry_id FROM redemptions r
                WHERE r.member_id = e.member_id AND r.id = e.cause_id::uuid)
            ELSE e.cause_id::uuid END) END,
    'return', CASE WHEN e.cause_kind = 'RETURN' THEN (
        SELECT json_build_array(b.kind, b.source, b.external_id) FROM returns b
        WHERE b.member_id = e.member_id AND b.id = e.cause_id::uuid) END,
    'redemption', CASE WHEN e.cause_kind = 'REDEMPTION' THEN (
        SELECT json_build_array(r.id, r.revision_id, r.quantity, r.prize) FROM redemptions r
        WHERE r.member_id = e.member_id AND r.id = e.cause_id::uuid) END,
    'earlier', CASE WHEN e.cause_kind = 'ENTRY' THEN (
        SELECT json_build_array(x.id, x.kind, x.points, x.at) FROM entries x
        WHERE x.member_id = e.member_id AND x.id = e.cause_id::uuid) END,
    'owed', CASE WHEN e.kind = 'REPAY' THEN {_DEBTS} END,
    'reason', CASE WHEN e.reason_digest IS NOT NULL THEN (
        SELECT json_build_array(encode(r.reason, 'hex'), encode(k.wrapped, 'hex'))
        FROM entry_reasons r JOIN member_keys k ON k.member_id = r.member_id
        WHERE r.member_id = e.member_id AND r.id = e.id) END)"""  # noqa: S608 - expressions of our own
"""Over `e`, a row of entries."""


def origin_of(plain: dict[str, Any]) -> Origin:
    owed = plain["owed"] or {"left": 0, "debts": None}
    reason, wrapped = plain["reason"] or (None, None)
    return Origin(
        change=Change(*plain["change"]),
        contra=Contra(plain["contra"]),
        opened=tuple(lot_of(each) for each in plain["opened"] or ()),
        moved=tuple(Moved(lot_of(lot), points) for lot, points in plain["moved"] or ()),
        activated=_if(plain["activated"], lot_of),
        hold=_if(plain["hold"], hold_of),
        order=_if(plain["order"], lambda each: OrderNamed(moment(each[0]), *each[1:])),
        spend=_if(plain["spend"], lambda each: SpendRead(*each)),
        returned=_if(plain["return"], lambda each: ReturnNamed(DeliveryKind(each[0]), *each[1:])),
        redemption=_if(
            plain["redemption"], lambda each: RedemptionNamed(UUID(each[0]), UUID(each[1]), *each[2:])
        ),
        earlier=_if(plain["earlier"], _earlier),
        debts=tuple(DebtPaid(UUID(entry), moment(at), points) for entry, at, points in owed["debts"] or ()),
        owed_after=owed["left"],
        reason=_if(reason, lambda each: Sealed(Secret.ENTRY_REASON, bytes.fromhex(each))),
        wrapped_key=_if(wrapped, bytes.fromhex),
    )


def _earlier(plain: list[Any]) -> Earlier:
    entry, kind, points, at = plain
    return Earlier(UUID(entry), EntryKind(kind), points, moment(at))


def _if(plain: Any, make: Callable[[Any], T]) -> T | None:
    return None if plain is None else make(plain)
