"""Reads of the ledger's lines, and why they are what they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import EntryId
from persistence.as_written import AsWritten, Read
from persistence.database import from_json, row
from persistence.members.statement import Section
from persistence.moments import moment, uuid_of, uuid_or_none
from persistence.pages import Page, Slice
from persistence.points.origins import ORIGIN, Origin, origin_of
from persistence.selection import NO_ARGUMENTS, Arguments
from persistence.staff.live import live_version


def _origin(plain: Any) -> Origin | None:
    return origin_of(plain) if plain else None


class EntryRead(AsWritten):
    id = Read(uuid_of)
    member_id = Read(uuid_of)
    wallet_type_id = Read(uuid_of)
    sequence: int
    kind: str
    points: int
    effect: int
    balance_after: int
    available_after: int
    at = Read(moment)
    recorded_at = Read(moment)
    cause_kind: str
    cause_id = Read(uuid_of)
    order_id = Read(uuid_or_none)
    record: dict[str, Any] | None
    """The decision record, where it was asked for and there is one: its own, or that of its order."""
    origin = Read(_origin)
    """What else it is explained from, where that was asked for."""


_ENTRY = """json_build_object('_id', e.id, '_member_id', e.member_id, '_wallet_type_id', e.wallet_type_id,
    'sequence', e.sequence, 'kind', e.kind, 'points', e.points, 'effect', e.effect,
    'balance_after', e.balance_after, 'available_after', e.available_after, '_at', e.at,
    '_recorded_at', e.recorded_at, 'cause_kind', e.cause_kind, '_cause_id', e.cause_id,
    '_order_id', e.order_id, 'record', {record}, '_origin', {origin})"""
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
        return page.read(from_json(text), EntryRead.as_written)

    sql = _ENTRIES.replace("{entry}", _entry_sql(with_records)).replace(
        "{period}", _IN_PERIOD if period else ""
    )
    args = (wallet_type_id, page.position(1), page.limit, *(period or ()))
    return Section(name, sql, args, decode, arguments)


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
        EntryRead.as_written(from_json(found["entry"])),
        found["programme_id"],
        found["session_version"],
        found["erased"],
    )
