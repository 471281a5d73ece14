"""Every no that somebody can hear who takes an entry back."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class EntryNotReversible(Refusal):
    """An entry of this kind follows from something else, or takes another one back itself."""

    code = "ENTRY_NOT_REVERSIBLE"
    kind: str

    @property
    def message(self) -> str:
        return f"This {self.kind} can not be taken back."


@dataclass(eq=False)
class EntryAlreadyReversed(Refusal):
    """An entry is taken back once, for ever."""

    code = "ENTRY_ALREADY_REVERSED"

    @property
    def message(self) -> str:
        return "This entry was taken back before."


@dataclass(eq=False)
class AllReturned(Refusal):
    """All points of this use were given back before, by returns of what they paid for."""

    code = "ALL_RETURNED"
    points: int

    @property
    def message(self) -> str:
        return f"All {self.points:,} points were returned before."
