"""Campaigns, their revisions and when they applied, and the tags and badges of members."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class CampaignRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    code: str = fields.TextField()
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "campaigns"


class CampaignRevisionRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    campaign_id: UUID = fields.UUIDField()
    revision: int = fields.IntField()
    version: int = fields.BigIntField()
    status: str = fields.TextField()
    content: Any = fields.JSONField()
    valid_from: datetime = fields.DatetimeField()
    created_at: datetime = fields.DatetimeField()
    created_by: str = fields.TextField()

    class Meta:
        table = "campaign_revisions"


class MemberTagRow(Model):
    """In SQL the key is (member_id, programme_id, tag)."""

    member_id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    tag: str = fields.TextField()
    put_at: datetime = fields.DatetimeField()
    source: str = fields.TextField()

    class Meta:
        table = "member_tags"


class CampaignUseRow(Model):
    """In SQL the key is (member_id, decision_id, campaign_id)."""

    decision_id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    campaign_id: UUID = fields.UUIDField()
    revision_id: UUID = fields.UUIDField()
    order_id: UUID | None = fields.UUIDField(null=True)
    points: int = fields.BigIntField()
    at: datetime = fields.DatetimeField()
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "campaign_uses"


class MemberBadgeRow(Model):
    """In SQL the key is (member_id, programme_id, badge)."""

    member_id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    badge: str = fields.TextField()
    revision_id: UUID = fields.UUIDField()
    given_at: datetime = fields.DatetimeField()

    class Meta:
        table = "member_badges"
