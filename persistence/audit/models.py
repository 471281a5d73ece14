"""Acts, the chain over them, and whoever reads too much."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model

from persistence.encryption import Sealed, Secret
from persistence.sealed_field import SealedField


class AuditRow(Model):
    """One act. The application's role can add rows and read them, nothing else."""

    id: UUID = fields.UUIDField(primary_key=True)
    at: datetime = fields.DatetimeField()
    actor_kind: str = fields.TextField()
    actor_id: UUID | None = fields.UUIDField(null=True)
    act: str = fields.TextField()
    object_kind: str | None = fields.TextField(null=True)
    object_id: str | None = fields.TextField(null=True)
    fields_: list[str] = ArrayField(element_type="text", source_field="fields")
    reason: Sealed | None = SealedField(Secret.AUDIT_REASON, null=True)  # type: ignore[assignment]
    ip_prefix: str | None = fields.TextField(null=True)
    request_id: str | None = fields.TextField(null=True)
    reason_digest: bytes | None = fields.BinaryField(null=True)
    changes: Sealed | None = SealedField(Secret.AUDIT_CHANGES, null=True)  # type: ignore[assignment]
    changes_digest: bytes | None = fields.BinaryField(null=True)
    changes_of: UUID | None = fields.UUIDField(null=True)
    """The member whose key seals the changes; None where the column's key does."""
    member_ids: list[UUID] | None = ArrayField(element_type="uuid", null=True)
    """Whose personal data was read."""

    class Meta:
        table = "audit_log"


class SealRow(Model):
    """The place of an act in the chain."""

    seq: int = fields.BigIntField(primary_key=True, generated=False)
    audit_id: UUID = fields.UUIDField(unique=True)
    prev_hash: bytes = fields.BinaryField()
    hash: bytes = fields.BinaryField()
    sealed_at: datetime = fields.DatetimeField()

    class Meta:
        table = "audit_seal"


class UnsealedRow(Model):
    """An act that waits for the sealer."""

    audit_id: UUID = fields.UUIDField(primary_key=True)

    class Meta:
        table = "audit_unsealed"


class StaffReadsRow(Model):
    staff_id: UUID = fields.UUIDField(primary_key=True)
    kind: str = fields.TextField()
    minute: datetime = fields.DatetimeField()
    count: int = fields.IntField()

    class Meta:
        table = "staff_reads"


class StaffWatchRow(Model):
    staff_id: UUID = fields.UUIDField(primary_key=True)
    alarmed_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "staff_watches"


class ViolationRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    kind: str = fields.TextField()
    staff_id: UUID = fields.UUIDField()
    session_id: UUID | None = fields.UUIDField(null=True)
    at: datetime = fields.DatetimeField()
    count: int = fields.IntField()
    allowed: int = fields.IntField()
    ip_prefix: str | None = fields.TextField(null=True)
    request_id: str | None = fields.TextField(null=True)
    acknowledged_at: datetime | None = fields.DatetimeField(null=True)
    acknowledged_by: UUID | None = fields.UUIDField(null=True)
    note: Sealed | None = SealedField(Secret.VIOLATION_NOTE, null=True)  # type: ignore[assignment]

    class Meta:
        table = "violations"
