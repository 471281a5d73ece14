"""What batches ask of storage. persistence/coupons/batches.py answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol
from uuid import UUID

from domain.kernel.ids import MemberId


class BatchKind(StrEnum):
    ISSUE = "ISSUE"
    """Coupons to the members of a segment."""
    CODES = "CODES"
    """Codes of a pattern."""
    UPLOAD = "UPLOAD"
    """Codes that the merchant has made."""


class BatchState(StrEnum):
    RUNNING = "RUNNING"
    DONE = "DONE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    id: UUID
    programme_id: UUID
    template_id: UUID
    kind: BatchKind
    state: BatchState
    total: int
    """How many members or codes it is about."""
    done: int
    """Of them those that it has gone over."""
    refused: Mapping[str, int]
    """How many got nothing, by reason."""
    request: Mapping[str, Any]
    reached: UUID | None
    """Of ISSUE: the last member it has gone over."""
    created_at: datetime
    created_by: str
    finished_at: datetime | None


class Batches(Protocol):
    async def begin(self, batch: Batch) -> None:
        """Write it, and put the job that does it into the queue."""
        ...

    async def hold(self, batch_id: UUID) -> Batch | None:
        """Held to the end of the transaction, while it is running; None: it is not."""
        ...

    async def size_of(self, programme_id: UUID, segment: str) -> int | None:
        """How many members take part and are in a segment; None: there is no such segment."""
        ...

    async def next_members(
        self, programme_id: UUID, segment: str, after: UUID | None, *, limit: int
    ) -> list[MemberId]:
        """In the order of their ids."""
        ...

    async def go_on(
        self,
        batch: Batch,
        *,
        done: int,
        refused: Mapping[str, int],
        reached: UUID | None,
        finished_at: datetime | None,
    ) -> None: ...

    async def add_codes(self, batch: Batch, codes: Iterable[str]) -> int:
        """Write codes that nobody has yet; says how many those were."""
        ...

    async def taken(self, codes: Sequence[str]) -> frozenset[str]:
        """Those of the codes that there are already."""
        ...
