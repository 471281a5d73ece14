"""L8: a rush for a template of which there is a tenth of what is wanted."""

from __future__ import annotations

from collections import Counter
from uuid import uuid4

from domain.coupons.template import Limits
from faults.door import Door, Line, request
from faults.place import Place
from persistence.database import rows, value
from tests import make
from tests.faults import books

MEMBERS, SERVERS, HANDS = 600, 2, 64
CLAIM = """mutation ($input: ClaimCouponInput!) {
  claimCoupon(input: $input) { coupon { id } problems { code } } }"""


async def run(place: Place) -> str:
    claims, stock = place.size(5_000, 300), place.size(500, 30)
    async with place.connected():
        programme = await place.programme()
        members = await place.members(place.size(MEMBERS, 60))
        await make.coupon_template(programme, limits=Limits(total=stock, per_member=1))
        token = await place.token()
    told: Counter[str] = Counter()
    wanted = [members[number % len(members)] for number in range(claims)]
    place.random.shuffle(wanted)

    with place.serving(SERVERS) as fleet:
        await fleet.ready()
        door = Door(fleet.ports, token, place.random)

        async def ask(line: Line, member: make.Made) -> None:
            input = {"idempotencyKey": str(uuid4()), "member": {"id": str(member.id)}, "template": "ten-off"}
            reply = await door.until_answered(line, request(CLAIM, input))
            told.update(reply.problems or ["given"])

        await door.each(wanted, ask, hands=HANDS)

    assert told["given"] == stock, told
    assert set(told) <= {"given", "SOLD_OUT", "LIMIT_PER_MEMBER"}, told
    assert sum(told.values()) == claims
    async with place.connected():
        assert await value("SELECT count(*) FROM coupons") == stock
        assert await value("SELECT given FROM coupon_stocks") == stock
        assert await value("SELECT count(*) FROM facts WHERE kind = 'coupon.issued'") == stock
        most = await rows("SELECT count(*) AS n FROM coupons GROUP BY member_id ORDER BY n DESC LIMIT 1")
        assert most[0]["n"] == 1
        assert await books.broken() == {}
    refused = ", ".join(f"{count:,} {code}" for code, count in sorted(told.items()) if code != "given")
    return (
        f"{claims:,} claims by {len(members):,} members: {stock:,} given, none twice to a member, {refused};"
        f" {sum(door.failures.values()):,} were told to come back"
    )
