"""What is known of a chat beside its webhook, whose id it has."""

from __future__ import annotations

from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from persistence.encryption import Sealed, Secret
from persistence.sealed_field import SealedField, sealed_column


class ChatRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    team_id: UUID | None = fields.UUIDField(null=True)
    name: str = fields.TextField()
    service: str = fields.TextField()
    url = SealedField(Secret.CHAT_URL)
    secret: Sealed | None = sealed_column(Secret.CHAT_SECRET)
    language: str = fields.TextField()
    link: str | None = fields.TextField(null=True)

    class Meta:
        table = "chats"
