"""Where members stand on ladders, and how they came there."""

from __future__ import annotations

from datetime import date, datetime
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
    earned_code: str | None = fields.TextField(null=True)
    floors: Any = fields.JSONField()
    floor_ends_at: datetime | None = fields.DatetimeField(null=True)
    rises_at: datetime | None = fields.DatetimeField(null=True)
    grants_at: datetime | None = fields.DatetimeField(null=True)

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
    reason: str | None = fields.TextField(null=True)
    floor_id: UUID | None = fields.UUIDField(null=True)

    class Meta:
        table = "tier_moves"


class TierFloorRow(Model):
    """A tier that was given, with an end; what a person said of it is sealed with the member's key."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    ladder_id: UUID = fields.UUIDField()
    tier_code: str = fields.TextField()
    source: str = fields.TextField()
    given_at: datetime = fields.DatetimeField()
    ends_at: datetime = fields.DatetimeField()
    ended_at: datetime | None = fields.DatetimeField(null=True)
    given_by: str = fields.TextField()
    ended_by: str | None = fields.TextField(null=True)
    reason: bytes | None = fields.BinaryField(null=True)

    class Meta:
        table = "tier_floors"


class TierGrantRow(Model):
    """Something that a tier has handed out. Keyed by member, ladder, owner and period in the database."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    ladder_id: UUID = fields.UUIDField()
    benefit: str = fields.TextField()
    owner_tier: str = fields.TextField()
    period_on: date | None = fields.DateField(null=True)
    pack: str | None = fields.TextField(null=True)
    points: int | None = fields.BigIntField(null=True)
    at: datetime = fields.DatetimeField()
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "tier_grants"
