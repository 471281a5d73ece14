"""Who gave points to whom, and how many in a month. Their keys in the database begin with the member."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class TransferRow(Model):
    """One side of a transfer; the other member has a row of the same id."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    wallet_type_id: UUID = fields.UUIDField()
    entry_id: UUID = fields.UUIDField()
    other_member_id: UUID = fields.UUIDField()
    other_entry_id: UUID = fields.UUIDField()
    gives = fields.BooleanField()
    points: int = fields.BigIntField()
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "transfers"


class TransferMonthRow(Model):
    starts_at: datetime = fields.DatetimeField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    wallet_type_id: UUID = fields.UUIDField()
    points: int = fields.BigIntField()

    class Meta:
        table = "transfer_months"
