"""Who adjusted how much in the last 24 hours."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class AdjusterRow(Model):
    """In SQL the key is (programme_id, principal_id)."""

    principal_id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()

    class Meta:
        table = "adjusters"


class AdjusterUseRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    principal_id: UUID = fields.UUIDField()
    points: int = fields.BigIntField()
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "adjuster_uses"
