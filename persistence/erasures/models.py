"""Who asked to be erased, and what certifies that a person was."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class ErasureRequestRow(Model):
    """In SQL the key is (member_id, id)."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    state: str = fields.TextField()
    asked_at: datetime = fields.DatetimeField()
    due_at: datetime = fields.DatetimeField()
    asked_by: str = fields.TextField()
    ended_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "erasure_requests"


class ErasureRow(Model):
    """In SQL the key is (member_id, id). What is certified; rows are only ever added."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    at: datetime = fields.DatetimeField()
    content: Any = fields.JSONField()

    class Meta:
        table = "erasures"
