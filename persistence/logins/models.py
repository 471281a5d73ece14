"""Codes for logging in: one row per contact that lately asked for one, and what its network asked for."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model

from persistence.encryption import Sealed, Secret
from persistence.sealed_field import SealedField


class LogInCodeRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    kind: str = fields.TextField()
    fingerprint: bytes = fields.BinaryField()
    sent_at: list[datetime] = ArrayField(element_type="timestamptz")
    code_id: UUID | None = fields.UUIDField(null=True)
    digest: bytes | None = fields.BinaryField(null=True)
    expires_at: datetime | None = fields.DatetimeField(null=True)
    tries: int = fields.IntField(default=0)
    message: Sealed | None = SealedField(Secret.LOG_IN_MESSAGE, null=True)  # type: ignore[assignment]
    send_after: datetime | None = fields.DatetimeField(null=True)
    sends: int = fields.IntField(default=0)

    class Meta:
        table = "log_in_codes"


class LogInNetworkRow(Model):
    network: str = fields.TextField(primary_key=True)
    sent_at: list[datetime] = ArrayField(element_type="timestamptz")

    class Meta:
        table = "log_in_networks"
