"""What must be true of every account: its row says what its entries, lots and holds say."""

from __future__ import annotations

from uuid import UUID

from domain.points.account import Account
from domain.points.entry import Change, EntryKind
from persistence.ledger.entry_checks import GENESIS
from persistence.ledger.questions import Question, Source, differ

EMPTY = UUID(int=0)
TOTALS = ("earned", "spent", "expired", "reversed", "adjusted", "transferred_in", "transferred_out")
PARTS = ("available", "pending", "held", "owed")


def totals_of_entries() -> str:
    """What entries add to each total, as columns `e_earned` and so on, from the domain's own arithmetic."""
    signs: dict[str, list[str]] = {name: [] for name in TOTALS}
    nothing = Account(member_id=EMPTY, wallet_type_id=EMPTY, wallet="")
    for kind in EntryKind:
        after = nothing.moved(kind, 1, Change())
        for name in TOTALS:
            if sign := getattr(after, name):
                signs[name].append(f"WHEN '{kind}' THEN {sign} * points")
    return ", ".join(
        f"sum(CASE kind {' '.join(whens)} ELSE 0 END) AS e_{name}" for name, whens in signs.items()
    )


_ACCOUNTS = f"""
SELECT coalesce(a.member_id, e.member_id, l.member_id) AS member_id,
    coalesce(a.wallet_type_id, e.wallet_type_id, l.wallet_type_id) AS wallet_type_id,
    NULL::uuid AS entry_id, NULL::uuid AS lot_id, NULL::uuid AS other_id,
    a.id IS NOT NULL AS is_there, w.programme_id AS w_programme, a.programme_id, s.member_id AS membership,
    a.available, a.pending, a.held, a.owed, {", ".join(f"a.{name}" for name in TOTALS)}, a.active_at,
    a.entry_count, a.head, w.expiry,
    coalesce(e.n, 0) AS e_count, coalesce(e.head, {GENESIS}) AS e_head,
    e.moved_at, b.moved_at AS absorbed_moved_at,
    {", ".join(f"coalesce(e.e_{name}, 0) AS e_{name}" for name in (*PARTS, *TOTALS, "effect"))},
    coalesce(e.released, 0) AS e_released, coalesce(e.captured, 0) AS e_captured,
    coalesce(e.returned, 0) AS e_returned,
    coalesce(l.available, 0) AS l_available, coalesce(l.pending, 0) AS l_pending,
    coalesce(h.held, 0) AS h_held, coalesce(h.released, 0) AS h_released,
    coalesce(h.captured, 0) AS h_captured, coalesce(p.returned, 0) AS p_returned
FROM accounts a
FULL JOIN (
    SELECT member_id, wallet_type_id, count(*) AS n, (array_agg(hash ORDER BY sequence DESC))[1] AS head,
        sum(available_change) AS e_available, sum(pending_change) AS e_pending,
        sum(held_change) AS e_held, sum(owed_change) AS e_owed, sum(effect) AS e_effect,
            {totals_of_entries()},
        array_agg(DISTINCT at) AS moved_at,
        sum(points) FILTER (WHERE kind = 'RELEASE') AS released,
        sum(points) FILTER (WHERE kind = 'CAPTURE') AS captured,
        sum(points) FILTER (WHERE kind = 'SPEND_RETURN') AS returned
    FROM entries GROUP BY 1, 2
) e USING (member_id, wallet_type_id)
FULL JOIN (
    SELECT l.member_id, l.wallet_type_id,
        sum(l.granted + coalesce(d.drawn, 0)) FILTER (WHERE NOT waits) AS available,
        sum(l.granted + coalesce(d.drawn, 0)) FILTER (WHERE waits) AS pending
    FROM (SELECT l.*, o.kind = 'EARN_PENDING' AND a.lot_id IS NULL AS waits FROM lots l
        LEFT JOIN entries o ON o.member_id = l.member_id AND o.id = l.entry_id
        LEFT JOIN (SELECT DISTINCT member_id, activates_id AS lot_id FROM entries
            WHERE activates_id IS NOT NULL) a ON a.member_id = l.member_id AND a.lot_id = l.id) l
    LEFT JOIN (SELECT member_id, lot_id, sum(points) AS drawn FROM draws GROUP BY 1, 2) d
        ON d.member_id = l.member_id AND d.lot_id = l.id
    GROUP BY 1, 2
) l USING (member_id, wallet_type_id)
LEFT JOIN (
    SELECT member_id, wallet_type_id, sum(points - captured - released) AS held, sum(captured) AS captured,
        sum(released) AS released
    FROM holds GROUP BY 1, 2
) h USING (member_id, wallet_type_id)
LEFT JOIN (SELECT member_id, wallet_type_id, sum(returned) AS returned FROM spends GROUP BY 1, 2) p
    USING (member_id, wallet_type_id)
LEFT JOIN wallet_types w ON w.id = wallet_type_id
LEFT JOIN memberships s ON s.member_id = a.member_id AND s.programme_id = a.programme_id
-- What an absorbed member has done keeps the survivor's points alive.
LEFT JOIN (
    WITH RECURSIVE forebears (member_id, absorbed_id) AS (
        SELECT member_id, absorbed_id FROM merges
        UNION SELECT f.member_id, g.absorbed_id FROM forebears f JOIN merges g ON g.member_id = f.absorbed_id)
    SELECT f.member_id, x.wallet_type_id, array_agg(DISTINCT x.at) AS moved_at
    FROM forebears f JOIN entries x ON x.member_id = f.absorbed_id GROUP BY 1, 2
) b ON b.member_id = a.member_id AND b.wallet_type_id = a.wallet_type_id
"""

ACCOUNTS = Source(
    _ACCOUNTS,
    (
        Question("account.row", "NOT is_there", "'a row'", "e_count || ' entries without it'"),
        differ(
            "account.programme", "w_programme", "CASE WHEN is_there THEN programme_id ELSE w_programme END"
        ),
        Question("account.membership", "is_there AND membership IS NULL", "'a membership'", "programme_id"),
        *(
            Question(
                f"account.{name}",
                f"is_there AND {name} IS DISTINCT FROM e_{name}",
                f"e_{name}",
                name,
            )
            for name in (*PARTS, *TOTALS)
        ),
        Question("account.entry_count", "is_there AND entry_count <> e_count", "e_count", "entry_count"),
        Question(
            "account.head",
            "is_there AND head IS DISTINCT FROM e_head",
            "encode(e_head, 'hex')",
            "encode(head, 'hex')",
        ),
        Question(
            "account.balance",
            """e_effect <> e_available + e_pending + e_held - e_owed OR e_effect <> e_earned - e_spent
            - e_expired - e_reversed + e_adjusted + e_transferred_in - e_transferred_out""",
            "e_effect",
            "e_available + e_pending + e_held - e_owed",
        ),
        Question(
            "account.negative",
            f"{' OR '.join(f'e_{name} < 0' for name in PARTS)}",
            "'nothing below zero'",
            "concat_ws(' ', e_available, e_pending, e_held, e_owed)",
        ),
        Question(
            "account.debt",
            "e_owed > 0 AND e_available > 0",
            "'repaid before anything is available'",
            "e_owed",
        ),
        differ("account.available_lots", "e_available", "l_available"),
        differ("account.pending_lots", "e_pending", "l_pending"),
        differ("account.holds", "e_held", "h_held"),
        differ("account.released", "e_released", "h_released"),
        differ("account.captured", "e_captured", "h_captured"),
        differ("account.returned", "e_returned", "p_returned"),
        # Which movements count is a matter of terms that change; events leave no entry at all.
        Question(
            "account.active_at",
            """is_there AND ((active_at IS NULL) <> (e_count = 0 AND absorbed_moved_at IS NULL)
            OR NOT coalesce(expiry -> 'resets' ? 'EVENTS', false)
            AND active_at <> ALL (moved_at || absorbed_moved_at))""",
            "'an instant at which it moved'",
            "active_at",
        ),
    ),
)
