"""An export: asked for, made by the worker, taken once or gone."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from domain.kernel.ids import MemberId, letters

TOKEN_BYTES = 16
"""128 random bits: nobody guesses a link."""
GOOD_FOR = timedelta(hours=24)
MOST_A_DAY = 5
MOST_BYTES = 32 * 1024 * 1024
"""Of one file. It passes through a row of the database, whole."""
GROUP = 5


class ExportState(StrEnum):
    WAITING = "WAITING"
    """The worker has not made the file yet."""
    READY = "READY"
    TAKEN = "TAKEN"
    """Somebody has fetched it by its link; it is not here any more."""
    EXPIRED = "EXPIRED"
    """Nobody has fetched it in time, or another one was asked for; it is not here any more."""
    TOO_LARGE = "TOO_LARGE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    id: UUID
    member_id: MemberId
    requested_by: str
    """Who asked: it stands in the file, as its watermark."""
    requested_at: datetime
    expires_at: datetime
    token: str = field(repr=False)
    """What the link ends in. Stored as its digest alone."""
    passphrase: str = field(repr=False)
    """What opens the file. Stored nowhere."""


def new_token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


def digest_of(token: str) -> bytes:
    """A token has 128 random bits, so a plain digest can not be turned back."""
    return sha256(token.encode()).digest()


def new_passphrase() -> str:
    """25 letters of base 32 in groups of five: 125 random bits that can be copied from paper."""
    text = letters(UUID(bytes=secrets.token_bytes(16)))[1:]
    return "-".join(text[at : at + GROUP] for at in range(0, len(text), GROUP))
