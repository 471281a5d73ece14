"""Simulations of campaigns."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class CampaignSimulationRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    code: str = fields.TextField()
    content: Any = fields.JSONField()
    since: datetime = fields.DatetimeField()
    until: datetime = fields.DatetimeField()
    state: str = fields.TextField()
    asked_by: str = fields.TextField()
    asked_at: datetime = fields.DatetimeField()
    ended_at: datetime | None = fields.DatetimeField(null=True)
    report: Any = fields.JSONField(null=True)
    failure: str | None = fields.TextField(null=True)

    class Meta:
        table = "campaign_simulations"
