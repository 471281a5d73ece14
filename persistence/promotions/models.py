"""Promotions and their revisions."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class PromotionRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    code: str = fields.TextField()
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "promotions"


class PromotionRevisionRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    promotion_id: UUID = fields.UUIDField()
    revision: int = fields.IntField()
    version: int = fields.BigIntField()
    status: str = fields.TextField()
    content: Any = fields.JSONField()
    valid_from: datetime = fields.DatetimeField()
    created_at: datetime = fields.DatetimeField()
    created_by: str = fields.TextField()

    class Meta:
        table = "promotion_revisions"
