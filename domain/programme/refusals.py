"""Every no of the programme's set-up."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownProgramme(Refusal):
    code = "UNKNOWN_PROGRAMME"
    programme: str

    @property
    def message(self) -> str:
        return f"There is no programme {self.programme}."


@dataclass(eq=False)
class ProgrammeExists(Refusal):
    code = "PROGRAMME_EXISTS"
    programme: str

    @property
    def message(self) -> str:
        return f"There is a programme {self.programme} already."


@dataclass(eq=False)
class UnknownWalletType(Refusal):
    code = "UNKNOWN_WALLET_TYPE"
    wallet: str

    @property
    def message(self) -> str:
        return f"There is no wallet type {self.wallet}."


@dataclass(eq=False)
class WrongCurrency(Refusal):
    """A programme settles in one currency, and its rates are in it."""

    code = "WRONG_CURRENCY"
    expected: str
    got: str

    @property
    def message(self) -> str:
        return f"The programme settles in {self.expected}, not in {self.got}."


@dataclass(eq=False)
class NotASandbox(Refusal):
    """The clock of a programme with real members can not be moved."""

    code = "NOT_A_SANDBOX"
    programme: str

    @property
    def message(self) -> str:
        return f"The programme {self.programme} is no sandbox."
