"""Instants and ids as PostgreSQL writes them inside JSON, and as asyncpg gives them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from asyncpg.pgproto import pgproto

from domain.kernel.periods import ALWAYS, NEVER


def moment(text: str) -> datetime:
    """A timestamptz that came inside JSON."""
    if text == "infinity":
        return NEVER
    if text == "-infinity":
        return ALWAYS
    return datetime.fromisoformat(text)


def moment_or_none(text: str | None) -> datetime | None:
    return None if text is None else moment(text)


def uuid_of(text: str) -> UUID:
    """A uuid that came inside JSON. It is asyncpg's own kind of UUID, as those in columns are: the same by
    class, equality and hash, and read in a sixth of the time."""
    return _UUID(text)


def uuid_or_none(text: str | None) -> UUID | None:
    return None if text is None else _UUID(text)


_UUID: type[UUID] = pgproto.UUID


def endless(at: datetime) -> datetime:
    """A timestamptz that may be infinite: asyncpg gives `infinity` and `-infinity` without a zone."""
    if at.tzinfo is not None:
        return at
    return ALWAYS if at.year == ALWAYS.year else NEVER
