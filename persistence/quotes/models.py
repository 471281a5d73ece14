"""Quotes that were given an id."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class QuoteRow(Model):
    """In SQL the key is (member_id, id)."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    state: str = fields.TextField()
    content: Any = fields.JSONField()
    payable_minor: int = fields.BigIntField()
    made_at: datetime = fields.DatetimeField()
    expires_at: datetime = fields.DatetimeField()
    order_source: str | None = fields.TextField(null=True)
    order_external_id: str | None = fields.TextField(null=True)
    hold_id: UUID | None = fields.UUIDField(null=True)
    order_id: UUID | None = fields.UUIDField(null=True)
    ended_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "quotes"
