"""Who fulfils a condition, who does not and why, and what may not be saved."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from domain.conditions.checking import MEMBERS_ONLY, OF_ORDERS, check_condition
from domain.conditions.closures import compiled
from domain.conditions.explaining import first_failure
from domain.conditions.fields import Op
from domain.conditions.plain import condition_from_plain, condition_to_plain
from domain.conditions.record import (
    member_from_plain,
    member_to_plain,
    products_from_plain,
    products_to_plain,
)
from domain.conditions.subject import MemberFacts, Product, Subject, age_on, days_to_birthday, needs
from domain.conditions.tree import (
    All,
    AnyOf,
    Condition,
    Count,
    Figure,
    History,
    Lines,
    Not,
    Quantifier,
    Test,
)
from domain.kernel.periods import Span, Unit
from domain.kernel.refusal import InvalidInput
from domain.orders.order import Order, OrderLine, OrderStatus
from domain.tiers.ladder import Window, WindowKind

ZONE = ZoneInfo("Asia/Shanghai")
NOON = datetime(2026, 3, 7, 4, tzinfo=UTC)  # a Saturday noon in Shanghai
MONTH = Window(WindowKind.ROLLING, Span(30, Unit.DAY))
ORDERS = Figure(Count.ORDERS, MONTH)


def line(number: int, sku: str, paid: int, *, quantity: int = 1, category: str | None = None) -> OrderLine:
    return OrderLine(number=number, sku=sku, category=category, quantity=quantity, paid=paid, discount=0)


ORDER = Order(
    source="shop",
    external_id="1",
    programme="main",
    store="s1",
    channel="web",
    status=OrderStatus.PAID,
    placed_at=NOON,
    paid_at=NOON,
    completed_at=None,
    currency="CNY",
    lines=(line(1, "milk", 29_800, category="powder"), line(2, "wipes", 2_990, quantity=2)),
    freight=0,
    tax=0,
)
MEMBER = MemberFacts(
    tags=frozenset({"vip", "parent"}),
    attributes={"size": 42, "city": "Hangzhou", "pets": True},
    gender="FEMALE",
    joined_on=date(2025, 3, 10),
    birthday=date(1990, 3, 9),
    figures={ORDERS: 3},
)
SUBJECT = Subject(
    at=NOON,
    zone=ZONE,
    ranks={"tiers": ("standard", "silver", "gold")},
    tiers={"tiers": "silver"},
    member=MEMBER,
    order=ORDER,
    products={"milk": Product("Aurora", frozenset({"powder", "baby"}))},
)


def is_(field: str, op: Op, value: object, key: str | None = None) -> Test:
    return Test(field, op, value, key)  # type: ignore[arg-type]


HOLD: list[Condition] = [
    is_("tier", Op.AT_LEAST, "silver", "tiers"),
    is_("tier", Op.ONE_OF, ("silver",), "tiers"),
    is_("tags", Op.ANY_OF, ("vip", "other")),
    is_("tags", Op.ALL_OF, ("vip", "parent")),
    is_("attribute", Op.AT_LEAST, 42, "size"),
    is_("attribute", Op.ONE_OF, ("Hangzhou",), "city"),
    is_("attribute", Op.STARTS_WITH, "Hang", "city"),
    is_("attribute", Op.IS, True, "pets"),
    is_("attribute", Op.KNOWN, False, "shoes"),
    is_("gender", Op.ONE_OF, ("FEMALE",)),
    is_("joined_on", Op.BEFORE, "2025-03-11"),
    is_("days_since_joined", Op.AT_LEAST, 362),
    is_("age", Op.AT_MOST, 35),
    is_("birth_month", Op.ONE_OF, (3,)),
    is_("days_to_birthday", Op.AT_MOST, 2),
    is_("goods", Op.AT_LEAST, 32_790),
    is_("line_count", Op.ONE_OF, (2,)),
    is_("pieces", Op.AT_MOST, 3),
    is_("store", Op.ONE_OF, ("s1", "s2")),
    is_("weekday", Op.ONE_OF, (6, 7)),
    is_("minute_of_day", Op.AT_LEAST, 12 * 60),
    is_("day_of_month", Op.ONE_OF, (7,)),
    is_("day", Op.FROM, "2026-03-07"),
    Lines(Quantifier.ANY, is_("category", Op.ANY_OF, ("baby",))),
    Lines(Quantifier.NONE, is_("sku", Op.ONE_OF, ("nappies",))),
    Lines(Quantifier.EVERY, is_("paid", Op.AT_LEAST, 2_990)),
    Lines(Quantifier.COUNT, is_("unit_price", Op.AT_MOST, 2_000), 1),
    Lines(Quantifier.ANY, is_("brand", Op.ONE_OF, ("Aurora",))),
    History(ORDERS, Op.AT_LEAST, 3),
]
FAIL: list[Condition] = [
    is_("tier", Op.AT_LEAST, "gold", "tiers"),
    is_("tier", Op.AT_LEAST, "silver", "another"),
    is_("tags", Op.ALL_OF, ("vip", "other")),
    is_("attribute", Op.AT_LEAST, 1, "city"),  # a text is no number
    is_("attribute", Op.ONE_OF, (True,), "pets"),  # nor is a flag
    is_("attribute", Op.STARTS_WITH, "4", "size"),
    is_("locale", Op.ONE_OF, ("zh-CN",)),  # not known
    is_("segments", Op.ANY_OF, ("any",)),
    is_("segments", Op.KNOWN, True),
    is_("age", Op.AT_LEAST, 36),
    is_("days_to_birthday", Op.AT_MOST, 1),
    is_("event", Op.ONE_OF, ("order",)),
    is_("joined_on", Op.FROM, "2025-03-11"),
    Lines(Quantifier.EVERY, is_("category", Op.ANY_OF, ("powder",))),
    Lines(Quantifier.COUNT, is_("quantity", Op.AT_LEAST, 1), 3),
    History(ORDERS, Op.AT_MOST, 2),
    History(Figure(Count.DAYS_SINCE_ORDER, MONTH), Op.AT_LEAST, 0),  # no order, no days since it
]


@pytest.mark.parametrize("condition", HOLD, ids=repr)
def test_it_holds(condition: Condition):
    assert compiled(condition)(SUBJECT)
    assert first_failure(condition, SUBJECT) is None
    assert not compiled(Not(condition))(SUBJECT)


@pytest.mark.parametrize("condition", FAIL, ids=repr)
def test_it_does_not_hold(condition: Condition):
    assert not compiled(condition)(SUBJECT)
    assert first_failure(condition, SUBJECT) is not None
    assert compiled(Not(condition))(SUBJECT)


@pytest.mark.parametrize("condition", [*HOLD, *FAIL, All((*HOLD[:2], Not(AnyOf((FAIL[0],)))))], ids=repr)
def test_a_condition_is_the_same_from_json(condition: Condition):
    plain = json.loads(json.dumps(condition_to_plain(condition)))
    assert condition_from_plain(plain) == condition


@pytest.mark.parametrize("condition", [*HOLD, *FAIL], ids=repr)
def test_a_record_decides_as_the_member_did_and_keeps_no_birthday(condition: Condition):
    wanted = needs(condition)
    plain = json.loads(json.dumps([member_to_plain(SUBJECT, wanted), products_to_plain(SUBJECT)]))
    assert "1990" not in json.dumps(plain)
    again = replace(SUBJECT, member=member_from_plain(plain[0]), products=products_from_plain(plain[1]))
    assert compiled(condition)(again) == compiled(condition)(SUBJECT)


def test_an_order_without_products_in_the_catalogue_has_its_own_category():
    subject = replace(SUBJECT, products={})
    assert compiled(Lines(Quantifier.ANY, is_("category", Op.ANY_OF, ("powder",))))(subject)
    assert not compiled(Lines(Quantifier.ANY, is_("brand", Op.KNOWN, True)))(subject)


def test_what_failed_first_is_told_with_what_was_there():
    tree = All((HOLD[0], AnyOf((is_("segments", Op.ALL_OF, ("early", "late")), FAIL[3]))))
    failure = first_failure(tree, SUBJECT)
    assert failure is not None
    assert failure.to_plain() == {
        "path": "all.1.any.0",
        "node": {"field": "segments", "op": "ALL_OF", "value": ["early", "late"]},
        "actual": sorted(SUBJECT.member.segments),
    }


@pytest.mark.parametrize(
    "test",
    [
        is_("age", Op.AT_LEAST, 36),
        is_("gender", Op.ONE_OF, ("nobody",)),
        is_("tags", Op.ALL_OF, ("vip", "other")),
    ],
    ids=repr,
)
def test_of_what_is_personal_only_the_verdict_is_told(test: Condition):
    failure = first_failure(test, SUBJECT)
    assert failure is not None
    assert failure.actual is None


def test_how_many_lines_are_told():
    failure = first_failure(FAIL[-4], SUBJECT)
    assert failure is not None
    assert failure.actual == [1, 2]


def test_a_birthday_on_29_february_is_kept_on_the_28th_where_there_is_none():
    leap = date(2000, 2, 29)
    assert days_to_birthday(leap, date(2027, 2, 28)) == 0
    assert days_to_birthday(leap, date(2027, 3, 1)) == 365  # 2028 has the day
    assert days_to_birthday(leap, date(2028, 2, 28)) == 1
    assert (age_on(leap, date(2027, 2, 28)), age_on(leap, date(2027, 3, 1))) == (26, 27)


def deep(levels: int) -> Condition:
    return Not(deep(levels - 1)) if levels else HOLD[2]


@pytest.mark.parametrize(
    ("condition", "field", "reason"),
    [
        (is_("colour", Op.ONE_OF, ("red",)), "condition", "UNKNOWN"),
        (is_("goods", Op.STARTS_WITH, "1"), "condition.goods.startsWith", "NOT_HERE"),
        (is_("goods", Op.AT_LEAST, "1"), "condition.goods.atLeast", "MALFORMED"),
        (is_("goods", Op.AT_LEAST, True), "condition.goods.atLeast", "MALFORMED"),
        (is_("goods", Op.AT_LEAST, float("nan")), "condition.goods.atLeast", "MALFORMED"),
        (is_("tags", Op.ANY_OF, ()), "condition.tags.anyOf", "OUT_OF_RANGE"),
        (is_("tags", Op.ANY_OF, ("",)), "condition.tags.anyOf", "MALFORMED"),
        (is_("tags", Op.ANY_OF, tuple(map(str, range(501)))), "condition.tags.anyOf", "OUT_OF_RANGE"),
        (is_("attribute", Op.KNOWN, True), "condition.attribute.key", "MALFORMED"),
        (is_("gender", Op.KNOWN, True, "x"), "condition.gender.key", "MALFORMED"),
        (is_("joined_on", Op.FROM, "2026-02-30"), "condition.joinedOn.from", "MALFORMED"),
        (is_("joined_on", Op.FROM, "20260201"), "condition.joinedOn.from", "MALFORMED"),
        (is_("event", Op.ONE_OF, ("x",)), "condition.event", "NOT_HERE"),
        (is_("sku", Op.ONE_OF, ("x",)), "condition.sku", "NOT_HERE"),
        (
            All((HOLD[0], Not(Lines(Quantifier.ANY, is_("goods", Op.AT_LEAST, 1))))),
            "condition.all.1.not.lines.where.goods",
            "NOT_HERE",
        ),
        (Lines(Quantifier.COUNT, HOLD[0]), "condition.lines.atLeast", "MISSING"),
        (Lines(Quantifier.ANY, HOLD[0], 2), "condition.lines.atLeast", "NOT_HERE"),
        (History(ORDERS, Op.ONE_OF, 3), "condition.history.test.oneOf", "NOT_HERE"),
        (History(ORDERS, Op.AT_LEAST, -1), "condition.history.test.atLeast", "OUT_OF_RANGE"),
        (History(Figure(Count.EVENTS, MONTH), Op.AT_LEAST, 1), "condition.history.event", "MISSING"),
        (
            History(Figure(Count.ORDERS, Window(WindowKind.ROLLING)), Op.AT_LEAST, 1),
            "condition.history.over",
            "WINDOW_NEEDS_SPAN",
        ),
        (All((AnyOf(()),)), "condition.all.0.any", "MISSING"),
        (deep(6), "condition.not.not.not.not.not.not", "TOO_DEEP"),
        (All((HOLD[2],) * 100), "condition", "TOO_MANY"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_what_no_field_can_mean_is_refused_with_its_place(condition: Condition, field: str, reason: str):
    with pytest.raises(InvalidInput) as no:
        check_condition(condition, areas=OF_ORDERS)
    assert (no.value.field, no.value.reason) == (field, reason)


def test_a_segment_asks_for_members_only():
    for condition in [*HOLD[:15], *HOLD[28:]]:
        check_condition(condition, areas=MEMBERS_ONLY)
    with pytest.raises(InvalidInput):
        check_condition(HOLD[15], areas=MEMBERS_ONLY)
