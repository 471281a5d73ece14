"""Named audiences, and who is in them."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class SegmentRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    code: str = fields.TextField()
    name: Any = fields.JSONField()
    condition: Any = fields.JSONField(null=True)
    tag: str | None = fields.TextField(null=True)
    active = fields.BooleanField(default=True)
    version: int = fields.BigIntField(default=1)
    saved_at: datetime = fields.DatetimeField()
    refreshed_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "segments"


class SegmentMemberRow(Model):
    """In SQL the key is (member_id, segment_id)."""

    member_id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    segment_id: UUID = fields.UUIDField()
    since: datetime = fields.DatetimeField()
    tag: str | None = fields.TextField(null=True)

    class Meta:
        table = "segment_members"
