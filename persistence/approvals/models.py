"""The queue of what waits for a second person."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class ApprovalRow(Model):
    """In SQL the key is (member_id, id); the member is nobody where it is about none."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    kind: str = fields.TextField()
    state: str = fields.TextField()
    wanted: Any = fields.JSONField()
    reason: bytes = fields.BinaryField()
    asked_by: str = fields.TextField()
    asker_id: UUID = fields.UUIDField()
    asked_at: datetime = fields.DatetimeField()
    expires_at: datetime = fields.DatetimeField()
    decided_by: str | None = fields.TextField(null=True)
    decider_id: UUID | None = fields.UUIDField(null=True)
    decided_at: datetime | None = fields.DatetimeField(null=True)
    decision_reason: bytes | None = fields.BinaryField(null=True)
    entry_id: UUID | None = fields.UUIDField(null=True)
    refusal_code: str | None = fields.TextField(null=True)
    refused_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "approvals"
