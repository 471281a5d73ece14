"""Members, their keys, what finds them, their cards and memberships.

Tortoise knows one key column per table; the real keys, `(member_id, id)` and the like, stand in the
migration. Rows of a member are read and written by `member_id` only: `.get(id=...)`, `.save()` and
`.delete()` on them would look through every member.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model

from persistence.encryption import Sealed, Secret
from persistence.sealed_field import sealed_column


class MemberRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    version: int = fields.BigIntField(default=1)
    session_version: int = fields.IntField(default=1)
    name: Sealed | None = sealed_column(Secret.MEMBER_NAME)
    company: Sealed | None = sealed_column(Secret.MEMBER_COMPANY)
    phone: Sealed | None = sealed_column(Secret.MEMBER_PHONE)
    email: Sealed | None = sealed_column(Secret.MEMBER_EMAIL)
    birthday: Sealed | None = sealed_column(Secret.MEMBER_BIRTHDAY)
    address: Sealed | None = sealed_column(Secret.MEMBER_ADDRESS)
    personal_profile: Sealed | None = sealed_column(Secret.MEMBER_PERSONAL_PROFILE)
    birth_year: int | None = fields.SmallIntField(null=True)
    gender: str | None = fields.TextField(null=True)
    locale: str | None = fields.TextField(null=True)
    profile: Any = fields.JSONField(default=dict)
    enrol_source: str = fields.TextField()
    enrol_store_code: str | None = fields.TextField(null=True)
    enrolled_by: str = fields.TextField()
    enrolled_at: datetime = fields.DatetimeField()
    recorded_at: datetime = fields.DatetimeField()
    last_active_at: datetime = fields.DatetimeField()
    erased_at: datetime | None = fields.DatetimeField(null=True)
    merged_into: UUID | None = fields.UUIDField(null=True)

    class Meta:
        table = "members"


class MemberKeyRow(Model):
    """Without this row the member's sealed values open for nobody."""

    member_id: UUID = fields.UUIDField(primary_key=True)
    wrapped: bytes = fields.BinaryField()
    created_at: datetime = fields.DatetimeField()
    """When the newest key was made."""
    kid: int = fields.IntField(default=0)
    """The number of the newest key."""
    old_kid: int | None = fields.IntField(null=True)
    """While keys are exchanged: that of the one before, which is wrapped along with it."""

    class Meta:
        table = "member_keys"


class KeyRenewalRow(Model):
    """An exchange of all members' data keys; at most one is unfinished."""

    id: int = fields.IntField(primary_key=True, generated=False)
    started_at: datetime = fields.DatetimeField()
    finished_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "key_renewals"


class IdentityRow(Model):
    """In SQL the key is (kind, fingerprint); a member has several rows."""

    kind: str = fields.TextField()
    fingerprint: bytes = fields.BinaryField()
    member_id: UUID = fields.UUIDField(primary_key=True)
    created_at: datetime = fields.DatetimeField()
    additional: Any = fields.BooleanField(default=False)
    value: Sealed | None = sealed_column(Secret.IDENTITY_VALUE)
    bound_by: str | None = fields.TextField(null=True)
    card_status: str | None = fields.TextField(null=True)

    class Meta:
        table = "identities"


class MemberSearchRow(Model):
    member_id: UUID = fields.UUIDField(primary_key=True)
    tokens: list[int] = ArrayField("int")
    phone_last4: int | None = fields.SmallIntField(null=True)
    birthday: int | None = fields.SmallIntField(null=True)
    index_kid: int = fields.IntField(default=0)
    """Under which index key all of it was made."""

    class Meta:
        table = "member_search"


class CardRow(Model):
    """In SQL the key is (member_id, id)."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    number: str = fields.TextField()
    status: str = fields.TextField()
    issued_at: datetime = fields.DatetimeField()
    activated_at: datetime | None = fields.DatetimeField(null=True)
    used_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "cards"


class MembershipRow(Model):
    """The row that every movement of a member's points locks first; in SQL the key is
    (member_id, programme_id)."""

    id: UUID = fields.UUIDField(primary_key=True)
    member_id: UUID = fields.UUIDField()
    programme_id: UUID = fields.UUIDField()
    status: str = fields.TextField()
    joined_at: datetime = fields.DatetimeField()
    order_count: int = fields.BigIntField(default=0)
    spend_minor: int = fields.BigIntField(default=0)
    first_order_at: datetime | None = fields.DatetimeField(null=True)
    last_order_at: datetime | None = fields.DatetimeField(null=True)
    suspended_at: datetime | None = fields.DatetimeField(null=True)
    closed_at: datetime | None = fields.DatetimeField(null=True)
    closes_at: datetime | None = fields.DatetimeField(null=True)
    moved_at: datetime = fields.DatetimeField()
    sums: dict[str, Any] | None = fields.JSONField(null=True)

    class Meta:
        table = "memberships"
