"""The lock, what is read under it, and the ledger's writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import EntryId, MemberId
from domain.kernel.periods import least_days, whole_day
from domain.members.standing import MembershipStatus, Standing
from domain.points.account import Account
from domain.points.caps import CapKey, CapScope
from domain.points.earning import Carry
from domain.points.entry import GENESIS
from domain.points.hold import Hold
from domain.points.lot import Lot
from domain.points.page import Page
from domain.points.ports import PointsAccounts
from domain.points.reason import Reason
from domain.points.spend import Spend
from domain.programme.programme import Programme
from domain.tiers.ladder import Metric
from persistence.database import from_json, row, rows, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.members.keys import KEY_TO_SEAL
from persistence.moments import moment_or_none
from persistence.points.counters import shared_now, used
from persistence.points.due import due_members
from persistence.points.reading import HOLD, LOT, SPENDS, hold_of, lot_of, spend_of
from persistence.points.reasons import REASONS, seal_reason
from persistence.points.rows import page_rows
from persistence.points.spends import CHANGED_SPENDS, NEW_SPENDS, spend_row
from persistence.rows import Row, write
from persistence.tiers.measure import figure_columns, figure_values, orders_between
from persistence.tiers.places import PLACE, place_of

# The first of two statements: a statement that waits for a lock goes on with the snapshot from before the
# wait, so what is read under the lock is read by the next one, and so is the moment.
#
# Windows begin at midnights. They are reckoned from the clock as the lock was had (not waited for), so an
# order that is locked in the last instant of a day counts to that day.
_LOCK = """
SELECT clock_timestamp() AS at FROM (
    SELECT 1 FROM memberships WHERE member_id = $1 AND programme_id = $2 FOR NO KEY UPDATE) AS held
"""

_STANDING = (
    """
SELECT t.moment, m.status, m.joined_at, m.closes_at, p.version,
    (SELECT json_agg(json_build_object('id', a.wallet_type_id, 'available', a.available, 'pending', a.pending,
        'held', a.held, 'owed', a.owed, 'earned', a.earned, 'spent', a.spent, 'expired', a.expired,
        'reversed', a.reversed, 'adjusted', a.adjusted, 'transferred_in', a.transferred_in,
        'transferred_out', a.transferred_out, 'active_at', a.active_at,
        'entry_count', a.entry_count, 'head', encode(a.head, 'hex')))
        FROM accounts a WHERE a.member_id = m.member_id AND a.programme_id = m.programme_id) AS accounts,
    (SELECT json_agg(json_build_object('ladder', x.ladder_id, {place}))
        FROM member_tiers x WHERE x.member_id = m.member_id AND x.programme_id = m.programme_id) AS places,
    (SELECT json_object_agg(y.ladder_id, y.to_tier) FROM (
        SELECT DISTINCT ON (v.ladder_id) v.ladder_id, v.to_tier FROM tier_moves v
        WHERE v.member_id = m.member_id AND v.at <= coalesce($3, t.moment)
        ORDER BY v.ladder_id, v.at DESC, v.id DESC) y) AS tiers_then,
    (SELECT json_object_agg(c.rule_code, json_build_array(c.amount, c.granted)) FROM carries c
        WHERE c.member_id = m.member_id AND c.programme_id = m.programme_id) AS carries,
    (SELECT json_agg({lot})
        FROM lots l JOIN accounts a ON a.member_id = l.member_id AND a.wallet_type_id = l.wallet_type_id
        WHERE l.member_id = m.member_id AND a.programme_id = m.programme_id AND l.remaining > 0
        AND (l.expires_at <= t.moment OR l.pending AND l.available_at <= t.moment
            OR l.pending AND l.available_at IS NULL AND l.cancel_at <= t.moment
            OR l.by_activity AND a.active_at <= t.moment - make_interval(days => $4)
            OR m.closes_at <= t.moment)) AS due,
    (SELECT json_agg({hold}) FROM holds h JOIN wallet_types w ON w.id = h.wallet_type_id
        WHERE h.member_id = m.member_id AND w.programme_id = m.programme_id
        AND h.captured + h.released < h.points AND h.expires_at <= t.moment) AS holds
    {figures}
FROM memberships m JOIN programmes p ON p.id = m.programme_id,
    LATERAL (SELECT greatest(coalesce($5::timestamptz,
        statement_timestamp() + make_interval(secs => p.clock_offset_seconds)), m.moved_at) AS moment) t
WHERE m.member_id = $1 AND m.programme_id = $2
""".replace("{lot}", LOT)
    .replace("{hold}", HOLD)
    .replace("{place}", PLACE)
)
_QUIET_NEVER = 100_000
"""Days: longer than any account."""


class StoredPointsAccounts(PointsAccounts):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def lock(
        self,
        member_id: MemberId,
        programme: Programme,
        *,
        paid_at: datetime | None = None,
        measured: bool = False,
        moment: datetime | None = None,
    ) -> Standing | None:
        held = await row(_LOCK, member_id.value, programme.id)
        if held is None:
            return None
        return await self._standing(
            member_id, programme, held["at"], paid_at=paid_at, measured=measured, moment=moment
        )

    async def glance(
        self, member_id: MemberId, programme: Programme, *, paid_at: datetime
    ) -> Standing | None:
        at = await value(
            "SELECT clock_timestamp() FROM memberships WHERE member_id = $1 AND programme_id = $2",
            member_id.value,
            programme.id,
        )
        if at is None:
            return None
        return await self._standing(member_id, programme, at, paid_at=paid_at, measured=True, moment=None)

    async def used_now(
        self, member_id: MemberId, programme: Programme, keys: Sequence[CapKey]
    ) -> dict[CapKey, int]:
        own = [key for key in keys if key.scope is CapScope.MEMBER]
        return {**await used(member_id, programme, own), **await shared_now(programme, keys)}

    async def _standing(
        self,
        member_id: MemberId,
        programme: Programme,
        clock: datetime,
        *,
        paid_at: datetime | None,
        measured: bool,
        moment: datetime | None,
    ) -> Standing:
        figures = sorted(programme.figures, key=repr) if measured else []
        at = clock + programme.clock_offset
        columns, args = figure_columns(figures, programme, at=at, first=6)
        if paid_at is not None and any(each.metric is Metric.ORDER_DAYS for each in figures):
            columns += f", {orders_between(6 + len(args))} AS orders_that_day"
            args += whole_day(paid_at, programme.zone)
        sql = _STANDING.replace("{figures}", columns)
        quiet = _quiet_days(programme)
        found = await row(sql, member_id.value, programme.id, paid_at, quiet, moment, *args)
        assert found is not None
        stored = from_json(found["accounts"]) or []
        if len(stored) < len(programme.wallets):
            await self.open(member_id, programme)  # a wallet type that is younger than the membership
        due, holds = _due(from_json(found["due"]) or []), _holds(from_json(found["holds"]) or [])
        await self._know_lots_of(member_id, holds, due)
        return Standing(
            member_id=member_id.value,
            programme_version=found["version"],
            status=MembershipStatus(found["status"]),
            moment=found["moment"],
            places={UUID(each["ladder"]): place_of(each) for each in from_json(found["places"]) or []},
            tiers_at_payment={
                UUID(ladder): tier for ladder, tier in (from_json(found["tiers_then"]) or {}).items()
            },
            accounts=_accounts(member_id.value, programme, stored),
            due={wallet: tuple(lots.values()) for wallet, lots in due.items()},
            figures=figure_values(figures, found),
            joined_at=found["joined_at"],
            orders_that_day=found.get("orders_that_day", 0),
            closes_at=found["closes_at"],
            holds=holds,
            carries={rule: Carry(*both) for rule, both in (from_json(found["carries"]) or {}).items()},
        )

    async def _know_lots_of(
        self,
        member_id: MemberId,
        holds: Mapping[UUID, tuple[Hold, ...]],
        due: dict[UUID, dict[UUID, Lot]],
    ) -> None:
        """Points of holds whose time is over go back to their lots, which may be empty and not due."""
        for wallet, its in holds.items():
            wanted = [piece.lot_id for hold in its for piece in hold.pieces]
            for lot in await _lots(member_id.value, wanted):
                due.setdefault(wallet, {}).setdefault(lot.id, lot)

    async def used(
        self, member_id: MemberId, programme: Programme, keys: Sequence[CapKey]
    ) -> dict[CapKey, int]:
        return await used(member_id, programme, keys)

    async def lots_to_cover(self, page: Page, points: int) -> None:
        account = page.account
        awake = page.dormant_at is None or page.dormant_at > page.moment
        found = await rows(
            f"SELECT {LOT} AS lot FROM lots_to_cover($1, $2, $3, $4, $5) l",  # noqa: S608 - our own names
            account.member_id,
            account.wallet_type_id,
            points,
            page.moment,
            awake,
        )
        page.know(lot_of(from_json(each["lot"])) for each in found)

    async def lots_of_order(self, page: Page, order_id: UUID) -> list[UUID]:
        account = page.account
        found = await rows(
            f"""SELECT {LOT} AS lot FROM lots l WHERE l.member_id = $1 AND l.wallet_type_id = $2
            AND l.order_id = $3 AND l.remaining > 0""",  # noqa: S608 - our own names
            account.member_id,
            account.wallet_type_id,
            order_id,
        )
        lots = [lot_of(from_json(each["lot"])) for each in found]
        page.know(lots)
        return [lot.id for lot in lots]

    async def know_lots(self, page: Page, lot_ids: Sequence[UUID]) -> None:
        page.know(await _lots(page.account.member_id, lot_ids))

    async def know_hold(self, page: Page, hold_id: UUID) -> bool:
        if hold_id in page.holds:
            return True
        account = page.account
        found = await row(
            f"""SELECT {HOLD} AS hold FROM holds h
            WHERE h.member_id = $1 AND h.wallet_type_id = $2 AND h.id = $3""",  # noqa: S608 - our own names
            account.member_id,
            account.wallet_type_id,
            hold_id,
        )
        if found is None:
            return False
        hold = hold_of(from_json(found["hold"]))
        page.know_hold(hold)
        await self.know_lots(page, [piece.lot_id for piece in hold.pieces])
        return True

    async def spends_of_order(self, member_id: MemberId, source: str, external_id: str) -> list[Spend]:
        found = await rows(
            f"""{SPENDS} WHERE s.member_id = $1 AND s.order_source = $2 AND s.order_external_id = $3
            ORDER BY s.recorded_at, s.id""",
            member_id.value,
            source,
            external_id,
        )
        return [spend_of(each) for each in found]

    async def spend(self, member_id: MemberId, spend_id: UUID) -> Spend | None:
        found = await row(f"{SPENDS} WHERE s.member_id = $1 AND s.id = $2", member_id.value, spend_id)
        return spend_of(found) if found else None

    async def link_spend(self, entry: EntryId, order_source: str, order_external_id: str) -> bool:
        linked = await rows(
            """UPDATE spends SET order_source = $3, order_external_id = $4
            WHERE member_id = $1 AND id = $2
            AND (order_source IS NULL OR (order_source, order_external_id) = ($3, $4)) RETURNING id""",
            entry.member,
            entry.value,
            order_source,
            order_external_id,
        )
        return bool(linked)

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

    async def record(
        self,
        pages: Sequence[Page],
        *,
        moment: datetime,
        new_spends: Sequence[Spend] = (),
        changed_spends: Sequence[Spend] = (),
        reasons: Mapping[UUID, Reason] | None = None,
    ) -> None:
        moved = [page for page in pages if page.has_changed]
        if not moved:
            return
        member_id = moved[0].account.member_id
        await write(
            {
                **page_rows(moved),
                NEW_SPENDS: [spend_row(spend, moment) for spend in new_spends],
                CHANGED_SPENDS: [(each.id, each.member_id, each.returned) for each in changed_spends],
                REASONS: await self._reason_rows(member_id, reasons or {}),
            }
        )
        await rows(
            """UPDATE memberships SET moved_at = $3 WHERE member_id = $1 AND programme_id =
            (SELECT programme_id FROM wallet_types WHERE id = $2) RETURNING member_id""",
            member_id,
            moved[0].account.wallet_type_id,
            moment,
        )

    async def _reason_rows(self, member_id: UUID, reasons: Mapping[UUID, Reason]) -> list[Row]:
        if not reasons:
            return []
        wrapped = await value(KEY_TO_SEAL, member_id)
        if wrapped is None:
            return []  # erased: the digest stays, nobody shall read the words
        key = self._vault.unwrap(member_id, bytes(wrapped))
        return [
            (entry_id, member_id, seal_reason(self._vault, key, reason))
            for entry_id, reason in reasons.items()
        ]

    async def due_members(self, programme: Programme, *, until: datetime, limit: int) -> list[MemberId]:
        return await due_members(programme, until=until, limit=limit)


def _quiet_days(programme: Programme) -> int:
    """So many days an account must be quiet at least before points die of it, in any wallet type."""
    spans = [wallet.inactivity.span for wallet in programme.wallets if wallet.inactivity is not None]
    return min((least_days(span) for span in spans), default=_QUIET_NEVER)


async def _lots(member_id: UUID, lot_ids: Sequence[UUID]) -> list[Lot]:
    if not lot_ids:
        return []
    found = await rows(
        f"SELECT {LOT} AS lot FROM lots l WHERE l.member_id = $1 AND l.id = ANY($2::uuid[])",  # noqa: S608 - our own names
        member_id,
        list(lot_ids),
    )
    return [lot_of(from_json(each["lot"])) for each in found]


def _accounts(member_id: UUID, programme: Programme, plain: list[dict[str, Any]]) -> dict[UUID, Account]:
    """The accounts there are; a wallet type that is younger than the membership starts empty."""
    stored = {UUID(each.pop("id")): each for each in plain}
    return {
        wallet.id: Account(
            member_id=member_id,
            wallet_type_id=wallet.id,
            wallet=wallet.code,
            **_account_columns(stored.get(wallet.id, {})),
        )
        for wallet in programme.wallets
    }


def _account_columns(plain: dict[str, Any]) -> dict[str, Any]:
    if not plain:
        return {}
    return {**plain, "active_at": moment_or_none(plain["active_at"]), "head": bytes.fromhex(plain["head"])}


def _due(plain: list[dict[str, Any]]) -> dict[UUID, dict[UUID, Lot]]:
    lots: dict[UUID, dict[UUID, Lot]] = {}
    for each in plain:
        lot = lot_of(each)
        lots.setdefault(UUID(each["wallet"]), {})[lot.id] = lot
    return lots


def _holds(plain: list[dict[str, Any]]) -> dict[UUID, tuple[Hold, ...]]:
    holds: dict[UUID, tuple[Hold, ...]] = {}
    for each in plain:
        hold = hold_of(each)
        holds[hold.wallet_type_id] = (*holds.get(hold.wallet_type_id, ()), hold)
    return holds
