"""How far the feed was followed, and what members were asked about once."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class FactFollowerRow(Model):
    name: str = fields.TextField(primary_key=True)
    position: int = fields.BigIntField()

    class Meta:
        table = "fact_followers"


class MemberOccasionRow(Model):
    """In SQL the key is (member_id, programme_id, name)."""

    member_id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    name: str = fields.TextField()
    at: datetime = fields.DatetimeField()
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "member_occasions"
