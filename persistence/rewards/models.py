"""Rewards with their revisions and stocks, redemptions and their steps, and the log of draws."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from persistence.encryption import Sealed, Secret
from persistence.sealed_field import sealed_column


class RewardRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    code: str = fields.TextField()
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "rewards"


class RewardRevisionRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    reward_id: UUID = fields.UUIDField()
    revision: int = fields.IntField()
    version: int = fields.BigIntField()
    status: str = fields.TextField()
    content: Any = fields.JSONField()
    valid_from: datetime = fields.DatetimeField()
    created_at: datetime = fields.DatetimeField()
    created_by: str = fields.TextField()

    class Meta:
        table = "reward_revisions"


class DrawSeedRow(Model):
    """Of the revision of a draw with the same id."""

    id: UUID = fields.UUIDField(primary_key=True)
    reward_id: UUID = fields.UUIDField()
    commitment: bytes = fields.BinaryField()
    seed: Sealed | None = sealed_column(Secret.DRAW_SEED)

    class Meta:
        table = "draw_seeds"


class RewardStockRow(Model):
    """In SQL the key is (reward_id, share)."""

    reward_id: UUID = fields.UUIDField(primary_key=True)
    share: str = fields.TextField()
    stock: int | None = fields.BigIntField(null=True)
    taken: int = fields.BigIntField(default=0)

    class Meta:
        table = "reward_stocks"


class RedemptionRow(Model):
    """In SQL the key is (member_id, id)."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    reward_id: UUID = fields.UUIDField()
    revision_id: UUID = fields.UUIDField()
    quantity: int = fields.IntField()
    points: int = fields.BigIntField()
    wallet_type_id: UUID = fields.UUIDField()
    minor: int = fields.BigIntField()
    cost_minor: int = fields.BigIntField()
    state: str = fields.TextField()
    entry_id: UUID | None = fields.UUIDField(null=True)
    shares: Any = fields.JSONField()
    coupon_ids: Any = fields.JSONField()
    prize: str | None = fields.TextField(null=True)
    valid_until: datetime | None = fields.DatetimeField(null=True)
    delivery_reference: str | None = fields.TextField(null=True)
    channel_code: str | None = fields.TextField(null=True)
    store_code: str | None = fields.TextField(null=True)
    at: datetime = fields.DatetimeField()
    moved_at: datetime = fields.DatetimeField()
    restocked: Any = fields.BooleanField(null=True)

    class Meta:
        table = "redemptions"


class RedemptionMoveRow(Model):
    """In SQL the key is (member_id, id)."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    redemption_id: UUID = fields.UUIDField()
    before: str | None = fields.TextField(null=True)
    after: str = fields.TextField()
    at: datetime = fields.DatetimeField()
    moved_by: str = fields.TextField()
    reference: str | None = fields.TextField(null=True)

    class Meta:
        table = "redemption_moves"


class PrizeDrawRow(Model):
    """In SQL the key is (reward_id, sequence)."""

    reward_id: UUID = fields.UUIDField(primary_key=True)
    sequence: int = fields.BigIntField()
    line: Any = fields.JSONField()

    class Meta:
        table = "prize_draws"


class RewardRefusalRow(Model):
    """In SQL the key is (reward_id, day, reason)."""

    reward_id: UUID = fields.UUIDField(primary_key=True)
    day: date = fields.DateField()
    reason: str = fields.TextField()
    count: int = fields.BigIntField()

    class Meta:
        table = "reward_refusals"
