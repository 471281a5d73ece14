"""Balances as they are now, for the member card.

The account keeps its parts as booked. What has become due since then comes along from the small sets of lots
and holds that the indexes name, usually none, and is booked on paper (`domain/points/paper.py`): so an answer
never depends on whether a night's job has run.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.kernel.ids import NOBODY
from domain.kernel.periods import least_days
from domain.points.account import Account
from domain.points.lot import Lot
from domain.points.paper import Booked, Expiring
from domain.programme.programme import Programme, WalletType
from persistence.database import from_json
from persistence.members.statement import Section
from persistence.moments import moment, moment_or_none
from persistence.points.reading import HOLD, LOT, hold_of, lot_of
from persistence.selection import NO_ARGUMENTS, Arguments


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceRead:
    """The parts of a balance, in points. What is owed has been taken from what is available."""

    available: int = 0
    pending: int = 0
    held: int = 0
    owed: int = 0
    next_expiry: Expiring | None = None

    @property
    def total(self) -> int:
        return self.available + self.pending + self.held - self.owed


NOTHING = BalanceRead()


# `activated_at IS NOT NULL` is `NOT pending`, said so that the walk to the next expiry goes by the member's
# own index of open lots and not by that of all that die.
_BALANCE = """
(SELECT json_build_object('now', t.now, 'available', a.available, 'pending', a.pending, 'held', a.held,
    'owed', a.owed, 'active_at', a.active_at, 'suspended', s.status = 'SUSPENDED', 'closes_at', s.closes_at,
    'lots', (SELECT json_agg({lot}) FROM lots l
        WHERE l.member_id = a.member_id AND l.wallet_type_id = a.wallet_type_id AND l.remaining > 0
        AND (l.expires_at <= t.now
            OR l.pending AND (l.available_at <= t.now OR l.available_at IS NULL AND l.cancel_at <= t.now)
            OR s.closes_at <= t.now {asleep})),
    'holds', (SELECT json_agg({hold}) FROM holds h WHERE {over}),
    'held_lots', (SELECT json_agg({lot}) FROM holds h
        JOIN draws d ON d.member_id = h.member_id AND d.entry_id = h.entry_id
        JOIN lots l ON l.member_id = d.member_id AND l.id = d.lot_id WHERE {over}),
    'next_at', n.expires_at, 'next_points', n.points {undated})
FROM accounts a JOIN memberships s ON s.member_id = a.member_id AND s.programme_id = a.programme_id
CROSS JOIN LATERAL (SELECT greatest(statement_timestamp() + $2::interval, s.moved_at) AS now) t
LEFT JOIN LATERAL (SELECT l.expires_at, sum(l.remaining)::bigint AS points
    FROM lots l WHERE l.member_id = a.member_id AND l.wallet_type_id = a.wallet_type_id AND l.remaining > 0
    AND l.expires_at > t.now AND l.expires_at < 'infinity' AND l.activated_at IS NOT NULL
    GROUP BY l.expires_at ORDER BY l.expires_at LIMIT 1) n ON true
WHERE a.member_id = m.id AND a.wallet_type_id = $1)
"""
_OVER = """h.member_id = a.member_id AND h.wallet_type_id = a.wallet_type_id
    AND h.captured + h.released < h.points AND h.expires_at <= t.now"""
# Only where points die of inactivity: those of an account that has been quiet for about so long, and how many
# there are. No span is shorter than its fewest days; the calendar decides when the set is looked at.
_ASLEEP = "OR l.by_activity AND a.active_at <= t.now - make_interval(days => $3)"
_UNDATED = """, 'undated', (SELECT sum(l.remaining)::bigint FROM lots l
    WHERE l.member_id = a.member_id AND l.wallet_type_id = a.wallet_type_id AND l.remaining > 0
    AND l.by_activity AND NOT l.pending)"""


def _filled(*, by_activity: bool) -> str:
    text = _BALANCE.replace("{lot}", LOT).replace("{hold}", HOLD).replace("{over}", _OVER)
    return text.replace("{asleep}", _ASLEEP if by_activity else "").replace(
        "{undated}", _UNDATED if by_activity else ""
    )


_BALANCE_BY_DATES = _filled(by_activity=False)
_BALANCE_BY_ACTIVITY = _filled(by_activity=True)


def balance_section(
    name: str, programme: Programme, wallet: WalletType, arguments: Arguments = NO_ARGUMENTS
) -> Section:
    """The balance of one wallet as of now, on the programme's clock."""

    def decode(text: Any) -> BalanceRead:
        plain = from_json(text)
        return NOTHING if plain is None else _balance_now(plain, programme, wallet)

    args: tuple[Any, ...] = (wallet.id, programme.clock_offset)
    sql = _BALANCE_BY_DATES
    if wallet.inactivity is not None:
        sql, args = _BALANCE_BY_ACTIVITY, (*args, least_days(wallet.inactivity.span))
    return Section(name, sql, args, decode, arguments)


def _balance_now(plain: dict[str, Any], programme: Programme, wallet: WalletType) -> BalanceRead:
    if _is_settled(plain, wallet):
        return BalanceRead(
            available=plain["available"],
            pending=plain["pending"],
            held=plain["held"],
            owed=plain["owed"],
            next_expiry=_soonest(plain),
        )
    booked = booked_of(plain, programme, wallet)
    page = booked.page(moment(plain["now"]))
    dying: dict[datetime, int] = {}

    def note(at: datetime | None, points: int) -> None:
        if at is not None and points:
            dying[at] = dying.get(at, 0) + points

    # Most lots did not come along, only their sums; those that did may hold more or fewer points by now.
    if plain["next_at"]:
        note(moment(plain["next_at"]), plain["next_points"])
    note(page.dormant_at, plain.get("undated") or 0)
    for before in booked.lots:
        counted = _counted(before, page.moment)
        after = page.lots[before.id]
        note(after.dies(page.dormant_at), (0 if after.pending else after.remaining) - counted)
    soonest = min((at for at, points in dying.items() if points > 0), default=None)
    account, ends = page.account, booked.closes_at
    if ends is not None and account.available and (soonest is None or ends <= soonest):
        expiry: Expiring | None = Expiring(at=ends, points=account.available)
    else:
        expiry = None if soonest is None else Expiring(at=soonest, points=dying[soonest])
    return balance_of(account, expiry)


def _is_settled(plain: dict[str, Any], wallet: WalletType) -> bool:
    """Whether nothing can be due, so that the parts are as they were booked: the usual case."""
    return (
        wallet.inactivity is None
        and plain["closes_at"] is None
        and not (plain["lots"] or plain["holds"] or plain["held_lots"])
        and not (plain["owed"] and plain["available"])
        and plain["pending"] >= 0
        and plain["held"] >= 0
    )


def _soonest(plain: dict[str, Any]) -> Expiring | None:
    at, points = plain["next_at"], plain["next_points"]
    return Expiring(at=moment(at), points=points) if at and points > 0 else None


def _counted(lot: Lot, now: datetime) -> int:
    """What the sums hold of a lot that came along too."""
    alive = lot.by_activity or (lot.expires_at is not None and lot.expires_at > now)
    return lot.remaining if alive and not lot.pending else 0


def balance_of(account: Account, expiry: Expiring | None) -> BalanceRead:
    return BalanceRead(
        available=account.available,
        pending=account.pending,
        held=account.held,
        owed=account.owed,
        next_expiry=expiry,
    )


def booked_of(plain: dict[str, Any], programme: Programme, wallet: WalletType) -> Booked:
    """From the JSON of a statement: the parts, what decides, and the lots and holds that came along."""
    lots = {lot.id: lot for each in ("lots", "held_lots") for lot in map(lot_of, plain.get(each) or ())}
    first = next(iter(lots.values()), None)
    return Booked(
        account=Account(
            member_id=first.member_id if first else NOBODY,
            wallet_type_id=wallet.id,
            wallet=wallet.code,
            available=plain["available"],
            pending=plain["pending"],
            held=plain["held"],
            owed=plain["owed"],
            active_at=moment_or_none(plain["active_at"]),
        ),
        lots=tuple(lots.values()),
        holds=tuple(map(hold_of, plain["holds"] or ())),
        inactivity=wallet.inactivity,
        zone=programme.zone,
        suspended=plain["suspended"],
        closes_at=moment_or_none(plain["closes_at"]),
    )
