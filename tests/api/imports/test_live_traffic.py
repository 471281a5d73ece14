"""An import among live traffic: tills record orders, people enrol, and nothing is lost or double."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from domain.kernel.ids import MemberId
from domain.members.refusals import IdentityTaken
from persistence.database import rows, value
from tests import make
from tests.api.imports.shop import live_order, order_row
from tests.faults import books

JANUARY = "2026-01-05T12:00:00+08:00"
MEMBERS = 20


async def test_the_same_orders_by_file_and_by_till_are_recorded_once(shop, begin):
    await shop.members(*(f"{number},,,,2016-12-15" for number in range(MEMBERS)))
    ids = [each["id"] for each in await rows("SELECT id FROM members ORDER BY id")]
    numbers = range(5 * MEMBERS)
    # The file and the till know the orders alike; whoever comes second finds them known.
    files = shop.orders(
        *(order_row(f"o{n}", str(n % MEMBERS), JANUARY, 10_000) for n in numbers),
        lines=tuple(f"o{n},sku,1,10000,0" for n in numbers),
    )

    async def till(start: int) -> None:
        for n in numbers[start::4]:
            await live_order(
                begin,
                external_id=f"o{n}",
                paid_at=datetime(2026, 1, 5, 4, tzinfo=UTC),
                member_id=MemberId(ids[n % MEMBERS]),
            )
            await live_order(
                begin,
                external_id=f"live-{n}",
                paid_at=datetime(2026, 1, 6, tzinfo=UTC),
                member_id=MemberId(ids[n % MEMBERS]),
            )

    outcome, *_ = await asyncio.gather(files, *(till(start) for start in range(4)))

    assert outcome.refused == 0
    assert outcome.new + outcome.known == len(numbers)
    assert await make.count("orders") == 2 * len(numbers)
    assert await books.broken() == {}


async def test_one_person_by_file_and_by_form_is_enrolled_once(shop, begin):
    phones = [f"138001380{number:02}" for number in range(30)]

    async def form(phone: str) -> bool:
        try:
            await make.member(begin, phone=phone)
        except IdentityTaken:
            return False
        return True

    outcome, *enrolled = await asyncio.gather(
        shop.members(*(f"{number},,{phone},,2016-12-15" for number, phone in enumerate(phones))),
        *(form(phone) for phone in phones),
    )

    assert await make.count("members") == len(phones)
    assert outcome.new + sum(enrolled) == len(phones)
    assert outcome.refused == sum(enrolled)
    assert {problem[3] for problem in shop.problems} <= {"IDENTITY_TAKEN"}
    assert await value("SELECT count(DISTINCT member_id) FROM identities WHERE kind = 'PHONE'") == len(phones)
