"""How members come to coupons, one by one and many at once."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random
from typing import Any

import asyncpg

from domain.coupons.coupon import Origin
from domain.coupons.giving.having import Want
from domain.coupons.giving.use_cases import Claim, ClaimAll, claim_all
from domain.idempotency import RequestKey
from domain.kernel.periods import midnight
from domain.kernel.refusal import Refusal
from domain.members.standing import MembershipStatus
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.retry import retrying
from tests import make
from tests.api.coupons.coupons import (
    MARKETER,
    claim,
    codes,
    draft,
    given,
    live,
    move,
    save,
    sent,
    yuan,
)
from tests.api.orders.deliveries import TILL
from tests.api.orders.orders import RECORD, an_order
from tests.conftest import Ask
from tests.servers import TestDatabase

LATER = {"claimFrom": "2080-01-01T00:00:00+08:00"}
OVER = {"claimFrom": "2020-01-01T00:00:00+08:00", "claimUntil": "2021-01-01T00:00:00+08:00"}


async def test_a_member_claims_and_sees_from_when_until_when(ask: Ask, begin: Begin) -> None:
    programme = await make.programme()
    jane = await make.member(begin)
    await live(ask, limits={"total": 2, "perMember": 1})

    claimed = await sent(
        ask,
        "claimCoupon",
        "ClaimCouponInput",
        make.themselves(jane.id),
        idempotencyKey="the-key-of-the-test-once",
        template="ten-off",
        channel="app",
    )
    again = await sent(
        ask,
        "claimCoupon",
        "ClaimCouponInput",
        make.themselves(jane.id),
        idempotencyKey="the-key-of-the-test-once",
        template="ten-off",
        channel="app",
    )
    more = await claim(ask, jane.id)

    coupon = claimed["coupon"]
    today = datetime.now(UTC).astimezone(programme.zone).date()
    assert (coupon["state"], coupon["origin"], coupon["channel"]) == ("UNUSED", "CLAIM", "app")
    until = midnight(today + timedelta(days=7), programme.zone)
    assert datetime.fromisoformat(coupon["validUntil"]) == until
    assert (claimed["replayed"], again["replayed"]) == (False, True)
    assert again["coupon"] == coupon
    assert [(each["code"], each["limit"]) for each in more["problems"]] == [("LIMIT_PER_MEMBER", 1)]
    assert (await make.count("coupons"), await given()) == (1, 1)
    facts = await rows("SELECT kind, payload ->> 'origin' AS origin FROM facts WHERE kind LIKE 'coupon.%'")
    assert facts == [{"kind": "coupon.issued", "origin": "CLAIM"}]


async def test_each_no_says_why_and_gives_nothing(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane = await make.member(begin)
    suspended = await make.member(begin)
    await rows(
        "UPDATE memberships SET status = $2, suspended_at = now() WHERE member_id = $1 RETURNING 1",
        suspended.id.value,
        MembershipStatus.SUSPENDED.value,
    )
    await save(ask, **draft("drafted"))
    await live(ask, "later", **LATER)
    await live(ask, "over", **OVER)
    await live(ask, "gold", audience={"tiers": ["gold"]})
    await live(ask, "issued", claimable=False)
    await live(ask, "coded", codes={"kind": "PUBLIC", "public": "HELLO2026"})
    await live(ask, "open")

    answers = {
        code: await claim(ask, jane.id, code)
        for code in ("nothing", "drafted", "later", "over", "gold", "issued", "coded")
    }
    asleep = await claim(ask, suspended.id, "open")

    assert {code: codes(each)[0] for code, each in answers.items()} == {
        "nothing": "UNKNOWN_COUPON_TEMPLATE",
        "drafted": "UNKNOWN_COUPON_TEMPLATE",
        "later": "NOT_STARTED",
        "over": "ENDED",
        "gold": "NOT_ELIGIBLE",
        "issued": "NOT_ELIGIBLE",
        "coded": "NOT_ELIGIBLE",
    }
    assert answers["gold"]["problems"][0]["reason"] == "TIER"
    assert codes(asleep) == ["MEMBERSHIP_NOT_ACTIVE"]
    assert await make.count("coupons") == 0
    assert await value("SELECT sum(given)::int FROM coupon_stocks") == 0


async def test_another_members_name_is_as_unknown_as_nobodys(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane, ben = [await make.member(begin) for _ in range(2)]
    await live(ask)

    for_ben = await claim(ask, ben.id, caller=make.themselves(jane.id))
    for_nobody = await claim(ask, make.nobody(), caller=make.themselves(jane.id))
    by_shop = await claim(ask, make.nobody())

    assert codes(for_ben, for_nobody, by_shop) == ["UNKNOWN_MEMBER"] * 3
    assert for_ben["problems"] == for_nobody["problems"]
    assert await make.count("coupons") == 0


async def test_new_members_only_means_before_the_first_order(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane, ben = [await make.member(begin) for _ in range(2)]
    await live(ask, audience={"newMembers": True})
    bought = await ask(RECORD, TILL, input=an_order(20, member={"id": str(ben.id)}))
    assert bought["data"]["recordOrder"]["problems"] == []

    fresh, known = await claim(ask, jane.id), await claim(ask, ben.id)

    assert codes(fresh, known) == ["OK", "NOT_ELIGIBLE"]
    assert known["problems"][0]["reason"] == "NEW_MEMBERS"


async def test_an_amount_is_drawn_for_each_coupon_within_its_bounds(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane = await make.member(begin)
    await live(ask, discount={"randomAmount": {"least": yuan(1), "most": yuan(3)}}, limits={"perMember": 30})

    drawn = [(await claim(ask, jane.id))["coupon"]["drawn"]["amount"] for _ in range(30)]

    assert all(100 <= each <= 300 for each in drawn)
    assert len(set(drawn)) > 5


async def test_five_hundred_claims_at_once_of_a_hundred_coupons(ask: Ask, begin: Begin) -> None:
    await make.programme()
    members = await make.many(begin, 300)
    await live(ask, limits={"total": 100, "perMember": 1})

    answers = await asyncio.gather(*(claim(ask, members[i % 300]) for i in range(500)))

    heard = Counter(codes(*answers))
    assert heard["OK"] == 100
    assert set(heard) <= {"OK", "SOLD_OUT", "LIMIT_PER_MEMBER"}
    assert await given() == 100
    assert await value("SELECT count(*) FROM coupons") == 100
    assert await value("SELECT max(n) FROM (SELECT count(*) AS n FROM coupons GROUP BY member_id) x") == 1


async def test_batches_of_several_processes_at_once_never_give_too_many(ask: Ask, begin: Begin) -> None:
    """Each has its own line, in its own process: they meet at the locks."""
    await make.programme()
    members = await make.many(begin, 60)
    await live(ask, limits={"total": 100, "perMember": 2})
    drawn = Random(7)

    def batch() -> ClaimAll:
        claims = [
            Claim(
                want=Want(member_id=each, origin=Origin.CLAIM, channel=None),
                key=RequestKey(
                    principal_id=make.SERVICE_ID,
                    key=make.key(),
                    operation="claimCoupon",
                    content={},
                    member_id=each,
                ),
            )
            for each in drawn.choices(members, k=20)
        ]
        return ClaimAll(programme=None, template="ten-off", claims=claims)

    answers = await asyncio.gather(*(retrying(partial(claim_all, batch(), begin)) for _ in range(16)))

    heard = Counter(each.code if isinstance(each, Refusal) else "OK" for its in answers for each in its)
    assert (heard["OK"], sum(heard.values())) == (100, 320)
    assert set(heard) == {"OK", "SOLD_OUT", "LIMIT_PER_MEMBER"}
    assert await given() == await make.count("coupons") == 100
    assert await value("SELECT max(n) FROM (SELECT count(*) AS n FROM coupons GROUP BY member_id) x") == 2


async def test_a_days_stock_is_renewed_the_next_day(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane = await make.member(begin)
    await live(ask, limits={"perDay": 2, "perMember": 9, "perMemberPerDay": 3})

    first = [await claim(ask, jane.id) for _ in range(3)]
    await rows("UPDATE coupons SET issued_at = issued_at - interval '1 day' RETURNING 1")
    await rows("UPDATE coupon_stocks SET day = day - 1 WHERE day > '-infinity' RETURNING 1")
    second = [await claim(ask, jane.id) for _ in range(2)]

    assert codes(*first) == ["OK", "OK", "SOLD_OUT"]
    assert first[2]["problems"][0]["today"] is True
    assert codes(*second) == ["OK", "OK"]
    assert await given() == 4


async def test_a_member_can_have_so_many_a_day(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane = await make.member(begin)
    await live(ask, limits={"perMember": 9, "perMemberPerDay": 2})

    answers = await asyncio.gather(*(claim(ask, jane.id) for _ in range(16)))

    assert Counter(codes(*answers)) == {"OK": 2, "LIMIT_PER_DAY": 14}
    assert await make.count("coupons") == 2


async def test_sixteen_requests_with_one_key_are_one(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane = await make.member(begin)
    await live(ask, limits={"perMember": 9})

    answers = await asyncio.gather(
        *(claim(ask, jane.id, idempotencyKey="the-key-of-the-test-same") for _ in range(16))
    )

    assert len({each["coupon"]["id"] for each in answers}) == 1
    assert Counter(each["replayed"] for each in answers) == {False: 1, True: 15}
    assert await make.count("coupons") == 1
    other = await claim(ask, jane.id, idempotencyKey="the-key-of-the-test-same", channel="other")
    assert codes(other) == ["IDEMPOTENCY_KEY_REUSED"]


async def test_a_no_is_kept_with_its_key_too(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane = await make.member(begin)
    await live(ask, **LATER)

    early = await claim(ask, jane.id, idempotencyKey="the-key-of-the-test-early")
    await save(ask, code="ten-off", claimFrom="2020-01-01T00:00:00Z")
    again = await claim(ask, jane.id, idempotencyKey="the-key-of-the-test-early")
    anew = await claim(ask, jane.id)

    assert codes(early, again, anew) == ["NOT_STARTED", "NOT_STARTED", "OK"]
    assert (early["replayed"], again["replayed"]) == (False, True)


async def test_staff_hand_out_in_a_store_what_members_can_not_claim(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane = await make.member(begin)
    await live(ask, claimable=False, audience={"tiers": ["gold"]}, limits={"perMember": 2})
    wants = "coupons { origin channel }"
    input = {"member": {"id": str(jane.id)}, "template": "ten-off", "store": "s1"}

    async def issue(count: int) -> dict[str, Any]:
        key = {"idempotencyKey": make.key(), "count": count}
        return await sent(ask, "issueCoupon", "IssueCouponInput", MARKETER, wants=wants, **input, **key)

    three, two = await issue(3), await issue(2)

    assert codes(three) == ["LIMIT_PER_MEMBER"]
    assert two["coupons"] == [{"origin": "STORE", "channel": "s1"}] * 2
    assert await make.count("coupons") == 2


async def test_the_coupon_centre_says_of_each_offer_how_it_stands(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane, ben = [await make.member(begin) for _ in range(2)]
    await live(ask, "a-open", limits={"total": 9, "perMember": 1})
    await live(ask, "b-claimed")
    await live(ask, "c-sold", limits={"total": 1, "perMember": 1})
    await live(ask, "d-later", **LATER)
    await live(ask, "e-over", **OVER, validity={"afterClaim": {"days": 3_650}})
    await live(ask, "f-gold", audience={"tiers": ["gold"]})
    await live(ask, "g-issued", claimable=False)
    await live(ask, "h-gone")
    await move(ask, "withdrawCouponTemplate", "h-gone")
    await claim(ask, jane.id, "b-claimed")
    await claim(ask, ben.id, "c-sold")
    query = """{ couponCentre(first: 20) { state claimed left template { code title(locale: ZH_CN) }
      because { code message } } }"""

    answer = await ask(query, make.themselves(jane.id))

    assert answer["errors"] == []
    offers = {each["template"]["code"]: each for each in answer["data"]["couponCentre"]}
    assert {code: each["state"] for code, each in offers.items()} == {
        "a-open": "CLAIMABLE",
        "b-claimed": "CLAIMED",
        "c-sold": "SOLD_OUT",
        "d-later": "NOT_STARTED",
        "e-over": "ENDED",
        "f-gold": "NOT_ELIGIBLE",
    }
    assert (offers["a-open"]["left"], offers["b-claimed"]["claimed"]) == (9, 1)
    assert offers["f-gold"]["because"]["code"] == "NOT_ELIGIBLE"
    of_ben = await ask(
        "query ($m: MemberNameInput) { couponCentre(first: 9, member: $m) { state } }",
        make.themselves(jane.id),
        m={"id": str(ben.id)},
    )
    assert of_ben["data"]["couponCentre"] is None


async def test_claims_of_a_template_come_together_in_few_transactions(
    ask: Ask, begin: Begin, statements: list[str]
) -> None:
    await make.programme()
    members = await make.many(begin, 64)
    await live(ask, limits={"total": 64, "perMember": 1})
    statements.clear()

    answers = await asyncio.gather(*(claim(ask, each) for each in members))

    assert codes(*answers) == ["OK"] * 64
    counted = sum("UPDATE coupon_stocks SET given" in each for each in statements)
    assert counted <= 8


async def test_one_that_can_not_be_done_keeps_nobody_else_from_it(
    ask: Ask, begin: Begin, test_database: TestDatabase
) -> None:
    """A row that the database itself refuses, for a reason that no rule knows."""
    await make.programme()
    members = await make.many(begin, 20)
    await live(ask, limits={"perMember": 1})
    owner = await asyncpg.connect(test_database.migration_url)
    poison = f"CHECK (member_id <> '{members[7].value}')"
    await owner.execute(f"ALTER TABLE coupons ADD CONSTRAINT poison {poison}")
    try:
        strangers = [make.nobody() for _ in range(3)]
        answers = await asyncio.gather(
            *(claim(ask, each) for each in (*members, *strangers)), return_exceptions=True
        )
    finally:
        await owner.execute("ALTER TABLE coupons DROP CONSTRAINT poison")
        await owner.close()

    done = [each for each in answers if isinstance(each, dict)]
    assert [i for i, each in enumerate(answers) if not isinstance(each, dict)] == [7]
    assert codes(*done) == ["OK"] * 19 + ["UNKNOWN_MEMBER"] * 3
    assert await make.count("coupons") == 19
    assert await given() == 19


async def test_what_one_who_goes_away_had_asked_for_is_done_and_stops_nobody(ask: Ask, begin: Begin) -> None:
    await make.programme()
    members = await make.many(begin, 12)
    await live(ask, limits={"perMember": 1})

    tasks = [
        asyncio.create_task(claim(ask, each, idempotencyKey=f"the-key-of-the-test-{i}"))
        for i, each in enumerate(members)
    ]
    await asyncio.sleep(0.005)
    for task in tasks[::3]:
        task.cancel()
    done = await asyncio.gather(*tasks, return_exceptions=True)
    stayed = [each for each in done if isinstance(each, dict)]
    again = await asyncio.gather(
        *(claim(ask, each, idempotencyKey=f"the-key-of-the-test-{i}") for i, each in enumerate(members))
    )

    assert codes(*stayed) == ["OK"] * len(stayed)
    assert codes(*again) == ["OK"] * 12
    assert await make.count("coupons") == 12


async def test_noes_are_counted_by_reason(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane = await make.member(begin)
    await live(ask, limits={"perMember": 1})
    for _ in range(4):
        await claim(ask, jane.id)

    answer = await ask(
        """{ couponTemplate(code: "ten-off") { figures { issued claimed used usedPerMille
          refusals { place reason count } } } }""",
        MARKETER,
    )

    assert answer["errors"] == []
    assert answer["data"]["couponTemplate"]["figures"] == {
        "issued": 1,
        "claimed": 1,
        "used": 0,
        "usedPerMille": 0,
        "refusals": [{"place": "CLAIM", "reason": "LIMIT_PER_MEMBER", "count": 3}],
    }


async def test_only_who_may_claims_for_others(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane = await make.member(begin)
    query = "mutation ($input: ClaimCouponInput!) { claimCoupon(input: $input) { problems { code } } }"
    input = {"idempotencyKey": make.key(), "member": {"id": str(jane.id)}, "template": "ten-off"}

    answer = await ask(query, make.service(Permission.COUPONS_READ), input=input)

    assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    assert await make.count("coupons") == 0
