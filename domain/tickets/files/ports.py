"""What the rules of attached files ask of storage, of a place for contents, and of whatever scans them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.kernel.ids import TicketId
from domain.tickets.files.file import Attachment, ScanState


class FileStore(Protocol):
    """Where contents lie, sealed, by the id of the attachment. It may be a folder, or somebody's cloud."""

    async def put(self, file_id: UUID, sealed: bytes) -> None: ...

    async def get(self, file_id: UUID) -> bytes | None: ...

    async def remove(self, file_id: UUID) -> None:
        """One that is not there is no error."""
        ...


class Scanner(Protocol):
    async def __call__(self, content: bytes) -> ScanState:
        """CLEAN or REFUSED. Raises OSError where nobody answers."""
        ...


class TicketFiles(Protocol):
    async def by_key(self, ticket_id: TicketId, upload_key: str) -> Attachment | None:
        """Of a locked ticket."""
        ...

    async def count(self, ticket_id: TicketId) -> int: ...

    async def attach(self, attachment: Attachment, content: bytes) -> bytes:
        """Write the attachment of a locked ticket. Returns its content, sealed with the ticket's key. Raises
        TicketTextErased."""
        ...

    async def find(self, file_id: UUID) -> Attachment | None:
        """None: there is none, or it was removed."""
        ...

    async def open(self, attachment: Attachment, sealed: bytes) -> bytes | None:
        """None: the words of its ticket were erased meanwhile."""
        ...

    async def to_scan(self) -> Attachment | None:
        """The one that has waited longest for the scanner. It is not held: two workers may look at one file,
        and see the same."""
        ...

    async def scanned(self, attachment: Attachment, state: ScanState, *, at: datetime) -> None:
        """What was found; one that is REFUSED is removed with it."""
        ...

    async def to_delete(self, limit: int) -> Sequence[UUID]:
        """Contents of what was removed that are still there, held for this transaction; what
        another worker holds is passed over."""
        ...

    async def deleted(self, file_ids: Sequence[UUID], *, at: datetime) -> None: ...
