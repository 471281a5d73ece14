"""How marketers draft coupon templates, revise them and move them on."""

from __future__ import annotations

from typing import Any

import pytest

from domain.work import Begin
from tests import make
from tests.api.coupons.coupons import MARKETER, claim, codes, draft, live, move, off, save, sent, yuan
from tests.conftest import Ask

SEEN = """query ($id: CouponId!) { coupon(id: $id) {
  validUntil template { revision amountOff { amount } } } }"""


async def test_a_template_says_everything_it_was_told(ask: Ask) -> None:
    await make.programme()

    saved = await save(
        ask,
        **draft(
            discount={"percent": {"payPerMille": 800, "maxOff": yuan(20)}},
            threshold={"amount": yuan(50), "pieces": 2},
            limits={"total": 500, "perDay": 50, "perMember": 2, "perMemberPerDay": 1},
            audience={"tiers": ["gold"], "newMembers": True},
            stacking={"group": "brand", "exclusiveWith": ["other"], "mostPerOrder": 2, "withPoints": False},
            validity={"afterClaim": {"days": 3, "waitDays": 7}},
            codes={"kind": "GENERATED", "pattern": "SPRING-####-####-##"},
            funders=[{"name": "brand", "perMille": 600}, {"name": "shop", "perMille": 400}],
            remindDays=[3, 1],
            claimTag="hunter",
            giftable=True,
            refund="ON_ANY",
        ),
    )

    assert saved["problems"] == []
    assert saved["template"] == {
        "code": "ten-off",
        "revision": 1,
        "state": "DRAFT",
        "title": "10 yuan off",
        "kind": "PERCENT",
        "claimFrom": "2019-12-31T16:00:00Z",
        "claimUntil": "2089-12-31T16:00:00Z",
        "claimable": True,
        "giftable": True,
        "refund": "ON_ANY",
        "floor": "CAP",
        "discount": {"__typename": "PercentOff", "payPerMille": 800, "maxOff": {"amount": 2000}},
        "threshold": {"amount": 5000},
        "thresholdPieces": 2,
        "limits": {"total": 500, "perDay": 50, "perMember": 2, "perMemberPerDay": 1},
        "audience": {"tiers": ["gold"], "segments": [], "newMembers": True, "firstOrder": False},
        "stacking": {
            "group": "brand",
            "exclusiveWith": ["other"],
            "mostPerOrder": 2,
            "withPoints": False,
        },
        "validity": {"startsAt": None, "endsAt": None, "days": 3, "fromNextDay": False, "waitDays": 7},
        "codeKind": "GENERATED",
        "codePattern": "SPRING-####-####-##",
        "funders": [{"name": "brand", "perMille": 600}, {"name": "shop", "perMille": 400}],
        "remindDays": [3, 1],
        "claimTag": "hunter",
        "useTag": None,
    }
    assert await make.count("coupon_template_revisions") == 1
    again = await save(ask, code="ten-off", remindDays=[3, 1])
    assert again["template"]["revision"] == 1


@pytest.mark.parametrize(
    ("said", "field", "reason"),
    [
        ({"discount": off(60), "threshold": {"amount": yuan(50)}}, "discount", "ABOVE_THRESHOLD"),
        ({"claimUntil": "2019-01-01T00:00:00Z"}, "claimUntil", "BEFORE_START"),
        (
            {"scope": {"goods": {"skus": ["a"]}, "without": {"skus": ["a", "b"]}}},
            "scope.goods",
            "EMPTY",
        ),
        ({"scope": {"stores": ["s1"], "withoutStores": ["s1"]}}, "scope.stores", "EMPTY"),
        ({"discount": {"percent": {"payPerMille": 1000}}}, "discount.percent.payPerMille", "OUT_OF_RANGE"),
        ({"discount": off(0)}, "discount.amountOff.amount", "OUT_OF_RANGE"),
        (
            {"discount": {"randomAmount": {"least": yuan(5), "most": yuan(2)}}},
            "discount.randomAmount.most",
            "OUT_OF_RANGE",
        ),
        ({"validity": {"afterClaim": {"days": 0}}}, "validity.afterClaim.days", "OUT_OF_RANGE"),
        (
            {"validity": {"fixed": {"startsAt": "2021-01-02T00:00:00Z", "endsAt": "2021-01-01T00:00:00Z"}}},
            "validity.fixed.endsAt",
            "BEFORE_START",
        ),
        (
            {"validity": {"fixed": {"startsAt": "2021-01-01T00:00:00Z", "endsAt": "2022-01-01T00:00:00Z"}}},
            "claimUntil",
            "AFTER_VALIDITY",
        ),
        ({"audience": {"tiers": ["platinum"]}}, "audience.tiers", "UNKNOWN"),
        ({"audience": {"segments": ["nobody"]}}, "audience.segments", "UNKNOWN"),
        ({"limits": {"total": 0}}, "limits.total", "OUT_OF_RANGE"),
        ({"floor": "MIN_PAY"}, "minPay", "MISSING"),
        ({"codes": {"kind": "GENERATED", "pattern": "AB-###"}}, "codes.pattern", "TOO_SHORT"),
        ({"codes": {"kind": "PUBLIC"}}, "codes.public", "MISSING"),
        ({"funders": [{"name": "brand", "perMille": 900}]}, "funders", "DO_NOT_SUM"),
        ({"stacking": {"exclusiveWith": ["ten-off"]}}, "stacking.exclusiveWith", "DUPLICATE"),
        ({"remindDays": [3, 3]}, "remindDays", "DUPLICATE"),
        ({"hours": {"weekdays": [8]}}, "hours.weekdays", "OUT_OF_RANGE"),
    ],
)
async def test_terms_that_can_not_be_are_refused_with_their_place(
    ask: Ask, said: dict[str, Any], field: str, reason: str
) -> None:
    await make.programme()

    refused = await save(ask, **draft(**said))

    assert [(each["field"], each["reason"]) for each in refused["problems"]] == [(field, reason)]
    assert await make.counts("coupon_templates", "coupon_template_revisions", "facts") == {
        "coupon_templates": 0,
        "coupon_template_revisions": 0,
        "facts": 0,
    }


async def test_a_discount_above_its_threshold_is_fine_where_something_is_left_to_pay(ask: Ask) -> None:
    await make.programme()

    saved = await save(
        ask, **draft(discount=off(60), threshold={"amount": yuan(50)}, floor="MIN_PAY", minPay=yuan(1))
    )

    assert saved["problems"] == []


async def test_coupons_keep_the_terms_under_which_they_were_given(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane, ben = [await make.member(begin) for _ in range(2)]
    await live(ask)
    first = await claim(ask, jane.id)

    revised = await save(ask, code="ten-off", discount=off(5), validity={"afterClaim": {"days": 1}})
    second = await claim(ask, ben.id)

    assert revised["template"]["revision"] == 3  # drafted, activated, revised
    known = await ask(
        SEEN,
        make.themselves(jane.id),
        id=first["coupon"]["id"],
    )
    assert known["data"]["coupon"] == {
        "validUntil": first["coupon"]["validUntil"],
        "template": {"revision": 2, "amountOff": {"amount": 1000}},
    }
    assert second["coupon"]["template"]["revision"] == 3
    kind = await save(ask, code="ten-off", discount={"percent": {"payPerMille": 900}})
    assert [(each["field"], each["reason"]) for each in kind["problems"]] == [("discount", "FIXED")]


async def test_pausing_ending_and_withdrawing_do_what_they_say(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane = await make.member(begin)
    await live(ask, limits={"perMember": 9})
    held = await claim(ask, jane.id)

    await move(ask, "pauseCouponTemplate")
    paused = await claim(ask, jane.id)
    await move(ask, "resumeCouponTemplate")
    resumed = await claim(ask, jane.id)
    ended = await move(ask, "endCouponClaims")
    after = await claim(ask, jane.id)
    assert codes(held, paused, resumed, after) == ["OK", "CLAIMS_PAUSED", "OK", "ENDED"]
    assert ended["template"]["state"] == "CLAIM_ENDED"
    states = "query ($id: CouponId!) { coupon(id: $id) { state } }"
    still = await ask(states, make.themselves(jane.id), id=held["coupon"]["id"])
    assert still["data"]["coupon"]["state"] == "UNUSED"

    withdrawn = await move(ask, "withdrawCouponTemplate")
    gone = await ask(states, make.themselves(jane.id), id=held["coupon"]["id"])
    assert withdrawn["template"]["state"] == "WITHDRAWN"
    assert gone["data"]["coupon"]["state"] == "REVOKED"
    no = await move(ask, "resumeCouponTemplate")
    assert [(each["code"], each["state"]) for each in no["problems"]] == [
        ("WRONG_TEMPLATE_STATE", "WITHDRAWN")
    ]


async def test_a_clone_is_a_draft_of_its_own_without_the_public_code(ask: Ask) -> None:
    await make.programme()
    await live(ask, codes={"kind": "PUBLIC", "public": "WELCOME26"}, remindDays=[2])

    cloned = await sent(
        ask,
        "cloneCouponTemplate",
        "CloneCouponTemplateInput",
        MARKETER,
        wants="template { code state remindDays codeKind }",
        code="ten-off",
        newCode="second",
    )
    again = await sent(
        ask,
        "cloneCouponTemplate",
        "CloneCouponTemplateInput",
        MARKETER,
        wants="template { code }",
        code="ten-off",
        newCode="second",
    )
    taken = await save(ask, **draft("third", codes={"kind": "PUBLIC", "public": "welcome-26"}))

    assert cloned["template"] == {"code": "second", "state": "DRAFT", "remindDays": [2], "codeKind": None}
    assert codes(again) == ["COUPON_TEMPLATE_EXISTS"]
    assert [(each["field"], each["reason"]) for each in taken["problems"]] == [("codes.public", "DUPLICATE")]


async def test_a_preview_says_when_a_coupon_could_be_used_and_saves_nothing(ask: Ask) -> None:
    await make.programme()
    query = """query ($template: SaveCouponTemplateInput!, $at: DateTime) {
      previewCouponTemplate(template: $template, claimedAt: $at) {
        validFrom validUntil template { title(locale: ZH_CN) } problems { code } } }"""

    shown = await ask(
        query,
        MARKETER,
        template=draft(validity={"afterClaim": {"days": 3, "waitDays": 7}}),
        at="2026-03-01T12:00:00+08:00",
    )

    assert shown["errors"] == []
    assert shown["data"]["previewCouponTemplate"] == {
        "validFrom": "2026-03-07T16:00:00Z",
        "validUntil": "2026-03-10T16:00:00Z",
        "template": {"title": "立减10元"},
        "problems": [],
    }
    assert await make.count("coupon_templates") == 0


async def test_the_stock_can_not_go_below_what_was_given(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane = await make.member(begin)
    await live(ask, limits={"perMember": 3})
    for _ in range(3):
        await claim(ask, jane.id)

    refused = await save(ask, code="ten-off", limits={"total": 2, "perMember": 3})
    exact = await save(ask, code="ten-off", limits={"total": 3, "perMember": 9})
    none = await claim(ask, jane.id)

    assert [(each["code"], each["given"]) for each in refused["problems"]] == [("STOCK_BELOW_GIVEN", 3)]
    assert exact["problems"] == []
    assert codes(none) == ["SOLD_OUT"]
