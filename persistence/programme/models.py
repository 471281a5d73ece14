"""The programme's tables: small, read from memory, changed rarely."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class ProgrammeRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    code: str = fields.TextField()
    name: Any = fields.JSONField()
    currency: str = fields.TextField()
    time_zone: str = fields.TextField()
    locale: str = fields.TextField()
    is_default = fields.BooleanField(default=False)
    version: int = fields.BigIntField(default=1)
    settings: Any = fields.JSONField(default=dict)
    sandbox = fields.BooleanField(default=False)
    clock_offset_seconds: int = fields.BigIntField(default=0)
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "programmes"


class WalletTypeRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    code: str = fields.TextField()
    name: Any = fields.JSONField()
    spendable = fields.BooleanField()
    expiry: Any = fields.JSONField()
    pending: Any = fields.JSONField()
    terms: Any = fields.JSONField(default=dict)
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "wallet_types"


class EarnRuleRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    wallet_type_id: UUID = fields.UUIDField()
    code: str = fields.TextField()
    revision: int = fields.IntField()
    name: Any = fields.JSONField()
    points: int = fields.BigIntField()
    per_minor: int = fields.BigIntField()
    rounding: str = fields.TextField()
    terms: Any = fields.JSONField(default=dict)
    valid_from: datetime = fields.DatetimeField()
    created_at: datetime = fields.DatetimeField()
    created_by: str = fields.TextField()

    class Meta:
        table = "earn_rules"


class LadderRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    code: str = fields.TextField()
    name: Any = fields.JSONField()
    is_default = fields.BooleanField(default=False)
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "ladders"


class LadderRevisionRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    ladder_id: UUID = fields.UUIDField()
    revision: int = fields.IntField()
    policy: Any = fields.JSONField()
    valid_from: datetime = fields.DatetimeField()
    created_at: datetime = fields.DatetimeField()
    created_by: str = fields.TextField()

    class Meta:
        table = "ladder_revisions"


class StoreRow(Model):
    code = fields.CharField(max_length=128, primary_key=True)
    name: Any = fields.JSONField()
    active = fields.BooleanField(default=True)
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "stores"


class ChannelRow(Model):
    code = fields.CharField(max_length=128, primary_key=True)
    name: Any = fields.JSONField()
    active = fields.BooleanField(default=True)
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "channels"


class ProductCategoryRow(Model):
    code = fields.CharField(max_length=128, primary_key=True)
    name: Any = fields.JSONField()
    parent_code = fields.CharField(max_length=128, null=True)
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "product_categories"


class ProductRow(Model):
    sku = fields.CharField(max_length=128, primary_key=True)
    name: str | None = fields.TextField(null=True)
    department: str | None = fields.TextField(null=True)
    category: str | None = fields.TextField(null=True)
    type: str | None = fields.TextField(null=True)
    brand: str | None = fields.TextField(null=True)
    size: str | None = fields.TextField(null=True)
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "products"
