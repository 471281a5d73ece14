"""Teams, who works in them, and who has which ticket."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model


class TeamRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    code: str = fields.TextField()
    name: Any = fields.JSONField()
    rank: int = fields.IntField()
    dedicated = fields.BooleanField(default=False)
    kinds: list[str] = ArrayField(element_type="text")
    categories: list[str] = ArrayField(element_type="text")
    stores: list[str] = ArrayField(element_type="text")
    accept_minutes: int = fields.IntField()
    page_minutes: int = fields.IntField()
    lead_id: UUID | None = fields.UUIDField(null=True)
    on_call: list[UUID] = ArrayField(element_type="uuid")
    active = fields.BooleanField(default=True)
    version: int = fields.IntField()
    saved_at: datetime = fields.DatetimeField()
    saved_by: str = fields.TextField()

    class Meta:
        table = "teams"


class TeamMemberRow(Model):
    """In SQL the key is (team_id, staff_id)."""

    team_id: UUID = fields.UUIDField(primary_key=True)
    staff_id: UUID = fields.UUIDField()

    class Meta:
        table = "team_members"


class RepresentativeRow(Model):
    staff_id: UUID = fields.UUIDField(primary_key=True)
    skills: list[str] = ArrayField(element_type="text")
    languages: list[str] = ArrayField(element_type="text")
    stores: list[str] = ArrayField(element_type="text")
    ticket_limit: int = fields.IntField()
    presence: str = fields.TextField(default="AWAY")
    presence_set_at: datetime | None = fields.DatetimeField(null=True)
    present_until: datetime | None = fields.DatetimeField(null=True)
    last_assigned_at: datetime | None = fields.DatetimeField(null=True)
    active = fields.BooleanField(default=True)
    saved_at: datetime = fields.DatetimeField()
    saved_by: str = fields.TextField()

    class Meta:
        table = "representatives"


class TicketAssignmentRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    ticket_id: UUID = fields.UUIDField()
    team_id: UUID | None = fields.UUIDField(null=True)
    staff_id: UUID = fields.UUIDField()
    given_by: str = fields.TextField()
    given_at: datetime = fields.DatetimeField()
    open_before: int | None = fields.IntField(null=True)
    ticket_limit: int | None = fields.IntField(null=True)
    accept_by: datetime | None = fields.DatetimeField(null=True)
    accepted_at: datetime | None = fields.DatetimeField(null=True)
    ended_at: datetime | None = fields.DatetimeField(null=True)
    ended_because: str | None = fields.TextField(null=True)

    class Meta:
        table = "ticket_assignments"


class TicketDeskRow(Model):
    ticket_id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    seen_version: int = fields.IntField()
    team_id: UUID | None = fields.UUIDField(null=True)
    reason: str | None = fields.TextField(null=True)
    waiting_since: datetime | None = fields.DatetimeField(null=True)
    urgency_rank: int = fields.SmallIntField()
    policy_code: str = fields.TextField()

    class Meta:
        table = "ticket_desk"
