"""Reads of the ledger: balances as they are now, as they were, lines, and why.

The account keeps its parts as booked. What has become due since then (points that can be spent by now,
points that have died) is corrected here from the two small sets of lots that the indexes name, so an answer
never depends on whether a night's job has run.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import EntryId
from persistence.database import from_json, row
from persistence.members.statement import Section
from persistence.moments import moment
from persistence.pages import Page, Slice
from persistence.points.origins import ORIGIN, Origin, origin_of
from persistence.selection import NO_ARGUMENTS, Arguments


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceRead:
    """The parts of a balance, in points."""

    available: int = 0
    """Can be spent: what is available less what is owed, never below zero."""
    pending: int = 0
    held: int = 0
    owed: int = 0
    next_expiry_at: datetime | None = None
    next_expiry_points: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRead:
    id: UUID
    member_id: UUID
    wallet_type_id: UUID
    sequence: int
    kind: str
    points: int
    effect: int
    balance_after: int
    available_after: int
    at: datetime
    recorded_at: datetime
    cause_kind: str
    cause_id: UUID
    order_id: UUID | None
    record: dict[str, Any] | None
    """The decision record, where it was asked for and there is one: its own, or that of its order."""
    origin: Origin | None = None
    """What else it is explained from, where that was asked for."""


_BALANCE = """
(SELECT json_build_object(
    'available', a.available + coalesce(d.activated, 0) - coalesce(d.lapsed, 0),
    'pending', a.pending - coalesce(d.left_pending, 0), 'held', a.held, 'owed', a.owed,
    'at', n.expires_at, 'points', n.points)
FROM accounts a
LEFT JOIN LATERAL (SELECT
        sum(l.remaining) FILTER (WHERE l.pending AND l.expires_at > statement_timestamp()) AS activated,
        sum(l.remaining) FILTER (WHERE l.pending) AS left_pending,
        sum(l.remaining) FILTER (WHERE NOT l.pending) AS lapsed
    FROM lots l WHERE l.member_id = a.member_id AND l.wallet_type_id = a.wallet_type_id AND l.remaining > 0
    AND (l.pending AND l.available_at <= statement_timestamp()
        OR NOT l.pending AND l.expires_at <= statement_timestamp())) d ON true
LEFT JOIN LATERAL (SELECT l.expires_at, sum(l.remaining) AS points
    FROM lots l WHERE l.member_id = a.member_id AND l.wallet_type_id = a.wallet_type_id AND l.remaining > 0
    AND l.expires_at > statement_timestamp() AND l.expires_at < 'infinity'
    AND l.available_at <= statement_timestamp()
    GROUP BY l.expires_at ORDER BY l.expires_at LIMIT 1) n ON true
WHERE a.member_id = m.id AND a.wallet_type_id = $1)
"""


def balance_section(name: str, wallet_type_id: UUID, arguments: Arguments = NO_ARGUMENTS) -> Section:
    """The balance of one wallet as of now."""
    return Section(name, _BALANCE, (wallet_type_id,), _balance, arguments)


def _balance(text: Any) -> BalanceRead:
    plain = from_json(text)
    if plain is None:
        return BalanceRead()
    return BalanceRead(
        available=max(0, plain["available"] - plain["owed"]),
        pending=plain["pending"],
        held=plain["held"],
        owed=plain["owed"],
        next_expiry_at=moment(plain["at"]) if plain["at"] else None,
        next_expiry_points=plain["points"] or 0,
    )


_ENTRY = """json_build_object('id', e.id, 'member', e.member_id, 'wallet', e.wallet_type_id,
    'sequence', e.sequence, 'kind', e.kind, 'points', e.points, 'effect', e.effect,
    'balance_after', e.balance_after, 'available_after', e.available_after, 'at', e.at,
    'recorded_at', e.recorded_at, 'cause_kind', e.cause_kind, 'cause_id', e.cause_id, 'order', e.order_id,
    'record', {record}, 'origin', {origin})"""
# An activation or expiry is explained by the decision that opened its lot.
_RECORD = """(SELECT d.record FROM decisions d WHERE d.member_id = e.member_id AND d.id = coalesce(
    e.decision_id,
    (SELECT o.decision_id FROM orders o WHERE o.member_id = e.member_id AND o.id = e.order_id)))"""

_ENTRIES = """
(SELECT json_agg(x.entry ORDER BY x.sequence DESC) FROM (
    SELECT e.sequence, {entry} AS entry FROM entries e
    WHERE e.member_id = m.id AND e.wallet_type_id = $1 AND ($2::bigint IS NULL OR e.sequence < $2)
    ORDER BY e.sequence DESC LIMIT $3) x)
"""


def _entry_sql(with_record: bool) -> str:
    record, origin = (_RECORD, ORIGIN) if with_record else ("NULL", "NULL")
    return _ENTRY.replace("{record}", record).replace("{origin}", origin)


def entries_section(
    name: str, wallet_type_id: UUID, page: Page, *, with_records: bool, arguments: Arguments = NO_ARGUMENTS
) -> Section:
    """The newest entries first. The position of an entry is its member and its number in the account."""

    def decode(text: Any) -> Slice[EntryRead]:
        return page.cut([_entry(each) for each in from_json(text) or []])

    sql = _ENTRIES.replace("{entry}", _entry_sql(with_records))
    return Section(name, sql, (wallet_type_id, page.position(1), page.limit), decode, arguments)


def _entry(plain: dict[str, Any]) -> EntryRead:
    return EntryRead(
        id=UUID(plain["id"]),
        member_id=UUID(plain["member"]),
        wallet_type_id=UUID(plain["wallet"]),
        sequence=plain["sequence"],
        kind=plain["kind"],
        points=plain["points"],
        effect=plain["effect"],
        balance_after=plain["balance_after"],
        available_after=plain["available_after"],
        at=moment(plain["at"]),
        recorded_at=moment(plain["recorded_at"]),
        cause_kind=plain["cause_kind"],
        cause_id=UUID(plain["cause_id"]),
        order_id=UUID(plain["order"]) if plain["order"] else None,
        record=plain["record"],
        origin=origin_of(plain["origin"]) if plain["origin"] else None,
    )


@dataclass(frozen=True, slots=True)
class FoundEntry:
    """One entry with what decides about showing it."""

    read: EntryRead
    programme_id: UUID
    session_version: int
    """The member's: a token of an older one does not see it."""


_FOUND = f"""
SELECT {_entry_sql(True)} AS entry, w.programme_id, m.session_version
FROM entries e JOIN members m ON m.id = e.member_id JOIN wallet_types w ON w.id = e.wallet_type_id
WHERE e.member_id = $1 AND e.id = $2
"""  # noqa: S608 - expressions of our own


async def entry(entry_id: EntryId) -> FoundEntry | None:
    """One entry with what it is explained from."""
    found = await row(_FOUND, entry_id.member, entry_id.value)
    if found is None:
        return None
    return FoundEntry(_entry(from_json(found["entry"])), found["programme_id"], found["session_version"])


_BALANCE_AT = """
(SELECT json_build_object(
    'available', coalesce(sum(x.left_then) FILTER (WHERE NOT x.waits), 0),
    'pending', coalesce(sum(x.left_then) FILTER (WHERE x.waits), 0), 'held', 0, 'owed', 0,
    'at', NULL, 'points', NULL)
FROM (
    SELECT l.expires_at, l.available_at IS NULL OR l.available_at > $2 AS waits, l.granted + coalesce((
        SELECT sum(d.points) FROM draws d
        WHERE d.member_id = l.member_id AND d.lot_id = l.id AND d.at <= $2), 0) AS left_then
    FROM lots l WHERE l.member_id = m.id AND l.wallet_type_id = $1 AND l.earned_at <= $2
    AND (l.expires_at IS NULL OR l.expires_at > $2)) x)
"""


def balance_at_section(
    name: str, wallet_type_id: UUID, at: datetime, arguments: Arguments = NO_ARGUMENTS
) -> Section:
    """The balance as it was (or, for what is known now, will be) at an instant, from lots and draws alone.

    Whether and when an activation or an expiry was booked makes no difference: the lots' own dates say it.
    """
    return Section(name, _BALANCE_AT, (wallet_type_id, at), _balance, arguments)
