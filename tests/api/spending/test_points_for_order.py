"""What an order would take of a member's points, before anybody uses them."""

from __future__ import annotations

from typing import Any

import pytest

from domain.points.wallet import Price, SpendTerms, WalletTerms
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows
from tests import make
from tests.conftest import Ask
from tests.ledger import grant, set_status, set_terms
from tests.tables import checksums

QUOTE = """
query ($member: MemberId, $total: MoneyInput!, $points: Points, $wallet: String = "points") {
  pointsForOrder(member: $member, orderTotal: $total, points: $points, wallet: $wallet) {
    points money { amount currency } limitedBy available unit leastOrder { amount } mostPoints mostShare
  }
}
"""
X31 = SpendTerms(price=Price(5, 100), unit=5, least_order_minor=1000, most_points=50)
X32 = SpendTerms(price=Price(100, 100), unit=100, most_share=500)


def yuan(amount: float) -> dict[str, Any]:
    return {"amount": round(amount * 100), "currency": "CNY"}


async def quoted(ask: Ask, member: make.Made, total: float, points: int | None = None) -> tuple[Any, ...]:
    answer = await ask(QUOTE, make.themselves(member.id), total=yuan(total), points=points)
    assert answer["errors"] == []
    quote = answer["data"]["pointsForOrder"]
    return quote["points"], quote["money"]["amount"], quote["limitedBy"]


async def test_x31_and_x32_as_quotes_and_nothing_is_written(ask: Ask, begin: Begin, programme: Programme):
    member = await make.member(begin)
    await grant(begin, member, 20_000)
    await set_terms(programme, WalletTerms(spending=X31))
    before = await checksums()

    assert await quoted(ask, member, 9.99, 50) == (0, 0, "LEAST_ORDER")
    assert await quoted(ask, member, 20, 50) == (50, 1000, None)
    assert await quoted(ask, member, 20) == (50, 1000, "MOST_POINTS")
    assert await checksums() == before
    await set_terms(programme, WalletTerms(spending=X32))
    assert await quoted(ask, member, 300, 1_000) == (1_000, 1000, None)
    assert await quoted(ask, member, 300, 50) == (0, 0, "UNIT")
    assert await quoted(ask, member, 300, 20_000) == (15_000, 15_000, "MOST_SHARE")


async def test_terms_that_have_changed_hold_at_once(ask: Ask, begin: Begin, programme: Programme):
    """The copy in memory was of another version: the statement notices."""
    member = await make.member(begin)
    await grant(begin, member, 100)
    assert await quoted(ask, member, 20) == (0, 0, "NO_TERMS")
    terms = '{"spending": {"price": [5, 100], "unit": 5, "least_order_minor": 0, "most_points": null,'
    await rows("UPDATE wallet_types SET terms = $1 RETURNING 1", f'{terms} "most_share": null}}}}')
    await rows("UPDATE programmes SET version = version + 1 RETURNING 1")

    assert await quoted(ask, member, 30) == (100, 2000, "BALANCE")


async def test_the_terms_stand_beside_the_quote(ask: Ask, begin: Begin, programme: Programme):
    await set_terms(programme, WalletTerms(spending=X31))
    member = await make.member(begin)
    await grant(begin, member, 30)
    reader = make.staff(Permission.POINTS_READ)

    answer = await ask(QUOTE, reader, member=str(member.id), total=yuan(20), points=60)

    assert answer["data"]["pointsForOrder"] == {
        "points": 30,
        "money": {"amount": 600, "currency": "CNY"},
        "limitedBy": "BALANCE",
        "available": 30,
        "unit": 5,
        "leastOrder": {"amount": 1000},
        "mostPoints": 50,
        "mostShare": None,
    }


async def test_a_membership_that_is_not_active_has_nothing_to_use(
    ask: Ask, begin: Begin, programme: Programme
):
    await set_terms(programme, WalletTerms(spending=X31))
    member = await make.member(begin)
    await grant(begin, member, 30)
    await set_status(member, "SUSPENDED")

    assert await quoted(ask, member, 20) == (0, 0, "MEMBERSHIP")


@pytest.mark.parametrize(
    "variables",
    [
        {"total": {"amount": -1, "currency": "CNY"}},
        {"total": {"amount": 2**53 - 1, "currency": "CNY"}},
        {"total": {"amount": 100, "currency": "EUR"}},
        {"total": yuan(20), "wallet": "gold"},
        {"total": yuan(20), "points": -1},
        {"total": yuan(20), "points": 1.0},
        {"total": yuan(20), "points": "1"},
        {"total": yuan(20), "points": True},
    ],
)
async def test_what_no_shop_can_mean_is_an_error(
    ask: Ask, begin: Begin, programme: Programme, variables: dict[str, Any]
):
    member = await make.member(begin)
    answer = await ask(QUOTE, make.themselves(member.id), **variables)
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


async def test_others_see_nothing_of_it(ask: Ask, begin: Begin, programme: Programme):
    member, other = await make.member(begin), await make.member(begin)
    theirs = await ask(QUOTE, make.themselves(other.id), member=str(member.id), total=yuan(20))
    assert theirs == {"data": {"pointsForOrder": None}, "errors": [], "extensions": {}}
    nobody = await ask(QUOTE, make.staff(Permission.POINTS_READ), total=yuan(20))
    assert [each["extensions"]["code"] for each in nobody["errors"]] == ["BAD_USER_INPUT"]
