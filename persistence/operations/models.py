"""The answers kept for retries. The tables' keys are composite: see the migration."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class MemberOperationRow(Model):
    """The key of an operation on one member; in SQL the key is (member_id, principal_id, key)."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    principal_id: UUID = fields.UUIDField()
    key: str = fields.TextField()
    fingerprint: bytes = fields.BinaryField()
    outcome: Any = fields.JSONField(null=True)
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "member_operations"


class OperationRow(Model):
    """The key of any other operation; in SQL the key is (principal_id, key)."""

    id: UUID = fields.UUIDField(primary_key=True)
    principal_id: UUID = fields.UUIDField()
    key: str = fields.TextField()
    fingerprint: bytes = fields.BinaryField()
    outcome: Any = fields.JSONField(null=True)
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "operations"
