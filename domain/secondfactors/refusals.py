"""Every no about second factors."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class CodeRefused(Refusal):
    """The code is not good now: wrong, used before, out of date, or there were too many attempts."""

    code = "CODE_REFUSED"

    @property
    def message(self) -> str:
        return "The code is wrong or was used before, or there were too many attempts."


@dataclass(eq=False)
class SecondFactorSet(Refusal):
    """The account has a second factor. Remove it before setting another one up."""

    code = "SECOND_FACTOR_SET"

    @property
    def message(self) -> str:
        return "There is a second factor already. Remove it first."


@dataclass(eq=False)
class NoSecondFactor(Refusal):
    """The account has none, or its setting up was not begun."""

    code = "NO_SECOND_FACTOR"

    @property
    def message(self) -> str:
        return "There is no second factor."
