"""Ids for rules that are tested without a database."""

from __future__ import annotations

from uuid import UUID


class Numbers:
    """Gives ids in order, so that a test can be read."""

    def __init__(self, first: int = 1_000_000) -> None:
        self._next = first

    def __call__(self) -> UUID:
        self._next += 1
        return UUID(int=self._next)
