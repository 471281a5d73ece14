"""Documents that clients may name instead of sending them."""

from __future__ import annotations

from datetime import datetime

from tortoise import fields
from tortoise.models import Model


class TrustedDocumentRow(Model):
    id: str = fields.TextField(primary_key=True)
    """SHA-256 of the text in UTF-8, as hexadecimal digits."""
    name: str = fields.TextField()
    text: str = fields.TextField()
    registered_at: datetime = fields.DatetimeField()
    withdrawn_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "trusted_documents"
