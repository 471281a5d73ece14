"""Instants as PostgreSQL writes them inside JSON."""

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
