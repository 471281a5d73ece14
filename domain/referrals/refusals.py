"""Every no that a referral can hear."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.kernel.refusal import Refusal


class NotReferred(StrEnum):
    SELF = "SELF"
    """The code is the member's own."""
    CIRCLE = "CIRCLE"
    """The holder of the code was brought by this member, or by somebody whom it brought."""
    ALREADY_REFERRED = "ALREADY_REFERRED"
    """Somebody has brought this member before: once for ever."""
    NOT_NEW = "NOT_NEW"
    """The member has bought something already: nobody has brought it."""


@dataclass(eq=False)
class UnknownReferralCode(Refusal):
    """Nobody who takes part has this code."""

    code = "UNKNOWN_REFERRAL_CODE"

    @property
    def message(self) -> str:
        return "Nobody who takes part has this code."


@dataclass(eq=False)
class ReferralRefused(Refusal):
    """This member can not be brought by the holder of this code. Nothing was changed."""

    code = "REFERRAL_REFUSED"
    reason: NotReferred

    @property
    def message(self) -> str:
        return f"This member can not be brought by the holder of this code: {self.reason.value}."
