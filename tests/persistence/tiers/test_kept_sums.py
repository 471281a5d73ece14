"""Sums that are kept are what a count finds, whatever was done; and they are kept."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.idempotency import RequestKey
from domain.kernel.ids import MemberId
from domain.kernel.periods import NEVER, Rounding, Span, Unit
from domain.kernel.refusal import Refusal
from domain.orders.deliveries.use_cases import Deliver, OrderName, deliver
from domain.orders.returns import AskedLine, Cancellation, Return
from domain.orders.together.use_cases import record_together
from domain.orders.use_cases import RecordOrder, record_order
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.lot import NewLot
from domain.points.pages import open_pages
from domain.points.terms import Rolling
from domain.points.use_cases import book_members, lock_member
from domain.points.writing import Because
from domain.programme.programme import PROGRESS, Programme
from domain.staff.permissions import Permission
from domain.tiers.ladder import AnyOf, AtLeast, Figure, Metric, Window, WindowKind
from domain.work import Begin
from persistence.database import from_json, rows, transaction, value
from persistence.ids import new_uuid
from persistence.ledger.sum_checks import SUMS
from persistence.programme.repository import COPIES, StoredProgrammes
from tests import bought, make
from tests.api.merges.test_merge_members import merge, unmerge
from tests.api.orders.orders import RECORD, an_order
from tests.conftest import Ask
from tests.faults.books import broken
from tests.persistence.tiers.test_set_based import FIGURES, a_ladder, new_revision

OPERATIONS = 24
MEASURED = [each for each in FIGURES if each.window.kind is not WindowKind.CALENDAR_YEAR]
OUT_OF_REACH = 10**12
LIFE = Rolling(Span(9, Unit.DAY), Rounding.EXACT)
DAYS_OF_TIER = Figure(Metric.ORDER_DAYS, Window(WindowKind.SINCE_TIER_START))
SPENT = Figure(Metric.SPEND, Window(WindowKind.LIFETIME))
TILL = make.service(Permission.ORDERS_RECORD)


async def measuring_everything() -> Programme:
    """By every figure there is, with tiers that are reached, so that windows begin with them."""
    await make.programme(sandbox=True)
    everything = AnyOf(tuple(AtLeast(each, OUT_OF_REACH) for each in MEASURED))
    steps = [AtLeast(SPENT, 60_000), AtLeast(DAYS_OF_TIER, 2), AtLeast(SPENT, 400_000)]
    programme, _ = await new_revision(a_ladder(*((AnyOf((each, everything)), None) for each in steps)))
    store = StoredProgrammes()
    async with transaction():
        # Points of progress die here: their sum does not hear of it.
        progress = replace(programme.wallet_by_code[PROGRESS], expiry=LIFE)
        await store.save_wallet_type(programme.id, progress, at=datetime.now(UTC))
        await store.raise_version(programme.id)
    COPIES.forget()
    return await store.find(None)


async def on_a_later_day(days: int) -> None:
    await rows(
        """UPDATE programmes SET version = version + 1, clock_offset_seconds = clock_offset_seconds + $1
        RETURNING 1""",
        days * 86_400,
    )


class Shop:
    """Members of whom anything may be told, at any time."""

    def __init__(self, begin: Begin, members: list[MemberId], seed: int) -> None:
        self._begin, self._members, self._drawn = begin, members, random.Random(seed)
        self._orders: list[tuple[str, int]] = []
        self.done: Counter[str] = Counter()

    def leave_out(self, member: MemberId) -> None:
        self._members.remove(member)

    async def anything(self) -> None:
        acts = {
            self._order: 8,
            self._orders_at_once: 6,
            self._return: 6,
            self._cancel: 2,
            self._progress_given: 2,
            self._progress_taken: 2,
            self._due_booked: 1,
        }
        (act,) = self._drawn.choices([*acts], [*acts.values()])
        try:
            await act()
        except Refusal:
            return
        self.done[act.__name__] += 1

    async def _order(self) -> None:
        await record_order(await self._command(), self._begin)

    async def _orders_at_once(self) -> None:
        commands = [await self._command() for _ in range(self._drawn.randint(2, 6))]
        answers = await record_together(None, commands, self._begin)
        for command, answer in zip(commands, answers, strict=True):
            if answer is None:
                self.done["apart"] += 1
                await record_order(command, self._begin)

    async def _return(self) -> None:
        name, lines = self._drawn.choice(self._orders or [("none", 1)])
        asked = tuple(AskedLine(number, 1) for number in range(1, self._drawn.randint(1, lines) + 1))
        back = Return(id=new_uuid(), source="sim", external_id=make.key(), lines=asked)
        await self._deliver(name, back)

    async def _cancel(self) -> None:
        name, _ = self._drawn.choice(self._orders or [("none", 1)])
        await self._deliver(name, Cancellation(id=new_uuid()))

    async def _deliver(self, name: str, delivery: Return | Cancellation) -> None:
        command = Deliver(
            order=OrderName("sim", name), delivery=delivery, received_at=await self._now(), key=a_key()
        )
        await deliver(command, self._begin)

    async def _progress_given(self) -> None:
        at = await self._now() - timedelta(days=self._drawn.expovariate(1 / 60))
        new = NewLot(points=self._drawn.randint(1, 300), earned_at=at, available_at=at, expires_at=NEVER)
        await self._on_page(new)

    async def _progress_taken(self) -> None:
        await self._on_page(None)

    async def _on_page(self, new: NewLot | None) -> None:
        async with self._begin() as work:
            programme = await work.programmes.find(None)
            member = self._drawn.choice(self._members)
            standing, programme = await lock_member(member, programme, work)
            pages = open_pages(standing, programme, new_id=work.new_id)
            page = pages[programme.wallet_by_code[PROGRESS].id]
            because = Because(cause=Cause(CauseKind.STAFF, new_uuid().hex))
            if new is not None:
                page.credit(EntryKind.ADJUST_CREDIT, [new], at=page.moment, because=because)
            else:
                points = self._drawn.randint(1, 100)
                await work.points.lots_to_cover(page, points)
                page.debit(EntryKind.ADJUST_DEBIT, points, at=page.moment, because=because)
            await work.points.record(list(pages.values()))

    async def days_pass(self) -> None:
        await on_a_later_day(self._drawn.randint(1, 25))

    async def _due_booked(self) -> None:
        await book_members(self._members, await StoredProgrammes().current(None), self._begin)

    async def _now(self) -> datetime:
        at: datetime = await value(
            "SELECT now() + make_interval(secs => clock_offset_seconds) FROM programmes"
        )
        return at

    async def _command(self) -> RecordOrder:
        """Of today, of long ago, or of a till whose clock runs ahead; often one more of the same day."""
        now = await self._now()
        ago = self._drawn.choice(
            [timedelta(), timedelta(minutes=-2), timedelta(hours=9), timedelta(days=40), timedelta(days=400)]
        )
        name, paid_at = make.key(), now - ago * self._drawn.choice([0.9, 1, 1.1])
        paid = [self._drawn.randrange(0, 40_000) for _ in range(self._drawn.randint(1, 3))]
        order = bought.order(name, paid_at, *paid, source="sim", programme="")
        self._orders.append((name, len(paid)))
        member = self._drawn.choice(self._members)
        return RecordOrder(order=order, programme=None, member_id=member, received_at=now, key=a_key())


def a_key() -> RequestKey:
    return RequestKey(principal_id=make.SERVICE_ID, key=make.key(), operation="test", content={})


async def kept(member: MemberId) -> dict[str, Any] | None:
    found: dict[str, Any] | None = from_json(
        await value("SELECT sums FROM memberships WHERE member_id = $1", member.value)
    )
    return found


async def read_as_counted(begin: Begin, member: MemberId) -> None:
    """Whoever locks the member reads the same figures with the sums and without them."""
    programme = await StoredProgrammes().current(None)
    at = await value("SELECT now() + make_interval(secs => clock_offset_seconds) FROM programmes")
    with pytest.raises(_Undone):
        async with begin() as work:
            known = await work.points.of_held([(member, at)], programme, datetime.now(UTC))
            await rows("UPDATE memberships SET sums = NULL RETURNING 1")
            counted = await work.points.of_held([(member, at)], programme, datetime.now(UTC))
            assert known[0] is not None
            assert counted[0] is not None
            assert known[0].figures == counted[0].figures
            raise _Undone


class _Undone(Exception):
    pass


@pytest.mark.parametrize("seed", range(3))
async def test_whatever_is_done_the_sums_are_what_a_count_finds(ask: Ask, begin: Begin, seed: int) -> None:
    await measuring_everything()
    people = [await make.member(begin) for _ in range(3)]
    members = [each.id for each in people]
    joined = datetime.now(UTC) - timedelta(days=500)
    await rows("UPDATE memberships SET joined_at = $1 RETURNING 1", joined)
    shop, merged = Shop(begin, list(members), seed), None
    for number in range(OPERATIONS):
        if number == 12:
            shop.leave_out(members[2])
            merged = (await merge(ask, people[2], people[0]))["merge"]["id"]
        elif number == 18:
            assert merged is not None
            await unmerge(ask, merged)
        elif number % 6 == 5:
            await shop.days_pass()
        else:
            await shop.anything()
        assert await rows(SUMS.statement) == []
        await read_as_counted(begin, members[number % 2])
    assert set(shop.done) >= {"_order", "_orders_at_once", "_return"}, shop.done
    assert await broken() == {}


async def test_an_order_after_another_counts_nothing(ask: Ask, begin: Begin) -> None:
    """It leaves the sums as it makes them, and so does what comes back of it."""
    await measuring_everything()
    member = (await make.member(begin)).id
    for number in range(2):
        sent = an_order(300, external_id=f"o-{number}", member={"id": str(member)})
        assert (await ask(RECORD, TILL, input=sent))["errors"] == []
    found = await kept(member)
    assert found is not None
    assert found["orders"] == 2
    assert found["spend"] == 60_000
    assert set(found["since"]) == {"SPEND", "ORDER_COUNT", "ORDER_DAYS", "PROGRESS_POINTS"}
    assert found["since"]["PROGRESS_POINTS"]["-infinity"] == 600
