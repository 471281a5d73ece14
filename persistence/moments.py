"""Instants as PostgreSQL writes them inside JSON, and as the driver gives them."""

from __future__ import annotations

from datetime import UTC, datetime

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


def moment_of_column(at: datetime) -> datetime:
    """A timestamptz that came as a column: asyncpg gives the infinities without a zone, and then they are
    equal to nothing of ours."""
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at
