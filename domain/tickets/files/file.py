"""Files that come with a ticket: pictures and PDF, known by their first bytes and not by their names."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from domain.kernel.ids import TicketId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import check_name
from domain.tickets.files.picture import MOST_PIXELS, pixels_of
from domain.tickets.refusals import FileNotTaken
from domain.tickets.ticket import AuthorKind

MOST_BYTES = 5 * 1024 * 1024
MOST_FILES = 10
"""Of one ticket."""


class ScanState(StrEnum):
    """What is known of a file's safety."""

    NEW = "NEW"
    """Nobody has looked yet; where nothing scans it stays so."""
    CLEAN = "CLEAN"
    REFUSED = "REFUSED"
    """Something was found in it. It is deleted and never handed out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    id: UUID
    ticket_id: TicketId
    upload_key: str
    media_type: str
    size: int
    digest: bytes
    """Keyed, of the content: the same key with another content is no repetition."""
    name: str | None = field(default=None, repr=False)
    scan_state: ScanState = ScanState.NEW
    author_kind: AuthorKind
    author: str
    public: bool
    at: datetime


def media_type_of(content: bytes) -> str:
    """By the first bytes. Raises FileNotTaken where it is nothing that is taken."""
    head = content[:16]
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head.startswith(b"%PDF-"):
        return "application/pdf"
    raise FileNotTaken(reason="TYPE")


def check_size(size: int) -> None:
    """Raises FileNotTaken."""
    if not size:
        raise FileNotTaken(reason="EMPTY")
    if size > MOST_BYTES:
        raise FileNotTaken(reason="TOO_LARGE")


def check_pixels(content: bytes, media_type: str) -> None:
    """Raises FileNotTaken."""
    if pixels_of(content, media_type) > MOST_PIXELS:
        raise FileNotTaken(reason="TOO_MANY_PIXELS")


def check_file_name(name: str | None) -> str | None:
    """What it is called over there, without folders. Raises InvalidInput."""
    if name is None or not name:
        return None
    if "/" in name or "\\" in name:
        raise InvalidInput("name", "MALFORMED")
    check_name("name", name)
    return name
