"""What must be true of every entry: its chain, its arithmetic, and what it does to lots."""

from __future__ import annotations

from domain.points.entry import CONTRA, Change, EntryKind, change
from persistence.ledger.questions import Question, Source, differ
from persistence.points.chain import ALL_MOVEMENTS, entry_hash

GENESIS = "decode(repeat('00', 32), 'hex')"


def _kinds() -> str:
    """The table of semantics as rows: kind, contra, and what one point does to each part. REVERSE has no row
    of parts: it says itself how much it takes from which."""
    lines = []
    for kind in EntryKind:
        each = None if kind is EntryKind.REVERSE else change(kind, 1)
        lines.append(f"('{kind}', '{CONTRA[kind]}', {_parts(each)})")
    return ", ".join(lines)


def _parts(each: Change | None) -> str:
    parts = (each.available, each.pending, each.held, each.owed) if each else ("NULL",) * 4
    return ", ".join(f"{part}::numeric" for part in parts)


_CHANGED = "concat_ws(' ', available_change, pending_change, held_change, owed_change)"

_HASHES = f"""
SELECT e.member_id, e.wallet_type_id, e.id AS entry_id, NULL::uuid AS lot_id, NULL::uuid AS other_id, e.hash,
    {entry_hash("m.lines")} AS hash_again
FROM entries e
LEFT JOIN ({ALL_MOVEMENTS}) m ON m.member_id = e.member_id AND m.entry_id = e.id
"""

# By itself, because nothing else of an entry takes as long.
HASHES = Source(_HASHES, (differ("entry.hash", "encode(hash_again, 'hex')", "encode(hash, 'hex')"),))

# Whether the points of a lot were pending when an entry drew on them: its ACTIVATE comes later, or never.
_WALK = f"""
WITH kinds (kind, contra_of, k_available, k_pending, k_held, k_owed) AS (VALUES {_kinds()}),
activations AS (SELECT member_id, activates_id AS lot_id, min(sequence) AS sequence
    FROM entries WHERE activates_id IS NOT NULL GROUP BY 1, 2),
moved AS (
    SELECT member_id, entry_id, sum(points) AS moved, sum(points) FILTER (WHERE waits) AS waiting FROM (
        SELECT l.member_id, l.entry_id, l.granted AS points, o.kind = 'EARN_PENDING' AS waits
        FROM lots l JOIN entries o ON o.member_id = l.member_id AND o.id = l.entry_id
        UNION ALL
        SELECT d.member_id, d.entry_id, d.points,
            o.kind = 'EARN_PENDING' AND (a.sequence IS NULL OR a.sequence > e.sequence)
        FROM draws d JOIN entries e ON e.member_id = d.member_id AND e.id = d.entry_id
        JOIN lots l ON l.member_id = d.member_id AND l.id = d.lot_id
        JOIN entries o ON o.member_id = l.member_id AND o.id = l.entry_id
        LEFT JOIN activations a ON a.member_id = l.member_id AND a.lot_id = l.id
    ) m GROUP BY 1, 2)
SELECT e.member_id, e.wallet_type_id, e.id AS entry_id, NULL::uuid AS lot_id, NULL::uuid AS other_id,
    e.sequence, e.kind, e.points::numeric, e.effect::numeric, e.available_change, e.pending_change,
    e.held_change, e.owed_change, e.balance_after, e.available_after, e.recorded_at, e.contra,
        e.previous_hash, e.hash, e.activates_id,
    k.*, coalesce(v.moved, 0) AS moved,
    coalesce(v.waiting, 0) - CASE WHEN e.kind = 'ACTIVATE' THEN e.points ELSE 0 END AS waiting,
    row_number() OVER chain AS place,
    lag(e.hash, 1, {GENESIS}) OVER chain AS hash_before,
    (lag(e.balance_after, 1, 0::bigint) OVER chain)::numeric AS balance_before,
    (lag(e.available_after, 1, 0::bigint) OVER chain)::numeric AS available_before,
    lag(e.recorded_at) OVER chain AS recorded_before,
    sum(e.pending_change) OVER chain AS pending_after,
    sum(e.held_change) OVER chain AS held_after,
    sum(e.owed_change) OVER chain AS owed_after
FROM entries e
LEFT JOIN (SELECT kind AS its_kind, contra_of, k_available, k_pending, k_held, k_owed FROM kinds) k
    ON k.its_kind = e.kind
LEFT JOIN moved v ON v.member_id = e.member_id AND v.entry_id = e.id
WINDOW chain AS (PARTITION BY e.member_id, e.wallet_type_id ORDER BY e.sequence)
"""

ENTRIES = Source(
    _WALK,
    (
        differ("entry.sequence", "place", "sequence"),
        differ("entry.previous_hash", "encode(hash_before, 'hex')", "encode(previous_hash, 'hex')"),
        differ("entry.balance_after", "balance_before + effect", "balance_after"),
        differ("entry.available_after", "available_before + available_change", "available_after"),
        differ("entry.effect", "available_change + pending_change + held_change - owed_change", "effect"),
        Question(
            "entry.kind",
            """its_kind IS NULL OR points <= 0
            OR kind <> 'REVERSE' AND (available_change, pending_change, held_change, owed_change)
                <> (k_available * points, k_pending * points, k_held * points, k_owed * points)
            OR kind = 'REVERSE' AND (available_change > 0 OR pending_change > 0 OR held_change <> 0
                OR owed_change < 0 OR points <> owed_change - available_change - pending_change)""",
            """CASE WHEN kind = 'REVERSE' THEN 'parts that sum to -' || points ELSE concat_ws(' ',
                k_available * points, k_pending * points, k_held * points, k_owed * points) END""",
            _CHANGED,
        ),
        differ("entry.contra", "contra_of", "contra"),
        Question(
            "entry.negative",
            "available_after < 0 OR pending_after < 0 OR held_after < 0 OR owed_after < 0",
            "'nothing below zero'",
            "concat_ws(' ', available_after, pending_after, held_after, owed_after)",
        ),
        Question(
            "entry.recorded_at",
            "recorded_at < recorded_before",
            "'not before ' || recorded_before",
            "recorded_at",
        ),
        differ("entry.lots", "available_change + pending_change", "moved"),
        differ("entry.pending_lots", "pending_change", "waiting"),
        differ("entry.activates", "kind = 'ACTIVATE'", "activates_id IS NOT NULL"),
    ),
)
