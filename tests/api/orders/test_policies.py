"""Multipliers, caps and windows, from their set-up to the points of an order."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.kernel.ids import MemberId
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.pages import open_pages
from domain.points.spend import Spend
from domain.points.use_cases import lock_member
from domain.points.writing import Because
from domain.programme.programme import POINTS, Programme
from domain.tiers.use_cases import review_tiers
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.orders.orders import RECORD, an_order
from tests.api.programme.setting import ADMIN, save_ladder, save_wallet, set_rate
from tests.conftest import Ask
from tests.faults.books import broken


async def points_of(ask: Ask, member: MemberId, name: str, *yuan: int, **more: Any) -> dict[str, int]:
    """By rule, what an order earned."""
    order = an_order(*yuan, external_id=name, member={"id": str(member)}, **more)
    answer = await ask(RECORD, ADMIN, input=order)
    assert answer["errors"] == []
    assert answer["data"]["recordOrder"]["problems"] == []
    return {each["rule"]: each["points"] for each in answer["data"]["recordOrder"]["order"]["awards"]}


@pytest.mark.parametrize(("policy", "points"), [("ADD_BONUS", 30), ("MULTIPLY", 40), ("MAX", 20), (None, 30)])
async def test_two_doublings_of_ten_points(  # X6
    ask: Ask, begin: Begin, programme: Programme, policy: str | None, points: int
) -> None:
    """The member's tiers of two ladders both double."""
    for ladder in ("crown", "friend"):
        twice = {"kind": "POINTS_MULTIPLIER", "title": {"en": "Twice"}, "value": 2000}
        tier = {"code": "a", "name": {"en": "A"}, "benefits": [twice]}
        assert (await save_ladder(ask, ladder, tiers=[tier]))["problems"] == []
    await save_wallet(ask, "stars")
    terms = {"multipliers": policy} if policy else {}
    await set_rate(ask, code="stars", wallet="stars", **terms)
    member = (await make.member(begin)).id

    assert (await points_of(ask, member, "o-1", 10))["stars"] == points


async def test_progress_is_never_multiplied(ask: Ask, begin: Begin, programme: Programme) -> None:
    twice = {"kind": "POINTS_MULTIPLIER", "title": {"en": "Twice"}, "value": 2000}
    await save_ladder(ask, "crown", tiers=[{"code": "a", "name": {"en": "A"}, "benefits": [twice]}])
    member = (await make.member(begin)).id
    earned = await points_of(ask, member, "o-1", 10)
    assert earned == {"purchase-points": 20, "purchase-progress": 10}


@pytest.mark.parametrize(
    ("paid", "last"),
    [
        ("2026-01-31T12:00:00+08:00", "2026-02-28T15:59:59.999999Z"),
        ("2024-01-31T12:00:00+08:00", "2024-02-29T15:59:59.999999Z"),
        ("2026-03-30T00:00:00+08:00", "2026-04-30T15:59:59.999999Z"),
    ],
)
async def test_a_month_after_its_last_day_is_the_last_day_of_the_next(  # X68
    ask: Ask, begin: Begin, programme: Programme, paid: str, last: str
) -> None:
    month = {"count": 1, "unit": "MONTH", "rounding": "END_OF_DAY"}
    await save_wallet(ask, "stars", expiry={"rolling": month})
    await set_rate(ask, code="stars", wallet="stars")
    member = (await make.member(begin)).id
    assert (await points_of(ask, member, "o-1", 10, placedAt=paid))["stars"] == 10

    left = []
    for at in (datetime.fromisoformat(last), datetime.fromisoformat(last) + timedelta(microseconds=1)):
        balance = await ask(
            'query ($member: MemberId, $at: DateTime!) { balance(member: $member, at: $at, wallet: "stars") '
            "{ available } }",
            ADMIN,
            member=str(member),
            at=at.isoformat(),
        )
        assert balance["errors"] == []
        left.append(balance["data"]["balance"]["available"])
    assert left == [10, 0]


async def test_a_carried_remainder_earns_with_a_later_order(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    await set_rate(ask, points=10, per={"amount": 100_00, "currency": "CNY"}, remainder="CARRY",
        validFrom="2020-01-01T00:00:00Z", code="carried")  # fmt: skip
    member = (await make.member(begin)).id
    earned = [(await points_of(ask, member, f"o-{n}", 40))["carried"] for n in range(5)]
    assert earned == [0, 0, 10, 0, 10]
    assert await rows("SELECT amount, granted FROM carries") == [{"amount": 20_000_000, "granted": 20}]


async def test_a_cap_of_all_members_is_exact_when_all_come_at_once(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    cap = {"scope": "EVERYBODY", "period": "LIFETIME", "unit": "POINTS", "limit": 95}
    await save_wallet(ask, "stars")
    await set_rate(ask, code="stars", wallet="stars", caps=[cap])
    members = [(await make.member(begin)).id for _ in range(12)]

    earned = await asyncio.gather(*(points_of(ask, member, f"o-{n}", 10) for n, member in enumerate(members)))

    assert sorted(each["stars"] for each in earned) == [0, 0, 5, 10, 10, 10, 10, 10, 10, 10, 10, 10]
    assert await value("SELECT used FROM shared_caps") == 95
    assert await broken() == {}


async def test_caps_of_each_member_by_day_and_for_ever(ask: Ask, begin: Begin, programme: Programme) -> None:
    cap = {"scope": "MEMBER", "period": "DAY", "unit": "POINTS", "limit": 25}
    for_ever = {"scope": "MEMBER", "period": "LIFETIME", "unit": "POINTS", "limit": 30}
    await save_wallet(ask, "stars")
    await set_rate(ask, code="stars", wallet="stars", caps=[cap, for_ever])
    one, other = (await make.member(begin)).id, (await make.member(begin)).id
    noon = (datetime.now(UTC) - timedelta(days=2)).replace(hour=4).isoformat()
    next_noon = (datetime.now(UTC) - timedelta(days=1)).replace(hour=4).isoformat()

    first = [(await points_of(ask, one, f"a-{n}", 10, placedAt=noon))["stars"] for n in range(4)]
    next_day = await points_of(ask, one, "a-next", 10, placedAt=next_noon)
    of_other = await points_of(ask, other, "b-0", 30, placedAt=noon)

    assert (first, next_day["stars"], of_other["stars"]) == ([10, 10, 5, 0], 5, 25)


async def test_a_double_day_begins_at_its_first_instant_and_is_over_at_its_end(
    ask: Ask, begin: Begin, programme: Programme
) -> None:  # R50
    """In the programme's zone: 00:00 there is 16:00 UTC of the day before."""
    day = datetime.now(UTC).replace(hour=16, minute=0, second=0, microsecond=0) - timedelta(days=9)
    end = day + timedelta(days=1)
    await save_wallet(ask, "stars")
    await set_rate(ask, code="stars", wallet="stars")
    # A window of the past is written as the days before would have: set-up itself looks forward only.
    for revision, (points, start) in enumerate(((2, day), (1, end)), start=2):
        await rows(
            """INSERT INTO earn_rules (id, programme_id, wallet_type_id, code, revision, name, points,
                per_minor, rounding, terms, valid_from, created_at, created_by)
            SELECT gen_random_uuid(), programme_id, wallet_type_id, code, $1, name, $2, per_minor, rounding,
                terms, $3, now(), 'test' FROM earn_rules WHERE code = 'stars' AND revision = 1
            RETURNING id""",
            revision,
            points,
            start,
        )
    await rows("UPDATE programmes SET version = version + 1 RETURNING id")
    member = (await make.member(begin)).id
    tick = timedelta(microseconds=1)

    earned = [
        (await points_of(ask, member, f"o-{n}", 10, placedAt=at.isoformat()))["stars"]
        for n, at in enumerate((day - tick, day, end - tick, end))
    ]

    assert earned == [10, 20, 20, 10]


async def test_a_tier_that_was_earned_stays_when_all_points_are_used(  # X62
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = (await make.member(begin)).id
    await points_of(ask, member, "o-1", 6_000)
    before = await value("SELECT tier_code FROM member_tiers WHERE member_id = $1", member.value)
    async with begin() as work:
        standing, now = await lock_member(member, programme, work)
        pages = open_pages(standing, now, new_id=work.new_id)
        page = pages[now.wallet_by_code[POINTS].id]
        points = page.account.available
        await work.points.lots_to_cover(page, points)
        because = Because(cause=Cause(CauseKind.SPEND, work.new_id().hex))
        entry = page.debit(EntryKind.SPEND, points, at=standing.moment, because=because)
        spend = Spend(
            id=entry.id,
            member_id=member.value,
            wallet_type_id=page.account.wallet_type_id,
            points=points,
        )
        await work.points.record([page], new_spends=[spend])

    await rows("UPDATE member_tiers SET review_at = now() WHERE member_id = $1", member.value)
    assert await review_tiers(programme, begin, until=datetime.now(UTC)) == 1

    card = await ask("{ me { points { available } tier { tier { code } } } }", make.themselves(member))
    assert points == 6_000
    assert card["data"]["me"] == {"points": {"available": 0}, "tier": {"tier": {"code": before}}}
    assert before != "standard"
