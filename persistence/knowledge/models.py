"""Articles, their versions and texts, what can be found, and what was asked. The real keys stand in the
migration."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField, TSVectorField
from tortoise.models import Model


class ArticleRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    code: str = fields.TextField()
    state: str = fields.TextField()
    version: int = fields.IntField()
    published_version: int = fields.IntField(default=0)
    draft: Any = fields.JSONField(null=True)
    problem: Any = fields.JSONField(null=True)
    created_by: str = fields.TextField()
    created_at: datetime = fields.DatetimeField()
    changed_at: datetime = fields.DatetimeField()
    published_at: datetime | None = fields.DatetimeField(null=True)
    retired_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "articles"


class ArticleVersionRow(Model):
    """In SQL the key is (article_id, version)."""

    article_id: UUID = fields.UUIDField(primary_key=True)
    version: int = fields.IntField()
    categories: list[str] = ArrayField(element_type="text")
    published_by: str = fields.TextField()
    published_at: datetime = fields.DatetimeField()

    class Meta:
        table = "article_versions"


class ArticleTextRow(Model):
    """In SQL the key is (article_id, version, locale)."""

    article_id: UUID = fields.UUIDField(primary_key=True)
    version: int = fields.IntField()
    locale: str = fields.TextField()
    title: str = fields.TextField()
    body: str = fields.TextField()

    class Meta:
        table = "article_texts"


class ArticleIndexRow(Model):
    """In SQL the key is (article_id, locale)."""

    article_id: UUID = fields.UUIDField(primary_key=True)
    locale: str = fields.TextField()
    programme_id: UUID = fields.UUIDField()
    version: int = fields.IntField()
    tokens: Any = TSVectorField()

    class Meta:
        table = "article_index"


class AssistantAnswerRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    outcome: str = fields.TextField()
    reason: str | None = fields.TextField(null=True)
    confidence: int = fields.SmallIntField()
    language: str = fields.TextField()
    article_ids: list[UUID] = ArrayField(element_type="uuid")
    ticket_id: UUID | None = fields.UUIDField(null=True)
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "assistant_answers"
