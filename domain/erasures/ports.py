"""What erasures ask of storage. persistence/erasures/repository.py answers."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from domain.erasures.erasure import Erased, ErasureRequest
from domain.kernel.ids import MemberId


class Erasures(Protocol):
    async def waiting(self, member_id: MemberId) -> ErasureRequest | None:
        """The request of a locked member that waits for its time."""
        ...

    async def ask(self, request: ErasureRequest) -> None: ...

    async def cancel(self, request: ErasureRequest, *, at: datetime) -> None: ...

    async def record(self, erased: Erased) -> None:
        """Write down that a person was erased, and end its requests.

        The one place where every erasure passes, in the transaction that does it: a log outside of the
        database hangs here.
        """
        ...

    async def due(self, *, most: int) -> list[ErasureRequest]:
        """Requests whose time has come, of members whom no legal hold keeps; the oldest first."""
        ...
