"""Terms that were changed, and legal holds."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from persistence.encryption import Sealed, Secret
from persistence.sealed_field import sealed_column


class RetentionTermRow(Model):
    data_class: str = fields.TextField(primary_key=True)
    days: int = fields.IntField()
    saved_at: datetime = fields.DatetimeField()
    saved_by: str = fields.TextField()

    class Meta:
        table = "retention_terms"


class LegalHoldRow(Model):
    """Of a member or of a class of data."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID | None = fields.UUIDField(null=True)
    data_class: str | None = fields.TextField(null=True)
    reason: Sealed | None = sealed_column(Secret.LEGAL_HOLD_REASON)
    placed_at: datetime = fields.DatetimeField()
    placed_by: str = fields.TextField()
    released_at: datetime | None = fields.DatetimeField(null=True)
    released_by: str | None = fields.TextField(null=True)

    class Meta:
        table = "legal_holds"
