"""Pairs of members who may be one person: two ids and why, no personal data."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model


class DuplicateProposalRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    first_id: UUID = fields.UUIDField()
    second_id: UUID = fields.UUIDField()
    reasons: list[str] = ArrayField("text")
    score: int = fields.IntField()
    found_at: datetime = fields.DatetimeField()
    dismissed_at: datetime | None = fields.DatetimeField(null=True)
    dismissed_by: str | None = fields.TextField(null=True)

    class Meta:
        table = "duplicate_proposals"
