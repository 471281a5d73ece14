"""A request to be erased, with time to think it over; and what certifies the erasure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.kernel.ids import ErasureId, MemberId, ProspectId

FORMAT = "laurel-erasure-1"


class ErasureState(StrEnum):
    WAITING = "WAITING"
    CANCELLED = "CANCELLED"
    DONE = "DONE"


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureRequest:
    """Its id is that of the certificate, once it was done."""

    id: UUID
    member_id: MemberId
    state: ErasureState
    asked_at: datetime
    due_at: datetime
    """Not before then."""
    asked_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """That a person was erased, as it is known outside of the database."""

    id: ErasureId
    member_id: MemberId
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedProspect:
    """That somebody is no prospect any more, by a no or because the member that it became was erased."""

    id: ProspectId
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What an erasure did, by table: what went, what was emptied, what stays and why."""

    id: UUID
    member_id: MemberId
    at: datetime
    removed: Mapping[str, int]
    """Rows that were deleted or emptied, by table."""
    unreadable: tuple[str, ...]
    """Columns whose values no key opens any more."""
    kept: Mapping[str, str]
    """What stays under the pseudonym, by table, and on which legal basis."""

    @property
    def text(self) -> str:
        """What is signed, to the letter. It names nobody: the member is an id that leads to no person."""
        said: Mapping[str, Any] = {
            "format": FORMAT,
            "certificate": str(ErasureId(self.member_id.value, self.id)),
            "pseudonym": str(self.member_id),
            "erased_at": self.at.astimezone(UTC).isoformat(timespec="microseconds"),
            "removed": dict(self.removed),
            "unreadable": list(self.unreadable),
            "kept": dict(self.kept),
        }
        return json.dumps(said, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
