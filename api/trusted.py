"""Documents that were registered beforehand, and so may be named by their id.

A process keeps the texts that it was asked for. It looks at most twice a second whether any document was
registered or withdrawn anywhere, and begins anew if so: what is withdrawn is refused by every process within
a second.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from enum import StrEnum

from domain.staff.caller import Caller, CallerKind
from persistence.documents import repository

MOST_KEPT = 1_000
LOOK_SECONDS = 0.5


class Binding(StrEnum):
    """Who may send documents of its own."""

    OFF = "off"
    """Everybody."""
    MEMBER = "member"
    """Services and staff: members and whoever is nobody yet name registered ones."""
    ALL = "all"
    """Nobody."""

    def binds(self, caller: Caller) -> bool:
        if self is Binding.MEMBER:
            return caller.kind in (CallerKind.ANONYMOUS, CallerKind.MEMBER)
        return self is Binding.ALL


class TrustedDocuments:
    """The registered documents, as one process knows them."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, str] = OrderedDict()
        self._state: str | None = None
        self._looked = float("-inf")

    def held(self, document_id: str) -> str | None:
        """The text, where this process has it at hand. It may have been withdrawn since."""
        return self._kept.get(document_id)

    async def text_of(self, document_id: str) -> str | None:
        """None where there is none of this id."""
        await self._look()
        text = self._kept.get(document_id)
        if text is not None:
            self._kept.move_to_end(document_id)
            return text
        text = await repository.text_of(document_id)
        if text is not None:
            self._kept[document_id] = text
            if len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return text

    async def _look(self) -> None:
        now = time.monotonic()
        if now - self._looked < LOOK_SECONDS:
            return
        self._looked = now
        state = await repository.state()
        if state != self._state:
            self._kept.clear()
            self._state = state
