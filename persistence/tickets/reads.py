"""Tickets as rows of reads, from what a statement gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import GoodwillId
from domain.tickets.ticket import Ticket
from persistence.database import from_json
from persistence.moments import moment, moment_or_none
from persistence.tickets.goodwill import GoodwillRead
from persistence.tickets.repository import COLUMNS, ticket_of


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRead:
    id: UUID
    public: bool
    author_kind: str
    author: str
    body: bytes | None
    """Sealed with the ticket's key."""
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    id: UUID
    public: bool
    author_kind: str
    media_type: str
    size: int
    name: bytes | None
    """Sealed with the ticket's key."""
    scan_state: str
    at: datetime
    removed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRead:
    at: datetime
    by: str
    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverRead:
    id: UUID
    department: str
    handed_by: str
    handed_at: datetime
    acknowledged_by: str | None
    acknowledged_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRead:
    ticket: Ticket
    due_at: datetime | None
    """What comes next of the two deadlines."""
    data_key: bytes | None
    wrapped: bytes | None
    """The member's key."""
    subject: bytes | None
    solution: bytes | None
    messages: Sequence[MessageRead] = ()
    attachments: Sequence[FileRead] = ()
    goodwill: Sequence[GoodwillRead] = ()
    changes: Sequence[ChangeRead] = ()
    handovers: Sequence[HandoverRead] = ()
    merged: Sequence[UUID] = ()
    """The tickets that were merged into this one."""


END = datetime(9999, 12, 31, tzinfo=UTC)
"""Behind every time: where there is none."""
_TIMES = frozenset(name for name, kind in COLUMNS if kind == "timestamptz") | {"text_erased_at", "due_at"}
_IDS = frozenset(name for name, kind in COLUMNS if kind == "uuid")


def typed_row(plain: dict[str, Any]) -> dict[str, Any]:
    """A row that came as JSON, as it would have come by itself."""

    def typed(name: str, each: Any) -> Any:
        if each is None:
            return None
        if name in _TIMES:
            return moment(each)
        if name in _IDS:
            return UUID(each)
        return bytes.fromhex(each[2:]) if name in ("data_key", "subject", "solution", "wrapped") else each

    return {name: typed(name, each) for name, each in plain.items()}


def read_row(found: dict[str, Any]) -> TicketRead:
    def held(name: str) -> bytes | None:
        return bytes(found[name]) if found[name] is not None else None

    return TicketRead(
        ticket=ticket_of(found),
        due_at=found["due_at"] if found["due_at"] != END else None,
        data_key=held("data_key"),
        wrapped=held("wrapped"),
        subject=held("subject"),
        solution=held("solution"),
        messages=[_message(each) for each in from_json(found.get("messages")) or ()],
        attachments=[_file(each) for each in from_json(found.get("attachments")) or ()],
        goodwill=[_goodwill(each) for each in from_json(found.get("goodwill")) or ()],
        changes=[
            ChangeRead(**{**each, "at": moment(each["at"])}) for each in from_json(found.get("changes")) or ()
        ],
        handovers=[_handover(each) for each in from_json(found.get("handovers")) or ()],
        merged=[UUID(each) for each in from_json(found.get("merged")) or ()],
    )


def _message(plain: dict[str, Any]) -> MessageRead:
    body = plain["body"]
    return MessageRead(
        id=UUID(plain["id"]),
        public=plain["public"],
        author_kind=plain["author_kind"],
        author=plain["author"],
        body=bytes.fromhex(body) if body is not None else None,
        at=moment(plain["at"]),
    )


def _goodwill(plain: dict[str, Any]) -> GoodwillRead:
    def id_or_none(name: str) -> UUID | None:
        return UUID(plain[name]) if plain[name] else None

    return GoodwillRead(
        id=GoodwillId(UUID(plain["member"]), UUID(plain["id"])),
        points=plain["points"],
        template=plain["template"],
        entry_id=id_or_none("entry_id"),
        coupon_id=id_or_none("coupon_id"),
        approval_id=id_or_none("approval_id"),
        asked_by=plain["asked_by"],
        asked_at=moment(plain["asked_at"]),
        given_at=moment_or_none(plain["given_at"]),
        waits=plain["waits"],
    )


def _file(plain: dict[str, Any]) -> FileRead:
    name = bytes.fromhex(plain["name"]) if plain["name"] is not None else None
    return FileRead(**{**plain, "id": UUID(plain["id"]), "at": moment(plain["at"]), "name": name})


def _handover(plain: dict[str, Any]) -> HandoverRead:
    return HandoverRead(
        id=UUID(plain["id"]),
        department=plain["department"],
        handed_by=plain["handed_by"],
        handed_at=moment(plain["handed_at"]),
        acknowledged_by=plain["acknowledged_by"],
        acknowledged_at=moment_or_none(plain["acknowledged_at"]),
    )
