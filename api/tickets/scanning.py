"""A ClamAV daemon looks at attached files, over its INSTREAM command: length and bytes, then a zero, one line
of answer. Anything else that scans is another `Scanner` (`domain/tickets/files/ports.py`)."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from api.settings import Settings
from domain.tickets.files.file import ScanState
from domain.tickets.files.ports import FileStore
from domain.tickets.files.use_cases import delete_files, scan_files
from domain.work import Begin
from persistence.tickets.files import Folder

SECONDS = 30.0
PIECE = 65_536
LONGEST_ANSWER = 4_096


class Clamd:
    def __init__(self, address: str, *, seconds: float = SECONDS) -> None:
        self._host, _, port = address.rpartition(":")
        self._port = int(port)
        self._seconds = seconds

    async def __call__(self, content: bytes) -> ScanState:
        """Raises OSError where it does not answer, or not in its own words."""
        async with asyncio.timeout(self._seconds):
            reader, writer = await asyncio.open_connection(self._host, self._port)
            try:
                writer.write(b"zINSTREAM\0")
                for at in range(0, len(content), PIECE):
                    piece = content[at : at + PIECE]
                    writer.write(len(piece).to_bytes(4) + piece)
                    await writer.drain()
                writer.write((0).to_bytes(4))
                await writer.drain()
                answer = (await reader.read(LONGEST_ANSWER)).rstrip(b"\0\n")
            finally:
                writer.close()
                with suppress(OSError):
                    await writer.wait_closed()
        if answer == b"stream: OK":
            return ScanState.CLEAN
        if answer.endswith((b" FOUND", b" ERROR")):
            return ScanState.REFUSED  # what it can not look through, nobody should open
        raise OSError("the scanner gave no verdict")


def store_of(settings: Settings) -> FileStore | None:
    folder = settings.ticket_folder
    return Folder(folder) if folder is not None else None


def looking_after_files(settings: Settings, begin: Begin) -> Callable[[], Awaitable[int]] | None:
    """What the worker does with attached files; None where none are taken."""
    store = store_of(settings)
    if store is None:
        return None
    scanner = Clamd(settings.clamd_address) if settings.clamd_address else None

    async def step() -> int:
        done = await delete_files(begin, store)
        return done + (await scan_files(begin, store, scanner) if scanner is not None else 0)

    return step
