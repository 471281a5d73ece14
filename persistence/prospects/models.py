"""The table of prospects."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model

from persistence.encryption import Sealed, Secret
from persistence.sealed_field import sealed_column


class ProspectRow(Model):
    """Emptied once it has ended; where it came from, and when, stays."""

    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    contact_kind: str | None = fields.TextField(null=True)
    contact_fingerprint: bytes | None = fields.BinaryField(null=True)
    contact: Sealed | None = sealed_column(Secret.PROSPECT_CONTACT)
    source: str = fields.TextField()
    store_code: str | None = fields.TextField(null=True)
    locale: str | None = fields.TextField(null=True)
    tags: Any = ArrayField(element_type="text", default=list)
    consent: Any = fields.JSONField(null=True)
    version: int | None = fields.IntField(null=True)
    consented_at: datetime | None = fields.DatetimeField(null=True)
    created_at: datetime = fields.DatetimeField()
    ended: str | None = fields.TextField(null=True)
    ended_at: datetime | None = fields.DatetimeField(null=True)
    member_id: UUID | None = fields.UUIDField(null=True)

    class Meta:
        table = "prospects"
