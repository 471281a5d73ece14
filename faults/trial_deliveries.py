"""L5: what shops say of orders, repeated, shuffled, the return before its order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from uuid import uuid4

from faults.door import Door, Line, request
from faults.place import Place
from persistence.database import rows, value
from tests.faults import books
from tests.make import Made
from tests.simulation.model import shared

MEMBERS, SERVERS, HANDS = 100, 3, 16
MOST_TIMES = 5
LATE = 0.2
"""How far a repetition may stray, as a share of the whole course (an hour of a day's orders)."""
EARLY_RETURNS, PARTIAL_RETURNS = 0.05, 0.20
RECORD = """mutation ($input: RecordOrderInput!) { recordOrder(input: $input) {
  wasKnown order { goods { amount } } problems { code message } } }"""
RETURN = """mutation ($input: RecordReturnInput!) { recordReturn(input: $input) {
  wasKnown waits problems { code message } } }"""


@dataclass(slots=True)
class Shopped:
    """An order as the model has it: one point a yuan, shared over the lines, of which a part comes back."""

    name: str
    member: Made
    paid: list[int]
    quantities: list[int]
    back: list[int] = field(default_factory=list)
    """Pieces of each line; empty where nothing comes back."""
    returned_first: bool = False

    @property
    def granted(self) -> int:
        return sum(self.paid) // 100

    @property
    def taken_back(self) -> int:
        if not self.back:
            return 0
        shares = shared(self.granted, self.paid)
        lines = zip(shares, self.back, self.quantities, strict=True)
        return sum(share * back // quantity for share, back, quantity in lines)


async def run(place: Place) -> str:
    count = place.size(5_000, 150)
    async with place.connected():
        await place.programme()
        members = await place.members(MEMBERS)
        token = await place.token()
    orders = [_shopped(place.random, number, members) for number in range(count)]
    sent = _shuffled(place.random, orders)
    told: Counter[str] = Counter()

    with place.serving(SERVERS) as fleet:
        await fleet.ready()
        door = Door(fleet.ports, token, place.random)

        async def deliver(line: Line, one: tuple[str, bytes]) -> None:
            reply = await door.until_answered(line, one[1])
            assert reply.problems == [], reply
            if reply.is_replay:
                told["replay"] += 1
            else:
                told[f"{one[0]} known" if reply.payload["wasKnown"] else one[0]] += 1
                told["waits"] += bool(reply.payload.get("waits") and not reply.payload["wasKnown"])

        await door.each(sent, deliver, hands=HANDS)

    returns = [each for each in orders if each.back]
    assert (told["order"], told["return"]) == (count, len(returns)), told
    assert told["waits"] >= sum(each.returned_first for each in returns) // 2
    async with place.connected():
        await _balances_are_those_of_the_model(orders)
        assert await books.broken() == {}
    return (
        f"{len(sent):,} deliveries of {count:,} orders and {len(returns):,} returns, of which"
        f" {told['waits']:,} came first; {told['order']:,} + {told['return']:,} effects, 0 double;"
        " balances as in order"
    )


async def _balances_are_those_of_the_model(orders: list[Shopped]) -> None:
    expected: Counter[Any] = Counter()
    for each in orders:
        expected[each.member.id.value] += each.granted - each.taken_back
    for wallet in ("points", "progress"):
        found = await rows(
            "SELECT a.member_id, a.available + a.pending - a.owed AS balance FROM accounts a"
            " JOIN wallet_types w ON w.id = a.wallet_type_id WHERE w.code = $1",
            wallet,
        )
        assert {each["member_id"]: each["balance"] for each in found} == {
            member: expected[member] for member in {each["member_id"] for each in found}
        }
        assert sum(each["balance"] for each in found) == sum(expected.values())
    too_much = """SELECT count(*) FROM (SELECT order_id, wallet_type_id,
        sum(points) FILTER (WHERE kind IN ('EARN', 'EARN_PENDING')) AS granted,
        count(*) FILTER (WHERE kind IN ('EARN', 'EARN_PENDING')) AS grants,
        coalesce(sum(points) FILTER (WHERE kind = 'REVERSE'), 0) AS back
        FROM entries WHERE order_id IS NOT NULL GROUP BY 1, 2) e WHERE back > granted OR grants <> 1"""
    assert await value(too_much) == 0
    assert await value("SELECT count(*) FROM orders") == len(orders)


def _shopped(random: Random, number: int, members: list[Made]) -> Shopped:
    lines = random.randint(1, 3)
    order = Shopped(
        name=f"order-{number}",
        member=random.choice(members),
        paid=[random.randint(100, 30_000) for _ in range(lines)],
        quantities=[random.randint(1, 4) for _ in range(lines)],
    )
    chance = random.random()
    if chance < EARLY_RETURNS:
        order.back, order.returned_first = list(order.quantities), True
    elif chance < EARLY_RETURNS + PARTIAL_RETURNS:
        order.back = [random.randint(0, quantity) for quantity in order.quantities]
        order.back[0] = max(1, order.back[0])
    return order


def _shuffled(random: Random, orders: list[Shopped]) -> list[tuple[str, bytes]]:
    """Each delivery 1 to 5 times, some under the first one's key and some under one of its own."""
    placed: list[tuple[float, str, bytes]] = []
    for number, order in enumerate(orders):
        at = number / len(orders)
        first = at + (random.uniform(0, LATE) if order.returned_first else 0)
        back = at if order.returned_first else at + random.uniform(0, LATE)
        events = [("order", first, RECORD, order_input(order))]
        if order.back:
            events.append(("return", back, RETURN, return_input(order)))
        for kind, begins, query, input in events:
            for time in range(random.randint(1, MOST_TIMES)):
                if time and random.random() < 0.5:
                    input = {**input, "idempotencyKey": str(uuid4())}
                when = begins + (random.uniform(0, LATE) if time else 0)
                placed.append((when, kind, request(query, input)))
    placed.sort(key=lambda each: each[0])
    return [(kind, sent) for _, kind, sent in placed]


def order_input(order: Shopped) -> dict[str, Any]:
    placed = datetime.now(UTC) - timedelta(hours=2)
    return {
        "idempotencyKey": str(uuid4()),
        "source": "shop",
        "externalId": order.name,
        "member": {"id": str(order.member.id)},
        "channel": "online",
        "placedAt": placed.isoformat(),
        "lines": [
            {"sku": "tea", "quantity": quantity, "paid": {"amount": paid, "currency": "CNY"}}
            for paid, quantity in zip(order.paid, order.quantities, strict=True)
        ],
    }


def return_input(order: Shopped) -> dict[str, Any]:
    return {
        "idempotencyKey": str(uuid4()),
        "order": {"name": {"source": "shop", "externalId": order.name}},
        "source": "warehouse",
        "externalId": f"return-of-{order.name}",
        "lines": [
            {"number": number, "quantity": pieces}
            for number, pieces in enumerate(order.back, start=1)
            if pieces
        ],
    }
