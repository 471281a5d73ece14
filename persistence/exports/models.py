"""Files with all that is known of a member, for the day that they live."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from persistence.encryption import Sealed, Secret
from persistence.sealed_field import sealed_column


class ExportFileRow(Model):
    """Keyed by the digest of the link's token. `key` opens the file and is here until the worker has made it;
    from then on only the passphrase does."""

    token: bytes = fields.BinaryField(primary_key=True)
    id: UUID = fields.UUIDField()
    member_id: UUID = fields.UUIDField()
    state: str = fields.TextField()
    requested_by: str = fields.TextField()
    requested_at: datetime = fields.DatetimeField()
    expires_at: datetime = fields.DatetimeField()
    head: bytes = fields.BinaryField()
    key: Sealed | None = sealed_column(Secret.EXPORT_FILE_KEY)
    content: bytes | None = fields.BinaryField(null=True)
    size: int | None = fields.BigIntField(null=True)
    made_at: datetime | None = fields.DatetimeField(null=True)
    taken_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "export_files"
