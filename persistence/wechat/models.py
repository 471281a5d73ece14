"""Codes of WeChat: one row per code that somebody sent lately, by its digest."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

from persistence.encryption import Sealed, Secret
from persistence.sealed_field import SealedField


class WechatCodeRow(Model):
    id: UUID = fields.UUIDField(primary_key=True)
    digest: bytes = fields.BinaryField()
    asked_at: datetime = fields.DatetimeField()
    told: Sealed | None = SealedField(Secret.WECHAT_CODE_TOLD, null=True)  # type: ignore[assignment]
    over_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "wechat_codes"
