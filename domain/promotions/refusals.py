"""The noes of promotions."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownPromotion(Refusal):
    code = "UNKNOWN_PROMOTION"
    promotion: str

    @property
    def message(self) -> str:
        return f"There is no promotion {self.promotion!r}."


@dataclass(eq=False)
class WrongPromotionState(Refusal):
    """What was asked for does not fit where the promotion is in its life."""

    code = "WRONG_PROMOTION_STATE"
    promotion: str
    state: str

    @property
    def message(self) -> str:
        return f"The promotion {self.promotion!r} is {self.state}."
