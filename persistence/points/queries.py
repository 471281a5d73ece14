"""Reads of the ledger's lines, and why they are what they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import EntryId
from persistence.database import from_json, row
from persistence.members.statement import Section
from persistence.moments import moment, uuid_of, uuid_or_none
from persistence.pages import Page, Slice
from persistence.points.origins import ORIGIN, Origin, origin_of
from persistence.selection import NO_ARGUMENTS, Arguments
from persistence.staff.live import live_version


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
    WHERE e.member_id = m.id AND e.wallet_type_id = $1 AND ($2::bigint IS NULL OR e.sequence < $2){period}
    ORDER BY e.sequence DESC LIMIT $3) x)
"""
_IN_PERIOD = " AND e.at >= $4 AND e.at < $5"


def _entry_sql(with_record: bool) -> str:
    record, origin = (_RECORD, ORIGIN) if with_record else ("NULL", "NULL")
    return _ENTRY.replace("{record}", record).replace("{origin}", origin)


def entries_section(
    name: str,
    wallet_type_id: UUID,
    page: Page,
    *,
    with_records: bool,
    period: tuple[datetime, datetime] | None = None,
    arguments: Arguments = NO_ARGUMENTS,
) -> Section:
    """The newest entries first. The position of an entry is its member and its number in the account.

    `period`: of those that happened at or after its start and before its end.
    """

    def decode(text: Any) -> Slice[EntryRead]:
        return page.read(from_json(text), _entry)

    sql = _ENTRIES.replace("{entry}", _entry_sql(with_records)).replace(
        "{period}", _IN_PERIOD if period else ""
    )
    args = (wallet_type_id, page.position(1), page.limit, *(period or ()))
    return Section(name, sql, args, decode, arguments)


def _entry(plain: dict[str, Any]) -> EntryRead:
    return EntryRead(
        id=uuid_of(plain["id"]),
        member_id=uuid_of(plain["member"]),
        wallet_type_id=uuid_of(plain["wallet"]),
        sequence=plain["sequence"],
        kind=plain["kind"],
        points=plain["points"],
        effect=plain["effect"],
        balance_after=plain["balance_after"],
        available_after=plain["available_after"],
        at=moment(plain["at"]),
        recorded_at=moment(plain["recorded_at"]),
        cause_kind=plain["cause_kind"],
        cause_id=uuid_of(plain["cause_id"]),
        order_id=uuid_or_none(plain["order"]),
        record=plain["record"],
        origin=origin_of(plain["origin"]) if plain["origin"] else None,
    )


@dataclass(frozen=True, slots=True)
class FoundEntry:
    """One entry with what decides about showing it."""

    read: EntryRead
    programme_id: UUID
    session_version: int | None
    """The member's: a token of an older one does not see it. None where the asking session has ended."""
    erased: bool
    """The member was: what is left is for auditors."""


_FOUND = f"""
SELECT {_entry_sql(True)} AS entry, w.programme_id, {live_version("$3")} AS session_version,
    m.erased_at IS NOT NULL AS erased
FROM entries e JOIN members m ON m.id = e.member_id JOIN wallet_types w ON w.id = e.wallet_type_id
WHERE e.member_id = $1 AND e.id = $2
"""  # noqa: S608 - expressions of our own


async def entry(entry_id: EntryId, *, session_id: UUID | None = None) -> FoundEntry | None:
    """One entry with what it is explained from. session_id: the log-in of the member that asks."""
    found = await row(_FOUND, entry_id.member, entry_id.value, session_id)
    if found is None:
        return None
    return FoundEntry(
        _entry(from_json(found["entry"])), found["programme_id"], found["session_version"], found["erased"]
    )
