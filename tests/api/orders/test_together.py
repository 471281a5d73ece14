"""Orders that come at the same time: each hears and leaves what it would have alone."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random
from typing import Any

import asyncpg
import pytest

from domain.idempotency import Answer, RequestKey
from domain.kernel.ids import NOBODY, MemberId, OrderId
from domain.orders.together.use_cases import record_together
from domain.orders.use_cases import OrderRecorded, RecordOrder, record_order
from domain.points.caps import Cap, CapPeriod, CapScope, CapUnit
from domain.points.earning import EarnRounding, Remainder
from domain.staff.permissions import Permission
from domain.tiers.ladder import AtLeast, Figure, Metric
from domain.tiers.presets import LIFETIME, three_tiers
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Vault
from persistence.orders.queries import of_settlement
from persistence.orders.queries import order as order_of
from persistence.retry import retrying
from persistence.work import opener
from tests import bought, make
from tests.api.orders.orders import RECORD, an_order
from tests.conftest import Ask
from tests.faults.books import broken
from tests.servers import TestDatabase

TILL = make.service(Permission.ORDERS_RECORD, Permission.ORDERS_READ)
WEEKLY = Cap(CapScope.MEMBER, CapPeriod.WEEK, CapUnit.POINTS, 700)
FOR_ALL = Cap(CapScope.EVERYBODY, CapPeriod.LIFETIME, CapUnit.POINTS, 1_000)
NOON = datetime(2026, 3, 4, 4, 0, tzinfo=UTC)

_LIFE = """
SELECT
    (SELECT json_agg(json_build_array(w.code, a.available, a.pending, a.owed, a.earned, a.entry_count)
        ORDER BY w.code) FROM accounts a JOIN wallet_types w ON w.id = a.wallet_type_id
        WHERE a.member_id = $1) AS accounts,
    (SELECT json_agg(json_build_array(w.code, e.sequence, e.kind, e.points, least(e.at, $2), e.balance_after)
        ORDER BY w.code, e.sequence) FROM entries e JOIN wallet_types w ON w.id = e.wallet_type_id
        WHERE e.member_id = $1) AS entries,
    (SELECT json_agg(json_build_array(w.code, l.granted, l.remaining, least(l.earned_at, $2), l.expires_at)
        ORDER BY w.code, least(l.earned_at, $2), l.granted)
        FROM lots l JOIN wallet_types w ON w.id = l.wallet_type_id WHERE l.member_id = $1) AS lots,
    (SELECT json_agg(json_build_array(c.rule_code, c.amount, c.granted)) FROM carries c
        WHERE c.member_id = $1) AS carries,
    (SELECT json_agg(json_build_array(c.rule_code, c.starts_at, c.used) ORDER BY c.starts_at)
        FROM member_caps c WHERE c.member_id = $1) AS caps,
    (SELECT json_agg(json_build_array(v.from_tier, v.to_tier, v.metrics) ORDER BY v.id) FROM tier_moves v
        WHERE v.member_id = $1) AS moves,
    (SELECT json_agg(json_build_array(t.tier_code, t.revision)) FROM member_tiers t
        WHERE t.member_id = $1) AS places,
    (SELECT json_agg(json_build_array(m.order_count, m.spend_minor, m.first_order_at, m.last_order_at))
        FROM memberships m WHERE m.member_id = $1) AS membership,
    (SELECT json_agg(json_build_array(o.paid_at, o.goods_minor, d.record -> 'inputs' -> 'tiers',
            d.record -> 'inputs' -> 'used', d.record -> 'inputs' -> 'carries', d.record -> 'figures',
            d.record -> 'tiers' ->> 0 IS NULL,
            (SELECT json_agg(a - 'entry' - 'lots') FROM jsonb_array_elements(d.record -> 'awards') a))
        ORDER BY o.external_id) FROM orders o
        JOIN decisions d ON d.member_id = o.member_id AND d.id = o.decision_id
        WHERE o.member_id = $1) AS orders,
    (SELECT json_agg(f.kind ORDER BY f.kind) FROM facts f
        WHERE f.member_id = $1 AND f.kind NOT LIKE 'member.%') AS facts
"""
"""Everything of a member that orders make, without ids and without the moments at which it was written: what
is paid in the future of the till is earned at such a moment."""


async def life(member: MemberId) -> dict[str, Any]:
    (found,) = await rows(_LIFE, member.value, NOON + timedelta(days=60))
    return found


def a_command(member: MemberId, name: str, paid: Sequence[int], paid_at: datetime) -> RecordOrder:
    order = bought.order(f"{name}-{member.value.hex}", paid_at, *paid, programme="", store="s1")
    key = RequestKey(principal_id=make.SERVICE_ID, key=make.key(), operation="recordOrder", content={})
    return RecordOrder(order=order, programme=None, member_id=member, received_at=datetime.now(UTC), key=key)


def by_days() -> tuple[Any, ...]:
    """Silver by the days on which somebody buys, gold by what is spent."""
    standard, silver, gold = three_tiers(gold=1_500)
    return (standard, replace(silver, entry=AtLeast(Figure(Metric.ORDER_DAYS, LIFETIME), 3)), gold)


@pytest.mark.parametrize("seed", range(6))
async def test_many_at_once_leave_exactly_what_one_after_another_leaves(begin: Begin, seed: int) -> None:
    """Twins buy the same in the same order: the ones together, the others alone. Tiers, their multipliers,
    caps and remainders make each order depend on those before it."""
    drawn = Random(seed)
    await make.programme(
        points=3,
        per_minor=700,
        tiers=by_days(),
        rule={
            "caps": (WEEKLY,),
            "remainder": Remainder.CARRY,
            "rounding": EarnRounding.PROPORTIONAL_FLOOR,
        },
    )
    twins = list(zip(await make.many(begin, 4), await make.many(begin, 4), strict=True))
    together, alone = [], []
    for n in range(40):
        one, other = drawn.choice(twins)
        paid = [drawn.randrange(0, 90_000) for _ in range(drawn.randint(1, 3))]
        # Some before the last order's day, some after now: a till's clock may run ahead.
        at = NOON + timedelta(hours=drawn.randrange(0, 24 * 9))
        if drawn.random() < 0.2:
            at = datetime.now(UTC) + timedelta(minutes=2)
        together.append(a_command(one, f"{n:03d}", paid, at))
        alone.append(a_command(other, f"{n:03d}", paid, at))

    for first in range(0, 40, 17):
        answers = await record_together(None, together[first : first + 17], begin)
        assert all(each is not None and not each.replayed for each in answers)
        await as_answered(answers)
    await as_answered([await record_order(each, begin) for each in alone])

    for one, other in twins:
        assert await life(one) == await life(other)
    assert await value("SELECT count(*) FROM tier_moves") > 8  # who came in, and who went on
    assert await broken() == {}


async def test_what_all_may_earn_together_is_exact_in_one_batch(begin: Begin) -> None:
    await make.programme(rule={"caps": (FOR_ALL,)})
    members = await make.many(begin, 12)
    orders = [a_command(each, "o", [9_900], NOON) for each in members]

    await record_together(None, orders, begin)

    earned = await rows(
        """SELECT a.earned FROM accounts a JOIN wallet_types w ON w.id = a.wallet_type_id
        WHERE w.code = 'points' ORDER BY a.earned DESC"""
    )
    assert [each["earned"] for each in earned] == [99] * 10 + [10, 0]
    assert await value("SELECT used FROM shared_caps") == 1_000
    assert await broken() == {}


async def test_sixty_at_once_share_their_statements(ask: Ask, begin: Begin, statements: list[str]) -> None:
    await make.programme()
    members = await make.many(begin, 20)
    statements.clear()

    answers = await asyncio.gather(*(recorded(ask, members[n % 20], external_id=f"o-{n}") for n in range(60)))

    assert codes(*answers) == ["OK"] * 60
    written = [each for each in statements if "INSERT INTO orders " in each]
    assert len(written) <= 6
    # Each takes, knows and writes in a statement of its own, and asks once more where members have several;
    # the answers cost none.
    assert len(statements) <= 4 * len(written)
    assert await broken() == {}


async def test_each_of_a_crowd_hears_what_it_would_hear_alone(ask: Ask, begin: Begin) -> None:
    await make.programme()
    await make.programme(code="other", is_default=False, stores=(), channels=())
    jane, ben = await make.member(begin), await make.member(begin)
    elsewhere = await make.member(begin, programme="other")
    closed = await make.member(begin)
    await rows(
        "UPDATE memberships SET status = 'CLOSED', closed_at = now(), closes_at = now() WHERE member_id = $1"
        " RETURNING 1",
        closed.id.value,
    )
    assert codes(await recorded(ask, jane.id, external_id="o-0")) == ["OK"]
    sent: list[dict[str, Any]] = [
        an_order(20, external_id="o-1", member={"id": str(jane.id)}),
        an_order(20, external_id="o-2", member={"id": str(make.nobody())}),
        an_order(20, external_id="o-3", member={"id": str(elsewhere.id)}),
        an_order(20, external_id="o-4", member={"id": str(closed.id)}),
        an_order(20, external_id="o-5", member={"id": str(jane.id)}, store="nowhere"),
        an_order(20, external_id="o-6", member={"id": str(jane.id)}, channel="pigeon"),
        an_order(20, external_id="o-7", member={"cardNumber": ben.card_number}),
        an_order(20, external_id="o-8", member={"cardNumber": "0000000000000"}),
        an_order(20, external_id="o-9", member={"phone": "+8613800138000"}),
        an_order(20, external_id="o-10"),
        an_order(30, external_id="o-0", member={"id": str(jane.id)}),
        an_order(20, external_id="o-12", member={"id": str(jane.id)}, programme="none"),
        {**an_order(20, external_id="o-13", member={"id": str(jane.id)}), "placedAt": "2099-01-01T00:00:00Z"},
    ]

    answers = await asyncio.gather(*(_sent(ask, each) for each in sent))

    assert codes(*answers) == [
        "OK",
        "UNKNOWN_MEMBER",
        "NOT_ENROLLED",
        "MEMBERSHIP_NOT_ACTIVE",
        "UNKNOWN_STORE",
        "UNKNOWN_CHANNEL",
        "OK",
        "UNKNOWN_MEMBER",
        "OK",
        "OK",
        "ORDER_CONFLICT",
        "UNKNOWN_PROGRAMME",
        "INVALID_INPUT",
    ]
    assert await make.count("orders") == 3
    assert await make.count("guest_orders") == 2
    assert await make.count("order_registry") == 5
    assert await broken() == {}


async def test_one_request_ten_times_at_once_is_one_order(ask: Ask, begin: Begin) -> None:
    await make.programme()
    jane = await make.member(begin)
    order = an_order(20, member={"id": str(jane.id)})
    others = [{**order, "idempotencyKey": make.key()} for _ in range(10)]  # the same order

    answers = await asyncio.gather(*(ask(RECORD, TILL, input=each) for each in [*[order] * 10, *others]))

    assert all(each["data"]["recordOrder"]["problems"] == [] for each in answers)
    assert Counter(bool(each["extensions"].get("idempotentReplay")) for each in answers[:10]) == {
        False: 1,
        True: 9,
    }
    assert {each["data"]["recordOrder"]["order"]["id"] for each in answers} == {
        answers[0]["data"]["recordOrder"]["order"]["id"]
    }
    assert await make.count("orders") == 1
    assert await broken() == {}


async def test_whose_key_or_name_was_taken_before_goes_alone_and_the_others_go_on(begin: Begin) -> None:
    await make.programme()
    (jane,) = await make.many(begin, 1)
    first = a_command(jane, "1", [2_000], NOON)
    await record_order(first, begin)
    same_key = replace(a_command(jane, "2", [2_000], NOON), key=first.key)
    same_name = a_command(jane, "1", [2_000], NOON)
    new = a_command(jane, "3", [2_000], NOON)

    answers = await record_together(None, [same_key, same_name, new], begin)

    assert [each is None for each in answers] == [True, True, False]
    assert await make.counts("orders", "order_registry", "operations") == {
        "orders": 2,
        "order_registry": 2,
        "operations": 2 + 1,  # and the enrolment's
    }
    assert await broken() == {}


async def test_a_member_who_is_held_keeps_only_its_own_orders_waiting(
    ask: Ask, begin: Begin, test_database: TestDatabase
) -> None:
    await make.programme()
    held, *others = await make.many(begin, 8)
    holder = await asyncpg.connect(test_database.url)
    transaction = holder.transaction()
    await transaction.start()
    await holder.execute("SELECT 1 FROM memberships WHERE member_id = $1 FOR UPDATE", held.value)
    try:
        tasks = [
            asyncio.create_task(recorded(ask, each, external_id=f"o-{n}"))
            for n, each in enumerate((held, *others))
        ]
        # The batch gives up on the lock, and each goes alone.
        free = await asyncio.gather(*tasks[1:])
        assert codes(*free) == ["OK"] * 7
    finally:
        await transaction.rollback()
        await holder.close()
    answer = (await asyncio.gather(tasks[0], return_exceptions=True))[0]

    # It was served once the lock was free, or told to come again: then the same request succeeds.
    if not isinstance(answer, dict):
        assert codes(await recorded(ask, held, external_id="o-0")) == ["OK"]
    assert await make.count("orders") == 8
    assert await broken() == {}


async def test_one_that_the_database_refuses_keeps_nobody_else_from_it(
    ask: Ask, begin: Begin, test_database: TestDatabase
) -> None:
    """For a reason that no rule knows."""
    await make.programme()
    members = await make.many(begin, 20)
    owner = await asyncpg.connect(test_database.migration_url)
    poison = f"CHECK (member_id <> '{members[7].value}')"
    await owner.execute(f"ALTER TABLE orders ADD CONSTRAINT poison {poison}")
    try:
        answers = await asyncio.gather(
            *(recorded(ask, each, external_id=f"o-{n}") for n, each in enumerate(members)),
            return_exceptions=True,
        )
    finally:
        await owner.execute("ALTER TABLE orders DROP CONSTRAINT poison")
        await owner.close()

    assert [n for n, each in enumerate(answers) if not isinstance(each, dict)] == [7]
    assert await make.count("orders") == 19
    # Nothing of it stays, its key neither: it may come again.
    assert codes(await recorded(ask, members[7], external_id="o-7")) == ["OK"]
    assert await broken() == {}


async def test_what_one_who_goes_away_had_sent_is_done_and_stops_nobody(ask: Ask, begin: Begin) -> None:
    await make.programme()
    members = await make.many(begin, 12)
    sent = [an_order(20, external_id=f"o-{n}", member={"id": str(each)}) for n, each in enumerate(members)]

    tasks = [asyncio.create_task(_sent(ask, each)) for each in sent]
    await asyncio.sleep(0.005)
    for task in tasks[::3]:
        task.cancel()
    done = await asyncio.gather(*tasks, return_exceptions=True)
    again = await asyncio.gather(*(_sent(ask, each) for each in sent))

    assert codes(*(each for each in done if isinstance(each, dict))) == ["OK"] * 8
    assert codes(*again) == ["OK"] * 12
    assert await make.count("orders") == 12
    assert await broken() == {}


async def test_several_processes_record_the_same_members_orders_in_any_order(
    begin: Begin, vault: Vault
) -> None:
    """Each has lines of its own; they meet at the locks, and nothing is lost and nothing twice."""
    await make.programme(rule={"caps": (FOR_ALL,)})
    members = await make.many(begin, 10)
    commands = [a_command(each, f"{n}", [1_000], NOON) for n in range(12) for each in members]
    drawn = Random(7)

    async def process(opened: Begin) -> None:
        mine = commands.copy()
        drawn.shuffle(mine)
        for first in range(0, len(mine), 30):
            part = mine[first : first + 30]
            answers = await retrying(partial(record_together, None, part, opened))
            for each, answer in zip(part, answers, strict=True):
                if answer is None:
                    await retrying(partial(record_order, each, opened))

    await asyncio.gather(*(process(opener(vault)) for _ in range(3)))

    assert await make.count("orders") == 120
    assert await value("SELECT used FROM shared_caps") == 1_000
    earned = await value(
        """SELECT sum(a.earned)::int FROM accounts a JOIN wallet_types w ON w.id = a.wallet_type_id
        WHERE w.code = 'points'"""
    )
    assert earned == 1_000
    assert await broken() == {}


async def as_answered(answers: Sequence[Answer[OrderRecorded] | None]) -> None:
    """What is answered without asking for it is what whoever asks hears."""
    for each in answers:
        assert each is not None and each.result.settlement is not None
        read = of_settlement(each.result.settlement)
        assert read == await order_of(OrderId(read.member_id or NOBODY, read.id))


async def recorded(ask: Ask, member: MemberId, **more: Any) -> dict[str, Any]:
    return await _sent(ask, an_order(20, member={"id": str(member)}, **more))


async def _sent(ask: Ask, order: dict[str, Any]) -> dict[str, Any]:
    answer = await ask(RECORD, TILL, input=order)
    assert answer["errors"] == []
    payload: dict[str, Any] = answer["data"]["recordOrder"]
    return payload


def codes(*answers: dict[str, Any]) -> list[str]:
    """What each hears."""
    return [each["problems"][0]["code"] if each["problems"] else "OK" for each in answers]
