"""Members for whom something falls due: found by the small indexes of what waits."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.kernel.periods import before
from domain.programme.programme import Programme
from persistence.database import rows

_DUE_MEMBERS = """
SELECT member_id FROM (
    (SELECT l.member_id, l.available_at AS due
        FROM lots l JOIN wallet_types w ON w.id = l.wallet_type_id
        JOIN memberships m ON m.member_id = l.member_id AND m.programme_id = w.programme_id
        WHERE w.programme_id = $1 AND l.pending AND l.remaining > 0 AND l.available_at <= $2
        AND (m.status <> 'SUSPENDED' OR l.expires_at <= $2))
    UNION ALL
    (SELECT l.member_id, l.expires_at FROM lots l JOIN wallet_types w ON w.id = l.wallet_type_id
        WHERE w.programme_id = $1 AND NOT l.pending AND l.remaining > 0 AND l.expires_at <= $2)
    UNION ALL
    (SELECT l.member_id, l.cancel_at FROM lots l JOIN wallet_types w ON w.id = l.wallet_type_id
        WHERE w.programme_id = $1 AND l.pending AND l.remaining > 0 AND l.available_at IS NULL
        AND l.cancel_at <= $2)
    UNION ALL
    (SELECT h.member_id, h.expires_at FROM holds h JOIN wallet_types w ON w.id = h.wallet_type_id
        WHERE w.programme_id = $1 AND h.captured + h.released < h.points AND h.expires_at <= $2)
    UNION ALL
    (SELECT m.member_id, m.closes_at FROM memberships m
        WHERE m.programme_id = $1 AND m.closes_at <= $2 AND EXISTS (
            SELECT 1 FROM lots l JOIN wallet_types w ON w.id = l.wallet_type_id
            WHERE l.member_id = m.member_id AND w.programme_id = $1 AND l.remaining > 0))
    UNION ALL
    (SELECT a.member_id, a.active_at FROM accounts a
        JOIN unnest($4::uuid[], $5::timestamptz[]) AS q (wallet_type_id, quiet_since)
            ON q.wallet_type_id = a.wallet_type_id
        WHERE a.active_at <= q.quiet_since AND EXISTS (
            SELECT 1 FROM lots l WHERE l.member_id = a.member_id AND l.wallet_type_id = a.wallet_type_id
            AND l.remaining > 0 AND l.by_activity AND NOT l.pending))
) d GROUP BY member_id ORDER BY min(due), member_id LIMIT $3
"""


async def due_members(programme: Programme, *, until: datetime, limit: int) -> list[MemberId]:
    """Those with something due by then, whose is due longest first."""
    found = await rows(_DUE_MEMBERS, programme.id, until, limit, *_quiet(programme, until))
    return [MemberId(each["member_id"]) for each in found]


def _quiet(programme: Programme, until: datetime) -> tuple[list[UUID], list[datetime]]:
    """Wallet types whose points die of inactivity, and since when an account must have been quiet.

    Months differ in length, so `before` names an instant that may be a little early: an account is then
    looked at some days later than it could be, and what is booked has its own due instant all the same.
    """
    both = [
        (wallet.id, before(until, wallet.inactivity.span, programme.zone))
        for wallet in programme.wallets
        if wallet.inactivity is not None
    ]
    return [wallet for wallet, _ in both], [since for _, since in both]
