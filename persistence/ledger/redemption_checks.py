"""What must be true between the ledger, what members have redeemed, and the stocks of rewards."""

from __future__ import annotations

from persistence.ledger.questions import Question, Source, differ

_REDEMPTIONS = """
SELECT r.member_id, r.wallet_type_id, r.entry_id, NULL::uuid AS lot_id, r.id AS other_id,
    r.points, r.state, s.points AS spent, s.returned,
    e.cause_kind = 'REDEMPTION' AND e.cause_id = replace(r.id::text, '-', '') AS is_cause
FROM redemptions r
LEFT JOIN spends s ON s.member_id = r.member_id AND s.id = r.entry_id
LEFT JOIN entries e ON e.member_id = r.member_id AND e.id = r.entry_id
WHERE r.entry_id IS NOT NULL
"""

REDEMPTIONS = Source(
    _REDEMPTIONS,
    (
        differ("redemption.points", "points", "spent"),
        differ("redemption.returned", "CASE state WHEN 'CANCELLED' THEN points ELSE 0 END", "returned"),
        Question("redemption.cause", "is_cause IS NOT TRUE", "'an entry that it is the cause of'"),
    ),
)

# What was called off and written off is gone from the stock as well.
_STOCKS = """
SELECT NULL::uuid AS member_id, NULL::uuid AS wallet_type_id, NULL::uuid AS entry_id, NULL::uuid AS lot_id,
    coalesce(k.reward_id, r.reward_id) AS other_id, k.taken, coalesce(r.taken, 0) AS redeemed
FROM (SELECT * FROM reward_stocks WHERE share <> 'draws') k
FULL JOIN (
    SELECT r.reward_id, x.key AS share, sum(x.value::bigint)::bigint AS taken
    FROM redemptions r, jsonb_each_text(r.shares) x WHERE r.restocked IS NOT true
    GROUP BY r.reward_id, x.key
) r ON r.reward_id = k.reward_id AND r.share = k.share
"""

STOCKS = Source(_STOCKS, (differ("reward.taken", "redeemed", "taken"),))
