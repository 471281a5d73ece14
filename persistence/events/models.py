"""The tables of events: registered by value, kept by member."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class EventRegistryRow(Model):
    """Keyed by (source, external_id) in the database; Tortoise reads it by event."""

    event_id: UUID = fields.UUIDField(primary_key=True)
    source: str = fields.TextField()
    external_id: str = fields.TextField()
    member_id: UUID = fields.UUIDField()
    fingerprint: bytes = fields.BinaryField()
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "event_registry"


class MemberEventRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    source: str = fields.TextField()
    external_id: str = fields.TextField()
    name: str = fields.TextField()
    order_id: UUID | None = fields.UUIDField(null=True)
    at: datetime = fields.DatetimeField()
    recorded_at: datetime = fields.DatetimeField()
    data: Any = fields.JSONField(default=dict)

    class Meta:
        table = "member_events"


class EventTypeRow(Model):
    """In SQL the key is (programme_id, name)."""

    programme_id: UUID = fields.UUIDField(primary_key=True)
    name: str = fields.TextField()
    content: Any = fields.JSONField()
    saved_at: datetime = fields.DatetimeField()

    class Meta:
        table = "event_types"


class KeptEventRow(Model):
    """Keyed by (source, external_id) in the database. Of somebody of whom only an online id is known."""

    event_id: UUID = fields.UUIDField(primary_key=True)
    source: str = fields.TextField()
    external_id: str = fields.TextField()
    contact_kind: str = fields.TextField()
    contact_fingerprint: bytes = fields.BinaryField()
    programme_id: UUID = fields.UUIDField()
    fingerprint: bytes = fields.BinaryField()
    name: str = fields.TextField()
    at: datetime = fields.DatetimeField()
    data: Any = fields.JSONField(default=dict)
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "kept_events"
