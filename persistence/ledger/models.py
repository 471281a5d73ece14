"""The tables of proof. The key of `checkpoint_heads` in the database is the account and the checkpoint."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class CheckpointRow(Model):
    number: int = fields.BigIntField(primary_key=True, generated=False)
    taken_at: datetime = fields.DatetimeField()
    account_count: int = fields.BigIntField()
    entry_count: int = fields.BigIntField()
    root: bytes = fields.BinaryField()
    previous: bytes = fields.BinaryField()
    key: str = fields.TextField()
    algorithm: str = fields.TextField()
    public_key: str = fields.TextField()
    signature: bytes = fields.BinaryField()
    audit_seq: int | None = fields.BigIntField(null=True)
    audit_head: bytes | None = fields.BinaryField(null=True)

    class Meta:
        table = "checkpoints"


class CheckpointHeadRow(Model):
    checkpoint: int = fields.BigIntField(primary_key=True, generated=False)
    member_id: UUID = fields.UUIDField()
    wallet_type_id: UUID = fields.UUIDField()
    account_id: UUID = fields.UUIDField()
    sequence: int = fields.BigIntField()
    head: bytes = fields.BinaryField()
    sides: bytes = fields.BinaryField()

    class Meta:
        table = "checkpoint_heads"


class VerificationRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    started_at: datetime = fields.DatetimeField()
    ended_at: datetime = fields.DatetimeField()
    checkpoint: int | None = fields.BigIntField(null=True)
    account_count: int = fields.BigIntField()
    entry_count: int = fields.BigIntField()
    finding_count: int = fields.BigIntField()
    findings: Any = fields.JSONField()

    class Meta:
        table = "ledger_verifications"
