"""Business calendars, policies, the clocks of tickets, and what was escalated."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model


class BusinessCalendarRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    code: str = fields.TextField()
    name: Any = fields.JSONField()
    time_zone: str = fields.TextField()
    weekly: Any = fields.JSONField()
    days: Any = fields.JSONField()
    saved_at: datetime = fields.DatetimeField()
    saved_by: str = fields.TextField()

    class Meta:
        table = "business_calendars"


class SlaPolicyRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    code: str = fields.TextField()
    name: Any = fields.JSONField()
    rank: int = fields.IntField()
    calendar: str = fields.TextField()
    kinds: list[str] = ArrayField(element_type="text")
    urgencies: list[str] = ArrayField(element_type="text")
    tiers: list[str] = ArrayField(element_type="text")
    first_response_minutes: int = fields.IntField()
    resolution_minutes: int | None = fields.IntField(null=True)
    warn_minutes: int = fields.IntField()
    active = fields.BooleanField(default=True)
    saved_at: datetime = fields.DatetimeField()
    saved_by: str = fields.TextField()

    class Meta:
        table = "sla_policies"


class TicketClockRow(Model):
    """In SQL the key is (ticket_id, clock)."""

    ticket_id: UUID = fields.UUIDField(primary_key=True)
    clock: str = fields.TextField()
    programme_id: UUID = fields.UUIDField()
    warn_at: datetime | None = fields.DatetimeField(null=True)
    due_at: datetime | None = fields.DatetimeField(null=True)
    warned_for: datetime | None = fields.DatetimeField(null=True)
    breached_for: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "ticket_clocks"


class TicketPauseRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    ticket_id: UUID = fields.UUIDField()
    started_at: datetime = fields.DatetimeField()
    ended_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "ticket_pauses"


class EscalationRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    ticket_id: UUID = fields.UUIDField()
    kind: str = fields.TextField()
    clock: str | None = fields.TextField(null=True)
    due_at: datetime | None = fields.DatetimeField(null=True)
    round: int = fields.IntField(default=0)
    team_id: UUID | None = fields.UUIDField(null=True)
    staff_id: UUID | None = fields.UUIDField(null=True)
    at: datetime = fields.DatetimeField()
    again_at: datetime | None = fields.DatetimeField(null=True)
    acknowledged_at: datetime | None = fields.DatetimeField(null=True)
    acknowledged_by: str | None = fields.TextField(null=True)

    class Meta:
        table = "escalations"


class SlaAlertRow(Model):
    """In SQL the key is (programme_id, day)."""

    programme_id: UUID = fields.UUIDField(primary_key=True)
    day: date = fields.DateField()
    in_time: int = fields.IntField()
    counted: int = fields.IntField()
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "sla_alerts"
