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
class UnknownWalletType(Refusal):
    code = "UNKNOWN_WALLET_TYPE"
    wallet: str

    @property
    def message(self) -> str:
        return f"There is no wallet type {self.wallet}."


@dataclass(eq=False)
class InvalidLadder(Refusal):
    """The tiers do not make a ladder."""

    code = "INVALID_LADDER"
    field: str
    """Where: `tiers.2.entry`."""
    reason: str
    """NO_TIERS, NO_ENTRY, LOWEST_HAS_ENTRY, DUPLICATE_CODE, OUT_OF_RANGE, TOO_DEEP, WINDOW_NEEDS_SPAN."""

    @property
    def message(self) -> str:
        return f"{self.field}: {self.reason.lower().replace('_', ' ')}."
