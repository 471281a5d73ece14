"""The lock of a membership, and what is read under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.kernel.periods import least_days, whole_day
from domain.members.standing import MembershipStatus, Standing
from domain.points.account import Account
from domain.points.earning import Carry
from domain.points.entry import GENESIS
from domain.points.hold import Hold
from domain.points.lot import Lot
from domain.programme.programme import Programme
from domain.tiers.ladder import Figure, Metric
from persistence.database import from_json, row, rows, value
from persistence.ids import new_uuid
from persistence.moments import moment_or_none
from persistence.points.reading import HOLD, LOT, hold_of, lot_of
from persistence.tiers.measure import (
    Parameters,
    figure_starts,
    figure_values,
    kept_columns,
    orders_between,
)
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
# In the order of their ids, so that two batches wait for each other and do not block each other for ever.
_LOCK_ALL = """
SELECT clock_timestamp() AS at FROM (
    SELECT 1 FROM memberships WHERE member_id = ANY($1::uuid[]) AND programme_id = $2
    ORDER BY member_id FOR NO KEY UPDATE) AS held
"""

# Each part finds by an index what is due: whoever has a thousand lots that are not has no use for them here.
_DUE_LOTS = """SELECT d.id FROM accounts a
    JOIN lots d ON d.member_id = a.member_id AND d.wallet_type_id = a.wallet_type_id AND d.remaining > 0
    WHERE a.member_id = m.member_id AND a.programme_id = m.programme_id AND """
_DUE = " UNION ALL ".join(
    _DUE_LOTS + which
    for which in (
        "d.expires_at <= t.moment",
        "d.pending AND coalesce(d.available_at, d.cancel_at) <= t.moment",
        "a.active_at <= t.moment - make_interval(days => $4) AND d.by_activity",
        "m.closes_at <= t.moment",
    )
)
# What is known of the member hangs on when an order was paid in these alone.
_TIERS_THEN = """(SELECT json_object_agg(y.ladder_id, y.to_tier) FROM (
        SELECT DISTINCT ON (v.ladder_id) v.ladder_id, v.to_tier FROM tier_moves v
        WHERE v.member_id = m.member_id AND v.at <= {paid_at}
        ORDER BY v.ladder_id, v.at DESC, v.id DESC) y) AS tiers_then"""
_THAT_DAY = f", {orders_between('q.day', 'q.next_day')} AS orders_that_day"
_STANDING = (
    """
SELECT {each} t.moment, m.status, m.joined_at, m.closes_at, p.version,
    (SELECT json_agg(json_build_object('id', a.wallet_type_id, 'available', a.available, 'pending', a.pending,
        'held', a.held, 'owed', a.owed, 'earned', a.earned, 'spent', a.spent, 'expired', a.expired,
        'reversed', a.reversed, 'adjusted', a.adjusted, 'transferred_in', a.transferred_in,
        'transferred_out', a.transferred_out, 'active_at', a.active_at,
        'entry_count', a.entry_count, 'head', encode(a.head, 'hex')))
        FROM accounts a WHERE a.member_id = m.member_id AND a.programme_id = m.programme_id) AS accounts,
    (SELECT json_agg(json_build_object('ladder', x.ladder_id, {place}))
        FROM member_tiers x WHERE x.member_id = m.member_id AND x.programme_id = m.programme_id) AS places,
    {tiers_then},
    (SELECT json_object_agg(c.rule_code, json_build_array(c.amount, c.granted)) FROM carries c
        WHERE c.member_id = m.member_id AND c.programme_id = m.programme_id) AS carries,
    (SELECT json_agg({lot}) FROM lots l WHERE l.member_id = m.member_id AND l.id = ANY(ARRAY({due}))) AS due,
    (SELECT json_agg({hold}) FROM holds h JOIN wallet_types w ON w.id = h.wallet_type_id
        WHERE h.member_id = m.member_id AND w.programme_id = m.programme_id
        AND h.captured + h.released < h.points AND h.expires_at <= t.moment) AS holds
    {figures}
FROM {whom} JOIN programmes p ON p.id = m.programme_id,
    LATERAL (SELECT greatest(coalesce($5::timestamptz,
        statement_timestamp() + make_interval(secs => p.clock_offset_seconds)), m.moved_at) AS moment) t
    {kept}
WHERE m.programme_id = $2 {which}
""".replace("{lot}", LOT)
    .replace("{due}", _DUE)
    .replace("{hold}", HOLD)
    .replace("{place}", PLACE)
)
_STANDING_OF_ONE = (
    _STANDING.replace("{each}", "")
    .replace("{tiers_then}", _TIERS_THEN.replace("{paid_at}", "coalesce($3, t.moment)"))
    .replace("{whom}", "memberships m")
    .replace("{which}", "AND m.member_id = $1")
)
_ORDERS = """unnest($1::uuid[], $3::timestamptz[], {day}::timestamptz[], {next_day}::timestamptz[])
    WITH ORDINALITY AS q (member_id, paid_at, day, next_day, place)
    JOIN memberships m ON m.member_id = q.member_id"""
_STANDING_OF_ALL = (
    _STANDING.replace("{each}", "q.place,")
    .replace("{tiers_then}", _TIERS_THEN.replace("{paid_at}", "coalesce(q.paid_at, t.moment)"))
    .replace("{whom}", _ORDERS.replace("{day}", "$6").replace("{next_day}", "$7"))
    .replace("{which}", "")
)
# Of a member with several orders: what differs from the first one's.
_OF_OTHER_ORDERS = f"""
SELECT q.place, {_TIERS_THEN.replace("{paid_at}", "q.paid_at")}{{that_day}}
FROM {_ORDERS.replace("{day}", "$4").replace("{next_day}", "$5")} WHERE m.programme_id = $2
"""  # noqa: S608 - our own names
_QUIET_NEVER = 100_000
"""Days: longer than any account."""


async def lock(
    member_id: MemberId,
    programme: Programme,
    *,
    paid_at: datetime | None,
    measured: bool,
    moment: datetime | None,
) -> Standing | None:
    held = await row(_LOCK, member_id.value, programme.id)
    if held is None:
        return None
    return await _standing(
        member_id, programme, held["at"], paid_at=paid_at, measured=measured, moment=moment
    )


async def glance(member_id: MemberId, programme: Programme, *, paid_at: datetime) -> Standing | None:
    at = await value(
        "SELECT clock_timestamp() FROM memberships WHERE member_id = $1 AND programme_id = $2",
        member_id.value,
        programme.id,
    )
    if at is None:
        return None
    return await _standing(member_id, programme, at, paid_at=paid_at, measured=True, moment=None)


async def lock_many(members: Sequence[MemberId], programme: Programme) -> list[Standing | None]:
    held = await rows(_LOCK_ALL, sorted({member.value for member in members}), programme.id)
    if not held:
        return []
    at = max(each["at"] for each in held)
    return await of_held([(member, None) for member in members], programme, at, measured=False)


async def of_held(
    orders: Sequence[tuple[MemberId, datetime | None]],
    programme: Programme,
    held_at: datetime,
    *,
    measured: bool = True,
) -> list[Standing | None]:
    at = held_at + programme.clock_offset
    first: dict[MemberId, int] = {}
    for place, (member, _) in enumerate(orders):
        first.setdefault(member, place)
    others = [place for place, (member, _) in enumerate(orders) if first[member] != place]
    standings: list[Standing | None] = [None for _ in orders]

    figures, columns, kept, args = _measured(programme, at=at, first=8, measured=measured)
    that_day = _THAT_DAY if _counts_days(figures) else ""
    members = [orders[place] for place in first.values()]
    days = [whole_day(paid_at or at, programme.zone) for _, paid_at in members]
    found = await rows(
        _STANDING_OF_ALL.replace("{figures}", columns + that_day).replace("{kept}", kept),
        [member.value for member, _ in members],
        programme.id,
        [paid_at for _, paid_at in members],
        _quiet_days(programme),
        None,
        [day for day, _ in days],
        [next_day for _, next_day in days],
        *args,
    )
    for each in found:
        member, _ = members[each["place"] - 1]
        standings[first[member]] = await _standing_of(each, member, programme, figures)
    if others:
        days = [whole_day(orders[place][1] or at, programme.zone) for place in others]
        found = await rows(
            _OF_OTHER_ORDERS.replace("{that_day}", that_day),
            [orders[place][0].value for place in others],
            programme.id,
            [orders[place][1] or at for place in others],
            [day for day, _ in days],
            [next_day for _, next_day in days],
        )
        for each in found:
            place = others[each["place"] - 1]
            known = standings[first[orders[place][0]]]
            standings[place] = known and replace(
                known,
                tiers_at_payment=_tiers_then(each),
                orders_that_day=each.get("orders_that_day", 0),
            )
    return standings


async def open_accounts(member_id: MemberId, programme: Programme) -> None:
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


async def _standing(
    member_id: MemberId,
    programme: Programme,
    clock: datetime,
    *,
    paid_at: datetime | None,
    measured: bool,
    moment: datetime | None,
) -> Standing:
    at = clock + programme.clock_offset
    figures, columns, kept, args = _measured(programme, at=at, first=6, measured=measured)
    if paid_at is not None and _counts_days(figures):
        columns += f", {orders_between(f'${6 + len(args)}', f'${7 + len(args)}')} AS orders_that_day"
        args += whole_day(paid_at, programme.zone)
    sql = _STANDING_OF_ONE.replace("{figures}", columns).replace("{kept}", kept)
    quiet = _quiet_days(programme)
    found = await row(sql, member_id.value, programme.id, paid_at, quiet, moment, *args)
    assert found is not None
    return await _standing_of(found, member_id, programme, figures)


async def _standing_of(
    found: Mapping[str, Any], member_id: MemberId, programme: Programme, figures: Sequence[Figure]
) -> Standing:
    stored = from_json(found["accounts"]) or []
    if len(stored) < len(programme.wallets):
        await open_accounts(member_id, programme)  # a wallet type that is younger than the membership
    due, holds = _due(from_json(found["due"]) or []), _holds(from_json(found["holds"]) or [])
    await _know_lots_of(member_id, holds, due)
    return Standing(
        member_id=member_id.value,
        programme_version=found["version"],
        status=MembershipStatus(found["status"]),
        moment=found["moment"],
        places={UUID(each["ladder"]): place_of(each) for each in from_json(found["places"]) or []},
        tiers_at_payment=_tiers_then(found),
        accounts=_accounts(member_id.value, programme, stored),
        due={wallet: tuple(lots.values()) for wallet, lots in due.items()},
        figures=figure_values(figures, found),
        starts=figure_starts(figures, found),
        joined_at=found["joined_at"],
        orders_that_day=found.get("orders_that_day", 0),
        closes_at=found["closes_at"],
        holds=holds,
        carries={rule: Carry(*both) for rule, both in (from_json(found["carries"]) or {}).items()},
    )


async def _know_lots_of(
    member_id: MemberId,
    holds: Mapping[UUID, tuple[Hold, ...]],
    due: dict[UUID, dict[UUID, Lot]],
) -> None:
    """Points of holds whose time is over go back to their lots, which may be empty and not due."""
    for wallet, its in holds.items():
        wanted = [piece.lot_id for hold in its for piece in hold.pieces]
        for lot in await lots_of(member_id.value, wanted):
            due.setdefault(wallet, {}).setdefault(lot.id, lot)


def _measured(
    programme: Programme, *, at: datetime, first: int, measured: bool
) -> tuple[list[Figure], str, str, list[Any]]:
    """What is measured, its columns, the join that they need, and the arguments, numbered from `first` on."""
    if not (measured and programme.figures):
        return [], "", "", []
    figures, parameters = sorted(programme.figures, key=repr), Parameters(first)
    columns, kept = kept_columns(figures, programme, parameters, at=at)
    return figures, columns, kept, parameters.args


def _tiers_then(found: Mapping[str, Any]) -> dict[UUID, str]:
    return {UUID(ladder): tier for ladder, tier in (from_json(found["tiers_then"]) or {}).items()}


def _counts_days(figures: Sequence[Figure]) -> bool:
    return any(each.metric is Metric.ORDER_DAYS for each in figures)


def _quiet_days(programme: Programme) -> int:
    """So many days an account must be quiet at least before points die of it, in any wallet type."""
    spans = [wallet.inactivity.span for wallet in programme.wallets if wallet.inactivity is not None]
    return min((least_days(span) for span in spans), default=_QUIET_NEVER)


async def lots_of(member_id: UUID, lot_ids: Sequence[UUID]) -> list[Lot]:
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
