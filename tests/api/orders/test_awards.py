"""Of each rule an order says what it gave, and why it gave no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from api.locale import Locale
from domain.kernel.periods import ALWAYS, midnight
from domain.points.caps import Cap, CapPeriod, CapScope, CapUnit
from domain.points.earning import Remainder
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, transaction, value
from persistence.ids import new_uuid
from persistence.programme.repository import COPIES, StoredProgrammes
from tests import make
from tests.api.orders.orders import RECORD, an_order
from tests.conftest import Ask

TILL = make.service(Permission.ORDERS_RECORD, Permission.ORDERS_READ)
AWARDS = """
query ($id: ID!) { order(id: $id) { awards {
  rule outcome wanted points why missing { amount } limit { text limit left renewsAt } shares { points } } } }
"""
DAILY = Cap(CapScope.MEMBER, CapPeriod.DAY, CapUnit.POINTS, 25)


async def another_rule(programme: Programme, **terms: Any) -> Programme:
    """A rule beside the standard ones, in force since ever."""
    first = programme.earn_rules[0]
    async with transaction():
        now = await value("SELECT now()")
        rule = replace(first, id=new_uuid(), code="extra", valid_from=ALWAYS, **terms)
        await StoredProgrammes().add_earn_rule(programme.id, rule, at=now, by="staff:0")
        await rows("UPDATE programmes SET version = version + 1 RETURNING id")
    COPIES.forget()
    return await StoredProgrammes().find(programme.code)


async def record(ask: Ask, member: make.Made, *paid: float, number: str) -> str:
    order = an_order(*paid, external_id=number, member={"id": str(member.id)})
    answer = await ask(RECORD, TILL, input=order)
    assert answer["data"]["recordOrder"]["problems"] == []
    found: str = answer["data"]["recordOrder"]["order"]["id"]
    return found


async def award(ask: Ask, order: str, rule: str = "extra", locale: Locale = Locale.EN) -> dict[str, Any]:
    answer = await ask(AWARDS, TILL, id=order, locale=locale)
    assert answer["errors"] == []
    (found,) = (each for each in answer["data"]["order"]["awards"] if each["rule"] == rule)
    return dict(found)


async def test_a_rule_that_gave_nothing_says_how_much_was_missing(ask: Ask, begin: Begin) -> None:
    await another_rule(await make.programme(), points=10, per_minor=100_00)
    member = await make.member(begin)
    order = await record(ask, member, 60, 20, number="1")

    found = await award(ask, order)

    assert (found["outcome"], found["points"], found["missing"]) == ("BELOW_UNIT", 0, {"amount": 20_00})
    assert found["why"] == (
        "0 points: CN¥80.00 was too little at 10 points for every full CN¥100.00. "
        "CN¥20.00 more would have earned something."
    )
    chinese = await award(ask, order, locale=Locale.ZH_CN)
    assert chinese["why"] == "0 积分：每满 ¥100.00 得 10 积分，实付 ¥80.00 未达到；再消费 ¥20.00 即可获得。"
    assert found["limit"] is None and [each["points"] for each in found["shares"]] == [0, 0]


async def test_what_was_carried_counts_toward_what_is_missing(ask: Ask, begin: Begin) -> None:
    await another_rule(await make.programme(), points=10, per_minor=100_00, remainder=Remainder.CARRY)
    member = await make.member(begin)
    await record(ask, member, 70, number="1")

    found = await award(ask, await record(ask, member, 20, number="2"))

    assert (found["outcome"], found["missing"]) == ("BELOW_UNIT", {"amount": 10_00})


async def test_a_limit_says_what_it_left_and_when_it_begins_anew(ask: Ask, begin: Begin) -> None:
    programme = await another_rule(await make.programme(), points=10, per_minor=100_00, caps=(DAILY,))
    member = await make.member(begin)
    first = await record(ask, member, 200, number="1")
    second = await record(ask, member, 300, number="2")
    third = await record(ask, member, 100, number="3")

    whole, cut, none = [await award(ask, each) for each in (first, second, third)]

    paid = await value("SELECT paid_at FROM orders WHERE external_id = '3'")
    tomorrow = midnight(paid.astimezone(programme.zone).date() + timedelta(days=1), programme.zone)
    assert (whole["outcome"], whole["points"], whole["limit"]) == ("EARNED", 20, None)
    assert (cut["outcome"], cut["wanted"], cut["points"]) == ("EARNED", 30, 5)
    assert cut["why"] == (
        "5 points earned. It would have been 30 points without the limit (at most 25 points a day)."
    )
    assert (none["outcome"], none["wanted"], none["points"]) == ("CAPPED", 10, 0)
    assert none["why"].startswith("0 points: the limit was used up (at most 25 points a day). It begins anew")
    assert none["missing"] is None
    renews = none["limit"].pop("renewsAt")
    assert none["limit"] == {"text": "at most 25 points a day", "limit": 25, "left": 0}
    assert datetime.fromisoformat(renews) == tomorrow


async def test_reasons_stay_what_they_were_when_the_rules_change(ask: Ask, begin: Begin) -> None:
    programme = await another_rule(await make.programme(), points=10, per_minor=100_00)
    member = await make.member(begin)
    order = await record(ask, member, 80, number="1")
    before = await award(ask, order)
    async with transaction():
        now = await value("SELECT now()")
        newest = next(each for each in programme.earn_rules if each.code == "extra")
        rule = replace(newest, id=new_uuid(), revision=2, per_minor=1, valid_from=now)
        await StoredProgrammes().add_earn_rule(programme.id, rule, at=now, by="staff:0")
        await rows("UPDATE programmes SET version = version + 1 RETURNING id")
    COPIES.forget()

    assert await award(ask, order) == before
