"""Columns of models that hold sealed values."""

from __future__ import annotations

from typing import Any

from tortoise import fields
from tortoise.models import Model

from persistence.encryption import Sealed, Secret


class SealedField(fields.Field[Sealed]):
    """A column that holds sealed values of one secret.

    Filtering on it is refused: the same text seals to different ciphertexts, so a filter would quietly find
    nothing. Look the fingerprint up instead.
    """

    SQL_TYPE = "BYTEA"
    indexable = False

    def __init__(self, secret: Secret, **options: Any) -> None:
        super().__init__(**options)
        self.secret = secret

    def to_db_value(self, value: Any, instance: type[Model] | Model) -> bytes | None:
        if value is None:
            return None
        if isinstance(instance, type):
            raise TypeError(f"{self.model_field_name} is sealed and can not be filtered on")
        if not isinstance(value, Sealed) or value.secret is not self.secret:
            raise TypeError(f"{self.model_field_name} takes a value sealed as {self.secret}")
        return value.token

    def to_python_value(self, value: Any) -> Sealed | None:
        if value is None or isinstance(value, Sealed):
            return value
        return Sealed(self.secret, bytes(value))


def sealed_column(secret: Secret, *, null: bool = True) -> Any:
    """A column for values of the secret, null where there is none. (Typed so that models can say
    `Sealed | None`: an attribute of a row is the value, of the class it is the field.)"""
    return SealedField(secret, null=null)
