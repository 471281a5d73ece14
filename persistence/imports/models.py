"""What was imported. `import_rows`, where COPY lands, has no key and no model."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class ImportRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    kind: str = fields.TextField()
    digest: bytes = fields.BinaryField()
    started_at: datetime = fields.DatetimeField()
    finished_at: datetime | None = fields.DatetimeField(null=True)
    read_count: int = fields.BigIntField(default=0)
    new_count: int = fields.BigIntField(default=0)
    known_count: int = fields.BigIntField(default=0)
    refused_count: int = fields.BigIntField(default=0)
    undone_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "imports"


class ImportedLotRow(Model):
    """In SQL the key is (source, key)."""

    source: str = fields.TextField()
    key: str = fields.TextField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    wallet_type_id: UUID = fields.UUIDField()
    entry_id: UUID = fields.UUIDField()
    lot_id: UUID = fields.UUIDField()
    import_id: UUID = fields.UUIDField()
    points: int = fields.BigIntField()
    fingerprint: bytes = fields.BinaryField()

    class Meta:
        table = "imported_lots"
