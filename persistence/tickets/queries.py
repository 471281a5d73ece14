"""Tickets as they are read: a page, one, or those of a member, each in one statement."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.kernel.ids import MemberId, TicketId
from domain.tickets.ticket import URGENCY_RANK, Channel, TicketKind, TicketState, Urgency
from persistence.database import from_json, rows, value
from persistence.members.statement import Section
from persistence.merges.parts import PERSONS
from persistence.pages import Page, Position, Slice
from persistence.reach import in_reach
from persistence.selection import NO_ARGUMENTS, Arguments, Selection
from persistence.surveys.queries import OF_TRACKED, InvitationRead, answerable
from persistence.tickets.goodwill import PARTS as GOODWILL
from persistence.tickets.reads import END, TicketRead, read_row, typed_row
from persistence.tickets.repository import PLAIN
from persistence.tickets.sealing import hash_of

MOST_CHANGES = 500
_LATEST = "timestamptz '9999-12-31 00:00+00'"
"""Behind every time: where there is none."""
_DUE = f"""coalesce(CASE WHEN t.state IN ('RESOLVED', 'CLOSED') THEN NULL
    WHEN t.first_answered_at IS NULL THEN t.first_response_due_at ELSE t.resolution_due_at END, {_LATEST})"""


class TicketOrder(StrEnum):
    NEWEST = "NEWEST"
    OLDEST = "OLDEST"
    URGENT = "URGENT"
    """The most urgent first, of these the one that has waited longest."""
    DUE = "DUE"
    """The one whose next deadline comes first; those without one last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCriteria:
    """None: whatever it is."""

    states: Sequence[TicketState] | None = None
    open: bool | None = None
    kinds: Sequence[TicketKind] | None = None
    channels: Sequence[Channel] | None = None
    urgencies: Sequence[Urgency] | None = None
    category: str | None = None
    cause: str | None = None
    regulator: bool | None = None
    waiting: bool | None = None
    member_id: UUID | None = None
    staff_id: UUID | None = None
    assigned: bool | None = None
    department: str | None = None
    store: str | None = None
    sku: str | None = None
    campaign: str | None = None
    order_id: UUID | None = None
    opened_from: datetime | None = None
    opened_before: datetime | None = None
    stores: Sequence[str] | None = None
    """The stores that whoever asks is bound to."""


_COLUMNS = f"""{", ".join(f"t.{name}" for name in PLAIN)}, t.text_erased_at, t.data_key, t.subject,
    t.solution, k.wrapped, {_DUE} AS due_at"""
_FROM = "FROM tickets t LEFT JOIN member_keys k ON k.member_id = t.member_id"
_MESSAGES = """(SELECT jsonb_agg(jsonb_build_object('id', s.id, 'public', s.public,
    'author_kind', s.author_kind, 'author', s.author, 'body', encode(s.body, 'hex'), 'at', s.at)
    ORDER BY s.at, s.id) FROM ticket_messages s WHERE s.ticket_id = t.id) AS messages"""
_PUBLIC = _MESSAGES.replace("s.ticket_id = t.id", "s.ticket_id = t.id AND s.public")
_FILES = """(SELECT jsonb_agg(jsonb_build_object('id', f.id, 'public', f.public, 'author_kind', f.author_kind,
    'media_type', f.media_type, 'size', f.size, 'name', encode(f.name, 'hex'), 'scan_state', f.scan_state,
    'at', f.at, 'removed', f.removed_at IS NOT NULL) ORDER BY f.at, f.id)
    FROM ticket_attachments f WHERE f.ticket_id = t.id) AS attachments"""
_PUBLIC_FILES = _FILES.replace("f.ticket_id = t.id", "f.ticket_id = t.id AND f.public")
_CHANGES = f"""(SELECT jsonb_agg(jsonb_build_object('at', c.at, 'by', c.by, 'field', c.field,
    'before', c.before, 'after', c.after) ORDER BY c.at, c.id)
    FROM (SELECT * FROM ticket_changes c WHERE c.ticket_id = t.id
    ORDER BY c.at DESC, c.id DESC LIMIT {MOST_CHANGES}) c) AS changes"""  # noqa: S608 - our own number
_HANDOVERS = """(SELECT jsonb_agg(to_jsonb(h) - 'ticket_id' ORDER BY h.handed_at, h.id)
    FROM ticket_handovers h WHERE h.ticket_id = t.id) AS handovers"""
_MERGED = """(SELECT jsonb_agg(d.id ORDER BY d.opened_at, d.id) FROM tickets d
    WHERE d.merged_into_id = t.id) AS merged"""

_TRACKED = f"""
SELECT {_COLUMNS}, {_PUBLIC}, {_PUBLIC_FILES}, {OF_TRACKED} AS surveys {_FROM} WHERE t.tracking_hash = $1
"""
_ORDERS = {
    TicketOrder.NEWEST: (
        "(t.opened_at, t.id) < ({0}::timestamptz, {1}::uuid)",
        "t.opened_at DESC, t.id DESC",
    ),
    TicketOrder.OLDEST: ("(t.opened_at, t.id) > ({0}::timestamptz, {1}::uuid)", "t.opened_at, t.id"),
    TicketOrder.URGENT: (
        "(-t.urgency_rank, t.opened_at, t.id) > (-{0}::smallint, {1}::timestamptz, {2}::uuid)",
        "t.urgency_rank DESC, t.opened_at, t.id",
    ),
    TicketOrder.DUE: (f"({_DUE}, t.id) > ({{0}}::timestamptz, {{1}}::uuid)", f"{_DUE}, t.id"),
}


async def tickets(
    programme_id: UUID, page: Page, wanted: Selection, order: TicketOrder, criteria: TicketCriteria
) -> Slice[TicketRead]:
    """A page of the queue."""
    args: list[Any] = [programme_id]

    def arg(value: Any) -> str:
        args.append(value)
        return f"${len(args)}"

    where = ["t.programme_id = $1", *_conditions(criteria, arg)]
    after, by = _ORDERS[order]
    if page.after is not None:
        where.append(after.format(*(arg(each) for each in page.after)))
    sql = f"""SELECT {_COLUMNS}{_parts(wanted)} {_FROM}
        WHERE {" AND ".join(where)} ORDER BY {by} LIMIT {arg(page.limit)}"""
    return page.cut([read_row(each) for each in await rows(sql, *args)])


def position_of(read: TicketRead, order: TicketOrder) -> Position:
    """The values of the columns by which that order goes."""
    own = read.ticket.id.value
    match order:
        case TicketOrder.NEWEST | TicketOrder.OLDEST:
            return read.ticket.opened_at, own
        case TicketOrder.URGENT:
            return URGENCY_RANK[read.ticket.urgency], read.ticket.opened_at, own
        case TicketOrder.DUE:
            return read.due_at or END, own


async def ticket(ticket_id: TicketId, wanted: Selection, *, public: bool) -> TicketRead | None:
    """`public`: of its messages only those that whoever handed it in may read."""
    sql = f"SELECT {_COLUMNS}{_parts(wanted, public=public)} {_FROM} WHERE t.id = $1"
    found = await rows(sql, ticket_id.value)
    return read_row(found[0]) if found else None


@dataclass(frozen=True, slots=True)
class TrackedRead:
    ticket: TicketRead
    surveys: Sequence[InvitationRead]
    """What whoever has the code can answer now."""


async def tracked_ticket(code: str) -> TrackedRead | None:
    """The ticket of a code that only whoever handed it in has."""
    found = await rows(_TRACKED, hash_of(code))
    return TrackedRead(read_row(found[0]), answerable(found[0]["surveys"])) if found else None


def tickets_section(
    name: str,
    programme_id: UUID,
    page: Page,
    arguments: Arguments = NO_ARGUMENTS,
    *,
    stores: Collection[str] = (),
) -> Section:
    """The tickets of the member and of whoever was merged into it, the newest first. Its position is
    the member, when it was opened, the id. `stores`: only of these; none means all."""
    arg = (programme_id, page.position(1), page.position(2), page.limit, sorted(stores) or None)

    def decode(text: Any) -> Slice[TicketRead]:
        return page.cut([read_row(typed_row(each)) for each in from_json(text) or []])

    return Section(name, _OF_MEMBER, arg, decode, arguments)


# A member may have absorbed others, whose tickets are the member's now.
_OF_MEMBER = f"""
(SELECT jsonb_agg(to_jsonb(x) ORDER BY x.opened_at DESC, x.id DESC) FROM ({PERSONS.format(member="m.id")}
    SELECT {_COLUMNS}
    {_FROM} WHERE t.member_id IN (SELECT id FROM persons) AND t.programme_id = $1
    AND ($2::timestamptz IS NULL OR (t.opened_at, t.id) < ($2, $3::uuid))
    AND {in_reach("t.store_code", 5)}
    ORDER BY t.opened_at DESC, t.id DESC LIMIT $4) x)
"""  # noqa: S608 - expressions of our own


def _conditions(criteria: TicketCriteria, arg: Callable[[Any], str]) -> list[str]:
    c = criteria
    lists = {
        "t.state": c.states,
        "t.kind": c.kinds,
        "t.channel": c.channels,
        "t.urgency": c.urgencies,
        "t.store_code": c.stores,
    }
    values = {
        "t.category": c.category,
        "t.cause": c.cause,
        "t.regulator": c.regulator,
        "t.staff_id": c.staff_id,
        "t.store_code": c.store,
        "t.sku": c.sku,
        "t.campaign_code": c.campaign,
        "t.order_id": c.order_id,
    }
    found = [
        f"{column} = ANY({arg([str(each) for each in those])}::text[])"
        for column, those in lists.items()
        if those is not None
    ]
    found += [f"{column} = {arg(each)}" for column, each in values.items() if each is not None]
    for flag, text in (
        (c.open, "t.state NOT IN ('RESOLVED', 'CLOSED')"),
        (c.waiting, "t.waiting_since IS NOT NULL"),
        (c.assigned, "(t.staff_id IS NOT NULL OR t.team_id IS NOT NULL)"),
    ):
        if flag is not None:
            found.append(text if flag else f"NOT ({text})")
    if c.member_id is not None:
        persons = PERSONS.format(member=f"{arg(c.member_id)}::uuid")
        found.append(f"t.member_id IN ({persons} SELECT id FROM persons)")  # noqa: S608
    if c.department is not None:
        found.append(
            f"EXISTS (SELECT FROM ticket_handovers h WHERE h.ticket_id = t.id AND h.acknowledged_at IS NULL"
            f" AND h.department = {arg(c.department)})"
        )
    if c.opened_from is not None:
        found.append(f"t.opened_at >= {arg(c.opened_from)}")
    if c.opened_before is not None:
        found.append(f"t.opened_at < {arg(c.opened_before)}")
    return found


def _parts(wanted: Selection, *, public: bool = False) -> str:
    parts = {
        "messages": _PUBLIC if public else _MESSAGES,
        "attachments": _PUBLIC_FILES if public else _FILES,
        "goodwill": GOODWILL,
        "changes": _CHANGES,
        "handovers": _HANDOVERS,
        "merged_tickets": _MERGED,
    }
    return "".join(f", {sql}" for name, sql in parts.items() if name in wanted)


_IS_OF = f"{PERSONS.format(member='$1::uuid')} SELECT $2::uuid IN (SELECT id FROM persons)"  # noqa: S608 - an expression of our own


async def is_of(member_id: MemberId, owner: MemberId | None) -> bool:
    """Whether what is the owner's is the member's, or that of one whom the member has absorbed."""
    if owner is None or owner == member_id:
        return owner == member_id
    return bool(await value(_IS_OF, member_id.value, owner.value))
