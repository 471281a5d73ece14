"""Check-ins of members."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class CheckInRow(Model):
    """In SQL the key is (member_id, programme_id, day)."""

    member_id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    day: date = fields.DateField()
    at: datetime = fields.DatetimeField()
    streak: int = fields.IntField()
    total: int = fields.IntField()
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "check_ins"
