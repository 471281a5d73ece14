"""Who may ask, and what they did."""

from __future__ import annotations

from datetime import datetime
from ipaddress import IPv4Network, IPv6Network
from uuid import UUID

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model

from persistence.encryption import Sealed, Secret
from persistence.sealed_field import SealedField


class StaffRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    email_fingerprint: bytes = fields.BinaryField()
    email = SealedField(Secret.STAFF_EMAIL)
    name = SealedField(Secret.STAFF_NAME)
    password_hash: str = fields.TextField()
    roles: list[str] = ArrayField(element_type="text")
    store_codes: list[str] = ArrayField(element_type="text")
    session_version: int = fields.IntField(default=1)
    failed_logins: int = fields.IntField(default=0)
    locked_until: datetime | None = fields.DatetimeField(null=True)
    disabled_at: datetime | None = fields.DatetimeField(null=True)
    created_at: datetime = fields.DatetimeField()
    last_login_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "staff"


class SessionRow(Model):
    """One log-in: a family of refresh tokens."""

    id: UUID = fields.UUIDField(primary_key=True)
    subject_kind: str = fields.TextField()
    subject_id: UUID = fields.UUIDField()
    created_at: datetime = fields.DatetimeField()
    expires_at: datetime = fields.DatetimeField()
    idle_expires_at: datetime = fields.DatetimeField()
    revoked_at: datetime | None = fields.DatetimeField(null=True)
    revoked_reason: str | None = fields.TextField(null=True)
    stepped_up_at: datetime | None = fields.DatetimeField(null=True)
    device: Sealed | None = SealedField(Secret.SESSION_DEVICE, null=True)  # type: ignore[assignment]
    network: str | None = fields.TextField(null=True)

    class Meta:
        table = "sessions"


class RefreshTokenRow(Model):
    hash: bytes = fields.BinaryField(primary_key=True)
    session_id: UUID = fields.UUIDField()
    created_at: datetime = fields.DatetimeField()
    rotated_at: datetime | None = fields.DatetimeField(null=True)
    successor: Sealed | None = SealedField(Secret.REFRESH_SUCCESSOR, null=True)  # type: ignore[assignment]

    class Meta:
        table = "refresh_tokens"


class SecondFactorRow(Model):
    staff_id: UUID = fields.UUIDField(primary_key=True)
    secret = SealedField(Secret.SECOND_FACTOR)
    begun_at: datetime = fields.DatetimeField()
    confirmed_at: datetime | None = fields.DatetimeField(null=True)
    last_step: int = fields.BigIntField(default=0)

    class Meta:
        table = "second_factors"


class RecoveryCodeRow(Model):
    """One that was not used yet."""

    hash: bytes = fields.BinaryField(primary_key=True)
    staff_id: UUID = fields.UUIDField()

    class Meta:
        table = "recovery_codes"


class LogInChallengeRow(Model):
    """A log-in whose password was right."""

    hash: bytes = fields.BinaryField(primary_key=True)
    staff_id: UUID = fields.UUIDField()
    session_version: int = fields.IntField()
    expires_at: datetime = fields.DatetimeField()

    class Meta:
        table = "log_in_challenges"


class StaffRoleRow(Model):
    code: str = fields.TextField(primary_key=True)
    name: dict[str, str] = fields.JSONField()
    permissions: list[str] | None = ArrayField(element_type="text", null=True)
    second_factor = fields.BooleanField(default=False)
    built_in = fields.BooleanField(default=False)

    class Meta:
        table = "staff_roles"


class ServiceKeyRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    principal_id: UUID = fields.UUIDField()
    short_id: str = fields.TextField()
    name: str = fields.TextField()
    secret_sha256: bytes = fields.BinaryField()
    permissions: list[str] = ArrayField(element_type="text")
    ip_ranges: list[IPv4Network | IPv6Network] = ArrayField(element_type="cidr")
    created_by: str = fields.TextField()
    created_at: datetime = fields.DatetimeField()
    expires_at: datetime | None = fields.DatetimeField(null=True)
    last_used_at: datetime | None = fields.DatetimeField(null=True)
    revoked_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "service_keys"
