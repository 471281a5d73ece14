"""Coupon templates and the coupons that members hold."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class CouponTemplateRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    code: str = fields.TextField()
    title: Any = fields.JSONField()
    kind: str = fields.TextField()
    amount_off_minor: int | None = fields.BigIntField(null=True)
    pay_per_mille: int | None = fields.IntField(null=True)
    threshold_minor: int = fields.BigIntField(default=0)
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "coupon_templates"


class CouponRow(Model):
    """In SQL the key is (member_id, id)."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    template_id: UUID = fields.UUIDField()
    state: str = fields.TextField()
    issued_at: datetime = fields.DatetimeField()
    valid_from: datetime = fields.DatetimeField()
    valid_until: datetime = fields.DatetimeField()

    class Meta:
        table = "coupons"
