"""Every no about rewards and what was redeemed of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownReward(Refusal):
    """There is no such reward, or it is not one that this member may see."""

    code = "UNKNOWN_REWARD"
    reward: str

    @property
    def message(self) -> str:
        return f"There is no reward {self.reward!r}."


@dataclass(eq=False)
class WrongRewardState(Refusal):
    """What was asked for does not fit where the reward is in its life."""

    code = "WRONG_REWARD_STATE"
    reward: str
    state: str

    @property
    def message(self) -> str:
        return f"The reward {self.reward!r} is {self.state}."


@dataclass(eq=False)
class RewardPaused(Refusal):
    """The reward can not be redeemed until the shop resumes it."""

    code = "REWARD_PAUSED"

    @property
    def message(self) -> str:
        return "The reward is paused."


@dataclass(eq=False)
class NotYet(Refusal):
    """The reward can not be redeemed before that time."""

    code = "NOT_YET"
    opens_at: datetime

    @property
    def message(self) -> str:
        return f"The reward can be redeemed from {self.opens_at.isoformat()} on."


@dataclass(eq=False)
class RewardEnded(Refusal):
    """The reward can not be redeemed any more."""

    code = "REWARD_ENDED"
    ended_at: datetime

    @property
    def message(self) -> str:
        return "The reward can not be redeemed any more."


@dataclass(eq=False)
class NotYourTier(Refusal):
    """The reward is for members of these tiers."""

    code = "NOT_YOUR_TIER"
    tiers: tuple[str, ...]

    @property
    def message(self) -> str:
        return f"The reward is for members of {', '.join(self.tiers)}."


@dataclass(eq=False)
class LimitReached(Refusal):
    """A member may have so many of the reward, in each of these periods or at all (LIFETIME)."""

    code = "LIMIT_REACHED"
    limit: int
    period: str
    taken: int
    """How many the member has had of them."""
    again_at: datetime | None
    """When the next period begins."""

    @property
    def message(self) -> str:
        return f"{self.limit} are allowed ({self.period}), {self.taken} were redeemed."


@dataclass(eq=False)
class OutOfStock(Refusal):
    """There are fewer left."""

    code = "OUT_OF_STOCK"
    requested: int
    left: int

    @property
    def message(self) -> str:
        return f"{self.requested} asked for, {self.left} left."


@dataclass(eq=False)
class PriceChanged(Refusal):
    """The price is another one than what the member was shown."""

    code = "PRICE_CHANGED"
    expected: int
    points: int

    @property
    def message(self) -> str:
        return f"{self.expected:,} points were expected, it costs {self.points:,}."


@dataclass(eq=False)
class UnknownRedemption(Refusal):
    """There is no such redemption, or it is not one that the caller may see."""

    code = "UNKNOWN_REDEMPTION"

    @property
    def message(self) -> str:
        return "There is no such redemption."


@dataclass(eq=False)
class WrongRedemptionState(Refusal):
    """From where the redemption is now, this step is not taken, or not by the caller."""

    code = "WRONG_REDEMPTION_STATE"
    state: str
    asked: str

    @property
    def message(self) -> str:
        return f"The redemption is {self.state}; {self.asked} does not follow."
