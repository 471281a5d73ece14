"""The noes of coupons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.kernel.amounts import Money
from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownCouponTemplate(Refusal):
    """There is none of that code, or it is a draft."""

    code = "UNKNOWN_COUPON_TEMPLATE"
    template: str

    @property
    def message(self) -> str:
        return f"There is no coupon template {self.template!r}."


@dataclass(eq=False)
class CouponTemplateExists(Refusal):
    code = "COUPON_TEMPLATE_EXISTS"
    template: str

    @property
    def message(self) -> str:
        return f"There is a coupon template {self.template!r} already."


@dataclass(eq=False)
class WrongTemplateState(Refusal):
    """What was asked for does not fit where the template is in its life."""

    code = "WRONG_TEMPLATE_STATE"
    template: str
    state: str

    @property
    def message(self) -> str:
        return f"The coupon template {self.template!r} is {self.state}."


@dataclass(eq=False)
class StockBelowGiven(Refusal):
    """More coupons have been given than the new limit allows."""

    code = "STOCK_BELOW_GIVEN"
    given: int

    @property
    def message(self) -> str:
        return f"{self.given} have been given already."


@dataclass(eq=False)
class NotStarted(Refusal):
    """Nobody can have one yet."""

    code = "NOT_STARTED"
    starts_at: datetime

    @property
    def message(self) -> str:
        return f"It begins at {self.starts_at.isoformat()}."


@dataclass(eq=False)
class ClaimsPaused(Refusal):
    """None is given for the moment."""

    code = "CLAIMS_PAUSED"

    @property
    def message(self) -> str:
        return "None is given for the moment."


@dataclass(eq=False)
class Ended(Refusal):
    """None is given any more."""

    code = "ENDED"

    @property
    def message(self) -> str:
        return "None is given any more."


@dataclass(eq=False)
class SoldOut(Refusal):
    """All have been given; `today` where there will be more tomorrow."""

    code = "SOLD_OUT"
    today: bool

    @property
    def message(self) -> str:
        return "All of today are given." if self.today else "All are given."


@dataclass(eq=False)
class LimitPerMember(Refusal):
    """The member has had as many as there are for one."""

    code = "LIMIT_PER_MEMBER"
    limit: int

    @property
    def message(self) -> str:
        return f"One member can have {self.limit}."


@dataclass(eq=False)
class LimitPerDay(Refusal):
    """The member has had as many as there are for one on a day."""

    code = "LIMIT_PER_DAY"
    limit: int

    @property
    def message(self) -> str:
        return f"One member can have {self.limit} a day."


@dataclass(eq=False)
class NotEligible(Refusal):
    """The offer is for others. `reason`: TIER, SEGMENT, NEW_MEMBERS, FIRST_ORDER, ISSUED_ONLY, BY_CODE,
    NOT_GIFTABLE; of a reward also HOURS, it is to be had at other times."""

    code = "NOT_ELIGIBLE"
    reason: str

    @property
    def message(self) -> str:
        return f"It is for others: {self.reason}."


@dataclass(eq=False)
class UnknownCouponCode(Refusal):
    """No coupon can be had by this code: it is mistyped, or somebody has had it."""

    code = "UNKNOWN_COUPON_CODE"

    @property
    def message(self) -> str:
        return "No coupon can be had by this code."


@dataclass(eq=False)
class UnknownCoupon(Refusal):
    """There is none of that id, or it is somebody else's."""

    code = "UNKNOWN_COUPON"

    @property
    def message(self) -> str:
        return "There is no such coupon."


@dataclass(eq=False)
class CouponNotYetValid(Refusal):
    code = "COUPON_NOT_YET_VALID"
    valid_from: datetime

    @property
    def message(self) -> str:
        return f"It can be used from {self.valid_from.isoformat()} on."


@dataclass(eq=False)
class Expired(Refusal):
    code = "EXPIRED"
    valid_until: datetime

    @property
    def message(self) -> str:
        return f"It could be used until {self.valid_until.isoformat()}."


@dataclass(eq=False)
class Locked(Refusal):
    """It is set aside for another order, or offered to somebody; `until` then it is free again."""

    code = "LOCKED"
    until: datetime

    @property
    def message(self) -> str:
        return f"It is set aside until {self.until.isoformat()}."


@dataclass(eq=False)
class AlreadyUsed(Refusal):
    code = "ALREADY_USED"
    used_at: datetime

    @property
    def message(self) -> str:
        return f"It was used at {self.used_at.isoformat()}."


@dataclass(eq=False)
class CouponRevoked(Refusal):
    """It was taken back, or given on."""

    code = "COUPON_REVOKED"

    @property
    def message(self) -> str:
        return "It was taken back."


@dataclass(eq=False)
class CouponNotUsed(Refusal):
    """What has not been used can not be returned."""

    code = "COUPON_NOT_USED"
    state: str

    @property
    def message(self) -> str:
        return f"It is {self.state}."


@dataclass(eq=False)
class CouponOutOfHours(Refusal):
    """It can be used on other days or at other hours."""

    code = "COUPON_OUT_OF_HOURS"

    @property
    def message(self) -> str:
        return "It can not be used on this day or at this hour."


@dataclass(eq=False)
class WrongScope(Refusal):
    """It is not for this place or these goods. `what`: STORE, CHANNEL, GOODS."""

    code = "WRONG_SCOPE"
    what: str

    @property
    def message(self) -> str:
        return f"It does not hold for this: {self.what}."


@dataclass(eq=False)
class BelowThreshold(Refusal):
    """So much more of its goods is needed: in money, or in pieces."""

    code = "BELOW_THRESHOLD"
    money: Money | None
    pieces: int

    @property
    def message(self) -> str:
        return "Too little of its goods."


@dataclass(eq=False)
class UnknownGift(Refusal):
    """The link is not one, was taken, or its time is over."""

    code = "UNKNOWN_GIFT"

    @property
    def message(self) -> str:
        return "Nothing is given by this link."


@dataclass(eq=False)
class OwnGift(Refusal):
    """Whoever offers a coupon can not accept it."""

    code = "OWN_GIFT"

    @property
    def message(self) -> str:
        return "It is your own."


@dataclass(eq=False)
class CouponNotOffered(Refusal):
    """Nothing is to be taken back: it is not offered to anybody."""

    code = "COUPON_NOT_OFFERED"
    state: str

    @property
    def message(self) -> str:
        return f"It is {self.state}."
