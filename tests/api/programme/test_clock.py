"""A sandbox lives through years in minutes; everybody else lives in the present."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from api.programme.jobs import DayNotOver, defer_nights, run_night
from domain.kernel.ids import MemberId
from domain.programme.programme import Programme
from domain.work import Begin
from persistence import jobs
from persistence.database import from_json, rows, value
from persistence.programme.repository import StoredProgrammes
from tests import make
from tests.api.orders.orders import RECORD, an_order
from tests.api.programme.setting import (
    ADMIN,
    advance_clock,
    create_programme,
    save_ladder,
    save_wallet,
    set_rate,
)
from tests.conftest import Ask
from tests.faults.books import broken

CARD = """{ me {
  points(programme: "trial", wallet: "points") { available }
  tier(programme: "trial") { tier { code } progress { words reviewAt } }
  coupons(programme: "trial", first: 5) { nodes { id } } } }"""


@pytest.fixture
async def trial(ask: Ask, programme: Programme) -> AsyncIterator[str]:
    """A sandbox beside the default programme: a point per yuan, for a year, to the end of the month."""
    made = await create_programme(ask, "trial", sandbox=True)
    assert made == {"programme": {"code": "trial", "sandbox": True}, "problems": []}
    month = {"rolling": {"count": 12, "unit": "MONTH", "rounding": "END_OF_MONTH"}}
    await save_wallet(ask, "points", programme="trial", expiry=month)
    for wallet in ("points", "progress"):
        await set_rate(ask, programme="trial", code=wallet, wallet=wallet)
    await save_ladder(ask, "tiers", programme="trial", preset="STANDARD_SILVER_GOLD", name=None)
    yield "trial"


async def buy(ask: Ask, member: MemberId, name: str, yuan: int, *, at: datetime) -> dict[str, Any]:
    order = an_order(
        yuan, external_id=name, programme="trial", member={"id": str(member)}, placedAt=at.isoformat()
    )
    answer = await ask(RECORD, ADMIN, input=order)
    assert answer["errors"] == []
    payload: dict[str, Any] = answer["data"]["recordOrder"]
    return payload


async def clock(code: str) -> datetime:
    return next(each.now for each in await jobs.programme_clocks() if each.code == code)


async def facts(kind: str) -> list[dict[str, Any]]:
    found = await rows("SELECT payload FROM facts WHERE kind = $1 ORDER BY sequence", kind)
    return [from_json(each["payload"]) for each in found]


async def test_four_hundred_days_of_a_sandbox(ask: Ask, begin: Begin, trial: str) -> None:
    """Points expire, the tier drops, warnings are told; the default programme notices nothing."""
    member = (await make.member(begin, programme=trial)).id
    started = await clock(trial)
    assert (await buy(ask, member, "first", 2_000, at=started))["problems"] == []
    card = (await ask(CARD, make.themselves(member)))["data"]["me"]
    assert (card["points"]["available"], card["tier"]["tier"]["code"]) == (2_000, "silver")

    # Some days before the points die. An order of that day is no order from the future.
    dies = await value("SELECT expires_at FROM lots WHERE granted = 2000 AND expires_at < 'infinity'")
    ahead = (dies - timedelta(days=6) - started).days
    assert (await buy(ask, member, "early", 5, at=started + timedelta(days=ahead)))["problems"] != []
    await advance_clock(ask, trial, days=ahead)
    assert (await buy(ask, member, "second", 50, at=await clock(trial)))["problems"] == []
    done = await run_night(begin, trial)
    assert done.warned == 1
    (told,) = await facts("points.expiring")
    left = (dies - timedelta(microseconds=1) - await clock(trial)).days + 1
    assert told == {"wallet": "points", "points": 2_000, "expires_at": dies.isoformat(), "days": left}

    await advance_clock(ask, trial, days=400 - ahead)
    done = await run_night(begin, trial)

    assert (done.booked, done.reviewed, done.warned) == (1, 1, 0)
    card = (await ask(CARD, make.themselves(member)))["data"]["me"]
    assert (card["points"]["available"], card["tier"]["tier"]["code"]) == (60, "standard")
    expired = await rows("SELECT points, at FROM entries WHERE kind = 'EXPIRE'")
    assert expired == [{"points": 2_000, "at": dies}]
    moves = await rows("SELECT kind, to_tier FROM tier_moves WHERE ladder_id IN"
        " (SELECT l.id FROM ladders l JOIN programmes p ON p.id = l.programme_id WHERE p.code = 'trial')"
        " ORDER BY at")  # fmt: skip
    assert [(each["kind"], each["to_tier"]) for each in moves] == [
        ("JOINED", "standard"), ("UPGRADED", "silver"), ("DOWNGRADED", "standard"),
    ]  # fmt: skip
    assert abs(await clock("main") - datetime.now(UTC)) < timedelta(minutes=1)
    assert await broken() == {}


async def test_a_night_again_does_nothing_again(ask: Ask, begin: Begin, trial: str) -> None:
    member = (await make.member(begin, programme=trial)).id
    await buy(ask, member, "first", 2_000, at=await clock(trial))
    dies = await value("SELECT expires_at FROM lots WHERE granted = 2000 AND expires_at < 'infinity'")
    await advance_clock(ask, trial, days=(dies - await clock(trial)).days - 20)

    first = await run_night(begin, trial)
    before = await make.counts("entries", "facts", "expiry_warnings", "tier_moves")
    again = await run_night(begin, trial)
    day = (await clock(trial)).date() - timedelta(days=40)
    long_ago = await run_night(begin, trial, day)

    assert first.warned == 1
    assert (again.booked, again.warned, long_ago.warned) == (0, 0, 0)
    assert await make.counts("entries", "facts", "expiry_warnings", "tier_moves") == before
    with pytest.raises(DayNotOver):
        await run_night(begin, trial, day + timedelta(days=90))


async def test_reminders_thirty_and_seven_days_before(ask: Ask, begin: Begin, trial: str) -> None:  # X44
    """36 months, through the end of the month; a day early nothing is told, and each is told once."""
    await save_wallet(
        ask, "points", programme=trial,
        expiry={"rolling": {"count": 36, "unit": "MONTH", "rounding": "END_OF_MONTH"}},
    )  # fmt: skip
    member = (await make.member(begin, programme=trial)).id
    await buy(ask, member, "first", 100, at=await clock(trial))
    dies = await value("SELECT expires_at FROM lots WHERE granted = 100 AND expires_at < 'infinity'")

    told = []
    for before in (31, 30, 29, 8, 7, 6, 1):
        # The night whose business day ends so many days before the points die.
        step = dies - timedelta(days=before) + timedelta(minutes=1) - await clock(trial)
        await advance_clock(ask, trial, days=step.days, minutes=step.seconds // 60 + 1)
        told.append(((await run_night(begin, trial)).warned, before))

    assert [before for warned, before in told if warned] == [30, 7]
    assert [(each["days"], each["points"]) for each in await facts("points.expiring")] == [
        (30, 100),
        (7, 100),
    ]


async def test_a_night_that_comes_late_tells_how_many_days_are_left_and_nothing_of_the_dead(
    ask: Ask, begin: Begin, trial: str
) -> None:
    member = (await make.member(begin, programme=trial)).id
    await buy(ask, member, "first", 100, at=await clock(trial))
    dies = await value("SELECT expires_at FROM lots WHERE granted = 100 AND expires_at < 'infinity'")
    await advance_clock(ask, trial, days=(dies - await clock(trial)).days - 3)

    assert (await run_night(begin, trial)).warned == 1  # the thirty days are past, three of seven are left
    (told,) = await facts("points.expiring")
    assert told["days"] in (3, 4)
    await advance_clock(ask, trial, days=9)
    assert (await run_night(begin, trial)).warned == 0
    assert await make.count("expiry_warnings") == 1


async def test_points_that_die_of_inactivity_are_warned_of_by_the_accounts_last_activity(
    ask: Ask, begin: Begin, trial: str
) -> None:
    inactivity = {"period": {"count": 3, "unit": "MONTH"}, "resets": ["EARN"]}
    await save_wallet(ask, "stars", programme=trial, expiry={"inactivity": inactivity}, warnDays=[7])
    await set_rate(ask, programme=trial, code="stars", wallet="stars")
    member = (await make.member(begin, programme=trial)).id
    await buy(ask, member, "first", 100, at=await clock(trial))
    await advance_clock(ask, trial, days=80)
    assert (await run_night(begin, trial)).warned == 0
    await advance_clock(ask, trial, days=8)
    assert (await run_night(begin, trial)).warned == 1

    # An order keeps all of them alive: another date, another warning, of more points.
    await buy(ask, member, "second", 10, at=await clock(trial))
    assert (await run_night(begin, trial)).warned == 0
    await advance_clock(ask, trial, days=86)
    assert (await run_night(begin, trial)).warned == 1
    assert [each["points"] for each in await facts("points.expiring")] == [100, 110]

    await advance_clock(ask, trial, days=10)
    assert (await run_night(begin, trial)).booked == 1
    died = await rows("SELECT points, at FROM entries WHERE kind = 'EXPIRE' ORDER BY points")
    warned = [datetime.fromisoformat(each["expires_at"]) for each in await facts("points.expiring")]
    assert [(each["points"], each["at"]) for each in died] == [(10, warned[1]), (100, warned[1])]


async def test_whoever_left_is_warned_of_nothing(ask: Ask, begin: Begin, trial: str) -> None:
    member = (await make.member(begin, programme=trial)).id
    await buy(ask, member, "first", 100, at=await clock(trial))
    dies = await value("SELECT expires_at FROM lots WHERE granted = 100 AND expires_at < 'infinity'")
    await advance_clock(ask, trial, days=(dies - await clock(trial)).days - 3)
    await rows("UPDATE memberships SET status = 'CLOSED' WHERE member_id = $1", member.value)
    assert (await run_night(begin, trial)).warned == 0


async def test_the_worker_finds_the_nights_of_a_sandbox(ask: Ask, trial: str) -> None:
    assert await defer_nights() == 2
    assert await defer_nights() == 0
    await advance_clock(ask, trial, days=400)
    assert await defer_nights() == 1


async def test_coupons_of_a_sandbox_are_out_of_date_by_its_clock(ask: Ask, begin: Begin, trial: str) -> None:
    member = (await make.member(begin, programme=trial)).id
    template = await make.coupon_template(await StoredProgrammes().current(trial))
    await make.coupon(member, template, until=datetime.now(UTC) + timedelta(days=10))
    before = (await ask(CARD, make.themselves(member)))["data"]["me"]
    await advance_clock(ask, trial, days=11)
    after = (await ask(CARD, make.themselves(member)))["data"]["me"]
    assert (len(before["coupons"]["nodes"]), len(after["coupons"]["nodes"])) == (1, 0)


async def test_a_new_rate_holds_from_the_sandboxs_present(ask: Ask, begin: Begin, trial: str) -> None:
    member = (await make.member(begin, programme=trial)).id
    await advance_clock(ask, trial, days=100)
    between = await clock(trial) - timedelta(days=50)
    await set_rate(ask, programme=trial, code="points", points=3)

    old = await buy(ask, member, "old", 10, at=between)
    new = await buy(ask, member, "new", 10, at=await clock(trial))

    points = [
        award["points"]
        for each in (old, new)
        for award in each["order"]["awards"]
        if award["wallet"] == "points"
    ]
    assert points == [10, 30]


@pytest.mark.parametrize(
    ("which", "by", "code", "path"),
    [
        ("main", {"days": 1}, "NOT_A_SANDBOX", []),
        ("nowhere", {"days": 1}, "UNKNOWN_PROGRAMME", []),
        ("trial", {"days": 0}, "INVALID_INPUT", ["input", "by"]),
        ("trial", {"days": 36_526}, "INVALID_INPUT", ["input", "by"]),
    ],
)
async def test_a_clock_that_can_not_be_moved_stays(
    ask: Ask, trial: str, which: str, by: dict[str, int], code: str, path: list[str]
) -> None:
    before = await make.counts("facts")
    payload = await advance_clock(ask, which, **by)
    assert [(each["code"], each["path"]) for each in payload["problems"]] == [(code, path)]
    assert await value("SELECT sum(clock_offset_seconds) FROM programmes") == 0
    assert await make.counts("facts") == before


async def test_a_clock_never_goes_back(ask: Ask, trial: str) -> None:
    for by in ({"days": -1}, {"days": 2, "hours": -1}):
        answer = await ask(
            "mutation ($input: AdvanceClockInput!) { advanceClock(input: $input) { clock } }",
            ADMIN,
            input={"programme": trial, "by": by},
        )
        assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]
    assert await value("SELECT max(clock_offset_seconds) FROM programmes") == 0
