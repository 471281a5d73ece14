"""What was corrected of a member's data."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model

from persistence.encryption import Sealed, Secret
from persistence.sealed_field import sealed_column


class CorrectionRow(Model):
    """In SQL the key is (member_id, id). The values are sealed with the member's key."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    source: str = fields.TextField()
    fields_: list[str] = ArrayField(element_type="text", source_field="fields")
    before: Sealed | None = sealed_column(Secret.CORRECTION_BEFORE)
    after: Sealed | None = sealed_column(Secret.CORRECTION_AFTER)
    made_by: str = fields.TextField()
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "member_corrections"
