"""A ladder as an admin saves it, reads it back, tries it out, and as time goes over it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from api.programme.jobs import run_night
from domain.kernel.periods import Span, Unit
from domain.points.wallet import Price, SpendTerms, WalletTerms
from domain.programme.programme import Programme
from domain.tiers.ladder import Window, WindowKind
from domain.tiers.presets import LIFETIME, three_tiers
from domain.work import Begin
from persistence.database import value
from tests import make
from tests.api.programme.setting import advance_clock
from tests.api.tiers.giving import ADMIN, buy, history, moves, tier_of
from tests.conftest import Ask

SAVE = """mutation ($input: SaveLadderInput!) { saveLadder(input: $input) {
  ladder { code revision validFrom downgrade onRefund review { kind month day }
    grace { count unit toMonthEnd }
    tiers { code neverDowngrade benefits { kind value pack period points wallet }
      entry { combination metric window atLeast weights { metric window windowCount windowUnit points per }
        conditions { combination metric } } } }
  problems { __typename code path ... on InvalidLadder { where reason } ... on UnknownWalletType { wallet } }
} }"""
SIMULATE = """query ($draft: SaveLadderInput!) { simulateTierPolicy(draft: $draft) {
  moves { fromTier toTier members } problems { code } } }"""
STANDARD = {"code": "standard", "name": {"en": "Standard"}}


def at_least(metric: str, window: str, least: int, **more: Any) -> dict[str, Any]:
    return {"figure": {"metric": metric, "window": window, "atLeast": least, **more}}


def silver(entry: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"code": "silver", "name": {"en": "Silver"}, "entry": entry, **more}


async def save(ask: Ask, *tiers: dict[str, Any], **more: Any) -> dict[str, Any]:
    input = {"code": "tiers", "name": {"en": "Tiers"}, "tiers": [STANDARD, *tiers], **more}
    answer = await ask(SAVE, ADMIN, input=input)
    assert answer["errors"] == []
    payload: dict[str, Any] = answer["data"]["saveLadder"]
    return payload


async def test_a_ladder_reads_back_as_it_was_saved(ask: Ask, begin: Begin, programme: Programme) -> None:
    score = {
        "score": {
            "atLeast": 100,
            "weights": [
                {"metric": "SPEND", "window": "ANNIVERSARY", "points": 1, "per": 10_000},
                {
                    "metric": "ENGAGEMENT",
                    "window": "ROLLING",
                    "span": {"count": 90, "unit": "DAY"},
                    "points": 5,
                },
            ],
        }
    }
    pack = {
        "kind": "WELCOME_PACK",
        "title": {"en": "Hello"},
        "pack": "hello",
        "points": 20,
        "wallet": "points",
    }
    monthly = {"kind": "COUPON_PACK", "title": {"en": "Monthly"}, "pack": "ten-off", "period": "MONTH"}
    discount = {"kind": "DISCOUNT", "title": {"en": "5 % off"}, "value": 950}

    payload = await save(
        ask,
        silver(score, neverDowngrade=True, benefits=[pack, monthly, discount]),
        review={"kind": "FIXED_DATE", "month": 4, "day": 1},
        grace={"count": 1, "unit": "MONTH"},
        graceToMonthEnd=True,
        downgrade="ONE_STEP",
        onRefund="AT_ONCE",
    )

    assert payload["problems"] == []
    ladder = payload["ladder"]
    assert (ladder["revision"], ladder["downgrade"], ladder["onRefund"]) == (2, "ONE_STEP", "AT_ONCE")
    assert ladder["review"] == {"kind": "FIXED_DATE", "month": 4, "day": 1}
    assert ladder["grace"] == {"count": 1, "unit": "MONTH", "toMonthEnd": True}
    tier = ladder["tiers"][1]
    assert tier["neverDowngrade"]
    assert [each["kind"] for each in tier["benefits"]] == ["WELCOME_PACK", "COUPON_PACK", "DISCOUNT"]
    assert tier["benefits"][0] == {
        "kind": "WELCOME_PACK",
        "value": None,
        "pack": "hello",
        "period": None,
        "points": 20,
        "wallet": "points",
    }
    entry = tier["entry"]
    assert (entry["combination"], entry["metric"], entry["atLeast"]) == ("WEIGHTED", None, 100)
    assert [
        (each["metric"], each["windowCount"], each["points"], each["per"]) for each in entry["weights"]
    ] == [
        ("SPEND", None, 1, 10_000),
        ("ENGAGEMENT", 90, 5, 1),
    ]
    revisions = await ask("{ programme { ladderRevisions { revision validFrom } } }", ADMIN)
    first, second = revisions["data"]["programme"]["ladderRevisions"]
    assert (first, second["revision"]) == ({"revision": 1, "validFrom": None}, 2)


@pytest.mark.parametrize(
    ("tier", "more", "where", "reason"),
    [
        (silver(at_least("LIFETIME_SPEND", "CALENDAR_YEAR", 1)), {}, "tiers.1.entry", "LIFETIME_ONLY"),
        (silver({"score": {"atLeast": 1, "weights": []}}), {}, "tiers.1.entry", "EMPTY"),
        (
            silver(
                at_least("SPEND", "LIFETIME", 1), benefits=[{"kind": "COUPON_PACK", "title": {"en": "x"}}]
            ),
            {},
            "tiers.1.benefits.0",
            "MISSING_VALUE",
        ),
        (
            silver(at_least("SPEND", "LIFETIME", 1)),
            {"review": {"kind": "FIXED_DATE"}},
            "review",
            "DATE_OF_FIXED_DATE",
        ),
    ],
)
async def test_what_is_no_ladder_is_refused_and_nothing_is_written(
    ask: Ask,
    begin: Begin,
    programme: Programme,
    tier: dict[str, Any],
    more: dict[str, Any],
    where: str,
    reason: str,
) -> None:
    before = await make.counts("ladder_revisions", "facts")

    payload = await save(ask, tier, **more)

    assert [(each["where"], each["reason"]) for each in payload["problems"]] == [(where, reason)]
    assert payload["ladder"] is None
    assert await make.counts("ladder_revisions", "facts") == before


async def test_points_of_a_pack_need_a_wallet_that_there_is(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    pack = {"kind": "WELCOME_PACK", "title": {"en": "x"}, "points": 5, "wallet": "stamps"}

    payload = await save(ask, silver(at_least("SPEND", "LIFETIME", 1), benefits=[pack]))

    assert [(each["code"], each["wallet"]) for each in payload["problems"]] == [
        ("UNKNOWN_WALLET_TYPE", "stamps")
    ]
    assert await make.count("ladder_revisions") == 1


async def test_a_draft_is_tried_out_on_everybody_and_nothing_changes(ask: Ask, begin: Begin) -> None:
    await make.programme(tiers=three_tiers(100, 500, LIFETIME))
    for number, yuan in enumerate((50, 150, 250, 600)):
        await buy(ask, await make.member(begin), yuan, str(number))
    await make.member(begin)
    draft = {
        "code": "tiers",
        "name": {"en": "Tiers"},
        "tiers": [
            STANDARD,
            silver(at_least("SPEND", "LIFETIME", 20_000)),
            {
                "code": "platinum",
                "name": {"en": "Platinum"},
                "entry": at_least("SPEND", "LIFETIME", 50_000),
            },
        ],
    }
    tables = ("ladder_revisions", "tier_moves", "facts")
    before = await make.counts(*tables)

    answer = await ask(SIMULATE, ADMIN, draft=draft)

    assert answer["errors"] == []
    found = answer["data"]["simulateTierPolicy"]
    assert found["problems"] == []
    assert {(each["fromTier"], each["toTier"]): each["members"] for each in found["moves"]} == {
        ("standard", "standard"): 2,
        ("silver", "standard"): 1,
        ("silver", "silver"): 1,
        ("gold", "platinum"): 1,
    }
    assert await make.counts(*tables) == before
    bad = await ask(SIMULATE, ADMIN, draft={**draft, "tiers": [STANDARD, STANDARD]})
    assert [each["code"] for each in bad["data"]["simulateTierPolicy"]["problems"]] == ["INVALID_LADDER"]


async def test_gold_that_is_not_kept_falls_on_the_anniversary_with_its_figures(
    ask: Ask, begin: Begin
) -> None:  # X41
    await make.programme(sandbox=True)
    entries = [
        {**silver(at_least("SPEND", "ANNIVERSARY", 100_000))},
        {
            "code": "gold",
            "name": {"en": "Gold"},
            "entry": at_least("SPEND", "ANNIVERSARY", 300_000),
        },
    ]
    assert (await save(ask, *entries))["problems"] == []
    member = await make.member(begin)
    # Not an hour ago: that may be the day before it joined.
    await buy(ask, member, 3000, "1", placedAt=(await _clock(ask)).isoformat())
    assert await tier_of(ask, member) == "gold"
    review = await value("SELECT review_at FROM member_tiers")
    await advance_clock(ask, "main", days=370)
    await run_night(begin, None)
    assert await tier_of(ask, member) == "gold"  # earned in the year that ended
    await buy(ask, member, 1200, "2", placedAt=(await _clock(ask)).isoformat())
    await advance_clock(ask, "main", days=366)
    await run_night(begin, None)

    assert await tier_of(ask, member) == "silver"
    kept, fallen = (await history(ask, member))[-2:]
    assert (kept["kind"], kept["toTier"], kept["reason"]) == ("KEPT", "gold", "REVIEW")
    assert (fallen["kind"], fallen["fromTier"], fallen["toTier"]) == ("DOWNGRADED", "gold", "silver")
    assert fallen["figures"] == [{"metric": "SPEND", "window": "ANNIVERSARY", "value": 120_000}]
    assert (review - datetime.now(UTC)).days in (364, 365)
    progress = await ask(
        "{ me { tierProgress { toKeep { current target } projected { code } words } } }",
        make.themselves(member.id),
    )
    assert progress["data"]["me"]["tierProgress"]["toKeep"] == [{"current": 0, "target": 100_000}]
    assert progress["data"]["me"]["tierProgress"]["projected"] == {"code": "standard"}


async def _clock(ask: Ask) -> datetime:
    answer = await ask("{ programme { clock } }", ADMIN)
    return datetime.fromisoformat(answer["data"]["programme"]["clock"])


async def test_a_grace_is_waited_for_night_by_night(ask: Ask, begin: Begin) -> None:  # X67
    month = Window(WindowKind.ROLLING, Span(1, Unit.MONTH))
    await make.programme(tiers=three_tiers(100, 500, month), sandbox=True)
    entry = {"count": 1, "unit": "MONTH"}
    graced = at_least("PROGRESS_POINTS", "ROLLING", 100, span=entry)
    assert (await save(ask, silver(graced), grace=entry))["problems"] == []
    member = await make.member(begin)
    await buy(ask, member, 100)

    tiers = []
    for _ in range(10):
        await advance_clock(ask, "main", days=8)
        await run_night(begin, None)
        tiers.append(await tier_of(ask, member))

    assert tiers[0] == "silver" and tiers[-1] == "standard"
    assert tiers == sorted(tiers)  # it fell once
    assert 6 <= tiers.count("silver") <= 8
    assert (await moves())[-1] == ("DOWNGRADED", "silver", "standard", "GRACE_OVER")


async def test_points_that_are_spent_take_no_tier(ask: Ask, begin: Begin) -> None:  # X62
    terms = WalletTerms(spending=SpendTerms(price=Price(1, 1)))
    await make.programme(tiers=three_tiers(500, 5000, LIFETIME), terms=terms)
    member = await make.member(begin)
    await buy(ask, member, 6000)
    spending = """mutation ($input: SpendPointsInput!) { spendPoints(input: $input) { problems { code } } }"""
    order = {"source": "till", "externalId": "x", "total": {"amount": 6000, "currency": "CNY"}}
    input = {
        "idempotencyKey": make.key(),
        "member": {"id": str(member.id)},
        "points": 6000,
        "order": order,
    }

    answer = await ask(spending, ADMIN, input=input)

    assert answer["data"]["spendPoints"]["problems"] == []
    assert await tier_of(ask, member) == "gold"
    assert (
        await value(
            "SELECT sum(available) FROM accounts a JOIN wallet_types w ON w.id = a.wallet_type_id"
            " WHERE w.code = 'points'"
        )
        == 0
    )


async def test_events_and_progress_by_hand_lift_at_once(ask: Ask, begin: Begin, programme: Programme) -> None:
    active = {"any": [at_least("ENGAGEMENT", "LIFETIME", 2), at_least("PROGRESS_POINTS", "LIFETIME", 50)]}
    assert (await save(ask, silver(active)))["problems"] == []
    one, other = await make.member(begin), await make.member(begin)
    recording = "mutation ($input: RecordEventInput!) { recordEvent(input: $input) { problems { code } } }"
    for number in range(2):
        assert await tier_of(ask, one) == "standard"
        event = {
            "idempotencyKey": make.key(),
            "source": "app",
            "externalId": str(number),
            "member": {"id": str(one.id)},
            "name": "review.written",
            "at": datetime.now(UTC).isoformat(),
        }
        assert (await ask(recording, ADMIN, input=event))["errors"] == []
    adjusting = "mutation ($input: AdjustPointsInput!) { adjustPoints(input: $input) { problems { code } } }"
    wanted = {"idempotencyKey": make.key(), "memberId": str(other.id), "points": 50, "wallet": "progress"}
    assert (await ask(adjusting, ADMIN, input={**wanted, "reason": "Lost receipts"}))["errors"] == []

    assert (await tier_of(ask, one), await tier_of(ask, other)) == ("silver", "silver")
    words = "{ me { tierProgress { words missingPoints missingMoney { amount } } } }"
    third = await make.member(begin)
    english = await ask(words, make.themselves(third.id))
    assert english["data"]["me"]["tierProgress"] == {
        "words": "2 activities or 50 progress points to Silver.",
        "missingPoints": 50,
        "missingMoney": None,
    }
