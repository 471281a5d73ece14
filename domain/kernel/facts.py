"""What is told outside: written in the transaction of what happened, delivered after its commit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from domain.kernel.ids import MemberId


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that happened. The payload holds ids and figures, never personal data."""

    kind: str
    """Context and past tense: `order.recorded`, `tier.upgraded`."""
    member_id: MemberId | None
    at: datetime
    payload: Mapping[str, Any]
    version: int = 1


class Facts(Protocol):
    async def tell(self, *facts: Fact) -> None:
        """Write facts in the transaction at hand. The sequencer numbers them once it is committed."""
        ...
