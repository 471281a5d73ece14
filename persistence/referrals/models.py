"""Codes of members who bring others, and who was brought."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class ReferralCodeRow(Model):
    code: str = fields.TextField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    made_at: datetime = fields.DatetimeField()

    class Meta:
        table = "referral_codes"


class ReferralRow(Model):
    """In SQL the key is (member_id, programme_id): of whom was brought."""

    member_id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    referrer_id: UUID = fields.UUIDField()
    referred_at: datetime = fields.DatetimeField()
    qualified_at: datetime | None = fields.DatetimeField(null=True)
    order_id: UUID | None = fields.UUIDField(null=True)
    decision_id: UUID | None = fields.UUIDField(null=True)
    referrer_decision_id: UUID | None = fields.UUIDField(null=True)

    class Meta:
        table = "referrals"
