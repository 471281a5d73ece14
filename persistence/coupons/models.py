"""Coupon templates with their revisions and stocks, the coupons that members hold, codes, gifts, batches."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class CouponTemplateRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    code: str = fields.TextField()
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "coupon_templates"


class CouponTemplateRevisionRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    template_id: UUID = fields.UUIDField()
    revision: int = fields.IntField()
    version: int = fields.BigIntField()
    status: str = fields.TextField()
    content: Any = fields.JSONField()
    valid_from: datetime = fields.DatetimeField()
    created_at: datetime = fields.DatetimeField()
    created_by: str = fields.TextField()

    class Meta:
        table = "coupon_template_revisions"


class CouponStockRow(Model):
    """In SQL the key is (template_id, day): a day, or `-infinity` for all of them together."""

    template_id: UUID = fields.UUIDField(primary_key=True)
    day: date = fields.DateField()
    given: int = fields.BigIntField()
    most: int | None = fields.BigIntField(null=True)

    class Meta:
        table = "coupon_stocks"


class CouponRow(Model):
    """In SQL the key is (member_id, id)."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    template_id: UUID = fields.UUIDField()
    revision_id: UUID = fields.UUIDField()
    state: str = fields.TextField()
    origin: str = fields.TextField()
    origin_ref: str | None = fields.TextField(null=True)
    channel: str | None = fields.TextField(null=True)
    issued_at: datetime = fields.DatetimeField()
    valid_from: datetime = fields.DatetimeField()
    valid_until: datetime = fields.DatetimeField()
    drawn_minor: int | None = fields.BigIntField(null=True)
    held_until: datetime | None = fields.DatetimeField(null=True)
    order_source: str | None = fields.TextField(null=True)
    order_external_id: str | None = fields.TextField(null=True)
    used_at: datetime | None = fields.DatetimeField(null=True)
    saved_minor: int | None = fields.BigIntField(null=True)
    used_channel: str | None = fields.TextField(null=True)
    ended_at: datetime | None = fields.DatetimeField(null=True)
    reminded_days: int | None = fields.IntField(null=True)

    class Meta:
        table = "coupons"


class CouponCarriedRow(Model):
    """In SQL the key is (member_id, template_id)."""

    member_id: UUID = fields.UUIDField(primary_key=True)
    template_id: UUID = fields.UUIDField()
    count: int = fields.BigIntField()

    class Meta:
        table = "coupons_carried"


class CouponCodeRow(Model):
    code: str = fields.TextField(primary_key=True)
    template_id: UUID = fields.UUIDField()
    batch_id: UUID = fields.UUIDField()
    member_id: UUID | None = fields.UUIDField(null=True)
    coupon_id: UUID | None = fields.UUIDField(null=True)
    taken_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "coupon_codes"


class CouponBatchRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    template_id: UUID = fields.UUIDField()
    kind: str = fields.TextField()
    state: str = fields.TextField()
    total: int = fields.BigIntField()
    done: int = fields.BigIntField(default=0)
    refused: Any = fields.JSONField()
    request: Any = fields.JSONField()
    reached: UUID | None = fields.UUIDField(null=True)
    created_at: datetime = fields.DatetimeField()
    created_by: str = fields.TextField()
    finished_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "coupon_batches"


class CouponGiftRow(Model):
    """Keyed by the digest of the link's token."""

    token: bytes = fields.BinaryField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    coupon_id: UUID = fields.UUIDField()
    offered_at: datetime = fields.DatetimeField()
    expires_at: datetime = fields.DatetimeField()
    receiver_id: UUID | None = fields.UUIDField(null=True)
    received_id: UUID | None = fields.UUIDField(null=True)
    ended_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "coupon_gifts"


class CouponRefusalRow(Model):
    """In SQL the key is (template_id, day, place, reason)."""

    template_id: UUID = fields.UUIDField(primary_key=True)
    day: date = fields.DateField()
    place: str = fields.TextField()
    reason: str = fields.TextField()
    count: int = fields.BigIntField()

    class Meta:
        table = "coupon_refusals"
