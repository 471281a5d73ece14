"""Every no about notes."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownNote(Refusal):
    """There is no such note, or it is not one that the caller may see."""

    code = "UNKNOWN_NOTE"

    @property
    def message(self) -> str:
        return "There is no such note."


@dataclass(eq=False)
class NotYourNote(Refusal):
    """Somebody else wrote it: its words are theirs."""

    code = "NOT_YOUR_NOTE"

    @property
    def message(self) -> str:
        return "Somebody else wrote this note."
