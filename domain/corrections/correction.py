"""A correction: who changed which fields of a person's data, what they said before and after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.kernel.ids import MemberId


class CorrectionSource(StrEnum):
    UPDATE = "UPDATE"
    """By `updateMember`."""
    BINDING = "BINDING"
    """An identity was bound or unbound."""
    IMPORT = "IMPORT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    id: UUID
    member_id: MemberId
    source: CorrectionSource
    fields: tuple[str, ...]
    before: Mapping[str, Any] = field(repr=False)
    after: Mapping[str, Any] = field(repr=False)
    made_by: str
    at: datetime


def differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields that do not say the same any more. An empty value and none are the same."""
    names = sorted({*before, *after})
    return tuple(each for each in names if (before.get(each) or None) != (after.get(each) or None))
