"""Tickets in PostgreSQL. The ticket's row is the lock of everything in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import MemberId, OrderId, TicketId
from domain.tickets.handover import Handover
from domain.tickets.moves import differences
from domain.tickets.ports import Tickets
from domain.tickets.refusals import TicketTextErased
from domain.tickets.ticket import (
    Channel,
    ClosedBecause,
    Sentiment,
    Severity,
    Ticket,
    TicketKind,
    TicketState,
    Urgency,
)
from domain.tickets.words import Message, Opening
from persistence.data_keys import Within, new_data_key
from persistence.database import row, rows, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.rows import Row, Table, write
from persistence.tickets import sealing

COLUMNS = (
    ("id", "uuid"),
    ("programme_id", "uuid"),
    ("member_id", "uuid"),
    ("channel", "text"),
    ("kind", "text"),
    ("category", "text"),
    ("urgency", "text"),
    ("sentiment", "text"),
    ("severity", "text"),
    ("regulator", "boolean"),
    ("state", "text"),
    ("language", "text"),
    ("order_id", "uuid"),
    ("sku", "text"),
    ("store_code", "text"),
    ("campaign_code", "text"),
    ("service_code", "text"),
    ("opened_by", "text"),
    ("opened_at", "timestamptz"),
    ("changed_at", "timestamptz"),
    ("first_answered_at", "timestamptz"),
    ("resolved_at", "timestamptz"),
    ("closed_at", "timestamptz"),
    ("closed_because", "text"),
    ("reopened_count", "integer"),
    ("waiting_since", "timestamptz"),
    ("team_id", "uuid"),
    ("staff_id", "uuid"),
    ("accepted_at", "timestamptz"),
    ("first_response_due_at", "timestamptz"),
    ("resolution_due_at", "timestamptz"),
    ("paused_seconds", "bigint"),
    ("merged_into_id", "uuid"),
    ("cause", "text"),
    ("version", "integer"),
)
PLAIN = tuple(name for name, _ in COLUMNS)
"""The columns that a Ticket is made of, but for when its words were erased."""
_NEW = Table(
    "tickets",
    (*COLUMNS, ("data_key", "bytea"), ("subject", "bytea"), ("tracking_hash", "bytea")),
)
_CHANGED = Table("tickets", COLUMNS, key=("id",))
_SOLVED = Table("tickets", (*COLUMNS, ("solution", "bytea")), key=("id",))
_MESSAGES = Table(
    "ticket_messages",
    (
        ("id", "uuid"),
        ("ticket_id", "uuid"),
        ("public", "boolean"),
        ("author_kind", "text"),
        ("author", "text"),
        ("body", "bytea"),
        ("at", "timestamptz"),
    ),
)
_CHANGES = Table(
    "ticket_changes",
    (
        ("id", "uuid"),
        ("ticket_id", "uuid"),
        ("at", "timestamptz"),
        ("by", "text"),
        ("field", "text"),
        ("before", "text"),
        ("after", "text"),
    ),
)

_MOMENT = """
SELECT statement_timestamp() + make_interval(secs => clock_offset_seconds) FROM programmes WHERE id = $1
"""
_LOCK = f"""
SELECT {", ".join(PLAIN)}, text_erased_at FROM tickets WHERE id = $1 FOR NO KEY UPDATE
"""  # noqa: S608 - names of our own
# Whoever holds the row reads it and the clock in one statement.
_AGAIN = f"""
SELECT {", ".join(f"t.{name}" for name in PLAIN)}, t.text_erased_at,
    statement_timestamp() + make_interval(secs => p.clock_offset_seconds) AS moment
FROM tickets t JOIN programmes p ON p.id = t.programme_id WHERE t.id = $1
"""  # noqa: S608 - names of our own
_ERASE = """
WITH words AS (UPDATE ticket_messages SET body = NULL WHERE ticket_id = $1 AND body IS NOT NULL),
names AS (UPDATE ticket_attachments SET name = NULL, digest = NULL, removed_at = coalesce(removed_at, $2)
    WHERE ticket_id = $1)
UPDATE tickets SET data_key = NULL, subject = NULL, solution = NULL, tracking_hash = NULL, text_erased_at = $2
WHERE id = $1 RETURNING id
"""
_HANDOVER = "id, ticket_id, department, handed_by, handed_at, acknowledged_by, acknowledged_at"


class StoredTickets(Tickets):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def moment(self, programme_id: UUID) -> datetime:
        found: datetime = await value(_MOMENT, programme_id)
        return found

    async def open(self, ticket: Ticket, words: Opening, *, tracked: bool) -> None:
        own, member = ticket.id.value, ticket.member_id.value if ticket.member_id else None
        data_key = new_data_key()
        sealed = await sealing.seal_key(self._vault, data_key, ticket_id=own, member_id=member)
        subject = None
        if words.subject is not None:
            subject = sealing.seal_text(data_key, Within.TICKET_SUBJECT, own, words.subject)
        hashed = sealing.hash_of(sealing.tracking_code(data_key, own)) if tracked else None
        await write(
            {
                _NEW: [(*_values(ticket), sealed, subject, hashed)],
                _MESSAGES: [self._message(words.first, data_key)],
                _CHANGES: [_change(ticket, ticket.opened_by, "state", None, ticket.state.value)],
            }
        )

    async def tracking_code(self, ticket_id: TicketId) -> str | None:
        tracked = await value("SELECT tracking_hash IS NOT NULL FROM tickets WHERE id = $1", ticket_id.value)
        data_key = await sealing.key_of(self._vault, ticket_id) if tracked else None
        return sealing.tracking_code(data_key, ticket_id.value) if data_key is not None else None

    async def by_tracking_code(self, code: str) -> TicketId | None:
        found = await value("SELECT id FROM tickets WHERE tracking_hash = $1", sealing.hash_of(code))
        return TicketId(found) if found is not None else None

    async def lock(self, ticket_id: TicketId) -> tuple[Ticket, datetime] | None:
        found = await row(_LOCK, ticket_id.value)
        if found is None:
            return None
        ticket = ticket_of(found)
        return ticket, await self.moment(ticket.programme_id)

    async def again(self, ticket_id: TicketId) -> tuple[Ticket, datetime] | None:
        found = await row(_AGAIN, ticket_id.value)
        return (ticket_of(found), found["moment"]) if found is not None else None

    async def change(self, before: Ticket, after: Ticket, *, by: str, solution: str | None = None) -> None:
        changes = [_change(after, by, *each) for each in differences(before, after)]
        if solution is None:
            await write({_CHANGED: [_values(after)], _CHANGES: changes})
            return
        data_key = await self._needed_key(after.id)
        sealed = sealing.seal_text(data_key, Within.TICKET_SOLUTION, after.id.value, solution)
        await write({_SOLVED: [(*_values(after), sealed)], _CHANGES: changes})

    async def say(self, message: Message) -> None:
        data_key = await self._needed_key(message.ticket_id)
        await write({_MESSAGES: [self._message(message, data_key)]})

    async def messages(self, ticket_id: TicketId) -> int:
        return int(await value("SELECT count(*) FROM ticket_messages WHERE ticket_id = $1", ticket_id.value))

    async def erase_text(self, ticket_id: TicketId, *, at: datetime) -> None:
        await rows(_ERASE, ticket_id.value, at)

    async def has_order(self, order_id: OrderId) -> bool:
        sql = "SELECT EXISTS (SELECT FROM orders WHERE member_id = $1 AND id = $2)"
        return bool(await value(sql, order_id.member, order_id.value))

    async def open_of(self, members: Collection[MemberId]) -> list[TicketId]:
        found = await rows(
            """SELECT id FROM tickets WHERE member_id = ANY ($1) AND state NOT IN ('RESOLVED', 'CLOSED')
            ORDER BY id""",
            [each.value for each in members],
        )
        return [TicketId(each["id"]) for each in found]

    async def asked_for(
        self, members: Collection[MemberId], programme_id: UUID
    ) -> Mapping[str, Sequence[datetime]]:
        found = await rows(
            """SELECT t.service_code, array_agg(t.opened_at) AS at FROM tickets t
            WHERE t.member_id = ANY ($1) AND t.programme_id = $2 AND t.service_code IS NOT NULL
                AND (t.closed_because IS NULL OR t.closed_because NOT IN ('DUPLICATE', 'SPAM', 'WITHDRAWN'))
            GROUP BY t.service_code""",
            [each.value for each in members],
            programme_id,
        )
        return {each["service_code"]: each["at"] for each in found}

    async def is_tracked(self, ticket_id: TicketId) -> bool:
        asked = "SELECT tracking_hash IS NOT NULL FROM tickets WHERE id = $1"
        return bool(await value(asked, ticket_id.value))

    async def has_campaign(self, programme_id: UUID, code: str) -> bool:
        sql = "SELECT EXISTS (SELECT FROM campaigns WHERE programme_id = $1 AND code = $2)"
        return bool(await value(sql, programme_id, code))

    async def hand_over(self, handover: Handover) -> None:
        await rows(
            """INSERT INTO ticket_handovers (id, ticket_id, department, handed_by, handed_at)
            VALUES ($1, $2, $3, $4, $5) RETURNING id""",
            handover.id,
            handover.ticket_id.value,
            handover.department,
            handover.handed_by,
            handover.handed_at,
        )

    async def waiting_handover(self, ticket_id: TicketId) -> Handover | None:
        found = await row(
            f"SELECT {_HANDOVER} FROM ticket_handovers WHERE ticket_id = $1 AND acknowledged_at IS NULL",  # noqa: S608 - our own names
            ticket_id.value,
        )
        return Handover(**{**found, "ticket_id": ticket_id}) if found is not None else None

    async def acknowledge(self, handover: Handover) -> None:
        await rows(
            """UPDATE ticket_handovers SET acknowledged_by = $2, acknowledged_at = $3
            WHERE id = $1 AND acknowledged_at IS NULL RETURNING id""",
            handover.id,
            handover.acknowledged_by,
            handover.acknowledged_at,
        )

    def _message(self, message: Message, data_key: str) -> Row:
        body = sealing.seal_text(data_key, Within.TICKET_MESSAGE, message.id, message.body)
        return (
            message.id,
            message.ticket_id.value,
            message.public,
            message.author_kind.value,
            message.author,
            body,
            message.at,
        )

    async def _needed_key(self, ticket_id: TicketId) -> str:
        """Raises TicketTextErased."""
        data_key = await sealing.key_of(self._vault, ticket_id)
        if data_key is None:
            raise TicketTextErased
        return data_key


def _values(ticket: Ticket) -> Row:
    plain = {
        **{name: getattr(ticket, name) for name in PLAIN},
        "id": ticket.id.value,
        "member_id": ticket.member_id.value if ticket.member_id else None,
    }
    return tuple(plain[name] for name in PLAIN)


def _change(ticket: Ticket, by: str, field: str, before: str | None, after: str | None) -> Row:
    return (new_uuid(), ticket.id.value, ticket.changed_at, by, field, before, after)


def ticket_of(found: dict[str, Any]) -> Ticket:
    return Ticket(
        **{
            **{name: found[name] for name in (*PLAIN, "text_erased_at")},
            "id": TicketId(found["id"]),
            "member_id": MemberId(found["member_id"]) if found["member_id"] else None,
            "channel": Channel(found["channel"]),
            "kind": TicketKind(found["kind"]),
            "urgency": Urgency(found["urgency"]),
            "sentiment": Sentiment(found["sentiment"]) if found["sentiment"] else None,
            "severity": Severity(found["severity"]) if found["severity"] else None,
            "state": TicketState(found["state"]),
            "closed_because": ClosedBecause(found["closed_because"]) if found["closed_because"] else None,
        }
    )
