"""A lucky draw: which prize a redemption brings, decided so that everybody can check it afterwards.

Each revision of a draw has a secret seed. Its SHA-256, the commitment, is shown from the beginning; the seed
itself when the draw is over. The number of a redemption is made from both:

    HMAC-SHA-256 with the seed as key over the redemption's id (32 hexadecimal digits), "|" and the round;
    its first eight bytes as a number, which is dropped for the next round's where it lies beyond the largest
    multiple of a million, so that no remainder is likelier than another;
    that number modulo one million

The prizes divide the numbers from 0 to 999,999 among them, in the order of the pool, each as many as its
odds. Where the prize that was drawn is not there any more (its stock, a budget, or its coupon can not be
given) the consolation prize is given, and the log says why. Nothing is ever drawn a second time.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from domain.rewards.pool import WHOLE, Pool, Prize
from domain.rewards.stock import BUDGET_MINOR, BUDGET_POINTS, Stocks, of_prize

_RANGE = 1 << 64
FAIR = _RANGE - _RANGE % WHOLE
"""Numbers from here on are dropped."""


class Fallback(StrEnum):
    """Why the consolation prize was given instead of what was drawn."""

    OUT_OF_STOCK = "OUT_OF_STOCK"
    OVER_BUDGET = "OVER_BUDGET"
    COUPON_REFUSED = "COUPON_REFUSED"
    """The member has as many of them as one may have, or there are none left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    number: int
    drawn: Prize
    given: Prize
    fallback: Fallback | None = None


def commitment(seed: bytes) -> bytes:
    return sha256(seed).digest()


def number_of(seed: bytes, redemption_id: UUID) -> int:
    """From 0 to 999,999, each equally likely."""
    round_ = 0
    while True:
        found = int.from_bytes(
            hmac.digest(seed, f"{redemption_id.hex}|{round_}".encode(), "sha256")[:8], "big"
        )
        if found < FAIR:
            return found % WHOLE
        round_ += 1


def ranges(pool: Pool) -> list[tuple[str, int, int]]:
    """Which numbers are whose: prize, from, until; half-open."""
    table, start = [], 0
    for each in pool.prizes:
        table.append((each.code, start, start + each.odds))
        start += each.odds
    return table


def prize_at(pool: Pool, number: int) -> Prize:
    code = next(code for code, start, end in ranges(pool) if start <= number < end)
    return pool.prize(code)


def draw(pool: Pool, number: int, stocks: Stocks) -> Drawn:
    """What the number brings, with what there is left."""
    drawn = prize_at(pool, number)
    if drawn.code == pool.consolation:
        return Drawn(number=number, drawn=drawn, given=drawn)
    fallback = _missing(drawn, stocks)
    return Drawn(number=number, drawn=drawn, given=pool.last if fallback else drawn, fallback=fallback)


def _missing(prize: Prize, stocks: Stocks) -> Fallback | None:
    own = stocks.get(of_prize(prize.code))
    if own is not None and own.left == 0:
        return Fallback.OUT_OF_STOCK
    for share, needed in ((BUDGET_POINTS, prize.points), (BUDGET_MINOR, prize.cost_minor)):
        budget = stocks.get(share)
        if budget is not None and budget.left is not None and budget.left < needed:
            return Fallback.OVER_BUDGET
    return None
