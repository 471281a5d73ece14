"""The tables of member codes: whose index, which seed, what was used, what was guessed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model

from persistence.encryption import Sealed, Secret
from persistence.sealed_field import sealed_column


class MemberCodeCardRow(Model):
    """Keyed by the index, which is unique in the deployment."""

    card_index: int = fields.IntField(primary_key=True, generated=False)
    member_id: UUID = fields.UUIDField()
    taken_at: datetime = fields.DatetimeField()

    class Meta:
        table = "member_code_cards"


class MemberCodeRow(Model):
    """What makes a member's codes. Without the member's key it is nothing."""

    member_id: UUID = fields.UUIDField(primary_key=True)
    seed_id: UUID = fields.UUIDField()
    card_index: int = fields.IntField()
    seed: Sealed = sealed_column(Secret.MEMBER_CODE_SEED, null=False)
    started_at: datetime = fields.DatetimeField()

    class Meta:
        table = "member_codes"


class MemberCodeUseRow(Model):
    """In SQL the key is (member_id, step): each code is good once."""

    member_id: UUID = fields.UUIDField(primary_key=True)
    step: int = fields.BigIntField()
    used_at: datetime = fields.DatetimeField()

    class Meta:
        table = "member_code_uses"


class MemberCodeGuessesRow(Model):
    """In SQL the key is (principal_id, store_code, till). Of a caller's sum, store and till are empty."""

    principal_id: UUID = fields.UUIDField(primary_key=True)
    store_code: str = fields.TextField()
    till: str = fields.TextField()
    wrong_at: list[datetime] = ArrayField("timestamptz")
    touched_at: datetime = fields.DatetimeField()

    class Meta:
        table = "member_code_guesses"
