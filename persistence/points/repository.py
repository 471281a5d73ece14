"""The lock, what is read under it, and the ledger's writes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.members.standing import MembershipStatus, Standing
from domain.points.account import Account, Page
from domain.points.entry import GENESIS, Lot
from domain.points.ports import PointsAccounts
from domain.programme.programme import Programme
from domain.tiers.qualification import Place
from persistence.database import from_json, row, rows
from persistence.ids import new_uuid
from persistence.moments import moment, moment_or_none
from persistence.points.rows import page_rows
from persistence.rows import write
from persistence.tiers.measure import figure_columns, figure_values

# The first of two statements: a statement that waits for a lock goes on with the snapshot from before the
# wait, so what is read under the lock is read by the next one, and so is the moment.
#
# Windows begin at midnights. They are reckoned from the clock as the lock was had (not waited for), so an
# order that is locked in the last instant of a day counts to that day.
_LOCK = """
SELECT clock_timestamp() AS at FROM (
    SELECT 1 FROM memberships WHERE member_id = $1 AND programme_id = $2 FOR NO KEY UPDATE) AS held
"""

_STANDING = """
SELECT t.moment, m.status, p.version,
    (SELECT json_agg(json_build_object('id', a.wallet_type_id, 'available', a.available, 'pending', a.pending,
        'held', a.held, 'owed', a.owed, 'earned', a.earned, 'expired', a.expired,
        'entry_count', a.entry_count, 'head', encode(a.head, 'hex')))
        FROM accounts a WHERE a.member_id = m.member_id AND a.programme_id = m.programme_id) AS accounts,
    (SELECT json_agg(json_build_object('ladder', x.ladder_id, 'tier', x.tier_code, 'since', x.since,
        'review_at', x.review_at, 'grace_until', x.grace_until, 'revision', x.revision))
        FROM member_tiers x WHERE x.member_id = m.member_id AND x.programme_id = m.programme_id) AS places,
    (SELECT json_object_agg(y.ladder_id, y.to_tier) FROM (
        SELECT DISTINCT ON (v.ladder_id) v.ladder_id, v.to_tier FROM tier_moves v
        WHERE v.member_id = m.member_id AND v.at <= coalesce($3, t.moment)
        ORDER BY v.ladder_id, v.at DESC, v.id DESC) y) AS tiers_then,
    (SELECT json_agg(json_build_object('id', l.id, 'wallet', l.wallet_type_id, 'entry', l.entry_id,
        'order', l.order_id, 'granted', l.granted, 'remaining', l.remaining, 'pending', l.pending,
        'earned_at', l.earned_at, 'available_at', l.available_at, 'expires_at', l.expires_at))
        FROM lots l JOIN accounts a ON a.member_id = l.member_id AND a.wallet_type_id = l.wallet_type_id
        WHERE l.member_id = m.member_id AND a.programme_id = m.programme_id AND l.remaining > 0
        AND (l.expires_at <= t.moment OR l.pending AND l.available_at <= t.moment)) AS due
    {figures}
FROM memberships m JOIN programmes p ON p.id = m.programme_id,
    LATERAL (SELECT greatest(statement_timestamp(), m.moved_at) AS moment) t
WHERE m.member_id = $1 AND m.programme_id = $2
"""


class StoredPointsAccounts(PointsAccounts):
    async def lock(
        self, member_id: MemberId, programme: Programme, *, paid_at: datetime | None = None
    ) -> Standing | None:
        held = await row(_LOCK, member_id.value, programme.id)
        if held is None:
            return None
        figures = sorted(programme.figures, key=repr)
        columns, args = figure_columns(figures, programme, at=held["at"], first=4)
        sql = _STANDING.replace("{figures}", columns)
        found = await row(sql, member_id.value, programme.id, paid_at, *args)
        assert found is not None
        stored = from_json(found["accounts"]) or []
        if len(stored) < len(programme.wallets):
            await self.open(member_id, programme)  # a wallet type that is younger than the membership
        return Standing(
            member_id=member_id.value,
            programme_version=found["version"],
            status=MembershipStatus(found["status"]),
            moment=found["moment"],
            places=_places(from_json(found["places"]) or []),
            tiers_at_payment={
                UUID(ladder): tier for ladder, tier in (from_json(found["tiers_then"]) or {}).items()
            },
            accounts=_accounts(member_id.value, programme, stored),
            due=_due(member_id.value, from_json(found["due"]) or []),
            figures=figure_values(figures, found),
        )

    async def open(self, member_id: MemberId, programme: Programme) -> None:
        for wallet in programme.wallets:
            await rows(
                """INSERT INTO accounts (id, member_id, programme_id, wallet_type_id, head)
                VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id""",
                new_uuid(),
                member_id.value,
                programme.id,
                wallet.id,
                GENESIS,
            )

    async def record(self, pages: Sequence[Page], *, moment: datetime) -> None:
        moved = [page for page in pages if page.entries]
        if not moved:
            return
        await write(page_rows(moved))
        await rows(
            """UPDATE memberships SET moved_at = $3 WHERE member_id = $1 AND programme_id =
            (SELECT programme_id FROM wallet_types WHERE id = $2) RETURNING member_id""",
            moved[0].account.member_id,
            moved[0].account.wallet_type_id,
            moment,
        )

    async def due_members(self, programme_id: UUID, *, until: datetime, limit: int) -> list[MemberId]:
        found = await rows(
            """SELECT member_id FROM (
                (SELECT l.member_id, l.available_at AS due
                    FROM lots l JOIN wallet_types w ON w.id = l.wallet_type_id
                    WHERE w.programme_id = $1 AND l.pending AND l.remaining > 0 AND l.available_at <= $2)
                UNION ALL
                (SELECT l.member_id, l.expires_at FROM lots l JOIN wallet_types w ON w.id = l.wallet_type_id
                    WHERE w.programme_id = $1 AND NOT l.pending AND l.remaining > 0 AND l.expires_at <= $2)
            ) d GROUP BY member_id ORDER BY min(due), member_id LIMIT $3""",
            programme_id,
            until,
            limit,
        )
        return [MemberId(each["member_id"]) for each in found]


def _places(plain: list[dict[str, Any]]) -> dict[UUID, Place]:
    return {
        UUID(each["ladder"]): Place(
            tier=each["tier"],
            since=moment(each["since"]),
            review_at=moment_or_none(each["review_at"]),
            grace_until=moment_or_none(each["grace_until"]),
            revision=each["revision"],
        )
        for each in plain
    }


def _accounts(member_id: UUID, programme: Programme, plain: list[dict[str, Any]]) -> dict[UUID, Account]:
    """The accounts there are; a wallet type that is younger than the membership starts empty."""
    stored = {UUID(each["id"]): each for each in plain}
    accounts = {}
    for wallet in programme.wallets:
        each = stored.get(wallet.id)
        accounts[wallet.id] = (
            Account(member_id=member_id, wallet_type_id=wallet.id, wallet=wallet.code)
            if each is None
            else Account(
                member_id=member_id,
                wallet_type_id=wallet.id,
                wallet=wallet.code,
                available=each["available"],
                pending=each["pending"],
                held=each["held"],
                owed=each["owed"],
                earned=each["earned"],
                expired=each["expired"],
                entry_count=each["entry_count"],
                head=bytes.fromhex(each["head"]),
            )
        )
    return accounts


def _due(member_id: UUID, plain: list[dict[str, Any]]) -> dict[UUID, tuple[Lot, ...]]:
    lots: dict[UUID, tuple[Lot, ...]] = {}
    for each in plain:
        lot = Lot(
            id=UUID(each["id"]),
            member_id=member_id,
            entry_id=UUID(each["entry"]),
            order_id=UUID(each["order"]) if each["order"] else None,
            granted=each["granted"],
            remaining=each["remaining"],
            pending=each["pending"],
            earned_at=moment(each["earned_at"]),
            available_at=moment_or_none(each["available_at"]),
            expires_at=moment_or_none(each["expires_at"]),
        )
        wallet = UUID(each["wallet"])
        lots[wallet] = (*lots.get(wallet, ()), lot)
    return lots
