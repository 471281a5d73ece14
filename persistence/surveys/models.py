"""Surveys with their versions, links and sources; invitations, answers with their values, and what was told
of them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from persistence.encryption import Sealed, Secret
from persistence.sealed_field import SealedField


class SurveyRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    code: str = fields.TextField()
    state: str = fields.TextField()
    answers: int = fields.BigIntField(default=0)
    version: int = fields.BigIntField(default=1)
    opened_at: datetime | None = fields.DatetimeField(null=True)
    created_at: datetime = fields.DatetimeField()

    class Meta:
        table = "surveys"


class SurveyVersionRow(Model):
    """In SQL the key is (survey_id, number)."""

    survey_id: UUID = fields.UUIDField(primary_key=True)
    number: int = fields.IntField()
    content: Any = fields.JSONField()
    saved_at: datetime = fields.DatetimeField()
    saved_by: str = fields.TextField()
    published_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "survey_versions"


class SurveyLinkRow(Model):
    digest: bytes = fields.BinaryField(primary_key=True)
    survey_id: UUID = fields.UUIDField()
    store_code: str = fields.TextField()
    made_at: datetime = fields.DatetimeField()
    ended_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "survey_links"


class SurveyInvitationRow(Model):
    """In SQL the key is (member_id, id)."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    survey_id: UUID = fields.UUIDField()
    number: int = fields.IntField()
    cause: str = fields.TextField()
    store_code: str | None = fields.TextField(null=True)
    channel: str | None = fields.TextField(null=True)
    order_id: UUID | None = fields.UUIDField(null=True)
    ticket_id: UUID | None = fields.UUIDField(null=True)
    invited_at: datetime = fields.DatetimeField()
    expires_at: datetime = fields.DatetimeField()

    class Meta:
        table = "survey_invitations"


class SurveyTokenRow(Model):
    digest: bytes = fields.BinaryField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    invitation_id: UUID = fields.UUIDField()
    made_at: datetime = fields.DatetimeField()

    class Meta:
        table = "survey_tokens"


class SurveyAnswerRow(Model):
    """In SQL the key is (member_id, id)."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    survey_id: UUID = fields.UUIDField()
    number: int = fields.IntField()
    invitation_id: UUID | None = fields.UUIDField(null=True)
    instrument: str = fields.TextField()
    channel: str | None = fields.TextField(null=True)
    store_code: str | None = fields.TextField(null=True)
    order_id: UUID | None = fields.UUIDField(null=True)
    ticket_id: UUID | None = fields.UUIDField(null=True)
    started_at: datetime = fields.DatetimeField()
    completed_at: datetime | None = fields.DatetimeField(null=True)
    texts: Sealed | None = SealedField(Secret.SURVEY_TEXTS, null=True)  # type: ignore[assignment]
    points: int = fields.BigIntField(default=0)
    recorded_by: str = fields.TextField()

    class Meta:
        table = "survey_answers"


class SurveyValueRow(Model):
    """In SQL the key is (member_id, answer_id, question, choice)."""

    answer_id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    question: str = fields.TextField()
    choice: str = fields.TextField(default="")
    score: int | None = fields.SmallIntField(null=True)

    class Meta:
        table = "survey_values"


class SurveySourceRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    survey_id: UUID = fields.UUIDField()
    code: str = fields.TextField()
    secret: Sealed = SealedField(Secret.SURVEY_SOURCE_SECRET)  # type: ignore[assignment]
    made_at: datetime = fields.DatetimeField()

    class Meta:
        table = "survey_sources"


class SurveyImportRow(Model):
    """In SQL the key is (source_id, external_id)."""

    source_id: UUID = fields.UUIDField(primary_key=True)
    external_id: str = fields.TextField()
    fingerprint: bytes = fields.BinaryField()
    member_id: UUID = fields.UUIDField()
    answer_id: UUID = fields.UUIDField()

    class Meta:
        table = "survey_imports"


class SurveyRoundRow(Model):
    """In SQL the key is (survey_id, round)."""

    survey_id: UUID = fields.UUIDField(primary_key=True)
    round: int = fields.IntField()
    after: UUID | None = fields.UUIDField(null=True)
    started_at: datetime = fields.DatetimeField()
    finished_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "survey_rounds"


class SurveyAlertRow(Model):
    """In SQL the key is (survey_id, question, span, starts_on)."""

    survey_id: UUID = fields.UUIDField(primary_key=True)
    question: str = fields.TextField()
    span: str = fields.TextField()
    starts_on: date = fields.DateField()
    answers: int = fields.IntField()
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "survey_alerts"
