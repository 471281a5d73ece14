"""What can be set up is read back as it was sent; what can not be meant is refused with its place."""

from __future__ import annotations

from typing import Any

import pytest

from domain.programme.programme import Programme
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.orders.orders import RECORD, an_order
from tests.api.programme.setting import (
    ADMIN,
    create_programme,
    save_ladder,
    save_settings,
    save_wallet,
    set_rate,
)
from tests.conftest import Ask

READ = """{ programme {
  walletTypes { code
    expiry { kind count unit rounding resets monthDays { month day } } pending { kind count unit event }
    clawback returned { kind days } restoreDays warnDays price { points money { amount } }
    spending { price { points money { amount } } unit leastOrder { amount } mostPoints mostShare }
    transfers { mostPoints } }
  earnRules { code remainder multipliers caps { scope period unit limit }
    pending { kind count event } expiry { kind count } } } }"""


async def wallet(ask: Ask, code: str) -> dict[str, Any]:
    answer = await ask(READ)
    assert answer["errors"] == []
    found: dict[str, Any] = next(
        each for each in answer["data"]["programme"]["walletTypes"] if each["code"] == code
    )
    return found


async def rule(ask: Ask, code: str) -> dict[str, Any]:
    answer = await ask(READ)
    found: dict[str, Any] = next(
        each for each in answer["data"]["programme"]["earnRules"] if each["code"] == code
    )
    return found


def yuan(amount: int) -> dict[str, Any]:
    return {"amount": amount * 100, "currency": "CNY"}


EXPIRIES = [
    ({"never": True}, {"kind": "NONE"}),
    (
        {"rolling": {"count": 24, "unit": "MONTH", "rounding": "END_OF_QUARTER"}},
        {"kind": "ROLLING", "count": 24, "unit": "MONTH", "rounding": "END_OF_QUARTER"},
    ),
    (
        {"calendar": [{"month": 2, "day": 29}]},
        {"kind": "CALENDAR", "monthDays": [{"month": 2, "day": 29}]},
    ),
    (
        {"inactivity": {"period": {"count": 180, "unit": "DAY"}, "resets": ["SPEND", "EARN", "EVENTS"]}},
        {"kind": "INACTIVITY", "count": 180, "unit": "DAY", "resets": ["EARN", "EVENTS", "SPEND"]},
    ),
]
NO_EXPIRY: dict[str, Any] = {"count": None, "unit": None, "rounding": None, "resets": [], "monthDays": []}


@pytest.mark.parametrize(("sent", "shown"), EXPIRIES)
async def test_each_way_to_die_is_read_back(
    ask: Ask, programme: Programme, sent: dict[str, Any], shown: dict[str, Any]
) -> None:
    assert (await save_wallet(ask, "stars", expiry=sent))["problems"] == []
    assert (await wallet(ask, "stars"))["expiry"] == {**NO_EXPIRY, **shown}


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ({"immediate": True}, {"kind": "IMMEDIATE"}),
        ({"period": {"count": 2, "unit": "MONTH"}}, {"kind": "PERIOD", "count": 2, "unit": "MONTH"}),
        ({"onCompletion": 0}, {"kind": "ON_COMPLETION", "count": 0}),
        (
            {"onEvent": {"name": "review.approved", "cancelAfterDays": 30}},
            {"kind": "ON_EVENT", "count": 30, "event": "review.approved"},
        ),
    ],
)
async def test_each_way_to_wait_is_read_back(
    ask: Ask, programme: Programme, sent: dict[str, Any], shown: dict[str, Any]
) -> None:
    assert (await save_wallet(ask, "stars", pending=sent))["problems"] == []
    expected = {"count": None, "unit": None, "event": None, **shown}
    assert (await wallet(ask, "stars"))["pending"] == expected


STANDARD = {
    "clawback": "DEBT",
    "returned": {"kind": "EXTEND", "days": 30},
    "restoreDays": 90,
    "warnDays": [30, 7],
    "price": None,
    "spending": None,
    "transfers": None,
}
FULL = {
    "clawback": "PENDING_ONLY",
    "returned": {"expire": True},
    "restoreDays": 0,
    "warnDays": [3, 14],
    "price": {"points": 500, "money": yuan(50)},
    "spending": {
        "price": {"points": 500, "money": yuan(50)},
        "unit": 100,
        "leastOrder": yuan(20),
        "mostPoints": 5000,
        "mostShare": 500,
    },
    "transfers": {"mostPoints": 1000},
}
SHOWN = {
    "clawback": "PENDING_ONLY",
    "returned": {"kind": "RETURN_EXPIRED", "days": None},
    "restoreDays": 0,
    "warnDays": [14, 3],
    "price": {"points": 500, "money": {"amount": 5000}},
    "spending": {
        "price": {"points": 500, "money": {"amount": 5000}},
        "unit": 100,
        "leastOrder": {"amount": 2000},
        "mostPoints": 5000,
        "mostShare": 500,
    },
    "transfers": {"mostPoints": 1000},
}


async def test_the_terms_of_a_wallet_stay_until_others_are_named_and_null_takes_them_back(
    ask: Ask, programme: Programme
) -> None:
    async def terms() -> dict[str, Any]:
        found = await wallet(ask, "stars")
        return {name: found[name] for name in STANDARD}

    await save_wallet(ask, "stars")
    assert await terms() == STANDARD
    await save_wallet(ask, "stars", **FULL)
    assert await terms() == SHOWN
    await save_wallet(ask, "stars", restoreDays=5)
    assert await terms() == {**SHOWN, "restoreDays": 5}
    await save_wallet(ask, "stars", **dict.fromkeys(STANDARD))
    assert await terms() == STANDARD


async def test_the_terms_of_a_rule_stay_until_others_are_named_and_null_takes_them_back(
    ask: Ask, programme: Programme
) -> None:
    caps = [
        {"scope": "MEMBER", "period": "DAY", "unit": "POINTS", "limit": 100},
        {"scope": "EVERYBODY", "period": "LIFETIME", "unit": "USES", "limit": 10_000},
    ]
    sent = {
        "remainder": "CARRY",
        "multipliers": "MAX",
        "caps": caps,
        "pending": {"onEvent": {"name": "paid.twice", "cancelAfterDays": 1}},
        "expiry": {"rolling": {"count": 9, "unit": "DAY", "rounding": "EXACT"}},
    }
    shown = {
        "code": "stars",
        "remainder": "CARRY",
        "multipliers": "MAX",
        "caps": caps,
        "pending": {"kind": "ON_EVENT", "count": 1, "event": "paid.twice"},
        "expiry": {"kind": "ROLLING", "count": 9},
    }
    standard: dict[str, Any] = {
        "code": "stars",
        "remainder": "DROP",
        "multipliers": "ADD_BONUS",
        "caps": [],
        "pending": None,
        "expiry": None,
    }
    assert (await set_rate(ask, code="stars", **sent))["problems"] == []
    assert await rule(ask, "stars") == shown
    again = await set_rate(ask, code="stars", points=7)
    assert again["rule"]["revision"] == 2
    assert await rule(ask, "stars") == shown
    assert (await set_rate(ask, code="stars", points=7, caps=caps))["rule"]["revision"] == 2
    await set_rate(ask, code="stars", points=7, **dict.fromkeys(sent))
    assert await rule(ask, "stars") == standard


async def test_tiers_have_terms_and_ladders_say_when_a_refund_counts(ask: Ask, programme: Programme) -> None:
    expiry = {"rolling": {"count": 24, "unit": "MONTH", "rounding": "END_OF_YEAR"}}
    payload = await save_ladder(
        ask, "vip", onRefund="AT_ONCE", tiers=[{"code": "a", "name": {"en": "A"}, "expiry": expiry}]
    )
    assert payload["problems"] == []
    answer = await ask('{ tiers(ladder: "vip") { onRefund tiers { expiry { kind count rounding } } } }')
    assert answer["data"]["tiers"] == {
        "onRefund": "AT_ONCE",
        "tiers": [{"expiry": {"kind": "ROLLING", "count": 24, "rounding": "END_OF_YEAR"}}],
    }


async def test_settings_and_sandboxes(ask: Ask, programme: Programme) -> None:
    assert (await save_settings(ask, closingDays=0))["settings"] == {
        "adjustmentLimit": 10_000,
        "closingDays": 0,
    }
    assert (await save_settings(ask, adjustmentLimit=5))["settings"] == {
        "adjustmentLimit": 5,
        "closingDays": 0,
    }
    read = await ask("{ programme { sandbox settings { adjustmentLimit closingDays } } }", ADMIN)
    assert read["data"]["programme"] == {
        "sandbox": False,
        "settings": {"adjustmentLimit": 5, "closingDays": 0},
    }
    refused = await save_settings(ask, closingDays=4_000)
    assert [each["field"] for each in refused["problems"]] == ["closingDays"]
    made = await create_programme(ask, "trial", sandbox=True)
    assert made["programme"] == {"code": "trial", "sandbox": True}


@pytest.mark.parametrize(
    ("change", "field", "reason"),
    [
        (
            {"expiry": {"calendar": [{"month": 1, "day": 1}, {"month": 2, "day": 30}]}},
            "expiry.calendar.1",
            "MALFORMED",
        ),
        (
            {"expiry": {"inactivity": {"period": {"count": 1, "unit": "DAY"}, "resets": []}}},
            "expiry.inactivity.resets",
            "MISSING",
        ),
        (
            {"expiry": {"inactivity": {"period": {"count": 0, "unit": "DAY"}, "resets": ["EARN"]}}},
            "expiry.inactivity.period.count",
            "OUT_OF_RANGE",
        ),
        (
            {"expiry": {"rolling": {"count": 0, "unit": "DAY", "rounding": "EXACT"}}},
            "expiry.rolling.count",
            "OUT_OF_RANGE",
        ),
        ({"pending": {"onCompletion": -1}}, "pending.onCompletion", "OUT_OF_RANGE"),
        (
            {"pending": {"onEvent": {"name": "Bad Name", "cancelAfterDays": 1}}},
            "pending.onEvent.name",
            "MALFORMED",
        ),
        (
            {"pending": {"onEvent": {"name": "good", "cancelAfterDays": 0}}},
            "pending.onEvent.cancelAfterDays",
            "OUT_OF_RANGE",
        ),
        ({"returned": {"extendDays": 0}}, "returned.extendDays", "OUT_OF_RANGE"),
        ({"restoreDays": -1}, "restoreDays", "OUT_OF_RANGE"),
        ({"warnDays": [7, 7]}, "warnDays", "DUPLICATE"),
        ({"warnDays": [30, 0]}, "warnDays.1", "OUT_OF_RANGE"),
        ({"warnDays": list(range(1, 12))}, "warnDays", "OUT_OF_RANGE"),
        ({"price": {"points": 0, "money": yuan(1)}}, "price.points", "OUT_OF_RANGE"),
        ({"spending": {"price": {"points": 1, "money": yuan(0)}}}, "spending.price.money", "OUT_OF_RANGE"),
        (
            {"spending": {"price": {"points": 1, "money": yuan(1)}, "mostShare": 1001}},
            "spending.mostShare",
            "OUT_OF_RANGE",
        ),
        ({"transfers": {"mostPoints": 0}}, "transfers.mostPoints", "OUT_OF_RANGE"),
        ({"spendable": False, "transfers": {"mostPoints": 1}}, "transfers", "NOT_SPENDABLE"),
        (
            {"spendable": False, "spending": {"price": {"points": 1, "money": yuan(1)}}},
            "spending",
            "NOT_SPENDABLE",
        ),
    ],
)
async def test_terms_that_a_wallet_can_not_have(
    ask: Ask, programme: Programme, change: dict[str, Any], field: str, reason: str
) -> None:
    before = await make.counts("wallet_types", "facts")
    (problem,) = (await save_wallet(ask, "stars", **change))["problems"]
    assert (problem["field"], problem["reason"]) == (field, reason)
    assert problem["path"] == ["input", *field.split(".")]
    assert await make.counts("wallet_types", "facts") == before


INACTIVITY = {"inactivity": {"period": {"count": 1, "unit": "DAY"}, "resets": ["EARN"]}}


@pytest.mark.parametrize(
    ("change", "field", "reason"),
    [
        ({"expiry": INACTIVITY}, "expiry.inactivity", "OF_WALLETS_ONLY"),
        (
            {"expiry": {"rolling": {"count": 4_000, "unit": "DAY", "rounding": "EXACT"}}},
            "expiry.rolling.count",
            "OUT_OF_RANGE",
        ),
        ({"pending": {"onEvent": {"name": "X", "cancelAfterDays": 1}}}, "pending.onEvent.name", "MALFORMED"),
        (
            {"caps": [{"scope": "MEMBER", "period": "DAY", "unit": "POINTS", "limit": 0}]},
            "caps.0.limit",
            "OUT_OF_RANGE",
        ),
        (
            {"caps": [{"scope": "EVERYBODY", "period": "ORDER", "unit": "POINTS", "limit": 1}]},
            "caps.0.period",
            "OUT_OF_RANGE",
        ),
        (
            {"caps": [{"scope": "MEMBER", "period": "DAY", "unit": "USES", "limit": n} for n in (1, 2)]},
            "caps.1",
            "DUPLICATE",
        ),
    ],
)
async def test_terms_that_a_rule_can_not_have(
    ask: Ask, programme: Programme, change: dict[str, Any], field: str, reason: str
) -> None:
    before = await make.counts("earn_rules", "facts")
    (problem,) = (await set_rate(ask, **change))["problems"]
    assert (problem["field"], problem["reason"]) == (field, reason)
    assert await make.counts("earn_rules", "facts") == before


async def test_a_tier_can_not_have_inactivity_either(ask: Ask, programme: Programme) -> None:
    payload = await save_ladder(ask, "vip", tiers=[{"code": "a", "name": {"en": "A"}, "expiry": INACTIVITY}])
    (problem,) = payload["problems"]
    assert (problem["field"], problem["reason"]) == ("tiers.0.expiry.inactivity", "OF_WALLETS_ONLY")
    assert await make.count("ladder_revisions") == 1


async def test_inactivity_stays_since_its_points_have_no_dates(ask: Ask, programme: Programme) -> None:
    await save_wallet(ask, "stars", expiry=INACTIVITY)
    assert (await save_wallet(ask, "stars", expiry=INACTIVITY, restoreDays=1))["problems"] == []
    (problem,) = (await save_wallet(ask, "stars", expiry={"never": True}))["problems"]
    assert (problem["field"], problem["reason"]) == ("expiry", "FIXED")


async def test_money_of_another_currency_is_refused(ask: Ask, programme: Programme) -> None:
    euro = {"points": 1, "money": {"amount": 1, "currency": "EUR"}}
    payload = await save_wallet(ask, "stars", price=euro)
    assert [each["code"] for each in payload["problems"]] == ["WRONG_CURRENCY"]


async def test_changed_terms_are_for_later_lots(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = (await make.member(begin)).id
    first = an_order(70, external_id="o-1", member={"id": str(member)})
    await ask(RECORD, ADMIN, input=first)
    before = await rows("SELECT available_at, expires_at FROM lots WHERE granted = 70 ORDER BY expires_at")

    await save_wallet(ask, "points", pending={"onCompletion": 3})
    await ask(RECORD, ADMIN, input=an_order(80, external_id="o-2", member={"id": str(member)}))

    after = await rows("SELECT available_at, expires_at FROM lots WHERE granted = 70 ORDER BY expires_at")
    assert after == before
    assert await value("SELECT pending FROM lots WHERE granted = 80 AND available_at IS NULL")
