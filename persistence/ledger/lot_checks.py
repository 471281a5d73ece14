"""What must be true of every lot and every draw."""

from __future__ import annotations

from persistence.ledger.questions import Question, Source, differ

_LOTS = """
SELECT l.member_id, l.wallet_type_id, l.entry_id, l.id AS lot_id, NULL::uuid AS other_id,
    l.order_id, l.parent_id, l.granted, l.remaining, l.pending, l.earned_at, l.available_at, l.expires_at,
    l.activated_at, l.dated_at, l.recorded_at, l.awaits, l.cancel_at,
    o.id AS opener_id, o.kind AS opener_kind, o.wallet_type_id AS opener_wallet, o.order_id AS opener_order,
    o.recorded_at AS opener_recorded, a.n AS activations, a.id AS activation_id, a.at AS activation_at,
    a.recorded_at AS activation_recorded, a.points AS activation_points,
        a.wallet_type_id AS activation_wallet,
    coalesce(d.drawn, 0) AS drawn, coalesce(d.before, 0) AS drawn_before, p.id AS found_parent
FROM lots l
LEFT JOIN entries o ON o.member_id = l.member_id AND o.id = l.entry_id
LEFT JOIN (
    SELECT DISTINCT ON (member_id, activates_id) member_id, activates_id, id, at, recorded_at, points,
        wallet_type_id, count(*) OVER (PARTITION BY member_id, activates_id) AS n
    FROM entries WHERE activates_id IS NOT NULL ORDER BY member_id, activates_id, sequence
) a ON a.member_id = l.member_id AND a.activates_id = l.id
LEFT JOIN (
    SELECT d.member_id, d.lot_id, sum(d.points) AS drawn,
        sum(d.points) FILTER (WHERE e.sequence < x.sequence) AS before
    FROM draws d JOIN entries e ON e.member_id = d.member_id AND e.id = d.entry_id
    LEFT JOIN (SELECT member_id, activates_id, min(sequence) AS sequence FROM entries
        WHERE activates_id IS NOT NULL GROUP BY 1,
            2) x ON x.member_id = d.member_id AND x.activates_id = d.lot_id
    GROUP BY 1, 2
) d ON d.member_id = l.member_id AND d.lot_id = l.id
LEFT JOIN lots p ON p.member_id = l.member_id AND p.id = l.parent_id
"""

_WAS_PENDING = "opener_kind IS NOT DISTINCT FROM 'EARN_PENDING'"

LOTS = Source(
    _LOTS,
    (
        Question("lot.entry", "opener_id IS NULL", "'an entry that opened it'", "entry_id"),
        differ("lot.wallet_type", "opener_wallet", "wallet_type_id"),
        differ("lot.order", "opener_order", "order_id"),
        differ("lot.recorded_at", "opener_recorded", "recorded_at"),
        differ("lot.remaining", "granted + drawn", "remaining"),
        Question(
            "lot.negative",
            "granted + drawn < 0 OR granted + drawn > granted OR granted <= 0",
            "'from 0 to ' || granted",
            "granted + drawn",
        ),
        differ("lot.pending", f"{_WAS_PENDING} AND activation_id IS NULL", "pending"),
        differ(
            "lot.activated_at",
            f"CASE WHEN {_WAS_PENDING} THEN activation_at ELSE available_at END",
            "activated_at",
        ),
        Question(
            "lot.activation",
            f"""activation_id IS NOT NULL AND (activations > 1 OR NOT {_WAS_PENDING}
            OR activation_points <> granted + drawn_before OR activation_wallet <> wallet_type_id)""",
            "'one activation of ' || (granted + drawn_before)",
            "activations || ' of ' || activation_points",
        ),
        Question("lot.parent", "parent_id IS NOT NULL AND found_parent IS NULL", "'a lot'", "parent_id"),
        Question(
            "lot.dates",
            "(available_at IS NULL) <> (expires_at IS NULL) OR available_at >= expires_at",
            "'available before it expires'",
            "concat_ws(' ', available_at, expires_at)",
        ),
        Question(
            "lot.dated_at",
            f"""dated_at IS NOT NULL AND (NOT {_WAS_PENDING} OR available_at IS NULL OR dated_at < recorded_at
            OR dated_at > activation_recorded)""",
            "'between opening and activation'",
            "dated_at",
        ),
    ),
)

# In the order of the account's entries, so that what is left of a lot can be followed.
_DRAWS = """
SELECT d.member_id, coalesce(e.wallet_type_id, l.wallet_type_id) AS wallet_type_id, d.entry_id, d.lot_id,
    d.id AS other_id, d.points, d.at, d.recorded_at, e.id AS found_entry, e.wallet_type_id AS entry_wallet,
    e.kind, e.sequence, e.at AS entry_at, e.recorded_at AS entry_recorded, e.cause_kind, l.id AS found_lot,
    l.wallet_type_id AS lot_wallet, l.granted, l.expires_at, l.by_activity, o.sequence AS opened,
    l.granted + sum(d.points) OVER (
        PARTITION BY d.member_id, d.lot_id ORDER BY e.sequence NULLS LAST, d.id) AS left_then
FROM draws d
LEFT JOIN entries e ON e.member_id = d.member_id AND e.id = d.entry_id
LEFT JOIN lots l ON l.member_id = d.member_id AND l.id = d.lot_id
LEFT JOIN entries o ON o.member_id = l.member_id AND o.id = l.entry_id
"""

DRAWS = Source(
    _DRAWS,
    (
        Question("draw.ends", "found_entry IS NULL OR found_lot IS NULL", "'an entry and a lot'", "other_id"),
        differ("draw.wallet_type", "entry_wallet", "lot_wallet"),
        differ("draw.at", "entry_at", "at"),
        differ("draw.recorded_at", "entry_recorded", "recorded_at"),
        # What is credited comes into lots of its own, or back to those that it was taken from.
        differ(
            "draw.sign", "kind IN ('RELEASE', 'SPEND_RETURN', 'ADJUST_CREDIT', 'TRANSFER_IN')", "points > 0"
        ),
        Question("draw.before_lot", "sequence <= opened", "'after #' || opened", "'#' || sequence"),
        Question(
            "draw.more_than_left",
            "left_then < 0 OR left_then > granted",
            "'from 0 to ' || granted",
            "left_then",
        ),
        # Captures draw nothing: their hold did. What dies of inactivity has no date of its own.
        Question(
            "draw.after_death",
            """points < 0 AND kind <> 'EXPIRE' AND (at > expires_at OR at >= expires_at
            AND kind IN ('SPEND', 'HOLD', 'ADJUST_DEBIT', 'TRANSFER_OUT', 'MERGE_OUT'))""",
            "'before ' || expires_at",
            "at",
        ),
        Question(
            "draw.before_death",
            "kind = 'EXPIRE' AND cause_kind = 'CLOCK' AND NOT by_activity AND at < expires_at",
            "'not before ' || expires_at",
            "at",
        ),
    ),
)
