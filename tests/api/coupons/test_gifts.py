"""Members hand coupons on by a link."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.kernel.ids import CouponId
from domain.work import Begin
from persistence.database import rows, value
from tests import make
from tests.api.coupons.coupons import COUPON, claim, codes, given, live, redeem, sent
from tests.conftest import Ask

OFFERED = "token expiresAt " + COUPON


async def offer(ask: Ask, member: make.Made, coupon: str, **more: Any) -> dict[str, Any]:
    input = {"idempotencyKey": make.key(), "coupon": coupon, **more}
    caller = make.themselves(member.id)
    return await sent(ask, "offerCoupon", "OfferCouponInput", caller, wants=OFFERED, **input)


async def accept(ask: Ask, member: make.Made, token: str, **more: Any) -> dict[str, Any]:
    input = {"idempotencyKey": make.key(), "token": token, **more}
    return await sent(ask, "acceptCoupon", "AcceptCouponInput", make.themselves(member.id), **input)


async def take_back(ask: Ask, member: make.Made, coupon: str) -> dict[str, Any]:
    input = {"idempotencyKey": make.key(), "coupon": coupon}
    return await sent(ask, "takeBackCoupon", "TakeBackCouponInput", make.themselves(member.id), **input)


async def giver(ask: Ask, begin: Begin, **terms: Any) -> tuple[make.Made, str]:
    await make.programme()
    jane = await make.member(begin)
    await live(ask, **{"giftable": True, **terms})
    return jane, (await claim(ask, jane.id))["coupon"]["id"]


async def test_a_coupon_that_is_offered_is_the_receivers_with_the_same_end(ask: Ask, begin: Begin) -> None:
    jane, coupon = await giver(ask, begin, limits={"total": 5, "perMember": 1})
    ben = await make.member(begin)

    offered = await offer(ask, jane, coupon)
    locked = await redeem(ask, coupon)
    accepted = await accept(ask, ben, offered["token"])

    assert codes(offered, locked, accepted) == ["OK", "LOCKED", "OK"]
    assert (offered["coupon"]["state"], accepted["coupon"]["state"]) == ("GIFTING", "UNUSED")
    assert accepted["coupon"]["origin"] == "GIFT"
    assert accepted["coupon"]["validUntil"] == offered["coupon"]["validUntil"]
    assert CouponId.parse(accepted["coupon"]["id"]).member == ben.id.value
    states = await rows("SELECT member_id, state FROM coupons ORDER BY issued_at")
    assert states == [
        {"member_id": jane.id.value, "state": "GIVEN"},
        {"member_id": ben.id.value, "state": "UNUSED"},
    ]
    # It was one of the template's, and it is Jane's one.
    assert await given() == 1
    assert codes(await claim(ask, jane.id), await claim(ask, ben.id)) == ["LIMIT_PER_MEMBER", "OK"]


async def test_of_many_who_accept_at_once_one_has_it(ask: Ask, begin: Begin) -> None:
    jane, coupon = await giver(ask, begin)
    receivers = [await make.member(begin) for _ in range(12)]
    token = (await offer(ask, jane, coupon))["token"]

    answers = await asyncio.gather(*(accept(ask, each, token) for each in receivers))

    assert Counter(codes(*answers)) == {"OK": 1, "UNKNOWN_GIFT": 11}
    assert await make.count("coupons") == 2


async def test_an_offer_that_is_over_or_taken_back_gives_nothing(ask: Ask, begin: Begin) -> None:
    jane, coupon = await giver(ask, begin)
    ben = await make.member(begin)

    first = await offer(ask, jane, coupon)
    back = await take_back(ask, jane, coupon)
    late = await accept(ask, ben, first["token"])
    second = await offer(ask, jane, coupon, hours=1)
    ago = datetime.now(UTC) - timedelta(seconds=1)
    await rows("UPDATE coupons SET held_until = $1 RETURNING 1", ago)
    over = await accept(ask, ben, second["token"])
    used = await redeem(ask, coupon)

    assert codes(back, late, over, used) == ["OK", "UNKNOWN_GIFT", "UNKNOWN_GIFT", "OK"]
    assert back["coupon"]["state"] == "UNUSED"
    assert codes(await take_back(ask, jane, coupon)) == ["COUPON_NOT_OFFERED"]


async def test_only_the_owner_offers_and_not_to_themselves(ask: Ask, begin: Begin) -> None:
    jane, coupon = await giver(ask, begin)
    ben = await make.member(begin)

    stolen = await offer(ask, ben, coupon)
    unknown = await offer(ask, ben, str(CouponId(ben.id.value, make.nobody().value)))
    offered = await offer(ask, jane, coupon)
    own = await accept(ask, jane, offered["token"])
    guessed = await accept(ask, ben, "guess")

    assert codes(stolen, unknown, own, guessed) == [
        "UNKNOWN_COUPON",
        "UNKNOWN_COUPON",
        "OWN_GIFT",
        "UNKNOWN_GIFT",
    ]
    assert await value("SELECT count(*) FROM coupon_gifts WHERE ended_at IS NOT NULL") == 0


async def test_what_is_not_giftable_stays(ask: Ask, begin: Begin) -> None:
    jane, coupon = await giver(ask, begin, giftable=False)

    refused, long = await offer(ask, jane, coupon), await offer(ask, jane, coupon, hours=10_000)

    assert codes(refused, long) == ["NOT_ELIGIBLE", "INVALID_INPUT"]
    assert await make.count("coupon_gifts") == 0


async def test_the_token_is_shown_once_and_kept_as_a_digest(ask: Ask, begin: Begin) -> None:
    jane, coupon = await giver(ask, begin)

    key = make.key()
    first = await offer(ask, jane, coupon, idempotencyKey=key)
    again = await offer(ask, jane, coupon, idempotencyKey=key)

    assert first["token"] and again["token"] is None and again["replayed"]
    found = await rows("SELECT token FROM coupon_gifts")
    assert [len(each["token"]) for each in found] == [32]
    assert first["token"].encode() not in bytes(found[0]["token"])
