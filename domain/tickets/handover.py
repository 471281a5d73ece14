"""A ticket goes to another department, which says when it has seen it (R173)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.kernel.ids import TicketId


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    id: UUID
    ticket_id: TicketId
    department: str
    """By its code."""
    handed_by: str
    handed_at: datetime
    acknowledged_by: str | None = None
    acknowledged_at: datetime | None = None
