"""Policies, what is bound to them, and what members have said. The real keys stand in the migration."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from persistence.encryption import Sealed, Secret
from persistence.sealed_field import sealed_column


class PolicyDocumentRow(Model):
    code: str = fields.TextField(primary_key=True)
    purpose: str = fields.TextField()
    name: Any = fields.JSONField()
    draft: Any = fields.JSONField(null=True)
    saved_at: datetime = fields.DatetimeField()

    class Meta:
        table = "policy_documents"


class PolicyVersionRow(Model):
    """In SQL the key is (document_code, version)."""

    document_code: str = fields.TextField(primary_key=True)
    version: int = fields.IntField()
    consent_again = fields.BooleanField()
    effective_from: datetime = fields.DatetimeField()
    published_at: datetime = fields.DatetimeField()

    class Meta:
        table = "policy_versions"


class PolicyTextRow(Model):
    """In SQL the key is (document_code, version, locale)."""

    document_code: str = fields.TextField(primary_key=True)
    version: int = fields.IntField()
    locale: str = fields.TextField()
    text: str = fields.TextField()
    sha256: bytes = fields.BinaryField()

    class Meta:
        table = "policy_texts"


class ConsentRuleRow(Model):
    """In SQL the key is (field, purpose)."""

    field: str = fields.TextField(primary_key=True)
    purpose: str = fields.TextField()
    saved_at: datetime = fields.DatetimeField()

    class Meta:
        table = "consent_rules"


class ConsentRow(Model):
    """In SQL the key is (member_id, id)."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    purpose: str = fields.TextField()
    number: int = fields.IntField()
    act: str = fields.TextField()
    document_code: str = fields.TextField()
    version: int = fields.IntField()
    text_hash: bytes = fields.BinaryField()
    channel: str = fields.TextField()
    said_by: str = fields.TextField()
    at: datetime = fields.DatetimeField()

    class Meta:
        table = "consents"


class GuardianRow(Model):
    """In SQL the key is (member_id, id)."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    name: Sealed | None = sealed_column(Secret.GUARDIAN_NAME)
    contact: Sealed | None = sealed_column(Secret.GUARDIAN_CONTACT)
    channel: str = fields.TextField()
    named_by: str = fields.TextField()
    named_at: datetime = fields.DatetimeField()
    ended_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "member_guardians"


class PreferencesRow(Model):
    member_id: UUID = fields.UUIDField(primary_key=True)
    email = fields.BooleanField()
    sms = fields.BooleanField()
    push = fields.BooleanField()
    wechat = fields.BooleanField()
    personalised = fields.BooleanField()
    changed_at: datetime = fields.DatetimeField()

    class Meta:
        table = "member_preferences"
