"""The tables of occasions, check-ins, badges and referrals."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model


class FactFollowerRow(Model):
    name: str = fields.TextField(primary_key=True)
    position: int = fields.BigIntField()

    class Meta:
        table = "fact_followers"


class MemberOccasionRow(Model):
    """In SQL the key is (member_id, programme_id, name)."""

    member_id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    name: str = fields.TextField()
    at: datetime = fields.DatetimeField()
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "member_occasions"


class CheckInRow(Model):
    """In SQL the key is (member_id, programme_id, day)."""

    member_id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    day: date = fields.DateField()
    at: datetime = fields.DatetimeField()
    streak: int = fields.IntField()
    total: int = fields.IntField()
    recorded_at: datetime = fields.DatetimeField()

    class Meta:
        table = "check_ins"


class MemberBadgeRow(Model):
    """In SQL the key is (member_id, programme_id, badge)."""

    member_id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    badge: str = fields.TextField()
    revision_id: UUID = fields.UUIDField()
    given_at: datetime = fields.DatetimeField()

    class Meta:
        table = "member_badges"


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
