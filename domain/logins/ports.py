"""What the log-in of members asks of storage. persistence/logins/repository.py answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from domain.logins.code import Contact
from domain.members.identity import Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeMessage:
    """What is to be sent. It lies sealed until it was."""

    to: str = field(repr=False)
    """Empty: nothing is sent. It is kept all the same, so that asking takes as long and leaves as much."""
    channel: str
    """SMS or EMAIL."""
    code: str = field(repr=False)
    locale: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DueMessage:
    """A message that this worker alone sends now."""

    contact_id: UUID
    code_id: UUID
    """One per code: a gateway that has it already sends nothing again."""
    message: CodeMessage
    tries: int
    """This one included."""
    expires_at: datetime


class LogInCodes(Protocol):
    async def hold_network(self, network: str) -> Sequence[datetime]:
        """When codes were asked for from this network in the last hour; held for this transaction. Whoever
        holds a contact, too, has held the network first."""
        ...

    async def keep_network(self, network: str, sent_at: Sequence[datetime]) -> None: ...

    async def hold(self, identity: Identity) -> Contact:
        """The contact, held for this transaction, and made where it was not there."""
        ...

    async def find(self, identity: Identity) -> Contact | None:
        """The contact, held, where a code was asked for lately."""
        ...

    async def keep_code(
        self,
        contact: Contact,
        code_id: UUID,
        *,
        code: str,
        expires_at: datetime,
        sent_at: Sequence[datetime],
        message: CodeMessage,
    ) -> None:
        """Put a new code in the place of the one before."""
        ...

    def is_right(self, contact: Contact, code: str) -> bool: ...

    async def keep_try(self, contact_id: UUID) -> None:
        """Count a guess; at nobody's contact nothing, in the same time."""
        ...

    async def use(self, contact_id: UUID) -> None:
        """The code opened an account, and opens none again."""
        ...

    async def claim(self, *, limit: int, lease: timedelta) -> Sequence[DueMessage]:
        """Messages that are due; nobody else sends them before the lease ends."""
        ...

    async def sent(self, due: DueMessage) -> None:
        """Forget the message: it was sent, or is given up."""
        ...

    async def again(self, due: DueMessage, *, after: timedelta) -> None: ...
