"""Which points are about to die, and the warnings that were told of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from domain.kernel.periods import Unit
from domain.points.ports import Warnings
from domain.points.warnings import Dying
from domain.programme.programme import Programme
from persistence.database import rows
from persistence.rows import Table, write

WARNINGS = Table(
    "expiry_warnings",
    (
        ("member_id", "uuid"),
        ("wallet_type_id", "uuid"),
        ("expires_on", "date"),
        ("days", "integer"),
        ("days_left", "integer"),
        ("points", "bigint"),
        ("recorded_at", "timestamptz"),
    ),
)

# Two kinds of death: a date of the lot's own, found by the index `lots_due_expiry`, and the account's. Days
# are counted from the programme's last day that is over: points valid through the day after it have one.
_DYING = """
WITH warned AS (SELECT * FROM unnest($2::uuid[], $3::int[]) AS w (wallet_type_id, days)),
quiet AS (SELECT * FROM unnest($8::uuid[], $9::int[], $10::int[]) AS q (wallet_type_id, months, days)),
lives AS (
    SELECT l.member_id, l.wallet_type_id, l.expires_at, l.remaining AS points FROM lots l
    WHERE l.wallet_type_id = ANY($2::uuid[]) AND NOT l.pending AND l.remaining > 0
    AND l.expires_at > $4 AND l.expires_at <= $5 {of_members}
    UNION ALL
    SELECT l.member_id, l.wallet_type_id, d.expires_at, l.remaining
    FROM quiet q JOIN accounts a ON a.wallet_type_id = q.wallet_type_id
    CROSS JOIN LATERAL (SELECT (a.active_at AT TIME ZONE $6
        + make_interval(months => q.months, days => q.days)) AT TIME ZONE $6 AS expires_at) d
    JOIN lots l ON l.member_id = a.member_id AND l.wallet_type_id = a.wallet_type_id
    WHERE l.by_activity AND NOT l.pending AND l.remaining > 0
    AND d.expires_at > $4 AND d.expires_at <= $5 {of_members}
),
dying AS (
    SELECT member_id, wallet_type_id, sum(points)::bigint AS points, min(expires_at) AS expires_at,
        (expires_at AT TIME ZONE $6 - interval '1 microsecond')::date AS expires_on
    FROM lives GROUP BY member_id, wallet_type_id, expires_on
)
SELECT {columns} FROM dying d JOIN memberships m ON m.member_id = d.member_id AND m.programme_id = $1
    AND m.status IN ('ACTIVE', 'SUSPENDED')
CROSS JOIN LATERAL (SELECT min(w.days) AS days FROM warned w
    WHERE w.wallet_type_id = d.wallet_type_id AND w.days >= d.expires_on - $7::date) n
WHERE n.days IS NOT NULL AND NOT EXISTS (SELECT FROM expiry_warnings x
    WHERE x.member_id = d.member_id AND x.wallet_type_id = d.wallet_type_id
    AND x.expires_on = d.expires_on AND x.days = n.days)
"""
_DUE = (
    _DYING.replace("{columns}", "DISTINCT d.member_id").replace("{of_members}", "AND l.member_id > $11")
    + "ORDER BY d.member_id LIMIT $12"
)
_OF_MEMBERS = (
    _DYING.replace("{columns}", "d.*, n.days, d.expires_on - $7::date AS days_left").replace(
        "{of_members}", "AND l.member_id = ANY($11::uuid[])"
    )
    + "ORDER BY d.member_id, d.expires_at"
)


class StoredWarnings(Warnings):
    async def due_members(
        self, programme: Programme, *, today: date, now: datetime, after: UUID, limit: int
    ) -> list[UUID]:
        found = await rows(_DUE, *_arguments(programme, today, now), after, limit)
        return [each["member_id"] for each in found]

    async def book(
        self, programme: Programme, members: Sequence[UUID], *, today: date, now: datetime
    ) -> list[Dying]:
        # What is read under the lock is read by the next statement: see the lock of a single member.
        await rows(
            """SELECT member_id FROM memberships WHERE programme_id = $1 AND member_id = ANY($2::uuid[])
            ORDER BY member_id FOR NO KEY UPDATE""",
            programme.id,
            list(members),
        )
        found = await rows(_OF_MEMBERS, *_arguments(programme, today, now), list(members))
        booked = [Dying(**each) for each in found]
        await write(
            {
                WARNINGS: [
                    (
                        each.member_id,
                        each.wallet_type_id,
                        each.expires_on.isoformat(),
                        each.days,
                        each.days_left,
                        each.points,
                        now,
                    )
                    for each in booked
                ]
            }
        )
        return booked


def _arguments(programme: Programme, today: date, now: datetime) -> tuple[Any, ...]:
    warned = [(wallet.id, days) for wallet in programme.wallets for days in wallet.terms.warn_days]
    quiet = [
        (wallet.id, *((span.count, 0) if span.unit is Unit.MONTH else (0, span.count)))
        for wallet in programme.wallets
        if wallet.terms.warn_days and wallet.inactivity is not None
        for span in (wallet.inactivity.span,)
    ]
    # A day more than the longest warning: days are counted from yesterday's end, and may have 25 hours.
    furthest = now + timedelta(days=2 + max((days for _, days in warned), default=0))
    return (
        programme.id,
        [wallet for wallet, _ in warned],
        [days for _, days in warned],
        now,
        furthest,
        programme.time_zone,
        today,
        [wallet for wallet, _, _ in quiet],
        [months for _, months, _ in quiet],
        [days for _, _, days in quiet],
    )
