"""Every no that somebody can hear who hands points to another member."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class TransfersNotAllowed(Refusal):
    """Points of this wallet type stay with whoever has earned them."""

    code = "TRANSFERS_NOT_ALLOWED"
    wallet: str

    @property
    def message(self) -> str:
        return f"Points of the wallet type {self.wallet} can not be handed to others."


@dataclass(eq=False)
class TransferToOneself(Refusal):
    code = "TRANSFER_TO_ONESELF"

    @property
    def message(self) -> str:
        return "The receiver is the giver."


@dataclass(eq=False)
class UnknownReceiver(Refusal):
    """Nobody of that id or card number can receive points. Whether there is such a member, and what state its
    membership is in, is not said."""

    code = "UNKNOWN_RECEIVER"

    @property
    def message(self) -> str:
        return "There is no member who could receive points."


@dataclass(eq=False)
class TransferLimitReached(Refusal):
    """A member gives away so many points in a calendar month at most. `left` is what this month has left."""

    code = "TRANSFER_LIMIT_REACHED"
    requested: int
    limit: int
    left: int

    @property
    def message(self) -> str:
        return f"{self.requested:,} points asked for; of {self.limit:,} a month {self.left:,} are left."
