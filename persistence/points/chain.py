"""The hash of an entry as SQL: the same bytes as `domain.points.entry.Entry.hash`."""

from __future__ import annotations


def _hex(column: str) -> str:
    return f"coalesce(replace({column}::text, '-', ''), '')"


def _instant(column: str) -> str:
    return f"""CASE WHEN {column} = 'infinity' THEN 'infinity'
        ELSE coalesce(((extract(epoch FROM {column}) * 1000000)::bigint)::text, '') END"""


# Dates that became known after the opening are none of its: they stand with the ACTIVATE.
_OPENING = f"""concat_ws('|', 'opens', {_hex("l.id")}, {_hex("l.parent_id")}, l.granted,
    {_instant("l.earned_at")},
    CASE WHEN l.dated_at IS NULL THEN {_instant("l.available_at")} ELSE '' END,
    CASE WHEN l.dated_at IS NULL THEN {_instant("l.expires_at")} ELSE '' END,
    coalesce(l.awaits, ''), {_instant("l.cancel_at")}, CASE WHEN l.by_activity THEN '1' ELSE '0' END)"""
_ACTIVATING = f"""concat_ws('|', 'activates', {_hex("l.id")}, {_instant("l.available_at")},
    {_instant("l.expires_at")})"""

# Lines sorted as bytes, as Python sorts them.
_MOVEMENTS = f"""(SELECT string_agg(m.line, E'\\n' ORDER BY m.part, m.line COLLATE "C") FROM (
    SELECT 1 AS part, {_OPENING} AS line FROM lots l
        WHERE l.member_id = e.member_id AND l.entry_id = e.id
    UNION ALL
    SELECT 2, concat_ws('|', 'draws', {_hex("d.lot_id")}, d.points) FROM draws d
        WHERE d.member_id = e.member_id AND d.entry_id = e.id
    UNION ALL
    SELECT 3, {_ACTIVATING} FROM lots l
        WHERE e.kind = 'ACTIVATE' AND l.member_id = e.member_id AND l.id = e.activates_id) m)"""  # noqa: S608 - expressions of our own

ENTRY_HASH = f"""sha256(convert_to(concat_ws('|', encode(e.previous_hash, 'hex'), {_hex("e.member_id")},
    {_hex("e.wallet_type_id")}, e.sequence, {_hex("e.id")}, e.kind, e.points, e.available_change,
    e.pending_change, e.held_change, e.owed_change, e.balance_after, e.available_after, {_instant("e.at")},
    {_instant("e.recorded_at")}, e.cause_kind, e.cause_id, {_hex("e.order_id")}, {_hex("e.decision_id")},
    e.contra, coalesce(e.idempotency_key, ''), coalesce(encode(e.reason_digest, 'hex'), ''),
    coalesce(encode(sha256(convert_to({_MOVEMENTS}, 'UTF8')), 'hex'), '')), 'UTF8'))"""
"""Over `e`, a row of entries."""
