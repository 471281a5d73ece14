"""Where members stand on ladders, and how they came there."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class MemberTierRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    ladder_id: UUID = fields.UUIDField()
    tier_code: str = fields.TextField()
    since: datetime = fields.DatetimeField()
    review_at: datetime | None = fields.DatetimeField(null=True)
    grace_until: datetime | None = fields.DatetimeField(null=True)
    revision: int = fields.IntField()

    class Meta:
        table = "member_tiers"


class TierMoveRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    ladder_id: UUID = fields.UUIDField()
    kind: str = fields.TextField()
    from_tier: str | None = fields.TextField(null=True)
    to_tier: str = fields.TextField()
    at: datetime = fields.DatetimeField()
    recorded_at: datetime = fields.DatetimeField()
    revision: int = fields.IntField()
    metrics: Any = fields.JSONField()
    order_id: UUID | None = fields.UUIDField(null=True)

    class Meta:
        table = "tier_moves"
