"""Notes about members, and who of the staff was named where."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from persistence.encryption import Sealed, Secret
from persistence.sealed_field import sealed_column


class MemberNoteRow(Model):
    """In SQL the key is (member_id, id)."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    store_code: str | None = fields.TextField(null=True)
    body: Sealed | None = sealed_column(Secret.MEMBER_NOTE)
    author: str = fields.TextField()
    written_at: datetime = fields.DatetimeField()
    changed_at: datetime | None = fields.DatetimeField(null=True)
    version: int = fields.IntField(default=1)

    class Meta:
        table = "member_notes"


class MentionRow(Model):
    """In a note about a member, or in an internal message of a ticket."""

    id: UUID = fields.UUIDField(primary_key=True)
    staff_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    member_id: UUID | None = fields.UUIDField(null=True)
    note_id: UUID | None = fields.UUIDField(null=True)
    ticket_id: UUID | None = fields.UUIDField(null=True)
    message_id: UUID | None = fields.UUIDField(null=True)
    mentioned_by: str = fields.TextField()
    mentioned_at: datetime = fields.DatetimeField()
    read_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "mentions"
