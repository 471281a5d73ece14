"""The liability book from lots, draws and entries, as of any instant of business time.

A lot's points then are what was granted, if its entry had happened, and what had been drawn. It is dead from
its own expiry or the end of its membership on, whether or not that was booked. Points that die of inactivity
leave the book when their expiry is booked, dated with its due instant.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.ledger.liability import Age, Breakage, Group, WalletBook, WalletRoll, age_limits, rolled
from domain.points.entry import Contra, EntryKind
from domain.programme.programme import Programme, WalletType
from persistence.database import row, rows
from persistence.ledger.state import one_state

_LOTS = """
SELECT l.member_id, l.wallet_type_id, l.earned_at, l.granted,
    -- Under a suspension nothing becomes available; what had been due before it was booked with it.
    CASE WHEN NOT (l.pending AND m.status = 'SUSPENDED') THEN coalesce(l.activated_at, l.available_at) END
        AS available_at,
    least(l.expires_at, m.closes_at) AS dies_at, o.at AS opened_at,
    CASE WHEN o.at <= {at} THEN l.granted ELSE 0 END + coalesce(d.drawn, 0) AS left_then,
    coalesce(d.expired, 0) AS expired, coalesce(d.taken_back, 0) AS taken_back
FROM lots l
JOIN entries o ON o.member_id = l.member_id AND o.id = l.entry_id
JOIN wallet_types w ON w.id = l.wallet_type_id AND w.programme_id = {programme}
JOIN memberships m ON m.member_id = l.member_id AND m.programme_id = w.programme_id
LEFT JOIN (
    SELECT d.member_id, d.lot_id, sum(d.points) AS drawn,
        -sum(d.points) FILTER (WHERE e.kind = 'EXPIRE') AS expired,
        -sum(d.points) FILTER (WHERE e.kind IN ('REVERSE', 'CANCEL_PENDING')) AS taken_back
    FROM draws d JOIN entries e ON e.member_id = d.member_id AND e.id = d.entry_id
    WHERE d.at <= {at} GROUP BY 1, 2
) d ON d.member_id = l.member_id AND d.lot_id = l.id
"""


def _lots(at: str, programme: str) -> str:
    return _LOTS.replace("{at}", at).replace("{programme}", programme)


_AGE = "CASE " + " ".join(
    f"WHEN x.earned_at > ($3::timestamptz[])[{i}] THEN '{age}'" for i, age in enumerate(list(Age)[:-1], 1)
)
_AGE += f" ELSE '{Age.OLDER}' END"

_TIERS = """
SELECT DISTINCT ON (v.member_id) v.member_id, v.to_tier AS tier FROM tier_moves v
WHERE v.ladder_id = $4::uuid AND v.at <= $1 ORDER BY v.member_id, v.at DESC, v.id DESC
"""

_GROUPS = f"""
WITH tiers AS ({_TIERS}), parts AS (
    SELECT x.member_id, x.wallet_type_id, {_AGE} AS age,
        CASE WHEN x.available_at <= $1 THEN x.left_then ELSE 0 END AS available,
        CASE WHEN x.available_at <= $1 THEN 0 ELSE x.left_then END AS pending, 0 AS held, 0 AS owed
    FROM ({_lots("$1::timestamptz", "$2::uuid")}) x WHERE x.left_then <> 0 AND (x.dies_at IS NULL OR
        x.dies_at > $1)
    UNION ALL
    SELECT e.member_id, e.wallet_type_id, '{Age.UP_TO_3_MONTHS}', 0, 0, sum(e.held_change), sum(e.owed_change)
    FROM entries e JOIN wallet_types w ON w.id = e.wallet_type_id AND w.programme_id = $2
    WHERE e.at <= $1 AND (e.held_change <> 0 OR e.owed_change <> 0) GROUP BY 1, 2
)
SELECT p.wallet_type_id, coalesce(t.tier, $5::text) AS tier, p.age, sum(p.available)::bigint AS available,
    sum(p.pending)::bigint AS pending, sum(p.held)::bigint AS held, sum(p.owed)::bigint AS owed
FROM parts p LEFT JOIN tiers t USING (member_id) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
"""

_COHORTS = f"""
SELECT c.wallet_type_id, count(*) FILTER (WHERE c.living = 0) AS cohorts,
    coalesce(sum(c.granted) FILTER (WHERE c.living = 0), 0)::bigint AS granted,
    coalesce(sum(c.expired) FILTER (WHERE c.living = 0), 0)::bigint AS expired
FROM (
    SELECT x.wallet_type_id, date_trunc('month', x.earned_at AT TIME ZONE $3::text) AS month,
        sum(x.granted - x.taken_back) AS granted,
        sum(x.expired + CASE WHEN x.dies_at <= $1 THEN x.left_then ELSE 0 END) AS expired,
        sum(CASE WHEN x.dies_at <= $1 THEN 0 ELSE x.left_then END) AS living
    FROM ({_lots("$1::timestamptz", "$2::uuid")}) x WHERE x.opened_at <= $1 GROUP BY 1, 2
) c GROUP BY 1
"""


async def book(programme: Programme, at: datetime) -> list[WalletBook]:
    """Of each wallet type of the programme."""
    ladder = programme.default_ladder(at)
    async with one_state():
        groups = await rows(
            _GROUPS,
            at,
            programme.id,
            age_limits(at, programme.zone),
            ladder.id if ladder else None,
            ladder.tiers[0].code if ladder else None,
        )
        cohorts = await rows(_COHORTS, at, programme.id, programme.time_zone)
    return [_wallet_book(wallet, groups, cohorts) for wallet in programme.wallets]


def _wallet_book(
    wallet: WalletType, groups: Sequence[dict[str, Any]], cohorts: Sequence[dict[str, Any]]
) -> WalletBook:
    own = [each for each in groups if each["wallet_type_id"] == wallet.id]
    ended = next((each for each in cohorts if each["wallet_type_id"] == wallet.id), None)
    ages = list(Age)
    found = [
        Group(
            tier=each["tier"],
            age=Age(each["age"]),
            available=each["available"],
            pending=each["pending"],
            held=each["held"],
        )
        for each in own
    ]
    kept = sorted(
        (each for each in found if each.points), key=lambda each: (each.tier or "", ages.index(each.age))
    )
    return WalletBook(
        wallet=wallet.code,
        groups=tuple(kept),
        receivable=sum(each["owed"] for each in own),
        breakage=Breakage(
            cohorts=ended["cohorts"] if ended else 0,
            granted=ended["granted"] if ended else 0,
            expired=ended["expired"] if ended else 0,
            living=sum(each.points for each in kept),
        ),
        price=wallet.terms.price,
    )


_BOOKED = """
SELECT e.wallet_type_id, e.kind, e.contra, e.at <= $2 AS before,
    sum(e.available_change + e.pending_change + e.held_change)::bigint AS points,
    sum(e.owed_change)::bigint AS owed,
    sum(e.available_change + e.pending_change - e.owed_change) FILTER (
        WHERE e.order_id IS NOT NULL AND e.kind IN ('EARN', 'EARN_PENDING', 'REVERSE',
            'CANCEL_PENDING'))::bigint
        AS by_orders
FROM entries e JOIN wallet_types w ON w.id = e.wallet_type_id
WHERE w.programme_id = $1 AND e.at <= $3 GROUP BY 1, 2, 3, 4
"""

_LAPSED = f"""
SELECT x.wallet_type_id, sum(x.left_then)::bigint AS points FROM ({_lots("$1::timestamptz", "$2::uuid")}) x
WHERE x.dies_at <= $1 GROUP BY 1
"""

_CLOSING = f"""
SELECT y.wallet_type_id, sum(y.points)::bigint AS points FROM (
    SELECT x.wallet_type_id, x.left_then AS points FROM ({_lots("$1::timestamptz", "$2::uuid")}) x
    WHERE x.dies_at IS NULL OR x.dies_at > $1
    UNION ALL
    SELECT e.wallet_type_id, e.held_change FROM entries e
    JOIN wallet_types w ON w.id = e.wallet_type_id AND w.programme_id = $2 WHERE e.at <= $1
) y GROUP BY 1
"""

_GOODS = """
SELECT coalesce(sum(goods_minor - returned_minor), 0)::bigint AS goods FROM orders
WHERE programme_id = $1 AND paid_at > $2 AND paid_at <= $3
"""


async def roll_forward(programme: Programme, since: datetime, until: datetime) -> list[WalletRoll]:
    """What happened after `since`, up to and with `until`. Opening and closing are reckoned from lots, what
    lies between from entries."""
    async with one_state():
        booked = await rows(_BOOKED, programme.id, since, until)
        opening = await _by_wallet(_CLOSING, since, programme)
        closing = await _by_wallet(_CLOSING, until, programme)
        lapsed_before = await _by_wallet(_LAPSED, since, programme)
        lapsed_after = await _by_wallet(_LAPSED, until, programme)
        goods = await row(_GOODS, programme.id, since, until)
    assert goods is not None
    found = []
    for wallet in programme.wallets:
        own = [each for each in booked if each["wallet_type_id"] == wallet.id]
        new = [each for each in own if not each["before"]]
        owed_before = sum(each["owed"] for each in own if each["before"])
        found.append(
            WalletRoll(
                wallet=wallet.code,
                opening=opening.get(wallet.id, 0),
                moved=rolled(
                    {(EntryKind(each["kind"]), Contra(each["contra"])): each["points"] for each in new},
                    lapsed_before.get(wallet.id, 0),
                    lapsed_after.get(wallet.id, 0),
                ),
                closing=closing.get(wallet.id, 0),
                receivable_opening=owed_before,
                receivable_closing=owed_before + sum(each["owed"] for each in new),
                issued_by_orders=sum(each["by_orders"] or 0 for each in new),
                goods_minor=goods["goods"],
                price=wallet.terms.price,
            )
        )
    return found


async def _by_wallet(sql: str, at: datetime, programme: Programme) -> dict[UUID, int]:
    found = await rows(sql, at, programme.id)
    return {each["wallet_type_id"]: each["points"] for each in found}
