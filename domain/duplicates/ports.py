"""What the scan for duplicates asks of storage. persistence/duplicates/repository.py answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.duplicates.likeness import Likeness, Person
from domain.kernel.ids import DuplicateId, MemberId


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Two members whom the digests have found together. A digest is short, so they may have nothing in
    common."""

    first: MemberId
    second: MemberId
    """The greater id."""
    one: Person
    other: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    id: DuplicateId
    first: MemberId
    second: MemberId
    reasons: Sequence[Likeness]
    score: int


class Duplicates(Protocol):
    async def candidates(self, limit: int) -> list[Candidates]:
        """At most so many who were not proposed before."""
        ...

    async def propose(self, proposals: Sequence[Proposal], *, at: datetime) -> int:
        """Write those that are new; says how many."""
        ...

    async def dismiss(self, proposal: DuplicateId, *, by: str, at: datetime) -> bool | None:
        """Two people it is: not to be proposed again. False: it was before; None: there is no such
        proposal."""
        ...
