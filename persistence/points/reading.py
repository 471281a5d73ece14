"""Lots, holds and spends as the rules see them: expressions that read them as JSON, and what they become."""

from __future__ import annotations

from typing import Any

from domain.points.hold import Hold
from domain.points.lot import Lot, Piece, part_of
from domain.points.spend import Spend
from domain.points.terms import expiry_from_plain
from persistence.database import from_json
from persistence.moments import moment, moment_or_none, uuid_of, uuid_or_none

LOT = """json_build_object('id', l.id, 'member', l.member_id, 'wallet', l.wallet_type_id, 'entry', l.entry_id,
    'order', l.order_id, 'parent', l.parent_id, 'granted', l.granted, 'remaining', l.remaining,
    'pending', l.pending, 'earned_at', l.earned_at, 'available_at', l.available_at,
    'expires_at', l.expires_at, 'awaits', l.awaits, 'cancel_at', l.cancel_at,
    'by_activity', l.by_activity, 'expiry', l.expiry, 'activated_at', l.activated_at,
    'dated_at', l.dated_at)"""
"""Over `l`, a row of lots."""

PIECES = """(SELECT json_agg(json_build_array(d.lot_id, -d.points) ORDER BY l.expires_at, l.earned_at, l.id)
    FROM draws d JOIN lots l ON l.member_id = d.member_id AND l.id = d.lot_id
    WHERE d.member_id = {member} AND d.entry_id = {entry})"""
"""What an entry drew, in consumption order."""

HOLD = f"""json_build_object('id', h.id, 'member', h.member_id, 'wallet', h.wallet_type_id,
    'entry', h.entry_id, 'points', h.points, 'captured', h.captured, 'released', h.released,
    'made_at', h.made_at, 'expires_at', h.expires_at, 'minor', h.minor,
    'order_source', h.order_source,
    'order_external_id', h.order_external_id,
    'pieces', {PIECES.format(member="h.member_id", entry="h.entry_id")})"""
"""Over `h`, a row of holds."""

SPENDS = f"""SELECT s.*, {
    PIECES.format(
        member="s.member_id",
        entry="coalesce((SELECT h.entry_id FROM holds h"
        " WHERE h.member_id = s.member_id AND h.id = s.hold_id), s.id)",
    )
} AS pieces
FROM spends s"""  # noqa: S608 - expressions of our own
"""Spends `s` with what was drawn for them: by the entry itself, or by its hold."""


def lot_of(plain: dict[str, Any]) -> Lot:
    return Lot(
        id=uuid_of(plain["id"]),
        member_id=uuid_of(plain["member"]),
        entry_id=uuid_of(plain["entry"]),
        order_id=uuid_or_none(plain["order"]),
        parent_id=uuid_or_none(plain["parent"]),
        granted=plain["granted"],
        remaining=plain["remaining"],
        pending=plain["pending"],
        earned_at=moment(plain["earned_at"]),
        available_at=moment_or_none(plain["available_at"]),
        expires_at=moment_or_none(plain["expires_at"]),
        awaits=plain["awaits"],
        cancel_at=moment_or_none(plain["cancel_at"]),
        by_activity=plain["by_activity"],
        expiry=expiry_from_plain(plain["expiry"]) if plain["expiry"] else None,
        activated_at=moment_or_none(plain["activated_at"]),
        dated_at=moment_or_none(plain["dated_at"]),
    )


def hold_of(plain: dict[str, Any]) -> Hold:
    return Hold(
        id=uuid_of(plain["id"]),
        member_id=uuid_of(plain["member"]),
        wallet_type_id=uuid_of(plain["wallet"]),
        entry_id=uuid_of(plain["entry"]),
        points=plain["points"],
        captured=plain["captured"],
        released=plain["released"],
        pieces=pieces_of(plain["pieces"]),
        made_at=moment(plain["made_at"]),
        expires_at=moment(plain["expires_at"]),
        minor=plain["minor"],
        order_source=plain["order_source"],
        order_external_id=plain["order_external_id"],
    )


def spend_of(found: dict[str, Any]) -> Spend:
    """From a row of `SPENDS`. A captured one has its part of its hold's pieces."""
    return Spend(
        id=found["id"],
        member_id=found["member_id"],
        wallet_type_id=found["wallet_type_id"],
        hold_id=found["hold_id"],
        skip=found["skip"],
        points=found["points"],
        returned=found["returned"],
        minor=found["minor"],
        order_source=found["order_source"],
        order_external_id=found["order_external_id"],
        pieces=part_of(pieces_of(from_json(found["pieces"])), skip=found["skip"], points=found["points"]),
    )


def pieces_of(plain: list[list[Any]] | None) -> tuple[Piece, ...]:
    return tuple(Piece(uuid_of(lot), points) for lot, points in plain or ())
