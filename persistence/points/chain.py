"""The hash of an entry as SQL: the same bytes as `domain.points.entry.Entry.hash`."""

from __future__ import annotations


def _hex(column: str) -> str:
    return f"coalesce(replace({column}::text, '-', ''), '')"


def _instant(column: str) -> str:
    return f"""CASE WHEN {column} IN ('infinity', '-infinity') THEN {column}::text
        ELSE coalesce(((extract(epoch FROM {column}) * 1000000)::bigint)::text, '') END"""


# As `domain.points.terms.expiry_in_chain`; what is absent is passed over.
_EXPIRY = """CASE WHEN l.expiry IS NULL THEN '' ELSE concat_ws(' ', l.expiry ->> 'kind',
    l.expiry ->> 'count', l.expiry ->> 'unit', l.expiry ->> 'rounding',
    (SELECT string_agg(d.day ->> 0 || '-' || (d.day ->> 1), ',' ORDER BY d.place)
        FROM jsonb_array_elements(l.expiry -> 'month_days') WITH ORDINALITY AS d (day, place)),
    (SELECT string_agg(d.word, ',' ORDER BY d.place)
        FROM jsonb_array_elements_text(l.expiry -> 'resets') WITH ORDINALITY AS d (word, place))) END"""
# Dates that became known after the opening are none of its: they stand with the ACTIVATE.
_OPENING = f"""concat_ws('|', 'opens', {_hex("l.id")}, {_hex("l.parent_id")}, l.granted,
    {_instant("l.earned_at")},
    CASE WHEN l.dated_at IS NULL THEN {_instant("l.available_at")} ELSE '' END,
    CASE WHEN l.dated_at IS NULL THEN {_instant("l.expires_at")} ELSE '' END,
    coalesce(l.awaits, ''), {_instant("l.cancel_at")}, CASE WHEN l.by_activity THEN '1' ELSE '0' END,
    {_EXPIRY})"""
_ACTIVATING = f"""concat_ws('|', 'activates', {_hex("l.id")}, {_instant("l.available_at")},
    {_instant("l.expires_at")})"""

# Lines sorted as bytes, as Python sorts them.
_SORTED = """string_agg(m.line, E'\\n' ORDER BY m.part, m.line COLLATE "C")"""

_MOVEMENTS = f"""(SELECT {_SORTED} FROM (
    SELECT 1 AS part, {_OPENING} AS line FROM lots l
        WHERE l.member_id = e.member_id AND l.entry_id = e.id
    UNION ALL
    SELECT 2, concat_ws('|', 'draws', {_hex("d.lot_id")}, d.points) FROM draws d
        WHERE d.member_id = e.member_id AND d.entry_id = e.id
    UNION ALL
    SELECT 3, {_ACTIVATING} FROM lots l
        WHERE e.kind = 'ACTIVATE' AND l.member_id = e.member_id AND l.id = e.activates_id) m)"""  # noqa: S608 - expressions of our own

ALL_MOVEMENTS = f"""SELECT m.member_id, m.entry_id, {_SORTED} AS lines FROM (
    SELECT l.member_id, l.entry_id, 1 AS part, {_OPENING} AS line FROM lots l
    UNION ALL
    SELECT d.member_id, d.entry_id, 2, concat_ws('|', 'draws', {_hex("d.lot_id")}, d.points) FROM draws d
    UNION ALL
    SELECT e.member_id, e.id, 3, {_ACTIVATING} FROM entries e
        JOIN lots l ON l.member_id = e.member_id AND l.id = e.activates_id WHERE e.kind = 'ACTIVATE') m
    GROUP BY m.member_id, m.entry_id"""  # noqa: S608 - expressions of our own
"""What each entry does to lots, for all entries in one pass."""

FIELDS = (
    ("member", _hex("e.member_id")),
    ("wallet_type", _hex("e.wallet_type_id")),
    ("sequence", "e.sequence"),
    ("entry", _hex("e.id")),
    ("kind", "e.kind"),
    ("points", "e.points"),
    ("available", "e.available_change"),
    ("pending", "e.pending_change"),
    ("held", "e.held_change"),
    ("owed", "e.owed_change"),
    ("balance_after", "e.balance_after"),
    ("available_after", "e.available_after"),
    ("at", _instant("e.at")),
    ("recorded_at", _instant("e.recorded_at")),
    ("cause_kind", "e.cause_kind"),
    ("cause", "e.cause_id"),
    ("order", _hex("e.order_id")),
    ("decision", _hex("e.decision_id")),
    ("contra", "e.contra"),
    ("idempotency_key", "coalesce(e.idempotency_key, '')"),
    ("reason_digest", "coalesce(encode(e.reason_digest, 'hex'), '')"),
)
"""What the hash covers between the previous hash and the movements, over `e`, a row of entries."""


def entry_content(movements: str) -> str:
    """The hashed text without the previous hash at its beginning. `movements`: an expression for the
    lines."""
    digest = f"coalesce(encode(sha256(convert_to({movements}, 'UTF8')), 'hex'), '')"
    return f"concat_ws('|', {', '.join(sql for _, sql in FIELDS)}, {digest})"


def entry_hash(movements: str) -> str:
    content = entry_content(movements)
    return f"sha256(convert_to(concat_ws('|', encode(e.previous_hash, 'hex'), {content}), 'UTF8'))"


MOVEMENTS = _MOVEMENTS
"""What one entry does to lots: a line for each."""
ENTRY_HASH = entry_hash(_MOVEMENTS)
"""Over `e`, a row of entries."""
