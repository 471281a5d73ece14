"""A draw is fair, and everybody can make its numbers again."""

from __future__ import annotations

import hmac
from collections import Counter
from hashlib import sha256
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.texts import LocalText
from domain.rewards import drawing
from domain.rewards.drawing import Drawn, Fallback, draw, number_of, prize_at, ranges
from domain.rewards.pool import WHOLE, CouponPrize, Nothing, PhysicalPrize, PointsPrize, Pool, Prize, Winning
from domain.rewards.stock import BUDGET_MINOR, BUDGET_POINTS, Stock, of_prize, shares_of_prize

REDEMPTION = UUID("01890000-0000-7000-8000-000000000001")


def prize(code: str, odds: int, winning: Winning, *, stock: int | None = None, cost: int = 0) -> Prize:
    return Prize(
        code=code, title=LocalText({"en": code}), odds=odds, winning=winning, stock=stock, cost_minor=cost
    )


POOL = Pool(
    prizes=(
        prize("phone", 1_000, PhysicalPrize("phone"), stock=3, cost=500_000),
        prize("coupon", 199_000, CouponPrize("ten-off")),
        prize("points", 300_000, PointsPrize("points", 50)),
        prize("nothing", 500_000, Nothing()),
    ),
    consolation="nothing",
    budget_points=1_000,
    budget_minor=1_200_000,
)


def seed(number: int) -> bytes:
    return sha256(str(number).encode()).digest()


def test_the_number_is_the_remainder_of_the_first_eight_bytes() -> None:
    digest = hmac.new(seed(1), f"{REDEMPTION.hex}|0".encode(), sha256).digest()
    assert number_of(seed(1), REDEMPTION) == int.from_bytes(digest[:8], "big") % WHOLE


def test_a_number_beyond_the_last_whole_million_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    heard = []

    def digest(_: bytes, message: bytes, __: str) -> bytes:
        heard.append(message.decode())
        beyond = message.endswith((b"|0", b"|1"))
        return (drawing.FAIR if beyond else 41).to_bytes(8, "big") + bytes(24)

    monkeypatch.setattr(hmac, "digest", digest)

    assert number_of(seed(1), REDEMPTION) == 41
    assert heard == [f"{REDEMPTION.hex}|{round_}" for round_ in range(3)]
    assert drawing.FAIR % WHOLE == 0 and 0 <= (1 << 64) - drawing.FAIR < WHOLE


def test_over_a_hundred_thousand_seeds_each_prize_comes_as_often_as_its_odds_say() -> None:
    trials = 100_000
    numbers = [number_of(seed(i), REDEMPTION) for i in range(trials)]
    came = Counter(prize_at(POOL, number).code for number in numbers)

    assert set(came) == {each.code for each in POOL.prizes}
    for each in POOL.prizes:
        share = each.odds / WHOLE
        # Five standard deviations: the seeds are fixed, so it never happens to fail.
        assert abs(came[each.code] - trials * share) < 5 * (trials * share * (1 - share)) ** 0.5
    # The hundredths at both ends are as full as any other.
    hundredths = Counter(number * 100 // WHOLE for number in numbers)
    assert len(hundredths) == 100
    for place in (0, 1, 49, 50, 98, 99):
        assert abs(hundredths[place] - 1_000) < 5 * (1_000 * 0.99) ** 0.5


@given(st.integers(0, WHOLE - 1))
def test_every_number_is_one_prize_s(number: int) -> None:
    owners = [code for code, start, end in ranges(POOL) if start <= number < end]
    assert owners == [prize_at(POOL, number).code]


def test_the_numbers_of_a_prize_begin_and_end_where_its_odds_say() -> None:
    assert ranges(POOL) == [
        ("phone", 0, 1_000),
        ("coupon", 1_000, 200_000),
        ("points", 200_000, 500_000),
        ("nothing", 500_000, 1_000_000),
    ]
    edges = {0: "phone", 999: "phone", 1_000: "coupon", 199_999: "coupon", 499_999: "points"}
    edges |= {500_000: "nothing", 999_999: "nothing"}
    assert {number: prize_at(POOL, number).code for number in edges} == edges


def test_where_a_prize_is_gone_the_consolation_prize_is_given_and_nothing_else() -> None:
    phone, points = POOL.prize("phone"), POOL.prize("points")
    last = POOL.last

    gone = draw(POOL, 0, {of_prize("phone"): Stock(3, 3)})
    dear = draw(POOL, 0, {of_prize("phone"): Stock(3, 0), BUDGET_MINOR: Stock(1_200_000, 1_000_000)})
    spent = draw(POOL, 200_000, {BUDGET_POINTS: Stock(1_000, 951)})
    fits = draw(POOL, 200_000, {BUDGET_POINTS: Stock(1_000, 950)})

    assert gone == Drawn(number=0, drawn=phone, given=last, fallback=Fallback.OUT_OF_STOCK)
    assert dear == Drawn(number=0, drawn=phone, given=last, fallback=Fallback.OVER_BUDGET)
    assert spent == Drawn(number=200_000, drawn=points, given=last, fallback=Fallback.OVER_BUDGET)
    assert fits == Drawn(number=200_000, drawn=points, given=points)


@given(st.lists(st.integers(0, WHOLE - 1), max_size=60))
def test_no_row_of_draws_gives_more_than_stocks_and_budgets_hold(numbers: list[int]) -> None:
    stocks = {
        of_prize("phone"): Stock(3),
        BUDGET_POINTS: Stock(1_000),
        BUDGET_MINOR: Stock(1_200_000),
    }
    for number in numbers:
        given_ = draw(POOL, number, stocks).given
        taken = shares_of_prize(given_, stocks, consolation=given_ == POOL.last)
        stocks = {
            share: Stock(each.stock, each.taken + taken.get(share, 0)) for share, each in stocks.items()
        }
    assert all(each.taken <= (each.stock or 0) for each in stocks.values())
