"""An evening for members of some tiers: a reward that costs nothing, of which a place is the stock (R25)."""

from __future__ import annotations

import asyncio

from domain.programme.programme import Programme
from domain.work import Begin
from persistence.database import rows
from tests import make
from tests.api.rewards.asking import PACKER, codes, done, live, points, redeem
from tests.conftest import Ask
from tests.faults.books import broken


async def of_gold(begin: Begin) -> make.Made:
    member = await make.member(begin)
    await rows(
        "UPDATE member_tiers SET tier_code = 'gold' WHERE member_id = $1 RETURNING id", member.id.value
    )
    return member


async def test_only_gold_comes_to_the_evening_each_once_and_no_more_than_there_are_places(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    gold, plain = [await of_gold(begin) for _ in range(5)], await make.member(begin)
    evening = {"content": {"physical": {"sku": "evening-1"}}, "prices": [points(0, tiers=["gold"])]}
    await live(ask, "evening", **evening, stock=3, limits={"perMember": 1})

    stranger = await redeem(ask, plain, "evening", caller=make.themselves(plain.id))
    came = await asyncio.gather(
        *(redeem(ask, each, "evening", caller=make.themselves(each.id)) for each in gold)
    )

    assert codes(stranger) == ["NOT_YOUR_TIER"]
    assert sorted(code for each in came for code in codes(each)) == ["OUT_OF_STOCK"] * 2
    registered = [each["redemption"] for each in came if each["redemption"]]
    assert [(each["state"], each["points"]) for each in registered] == [("REQUESTED", 0)] * 3
    inside = next(who for who, each in zip(gold, came, strict=True) if each["redemption"])
    waiting = next(who for who, each in zip(gold, came, strict=True) if not each["redemption"])
    assert codes(await redeem(ask, inside, "evening")) == ["LIMIT_REACHED"]

    # Whoever calls off gives the place to another; whoever comes is noted at the door.
    mine = next(each["redemption"]["id"] for who, each in zip(gold, came, strict=True) if who is inside)
    off = await done(ask, "cancelRedemption", make.themselves(inside.id), redemption=mine)
    moved_up = await redeem(ask, waiting, "evening")

    assert (off["problems"], moved_up["problems"]) == ([], [])
    steps = ("APPROVED", "PACKED", "SHIPPED", "COMPLETED")
    place = moved_up["redemption"]["id"]
    at_door = [await done(ask, "moveRedemption", PACKER, redemption=place, to=each) for each in steps]
    assert [each["redemption"]["state"] for each in at_door] == list(steps)
    assert await rows("SELECT taken FROM reward_stocks") == [{"taken": 3}]
    assert await broken() == {}
