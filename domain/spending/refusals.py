"""Every no that somebody can hear who uses points, or sets them aside."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.amounts import Money
from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class WalletNotSpendable(Refusal):
    """Points of this wallet type count, and can not be spent."""

    code = "WALLET_NOT_SPENDABLE"
    wallet: str

    @property
    def message(self) -> str:
        return f"Points of the wallet type {self.wallet} can not be spent."


@dataclass(eq=False)
class PointsPayNoOrders(Refusal):
    """The wallet type has no terms under which its points pay for orders."""

    code = "POINTS_PAY_NO_ORDERS"
    wallet: str

    @property
    def message(self) -> str:
        return f"Points of the wallet type {self.wallet} do not pay for orders."


@dataclass(eq=False)
class OrderTooSmall(Refusal):
    """An order takes points from a certain total on."""

    code = "ORDER_TOO_SMALL"
    total: Money
    least_order: Money

    @property
    def message(self) -> str:
        return f"An order of {self.total.minor} takes no points, one of {self.least_order.minor} does."


@dataclass(eq=False)
class NotInUnits(Refusal):
    """Points pay in whole units, and from the fewest on that are worth anything."""

    code = "NOT_IN_UNITS"
    requested: int
    unit: int
    least: int

    @property
    def message(self) -> str:
        return f"{self.requested:,} points asked for; they pay by {self.unit:,}, from {self.least:,} on."


@dataclass(eq=False)
class TooManyForOrder(Refusal):
    """The order takes fewer points. `limit` is the most that it takes now, `because` what says so:
    MOST_POINTS, MOST_SHARE or ORDER_TOTAL."""

    code = "TOO_MANY_FOR_ORDER"
    requested: int
    limit: int
    unit: int
    because: str

    @property
    def message(self) -> str:
        return f"{self.requested:,} points asked for, the order takes {self.limit:,} ({self.because})."


@dataclass(eq=False)
class UnknownHold(Refusal):
    """There is no such hold, or it is not one that the caller may see."""

    code = "UNKNOWN_HOLD"

    @property
    def message(self) -> str:
        return "There is no such hold."


@dataclass(eq=False)
class HoldIsOver(Refusal):
    """All points of the hold were captured or released, by somebody or by its time-out."""

    code = "HOLD_IS_OVER"
    points: int
    captured: int
    released: int

    @property
    def message(self) -> str:
        return f"Of {self.points:,} points {self.captured:,} were captured, {self.released:,} released."


@dataclass(eq=False)
class HoldsLess(Refusal):
    """The hold still holds points, but not so many."""

    code = "HOLDS_LESS"
    requested: int
    held: int

    @property
    def message(self) -> str:
        return f"{self.requested:,} points asked for, {self.held:,} are held."
