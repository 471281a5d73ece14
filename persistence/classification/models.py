"""Trees, models, verdicts and decisions. The real keys stand in the migration."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model


class TaxonomyRow(Model):
    """In SQL the key is (programme_id, tree, version)."""

    programme_id: UUID = fields.UUIDField(primary_key=True)
    tree: str = fields.TextField()
    version: int = fields.IntField()
    nodes: Any = fields.JSONField()
    sure: int = fields.SmallIntField()
    triages = fields.BooleanField()
    saved_by: str = fields.TextField()
    saved_at: datetime = fields.DatetimeField()

    class Meta:
        table = "taxonomies"


class ClassifierModelRow(Model):
    """In SQL the key is (programme_id, version)."""

    programme_id: UUID = fields.UUIDField(primary_key=True)
    version: int = fields.IntField()
    taxonomy_version: int = fields.IntField()
    own_samples: int = fields.IntField()
    samples: int = fields.IntField()
    figures: Any = fields.JSONField()
    content: bytes = fields.BinaryField()
    trained_by: str = fields.TextField()
    trained_at: datetime = fields.DatetimeField()

    class Meta:
        table = "classifier_models"


class ClassifierRow(Model):
    programme_id: UUID = fields.UUIDField(primary_key=True)
    model_version: int = fields.IntField()
    chosen_by: str = fields.TextField()
    chosen_at: datetime = fields.DatetimeField()

    class Meta:
        table = "classifiers"


class ClassificationRow(Model):
    ticket_id: UUID = fields.UUIDField(primary_key=True)
    programme_id: UUID = fields.UUIDField()
    taxonomy_version: int = fields.IntField()
    model_version: int = fields.IntField()
    language: str = fields.TextField()
    kind: str = fields.TextField()
    kind_confidence: int = fields.SmallIntField()
    category: str = fields.TextField()
    category_confidence: int = fields.SmallIntField()
    urgency: str = fields.TextField()
    urgency_confidence: int = fields.SmallIntField()
    sentiment: str = fields.TextField()
    sentiment_confidence: int = fields.SmallIntField()
    sure = fields.BooleanField()
    reasons: Any = fields.JSONField(null=True)
    at: datetime = fields.DatetimeField()
    decided_at: datetime | None = fields.DatetimeField(null=True)
    decided_by: str | None = fields.TextField(null=True)
    asked_outside_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "classifications"


class ClassificationDecisionRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    ticket_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    kind: str = fields.TextField()
    category: str = fields.TextField()
    urgency: str = fields.TextField()
    sentiment: str = fields.TextField()
    corrected: list[str] = ArrayField(element_type="text")
    decided_by: str = fields.TextField()
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "classification_decisions"
