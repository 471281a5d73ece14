"""Every no about how long data is kept."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class NoTerm(Refusal):
    """Data of this class is kept with what it belongs to; it has no term that could be changed."""

    code = "NO_TERM"
    data_class: str

    @property
    def message(self) -> str:
        return f"{self.data_class} has no term."


@dataclass(eq=False)
class TermOutOfBounds(Refusal):
    """The term is shorter or longer than the law and the service allow."""

    code = "TERM_OUT_OF_BOUNDS"
    data_class: str
    least: int
    most: int

    @property
    def message(self) -> str:
        return f"{self.data_class} is kept from {self.least} to {self.most} days."


@dataclass(eq=False)
class UnderLegalHold(Refusal):
    """A legal hold keeps the data of this member: nothing of it is removed until the hold is released."""

    code = "UNDER_LEGAL_HOLD"

    @property
    def message(self) -> str:
        return "A legal hold keeps the data of this member."


@dataclass(eq=False)
class UnknownLegalHold(Refusal):
    """There is no such legal hold, or it was released before."""

    code = "UNKNOWN_LEGAL_HOLD"

    @property
    def message(self) -> str:
        return "There is no such legal hold."
