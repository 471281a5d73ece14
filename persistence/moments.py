"""Instants as PostgreSQL writes them inside JSON, and as asyncpg gives them."""

from __future__ import annotations

from datetime import datetime

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


def endless(at: datetime) -> datetime:
    """A timestamptz that may be infinite: asyncpg gives `infinity` and `-infinity` without a zone."""
    if at.tzinfo is not None:
        return at
    return ALWAYS if at.year == ALWAYS.year else NEVER
