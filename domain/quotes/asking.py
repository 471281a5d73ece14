"""What a shop asks: what a cart costs a member."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.ids import CouponId, MemberId
from domain.programme.programme import POINTS
from domain.quotes.cart import Cart


@dataclass(frozen=True, slots=True, kw_only=True)
class AskQuote:
    programme: str | None
    member_id: MemberId
    cart: Cart
    coupons: tuple[CouponId, ...] | None = None
    """Exactly these; None: those that are best."""
    use_points: int | None = None
    """At most so many; MOST: as many as can be used; None: none."""
    wallet: str = POINTS
