"""The outbox, which is the change feed. Rows are appended; only the sequencer changes them, once."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class FactRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    sequence: int = fields.BigIntField(generated=True)
    kind: str = fields.TextField()
    version: int = fields.IntField(default=1)
    payload: dict[str, Any] = fields.JSONField()
    at: datetime = fields.DatetimeField()
    recorded_at: datetime = fields.DatetimeField()
    position: int | None = fields.BigIntField(null=True)

    class Meta:
        table = "facts"


class FactCounterRow(Model):
    id: int = fields.SmallIntField(primary_key=True)
    last_position: int = fields.BigIntField()

    class Meta:
        table = "fact_counter"
