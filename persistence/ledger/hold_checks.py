"""What must be true of every hold and every spend."""

from __future__ import annotations

from persistence.ledger.questions import Question, Source, differ

# A capture has its row in `spends`, a release names its hold.
_HOLDS = """
SELECT h.member_id, h.wallet_type_id, h.entry_id, NULL::uuid AS lot_id, h.id AS other_id, h.points,
    h.captured,
    h.released, h.made_at, h.expires_at, h.recorded_at, e.id AS found_entry, e.kind,
    e.wallet_type_id AS entry_wallet, e.points AS entry_points, e.at AS entry_at,
    e.recorded_at AS entry_recorded, coalesce(s.captured, 0) AS spends_captured, coalesce(r.released,
        0) AS named
FROM holds h
LEFT JOIN entries e ON e.member_id = h.member_id AND e.id = h.entry_id
LEFT JOIN (SELECT member_id, hold_id,
    sum(points) AS captured FROM spends WHERE hold_id IS NOT NULL GROUP BY 1, 2) s
    ON s.member_id = h.member_id AND s.hold_id = h.id
LEFT JOIN (SELECT member_id, cause_id,
    sum(points) AS released FROM entries WHERE kind = 'RELEASE' GROUP BY 1, 2) r
    ON r.member_id = h.member_id AND r.cause_id = replace(h.id::text, '-', '')
"""

HOLDS = Source(
    _HOLDS,
    (
        Question("hold.entry", "kind IS DISTINCT FROM 'HOLD'", "'HOLD'", "coalesce(kind, 'no entry')"),
        differ("hold.wallet_type", "entry_wallet", "wallet_type_id"),
        differ("hold.points", "entry_points", "points"),
        differ("hold.made_at", "entry_at", "made_at"),
        differ("hold.recorded_at", "entry_recorded", "recorded_at"),
        differ("hold.captured", "spends_captured", "captured"),
        differ("hold.released", "named", "released"),
        Question(
            "hold.open",
            "points <= 0 OR captured < 0 OR released < 0 OR captured + released > points",
            "'from 0 to ' || points",
            "points - captured - released",
        ),
        Question("hold.term", "expires_at <= made_at", "'after ' || made_at", "expires_at"),
    ),
)

_SPENDS = """
SELECT s.member_id, s.wallet_type_id, s.id AS entry_id, NULL::uuid AS lot_id, s.id AS other_id, s.hold_id,
    s.skip,
    s.points, s.returned, s.recorded_at, e.id AS found_entry, e.kind, e.wallet_type_id AS entry_wallet,
    e.points AS entry_points, e.recorded_at AS entry_recorded,
    CASE WHEN s.hold_id IS NULL THEN 0 ELSE coalesce(sum(s.points) OVER (
        PARTITION BY s.member_id, s.hold_id ORDER BY e.sequence
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) END AS captured_before,
    h.id AS found_hold, h.wallet_type_id AS hold_wallet
FROM spends s
LEFT JOIN entries e ON e.member_id = s.member_id AND e.id = s.id
LEFT JOIN holds h ON h.member_id = s.member_id AND h.id = s.hold_id
"""

SPENDS = Source(
    _SPENDS,
    (
        Question(
            "spend.entry",
            "kind IS DISTINCT FROM CASE WHEN hold_id IS NULL THEN 'SPEND' ELSE 'CAPTURE' END",
            "CASE WHEN hold_id IS NULL THEN 'SPEND' ELSE 'CAPTURE' END",
            "coalesce(kind, 'no entry')",
        ),
        differ("spend.wallet_type", "entry_wallet", "wallet_type_id"),
        differ("spend.points", "entry_points", "points"),
        differ("spend.recorded_at", "entry_recorded", "recorded_at"),
        differ("spend.skip", "captured_before", "skip"),
        Question(
            "spend.hold",
            "hold_id IS NOT NULL AND hold_wallet IS DISTINCT FROM wallet_type_id",
            "'a hold of the account'",
            "hold_id",
        ),
        Question("spend.returned", "returned < 0 OR returned > points", "'from 0 to ' || points", "returned"),
    ),
)
