"""The tables of orders: registered by value, kept by member."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class OrderRegistryRow(Model):
    """Keyed by (source, external_id) in the database; Tortoise reads it by order."""

    order_id: UUID = fields.UUIDField(primary_key=True)
    source: str = fields.TextField()
    external_id: str = fields.TextField()
    member_id: UUID | None = fields.UUIDField(null=True)
    fingerprint: bytes | None = fields.BinaryField(null=True)
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "order_registry"


class GuestOrderRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    source: str = fields.TextField()
    external_id: str = fields.TextField()
    contact_kind: str | None = fields.TextField(null=True)
    contact_fingerprint: bytes | None = fields.BinaryField(null=True)
    content: Any = fields.JSONField()
    paid_at: datetime = fields.DatetimeField()
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "guest_orders"


class OrderRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    source: str = fields.TextField()
    external_id: str = fields.TextField()
    store_code: str | None = fields.TextField(null=True)
    channel_code: str = fields.TextField()
    status: str = fields.TextField()
    placed_at: datetime = fields.DatetimeField()
    paid_at: datetime = fields.DatetimeField()
    completed_at: datetime | None = fields.DatetimeField(null=True)
    currency: str = fields.TextField()
    goods_minor: int = fields.BigIntField()
    discount_minor: int = fields.BigIntField()
    freight_minor: int = fields.BigIntField()
    tax_minor: int = fields.BigIntField()
    returned_minor: int = fields.BigIntField(default=0)
    counts = fields.BooleanField(default=True)
    decision_id: UUID = fields.UUIDField()
    import_id: UUID | None = fields.UUIDField(null=True)
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "orders"


class OrderLineRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    order_id: UUID = fields.UUIDField()
    number: int = fields.IntField()
    sku: str = fields.TextField()
    category: str | None = fields.TextField(null=True)
    quantity: int = fields.BigIntField()
    paid_minor: int = fields.BigIntField()
    discount_minor: int = fields.BigIntField()
    earned: Any = fields.JSONField(default=dict)
    returned: int = fields.BigIntField(default=0)
    tender: int | None = fields.BigIntField(null=True)

    class Meta:
        table = "order_lines"


class DecisionRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    kind: str = fields.TextField()
    record: Any = fields.JSONField()
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "decisions"


class ReturnRegistryRow(Model):
    """Keyed by (source, external_id) in the database; Tortoise reads it by return."""

    return_id: UUID = fields.UUIDField(primary_key=True)
    source: str = fields.TextField()
    external_id: str = fields.TextField()
    order_source: str = fields.TextField()
    order_external_id: str = fields.TextField()
    fingerprint: bytes = fields.BinaryField()
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "return_registry"


class WaitingDeliveryRow(Model):
    """Said of an order that is not there yet, or nobody's yet."""

    id: UUID = fields.UUIDField(primary_key=True)
    order_source: str = fields.TextField()
    order_external_id: str = fields.TextField()
    kind: str = fields.TextField()
    content: Any = fields.JSONField()
    refused: str | None = fields.TextField(null=True)
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "waiting_deliveries"


class ReturnRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    order_id: UUID = fields.UUIDField()
    kind: str = fields.TextField()
    source: str | None = fields.TextField(null=True)
    external_id: str | None = fields.TextField(null=True)
    goods_minor: int = fields.BigIntField()
    decision_id: UUID = fields.UUIDField()
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "returns"


class ReturnLineRow(Model):
    return_id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    number: int = fields.IntField()
    quantity: int = fields.BigIntField()
    paid_minor: int = fields.BigIntField()

    class Meta:
        table = "return_lines"
