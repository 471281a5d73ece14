"""The ledger's tables. Their keys in the database are composite and begin with the member."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class AccountRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    wallet_type_id: UUID = fields.UUIDField()
    available: int = fields.BigIntField(default=0)
    pending: int = fields.BigIntField(default=0)
    held: int = fields.BigIntField(default=0)
    owed: int = fields.BigIntField(default=0)
    earned: int = fields.BigIntField(default=0)
    spent: int = fields.BigIntField(default=0)
    expired: int = fields.BigIntField(default=0)
    reversed: int = fields.BigIntField(default=0)
    adjusted: int = fields.BigIntField(default=0)
    transferred_in: int = fields.BigIntField(default=0)
    transferred_out: int = fields.BigIntField(default=0)
    entry_count: int = fields.BigIntField(default=0)
    head: bytes = fields.BinaryField()

    class Meta:
        table = "accounts"


class EntryRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    wallet_type_id: UUID = fields.UUIDField()
    sequence: int = fields.BigIntField()
    kind: str = fields.TextField()
    points: int = fields.BigIntField()
    effect: int = fields.BigIntField()
    available_change: int = fields.BigIntField()
    pending_change: int = fields.BigIntField()
    held_change: int = fields.BigIntField()
    owed_change: int = fields.BigIntField()
    balance_after: int = fields.BigIntField()
    available_after: int = fields.BigIntField()
    at: datetime = fields.DatetimeField()
    recorded_at: datetime = fields.DatetimeField()
    cause_kind: str = fields.TextField()
    cause_id: str = fields.TextField()
    order_id: UUID | None = fields.UUIDField(null=True)
    decision_id: UUID | None = fields.UUIDField(null=True)
    contra: str = fields.TextField()
    idempotency_key: str | None = fields.TextField(null=True)
    previous_hash: bytes = fields.BinaryField()
    hash: bytes = fields.BinaryField()

    class Meta:
        table = "entries"


class LotRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    wallet_type_id: UUID = fields.UUIDField()
    entry_id: UUID = fields.UUIDField()
    order_id: UUID | None = fields.UUIDField(null=True)
    parent_id: UUID | None = fields.UUIDField(null=True)
    granted: int = fields.BigIntField()
    remaining: int = fields.BigIntField()
    pending = fields.BooleanField()
    earned_at: datetime = fields.DatetimeField()
    available_at: datetime | None = fields.DatetimeField(null=True)
    expires_at: datetime | None = fields.DatetimeField(null=True)
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "lots"


class DrawRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    entry_id: UUID = fields.UUIDField()
    lot_id: UUID = fields.UUIDField()
    points: int = fields.BigIntField()
    at: datetime = fields.DatetimeField()
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "draws"
