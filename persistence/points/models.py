"""The ledger's tables. Their keys in the database are composite and begin with the member."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
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
    active_at: datetime | None = fields.DatetimeField(null=True)
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
    reason_digest: bytes | None = fields.BinaryField(null=True)
    activates_id: UUID | None = fields.UUIDField(null=True)
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
    awaits: str | None = fields.TextField(null=True)
    cancel_at: datetime | None = fields.DatetimeField(null=True)
    by_activity = fields.BooleanField(default=False)
    expiry: Any = fields.JSONField(null=True)
    activated_at: datetime | None = fields.DatetimeField(null=True)
    dated_at: datetime | None = fields.DatetimeField(null=True)
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


class EntryReasonRow(Model):
    """Why a person moved points, in that person's words: sealed, beside the entry, which keeps its digest."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    reason: bytes = fields.BinaryField()

    class Meta:
        table = "entry_reasons"


class HoldRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    wallet_type_id: UUID = fields.UUIDField()
    entry_id: UUID = fields.UUIDField()
    points: int = fields.BigIntField()
    captured: int = fields.BigIntField(default=0)
    released: int = fields.BigIntField(default=0)
    made_at: datetime = fields.DatetimeField()
    expires_at: datetime = fields.DatetimeField()
    minor: int | None = fields.BigIntField(null=True)
    order_source: str | None = fields.TextField(null=True)
    order_external_id: str | None = fields.TextField(null=True)
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "holds"


class SpendRow(Model):
    """Its id is that of its SPEND or CAPTURE entry."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    wallet_type_id: UUID = fields.UUIDField()
    hold_id: UUID | None = fields.UUIDField(null=True)
    skip: int = fields.BigIntField(default=0)
    points: int = fields.BigIntField()
    returned: int = fields.BigIntField(default=0)
    minor: int | None = fields.BigIntField(null=True)
    order_source: str | None = fields.TextField(null=True)
    order_external_id: str | None = fields.TextField(null=True)
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "spends"


class CarryRow(Model):
    rule_code: str = fields.TextField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    amount: int = fields.BigIntField()
    granted: int = fields.BigIntField()

    class Meta:
        table = "carries"


class MemberCapRow(Model):
    rule_code: str = fields.TextField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    unit: str = fields.TextField()
    period: str = fields.TextField()
    starts_at: datetime = fields.DatetimeField()
    used: int = fields.BigIntField()

    class Meta:
        table = "member_caps"


class SharedCapRow(Model):
    rule_code: str = fields.TextField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    unit: str = fields.TextField()
    period: str = fields.TextField()
    starts_at: datetime = fields.DatetimeField()
    used: int = fields.BigIntField()

    class Meta:
        table = "shared_caps"


class ExpiryWarningRow(Model):
    """The member was told that points die, so many days before: once."""

    member_id: UUID = fields.UUIDField(primary_key=True)
    wallet_type_id: UUID = fields.UUIDField()
    expires_on: date = fields.DateField()
    days: int = fields.IntField()
    points: int = fields.BigIntField()
    days_left: int = fields.IntField()
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "expiry_warnings"
