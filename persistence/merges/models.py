"""Merges of balances, with what an undo has to know."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class MergeRow(Model):
    """In SQL the key is (member_id, id); the member is the one who has the balances now."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    absorbed_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    moved: Any = fields.JSONField()
    merged_by: str = fields.TextField()
    at: datetime = fields.DatetimeField()
    undone_at: datetime | None = fields.DatetimeField(null=True)
    returned: Any = fields.JSONField(null=True)

    class Meta:
        table = "merges"


class MemberMergeRow(Model):
    """Of two members as a whole. In SQL the key is (member_id, id); the member is the one who survives."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    absorbed_id: UUID = fields.UUIDField()
    moved: Any = fields.JSONField()
    balances: Any = fields.JSONField()
    merged_by: str = fields.TextField()
    at: datetime = fields.DatetimeField()
    undone_at: datetime | None = fields.DatetimeField(null=True)
    undone_by: str | None = fields.TextField(null=True)
    returned: Any = fields.JSONField(null=True)

    class Meta:
        table = "member_merges"
