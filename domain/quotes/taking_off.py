"""What one offer takes off goods that cost so much by now.

All of it never grows where goods cost less, so what an offer takes off the item prices is the most that it
can ever take: the search for the best plan rests on that.
"""

from __future__ import annotations

from collections.abc import Sequence

from domain.coupons.discount import (
    AmountOff,
    Exchange,
    FixedPrice,
    FreeItem,
    FreeShipping,
    PercentOff,
    RandomAmount,
)
from domain.coupons.scope import Threshold
from domain.coupons.template import Floor
from domain.kernel.amounts import PER_MILLE, split
from domain.promotions.promotion import EveryFull, PerCart
from domain.quotes.offer import Offer


def reaches(threshold: Threshold, minor: int, pieces: int) -> bool:
    return minor >= threshold.minor and pieces >= threshold.pieces


def off_of(offer: Offer, left: Sequence[int], quantities: Sequence[int], basis: int) -> int | None:
    """How much it takes off its goods in all; None where it can not be used on them.

    `left`: what each line of the cart costs by now; `basis`: what its goods cost when thresholds are asked.
    """
    if not reaches(offer.threshold, basis, offer.pieces):
        return None
    whole = sum([left[i] for i in offer.lines])
    off = _meant(offer, whole, left, quantities, basis)
    if off is None or (off > whole and offer.floor is Floor.REFUSE):
        return None
    return min(off, max(0, whole - offer.min_pay))


def _meant(
    offer: Offer, whole: int, left: Sequence[int], quantities: Sequence[int], basis: int
) -> int | None:
    """What it is to take off, whether or not there is as much."""
    match offer.discount:
        case AmountOff(minor):
            return minor
        case PercentOff(pay_per_mille, max_off):
            off = whole * (PER_MILLE - pay_per_mille) // PER_MILLE
            return off if max_off is None else min(off, max_off)
        case FixedPrice() | Exchange():
            return sum(_by_pieces(offer, left, quantities))
        case PerCart(levels):
            return max(
                (each.minor for each in levels if reaches(each.threshold, basis, offer.pieces)), default=None
            )
        case EveryFull(step, minor, most_times):
            times = basis // step.minor if step.minor else offer.pieces // step.pieces
            times = times if most_times is None else min(times, most_times)
            return times * minor if times else None
        case FreeItem() | FreeShipping():
            return 0
        case RandomAmount():
            raise ValueError("it was drawn when the coupon was given")


def shares_of(offer: Offer, off: int, left: Sequence[int], quantities: Sequence[int]) -> list[int]:
    """That, shared among its lines, one share for each of `offer.lines`: by what they cost by now, or of
    pieces that have a price of their own by what each is cheaper."""
    if isinstance(offer.discount, FixedPrice | Exchange):
        return split(off, _by_pieces(offer, left, quantities))
    return split(off, [left[i] for i in offer.lines])


def reach_of(offer: Offer, basis: int) -> int | None:
    """What of it depends on how much its goods cost when thresholds are asked: None where its threshold is
    not reached, the amount of its level or of its full steps where it has such."""
    if not reaches(offer.threshold, basis, offer.pieces):
        return None
    if isinstance(offer.discount, PerCart | EveryFull):
        return _meant(offer, 0, (), (), basis)
    return 0


def freight_off(offer: Offer, freight: int) -> int:
    discount = offer.discount
    if not isinstance(discount, FreeShipping):
        return 0
    return freight if discount.max_off is None else min(freight, discount.max_off)


def _by_pieces(offer: Offer, left: Sequence[int], quantities: Sequence[int]) -> list[int]:
    """What the dearest pieces lose, by line. A line's pieces cost the same to one minor unit."""
    discount = offer.discount
    assert isinstance(discount, FixedPrice | Exchange)
    price = discount.minor if isinstance(discount, FixedPrice) else 0
    offs = [0] * len(offer.lines)
    pieces: list[tuple[int, int, int]] = []
    for place, i in enumerate(offer.lines):
        each, dearer = divmod(left[i], quantities[i])
        if dearer:
            pieces.append((each + 1, place, dearer))
        pieces.append((each, place, quantities[i] - dearer))
    pieces.sort(key=lambda it: (-it[0], it[1]))
    wanted = discount.pieces
    for cost, place, count in pieces:
        taken = min(wanted, count)
        if cost <= price or not taken:
            break
        offs[place] += (cost - price) * taken
        wanted -= taken
    return offs
