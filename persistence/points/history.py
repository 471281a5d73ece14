"""Accounts as booked by an instant, as known at another: the ground of every answer about the past.

Entries, lots, draws and holds are taken that happened at or before the one (business time) and were written
at or before the other (record time), with the dates of lots as they were known then. What was due and not
booked is then booked on paper (`domain/points/paper.py`). Booked early or late, the answer is the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from domain.points.entry import Entry, EntryKind
from domain.points.paper import FARTHEST, Booked, Expiring, next_expiry
from domain.points.terms import Activity
from domain.points.writing import activity_kinds
from domain.programme.programme import Programme, WalletType
from persistence.database import from_json
from persistence.members.statement import Section, Source, as_is
from persistence.moments import moment
from persistence.pages import Page
from persistence.points.balances import NOTHING, BalanceRead, balance_of, booked_of
from persistence.points.reading import HOLD, LOT
from persistence.selection import NO_ARGUMENTS, Arguments

# Membership `s`, account `a`, and the two instants `t`: `at` is not put off beyond the programme's now where
# $5, its clock's offset, is given.
#
# What has been captured and released of a hold is read from its entries, which name it; a hold that has ended
# can be passed over where everything is known and its time was over by then.
_HOLDS_THEN = """(
    SELECT b.id, b.member_id, b.wallet_type_id, b.entry_id, b.points, b.made_at, b.expires_at,
        b.order_source, b.order_external_id, b.minor, x.captured, x.released
    FROM holds b CROSS JOIN LATERAL (
        SELECT coalesce(sum(e.points) FILTER (WHERE e.kind = 'CAPTURE'), 0) AS captured,
            coalesce(sum(e.points) FILTER (WHERE e.kind = 'RELEASE'), 0) AS released
        FROM entries e WHERE e.member_id = b.member_id AND e.wallet_type_id = b.wallet_type_id
        AND e.kind IN ('CAPTURE', 'RELEASE') AND e.at <= t.at AND e.recorded_at <= t.known
        AND (e.cause_id = replace(b.id::text, '-', '') OR e.id IN (
            SELECT p.id FROM spends p WHERE p.member_id = b.member_id AND p.hold_id = b.id))) x
    WHERE b.member_id = s.member_id AND b.wallet_type_id = $1
    AND b.made_at <= t.at AND b.recorded_at <= t.known
    AND (b.captured + b.released < b.points OR b.expires_at > t.at OR s.moved_at > t.known)
    AND x.captured + x.released < b.points) h"""

# `activated_at` speaks for itself where a suspension had put it off.
_LOTS_THEN = """(
    SELECT b.id, b.member_id, b.wallet_type_id, b.entry_id, b.order_id, b.parent_id, b.granted, b.earned_at,
        b.granted + coalesce((SELECT sum(d.points) FROM draws d
            WHERE d.member_id = b.member_id AND d.lot_id = b.id
            AND d.at <= t.at AND d.recorded_at <= t.known), 0) AS remaining,
        o.kind = 'EARN_PENDING' AND (b.activated_at IS NULL OR b.activated_at > t.at OR b.id IN (
            SELECT e.activates_id FROM entries e WHERE e.member_id = s.member_id AND e.wallet_type_id = $1
            AND e.kind = 'ACTIVATE' AND e.recorded_at > t.known)) AS pending,
        CASE WHEN b.dated_at > t.known THEN NULL ELSE coalesce(b.activated_at, b.available_at) END
            AS available_at,
        CASE WHEN b.dated_at > t.known THEN NULL ELSE b.expires_at END AS expires_at,
        b.awaits, b.cancel_at, b.by_activity, b.activated_at, b.dated_at, b.expiry
    FROM lots b JOIN entries o ON o.member_id = b.member_id AND o.id = b.entry_id
    WHERE b.member_id = s.member_id AND b.wallet_type_id = $1
    AND o.at <= t.at AND o.recorded_at <= t.known) l"""

_BOOKED = (
    """
(SELECT json_build_object('at', t.at, 'available', e.available, 'pending', e.pending, 'held', e.held,
    'owed', e.owed, 'active_at', greatest(e.active_at, e.first_at,
        CASE WHEN a.active_at <= t.at AND s.moved_at <= t.known THEN a.active_at END,
        CASE WHEN $7 THEN least(a.active_at, t.at) END),
    'suspended', s.status = 'SUSPENDED' AND coalesce(s.suspended_at <= t.known, true),
    'closes_at', CASE WHEN s.closed_at <= t.known THEN s.closes_at END,
    'lots', (SELECT json_agg({lot}) FROM {lots_then} WHERE l.remaining > 0 OR l.id IN (
        SELECT d.lot_id FROM {holds_then}
        JOIN draws d ON d.member_id = h.member_id AND d.entry_id = h.entry_id)),
    'holds', (SELECT json_agg({hold}) FROM {holds_then}))
FROM memberships s
LEFT JOIN accounts a ON a.member_id = s.member_id AND a.wallet_type_id = $1
CROSS JOIN LATERAL (SELECT
    least($3::timestamptz, greatest(statement_timestamp() + $5::interval,
        CASE WHEN $5::interval IS NOT NULL THEN s.moved_at END)) AS at,
    coalesce($4::timestamptz, 'infinity') AS known) t
CROSS JOIN LATERAL (SELECT coalesce(sum(e.available_change), 0) AS available,
        coalesce(sum(e.pending_change), 0) AS pending, coalesce(sum(e.held_change), 0) AS held,
        coalesce(sum(e.owed_change), 0) AS owed,
        max(e.at) FILTER (WHERE e.kind = ANY($6::text[])) AS active_at,
        (array_agg(e.at ORDER BY e.sequence))[1] AS first_at
    FROM entries e WHERE e.member_id = s.member_id AND e.wallet_type_id = $1
    AND e.at <= t.at AND e.recorded_at <= t.known) e
WHERE s.member_id = m.id AND s.programme_id = $2)
""".replace("{lots_then}", _LOTS_THEN)
    .replace("{holds_then}", _HOLDS_THEN)
    .replace("{lot}", LOT)
    .replace("{hold}", HOLD)
)


@dataclass(frozen=True, slots=True)
class BookedRead:
    """An account as booked by `at`, which may be sooner than what was asked for: now."""

    at: datetime
    booked: Booked

    @property
    def balance(self) -> BalanceRead:
        page = self.booked.page(self.at)
        closes_at = self.booked.closes_at
        expiry = next_expiry(page.lots.values(), dormant_at=page.dormant_at, closes_at=closes_at)
        return balance_of(page.account, expiry if page.account.available else None)


def booked_section(
    name: str,
    programme: Programme,
    wallet: WalletType,
    at: datetime,
    *,
    known_at: datetime | None = None,
    not_after_now: bool = False,
    arguments: Arguments = NO_ARGUMENTS,
) -> Section:
    """The account as booked by an instant; None where the member has not joined.

    `known_at`: from what had been recorded by then; what is recorded later than now is nothing.
    """

    def decode(text: Any) -> BookedRead | None:
        plain = from_json(text)
        if plain is None:
            return None
        return BookedRead(moment(plain["at"]), booked_of(plain, programme, wallet))

    resets = wallet.inactivity.resets if wallet.inactivity else frozenset[Activity]()
    args = (
        wallet.id,
        programme.id,
        min(at, FARTHEST),
        known_at,
        programme.clock_offset if not_after_now else None,
        activity_kinds(resets),
        Activity.EVENTS in resets,
    )
    return Section(name, _BOOKED, args, decode, arguments)


def balance_at_section(
    name: str,
    programme: Programme,
    wallet: WalletType,
    at: datetime,
    known_at: datetime | None,
    arguments: Arguments = NO_ARGUMENTS,
) -> Section:
    """The balance as it was (or, for what is known, will be) at an instant."""
    booked = booked_section(name, programme, wallet, at, known_at=known_at, arguments=arguments)

    def decode(text: Any) -> BalanceRead:
        read: BookedRead | None = booked.decode(text)
        return NOTHING if read is None else read.balance

    return Section(name, booked.sql, booked.args, decode, arguments)


def expiring_section(
    name: str,
    programme: Programme,
    wallet: WalletType,
    within: timedelta,
    arguments: Arguments = NO_ARGUMENTS,
) -> Section:
    """What dies from now on within a time, if nothing else happens, the soonest first."""
    booked = booked_section(name, programme, wallet, FARTHEST, not_after_now=True, arguments=arguments)

    def decode(text: Any) -> list[Expiring]:
        read: BookedRead | None = booked.decode(text)
        return [] if read is None else read.booked.expiring(after=read.at, until=read.at + within)

    return Section(name, booked.sql, booked.args, decode, arguments)


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementRead:
    """All movements of one kind in a period."""

    kind: EntryKind
    count: int
    points: int
    effect: int


_MOVEMENTS = """
(SELECT json_agg(json_build_array(x.kind, x.n, x.points, x.effect)) FROM (
    SELECT e.kind, count(*) AS n, sum(e.points) AS points, sum(e.effect) AS effect FROM entries e
    WHERE e.member_id = m.id AND e.wallet_type_id = $1 AND e.at >= $2 AND e.at < $3 GROUP BY e.kind) x)
"""


def movements_section(
    name: str, wallet: WalletType, start: datetime, end: datetime, arguments: Arguments = NO_ARGUMENTS
) -> Section:
    """What is booked of a period, by kind."""

    def decode(text: Any) -> list[MovementRead]:
        return [
            MovementRead(kind=EntryKind(kind), count=n, points=points, effect=effect)
            for kind, n, points, effect in from_json(text) or []
        ]

    return Section(name, _MOVEMENTS, (wallet.id, start, end), decode, arguments)


def with_due(booked: list[MovementRead], due: list[Entry]) -> list[MovementRead]:
    """The movements with those that are due and not booked yet, in the order of the kinds."""
    found = {each.kind: each for each in booked}
    for entry in due:
        known = found.get(entry.kind, MovementRead(kind=entry.kind, count=0, points=0, effect=0))
        found[entry.kind] = MovementRead(
            kind=entry.kind,
            count=known.count + 1,
            points=known.points + entry.points,
            effect=known.effect + entry.change.effect,
        )
    return [found[kind] for kind in EntryKind if kind in found]


# Members of whose points some may die from now, $2 ahead of the clock, within $3. The soonest instant orders
# the list; how much dies is then reckoned for each of them.
_DYING = """
FROM (SELECT x.member_id, min(x.at) AS at FROM (
        SELECT l.member_id, l.expires_at AS at FROM lots l
        WHERE l.wallet_type_id = $1 AND l.remaining > 0
        AND l.expires_at > {now} AND l.expires_at <= {now} + $3
        UNION ALL
        SELECT l.member_id, l.expires_at FROM holds h
        JOIN draws d ON d.member_id = h.member_id AND d.entry_id = h.entry_id
        JOIN lots l ON l.member_id = d.member_id AND l.id = d.lot_id
        WHERE h.wallet_type_id = $1 AND h.captured + h.released < h.points
        AND l.expires_at > {now} AND l.expires_at <= {now} + $3
        UNION ALL
        SELECT a.member_id, s.closes_at FROM memberships s
        JOIN accounts a ON a.member_id = s.member_id AND a.programme_id = s.programme_id
        WHERE a.wallet_type_id = $1 AND a.available + a.pending + a.held > 0
        AND s.closes_at > {now} AND s.closes_at <= {now} + $3
        {silent}) x
    GROUP BY x.member_id) soonest
JOIN members m ON m.id = soonest.member_id
WHERE $4::timestamptz IS NULL OR (soonest.at, m.id) > ($4, $5::uuid)
ORDER BY soonest.at, m.id LIMIT $6
""".replace("{now}", "(statement_timestamp() + $2::interval)")
_SILENT = """UNION ALL
        SELECT q.member_id, q.at FROM (
            SELECT a.member_id, (a.active_at AT TIME ZONE $7 + $8::text::interval) AT TIME ZONE $7 AS at
            FROM accounts a WHERE a.wallet_type_id = $1 AND a.available + a.pending + a.held > 0) q
        WHERE q.at > {now} AND q.at <= {now} + $3""".replace(
    "{now}", "(statement_timestamp() + $2::interval)"
)
SOONEST = Section("soonest", "soonest.at", decode=as_is)


def dying_source(programme: Programme, wallet: WalletType, within: timedelta, page: Page) -> Source:
    """Members some of whose points may die soon, the soonest first. A position is that instant and the
    member."""
    args = (wallet.id, programme.clock_offset, within, page.position(0), page.position(1), page.limit)
    if wallet.inactivity is None:
        return Source(_DYING.replace("{silent}", ""), args)
    span = wallet.inactivity.span
    silence = f"{span.count} {span.unit.value.lower()}"
    return Source(_DYING.replace("{silent}", _SILENT), (*args, programme.time_zone, silence))
