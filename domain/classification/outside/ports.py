"""Who is asked outside. api/outside answers."""

from __future__ import annotations

from typing import Protocol

from domain.classification.outside.opinion import Opinion, Question


class Sorter(Protocol):
    @property
    def is_there(self) -> bool:
        """Not while it has lately failed again and again."""
        ...

    async def sort(self, question: Question) -> Opinion | None:
        """None: it did not answer in time, or said what nobody asked for."""
        ...
