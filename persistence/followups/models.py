"""Plans of return visits, follow-ups, and who looks after a member."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from persistence.encryption import Sealed, Secret
from persistence.sealed_field import SealedField


class VisitPlanRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    code: str = fields.TextField()
    content: Any = fields.JSONField()
    active = fields.BooleanField(default=True)
    version: int = fields.BigIntField(default=1)
    saved_at: datetime = fields.DatetimeField()

    class Meta:
        table = "visit_plans"


class FollowUpRow(Model):
    """In SQL the key is (member_id, id)."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    kind: str = fields.TextField()
    state: str = fields.TextField()
    plan_id: UUID | None = fields.UUIDField(null=True)
    cause: str = fields.TextField()
    source_kind: str | None = fields.TextField(null=True)
    source: str | None = fields.TextField(null=True)
    sku: str | None = fields.TextField(null=True)
    batch: str | None = fields.TextField(null=True)
    store_code: str | None = fields.TextField(null=True)
    subject_staff_id: UUID | None = fields.UUIDField(null=True)
    quiz_before: int | None = fields.SmallIntField(null=True)
    quiz_after: int | None = fields.SmallIntField(null=True)
    owner_id: UUID | None = fields.UUIDField(null=True)
    due_at: datetime = fields.DatetimeField()
    result: str | None = fields.TextField(null=True)
    description: Sealed | None = SealedField(Secret.FOLLOW_UP_DESCRIPTION, null=True)  # type: ignore[assignment]
    notes: Sealed | None = SealedField(Secret.FOLLOW_UP_NOTES, null=True)  # type: ignore[assignment]
    evidence: Sealed | None = SealedField(Secret.FOLLOW_UP_EVIDENCE, null=True)  # type: ignore[assignment]
    opened_at: datetime = fields.DatetimeField()
    opened_by: str = fields.TextField()
    ended_at: datetime | None = fields.DatetimeField(null=True)
    ended_by: str | None = fields.TextField(null=True)
    version: int = fields.IntField(default=1)

    class Meta:
        table = "follow_ups"


class MemberAssignmentRow(Model):
    """In SQL the key is (member_id, id)."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    role: str = fields.TextField()
    staff_id: UUID | None = fields.UUIDField(null=True)
    team: str | None = fields.TextField(null=True)
    since: datetime = fields.DatetimeField()
    assigned_by: str = fields.TextField()
    ended_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "member_assignments"
