"""Webhooks, what is to be delivered to them, and every try."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model

from persistence.encryption import Secret
from persistence.sealed_field import SealedField


class WebhookRow(Model):
    """One without URL and secret is a chat's: they are in `chats`."""

    id: UUID = fields.UUIDField(primary_key=True)
    url: str | None = fields.TextField(null=True)
    kinds: list[str] = ArrayField(element_type="text")
    version: int = fields.IntField(default=1)
    secret = SealedField(Secret.WEBHOOK_SECRET, null=True)
    previous_secret = SealedField(Secret.WEBHOOK_PREVIOUS_SECRET, null=True)
    previous_secret_until: datetime | None = fields.DatetimeField(null=True)
    disabled_at: datetime | None = fields.DatetimeField(null=True)
    disabled_because: str | None = fields.TextField(null=True)
    failing_since: datetime | None = fields.DatetimeField(null=True)
    region: str | None = fields.TextField(null=True)
    legal_basis: str | None = fields.TextField(null=True)
    paused_until: datetime | None = fields.DatetimeField(null=True)
    position: int = fields.BigIntField()
    created_at: datetime = fields.DatetimeField()
    created_by: str = fields.TextField()

    class Meta:
        table = "webhooks"


class DeliveryRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    webhook_id: UUID = fields.UUIDField()
    fact_id: UUID = fields.UUIDField()
    fact_member_id: UUID = fields.UUIDField()
    position: int = fields.BigIntField()
    state: str = fields.TextField()
    attempts: int = fields.IntField(default=0)
    next_attempt_at: datetime | None = fields.DatetimeField(null=True)
    claimed_until: datetime | None = fields.DatetimeField(null=True)
    delivered_at: datetime | None = fields.DatetimeField(null=True)
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "webhook_deliveries"


class AttemptRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    delivery_id: UUID = fields.UUIDField()
    at: datetime = fields.DatetimeField()
    status: int | None = fields.IntField(null=True)
    error: str | None = fields.TextField(null=True)
    code: int | None = fields.IntField(null=True)
    duration_ms: int = fields.IntField()

    class Meta:
        table = "webhook_attempts"
