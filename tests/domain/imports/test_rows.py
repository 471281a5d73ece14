"""Rows become members, products and orders, or are refused with the name of a column."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from domain.imports.members import ImportedMember, imported_member
from domain.imports.orders import (
    ImportedLine,
    ImportedOrder,
    imported_line,
    imported_order,
    whole_order,
)
from domain.imports.problem import REASONS
from domain.imports.products import imported_product
from domain.kernel.refusal import InvalidInput
from domain.members.identity import Identity, IdentityKind
from domain.orders.order import Order, OrderStatus

SHANGHAI = ZoneInfo("Asia/Shanghai")
TODAY = date(2026, 3, 1)
NOW = datetime(2026, 3, 1, 4, tzinfo=UTC)

MEMBER = {
    "external_id": "17",
    "name": "杨远涛",
    "phone": "138 0013 8000",
    "email": "Yang@Example.com",
    "birthday": "1988-05-23",
    "gender": "M",
    "joined_on": "2016-12-15",
    "store_id": "346",
    "household_size": "2",
    "income_band": "Under 15K",
}
ORDER = {
    "order_id": "900",
    "member_external_id": "17",
    "store_id": "346",
    "channel": "store",
    "placed_at": "2017-01-01T13:01:19+08:00",
    "currency": "CNY",
    "paid_cents": "320",
    "discount_cents": "0",
    "status": "COMPLETED",
}
LINE = {"order_id": "900", "sku": "819978", "quantity": "1", "paid_cents": "320", "discount_cents": "0"}


def member(**changed: Any) -> ImportedMember:
    return imported_member(2, {**MEMBER, **changed}, today=TODAY, zone=SHANGHAI)


def order(**changed: Any) -> ImportedOrder:
    return imported_order(2, {**ORDER, **changed}, zone=SHANGHAI)


def line(**changed: Any) -> ImportedLine:
    return imported_line(2, {**LINE, **changed})


def whole(given: ImportedOrder, *lines: ImportedLine) -> Order:
    return whole_order(given, lines, source="import", programme="main", categories={"gift": "GIFTS"}, now=NOW)


def refused(make: Callable[..., object], /, *args: Any, **changed: Any) -> tuple[str, str]:
    with pytest.raises(InvalidInput) as no:
        make(*args, **changed)
    assert no.value.reason in REASONS
    return no.value.field, no.value.reason


def test_a_member_is_checked_like_one_who_enrols():
    made = member()

    assert made.profile["phone"] == "+8613800138000"
    assert made.profile["gender"] == "MALE"
    assert made.profile["birthday"] == date(1988, 5, 23)
    assert made.profile["profile"] == {"household_size": 2}
    assert made.profile["personal_profile"] == {"income_band": "Under 15K"}
    assert made.key == Identity(IdentityKind.EXTERNAL, "17")
    assert made.joined_at == datetime(2016, 12, 14, 16, tzinfo=UTC), "the day's first instant in Shanghai"
    assert made.store == "346"


def test_without_an_external_id_a_member_is_known_by_phone_else_by_e_mail():
    assert member(external_id="").key == Identity(IdentityKind.PHONE, "+8613800138000")
    assert member(external_id=None, phone=" ").key == Identity(IdentityKind.EMAIL, "yang@example.com")
    assert refused(member, external_id="", phone="", email="") == ("external_id", "MISSING")


def test_free_columns_go_where_their_prefix_says_and_what_is_personal_is_sealed_anyway():
    made = member(**{"profile.shoe_size": "42", "personal.allergy": "nuts", "profile.income_band": "high"})

    assert made.profile["profile"] == {"household_size": 2, "shoe_size": "42"}
    assert made.profile["personal_profile"] == {"income_band": "high", "allergy": "nuts"}


def test_json_gives_profiles_as_objects():
    made = member(profile={"shoe_size": 42, "income_band": "low"}, personal_profile={"allergy": "nuts"})

    assert made.profile["profile"] == {"household_size": 2, "shoe_size": 42}
    assert made.profile["personal_profile"] == {"income_band": "low", "allergy": "nuts"}
    assert refused(member, profile=[1]) == ("profile", "MALFORMED")


@pytest.mark.parametrize(
    ("changed", "column", "reason"),
    [
        ({"phone": "12345"}, "phone", "MALFORMED"),
        ({"email": "nobody"}, "email", "MALFORMED"),
        ({"birthday": "2026-03-02"}, "birthday", "IN_THE_FUTURE"),
        ({"birthday": "1988-02-30"}, "birthday", "MALFORMED"),
        ({"gender": "X"}, "gender", "MALFORMED"),
        ({"gender": {}}, "gender", "MALFORMED"),
        ({"joined_on": "15.12.2016"}, "joined_on", "MALFORMED"),
        ({"joined_on": "2026-03-02"}, "joined_on", "IN_THE_FUTURE"),
        ({"name": "x" * 101}, "name", "TOO_LONG"),
        ({"name": "x" * 10_000_000}, "name", "TOO_LONG"),
        ({"name": "a\0b"}, "name", "MALFORMED"),
        ({"name": ["Ann"]}, "name", "MALFORMED"),
        ({"household_size": "-1"}, "household_size", "OUT_OF_RANGE"),
        ({"income_band": "x" * 501}, "income_band", "TOO_LONG"),
        ({"personal.allergy": "x" * 501}, "personal.allergy", "TOO_LONG"),
        ({"profile.shoe size": "42"}, "profile", "MALFORMED"),
        ({"external_id": "x" * 201}, "external_id", "TOO_LONG"),
    ],
)
def test_a_bad_value_of_a_member_is_named_by_its_column(changed, column, reason):
    assert refused(member, **changed) == (column, reason)


def test_a_product_needs_its_sku_alone():
    made = imported_product(2, {"sku": 27745, "category": "CHEESE", "brand": ""})

    assert (made.sku, made.category, made.brand) == ("27745", "CHEESE", None)
    assert refused(imported_product, 2, {"sku": " "}) == ("sku", "MISSING")
    assert refused(imported_product, 2, {"sku": "1", "size": "x" * 121}) == ("size", "TOO_LONG")


def test_a_completed_order_counts_as_paid_and_completed_when_it_was_placed():
    made = order()

    assert made.placed_at == datetime(2017, 1, 1, 5, 1, 19, tzinfo=UTC)
    assert made.paid_at == made.completed_at == made.placed_at
    assert made.status is OrderStatus.COMPLETED


def test_an_order_may_say_when_it_was_paid_and_completed():
    made = order(paid_at="2017-01-01T14:00:00", completed_at="2017-01-03T09:00:00Z")

    assert made.paid_at == datetime(2017, 1, 1, 6, tzinfo=UTC), "no offset: the programme's wall clock"
    assert made.completed_at == datetime(2017, 1, 3, 9, tzinfo=UTC)
    assert order(status="PAID").completed_at is None


def test_times_can_be_moved_by_days():
    made = imported_order(2, ORDER, zone=SHANGHAI, moved=timedelta(days=10))

    assert made.placed_at == made.completed_at == datetime(2017, 1, 11, 5, 1, 19, tzinfo=UTC)


@pytest.mark.parametrize(
    ("changed", "column", "reason"),
    [
        ({"order_id": ""}, "order_id", "MISSING"),
        ({"member_external_id": ""}, "member_external_id", "MISSING"),
        ({"placed_at": "yesterday"}, "placed_at", "MALFORMED"),
        ({"placed_at": "0001-01-01T00:00:00+08:00"}, "placed_at", "OUT_OF_RANGE"),
        ({"placed_at": "9999-12-31T23:59:59-08:00"}, "placed_at", "OUT_OF_RANGE"),
        ({"placed_at": 1483246879}, "placed_at", "MALFORMED"),
        ({"status": "SHIPPED"}, "status", "MALFORMED"),
        ({"status": []}, "status", "MALFORMED"),
        ({"paid_cents": "3.20"}, "paid_cents", "MALFORMED"),
        ({"paid_cents": "1_000"}, "paid_cents", "MALFORMED"),
        ({"paid_cents": "３２０"}, "paid_cents", "MALFORMED"),
        ({"paid_cents": True}, "paid_cents", "MALFORMED"),
        ({"paid_cents": 3.0}, "paid_cents", "MALFORMED"),
        ({"paid_cents": "-1"}, "paid_cents", "OUT_OF_RANGE"),
        ({"freight_cents": "9" * 5_000}, "freight_cents", "OUT_OF_RANGE"),
        ({"currency": "RENMINBI"}, "currency", "TOO_LONG"),
        ({"lines": {}}, "lines", "MALFORMED"),
        ({"lines": [{}] * 501}, "lines", "TOO_MANY"),
        ({"lines": [LINE]}, "lines.0.order_id", "UNKNOWN_COLUMN"),
        ({"lines": [{"sku": "a", "quantity": -1, "paid_cents": 1}]}, "lines.0.quantity", "OUT_OF_RANGE"),
    ],
)
def test_a_bad_value_of_an_order_is_named_by_its_column(changed, column, reason):
    assert refused(order, **changed) == (column, reason)


@pytest.mark.parametrize(
    ("changed", "column", "reason"),
    [
        ({"quantity": "-1"}, "quantity", "OUT_OF_RANGE"),
        ({"quantity": "1000001"}, "quantity", "OUT_OF_RANGE"),
        ({"quantity": "0"}, "paid_cents", "OUT_OF_RANGE"),
        ({"sku": ""}, "sku", "MISSING"),
        ({"paid_cents": ""}, "paid_cents", "MISSING"),
    ],
)
def test_a_bad_value_of_a_line_is_named_by_its_column(changed, column, reason):
    assert refused(line, **changed) == (column, reason)


def test_a_line_of_quantity_zero_is_kept_where_nothing_was_paid():
    made = whole(order(), line(), line(sku="gift", quantity="0", paid_cents="0"))

    assert [(each.number, each.quantity) for each in made.lines] == [(1, 1), (2, 0)]
    assert [each.category for each in made.lines] == [None, "GIFTS"], "the catalogue lacks the first SKU"
    assert made.goods == 320


def test_the_lines_must_add_up_to_what_the_order_says():
    assert refused(whole, order(paid_cents="321"), line()) == ("paid_cents", "SUM_DIFFERS")
    assert refused(whole, order(discount_cents="5"), line()) == ("discount_cents", "SUM_DIFFERS")
    assert whole(order(paid_cents="", discount_cents=""), line()).goods == 320


def test_an_order_has_from_one_to_five_hundred_lines():
    free = line(quantity="0", paid_cents="0")

    assert refused(whole, order()) == ("order_id", "NO_LINES")
    assert refused(whole, order(), line(), *[free] * 500) == ("order_id", "TOO_MANY")
    assert len(whole(order(), line(), *[free] * 499).lines) == 500


def test_the_rules_of_live_orders_hold_too():
    assert refused(whole, order(placed_at="2026-03-01T13:00:00+08:00"), line()) == (
        "placed_at",
        "IN_THE_FUTURE",
    )
    assert refused(whole, order(paid_at="2016-01-01T00:00:00Z"), line()) == ("paid_at", "BEFORE_PLACED")
    assert refused(whole, order(status="PAID", completed_at="2017-02-01T00:00:00Z"), line()) == (
        "completed_at",
        "NOT_COMPLETED",
    )


def test_an_order_waits_in_plain_values_and_comes_back_the_same():
    given = order(
        lines=[{"sku": "a", "quantity": 1, "paid_cents": 320}],
        completed_at="2017-01-03T09:00:00Z",
        paid_at="2017-01-02T09:00:00Z",
    )

    back = ImportedOrder.from_plain("900", 2, given.to_plain())

    assert back.lines == given.lines
    assert whole(back, *back.lines or ()) == whole(given, *given.lines or ())
