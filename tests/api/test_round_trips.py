"""What a write of each kind costs in round trips to the database, BEGIN and COMMIT among them.

Whoever makes one cheaper lowers its number, and nobody raises one by accident.
"""

from __future__ import annotations

from typing import Any

import asyncpg
import pytest

from domain.staff.permissions import Permission
from domain.work import Begin
from persistence import pool
from persistence.pool import CheckedConnection
from tests import make
from tests.api.orders.deliveries import RETURNING
from tests.api.orders.orders import RECORD, an_order
from tests.api.spending.asking import MUTATIONS
from tests.conftest import Ask

TILL = make.service(*Permission)


@pytest.fixture
def trips(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What went to the database from here on, a text for each round trip. Every statement is prepared."""
    sent: list[str] = []
    fetch, execute, fetched = asyncpg.Connection.fetch, CheckedConnection.execute, pool._fetched

    async def ours(connection: Any, query: str, values: Any) -> Any:
        sent.append(query)
        return await fetched(connection, query, values)

    async def in_full(connection: Any, query: str, values: Any) -> Any:
        return await fetch(connection, query, *values)  # told already

    async def fetching(self: Any, query: str, *args: Any, **options: Any) -> Any:
        sent.append(query)
        return await fetch(self, query, *args, **options)

    async def executing(self: Any, query: str, *args: Any, **options: Any) -> Any:
        sent.append(query)
        return await execute(self, query, *args, **options)

    monkeypatch.setattr(pool, "_fetched", ours)
    monkeypatch.setattr(pool, "_asked_in_full", in_full)
    monkeypatch.setattr(asyncpg.Connection, "fetch", fetching)
    monkeypatch.setattr(CheckedConnection, "execute", executing)
    return sent


async def test_what_writes_cost(ask: Ask, begin: Begin, trips: list[str]) -> None:
    await make.programme()
    jane = await make.member(begin)
    member = {"id": str(jane.id)}
    cost: dict[str, int] = {}
    entry = "entry { id } problems { code }"
    hold = "hold { id } problems { code }"

    async def counted(name: str, document: str, input: dict[str, Any]) -> dict[str, Any]:
        trips.clear()
        answer = await ask(document, TILL, input=input)
        cost[name] = len(trips)
        assert answer["errors"] == [] and answer["data"][name]["problems"] == [], answer
        payload: dict[str, Any] = answer["data"][name]
        return payload

    def asked(name: str, fields: str) -> str:
        return f"mutation ($input: {MUTATIONS[name][0]}!) {{ {name}(input: $input) {{ {fields} }} }}"

    def of_hold(each: dict[str, Any], points: int) -> dict[str, Any]:
        return {"idempotencyKey": make.key(), "hold": each["hold"]["id"], "points": points}

    use = {"member": member, "points": 100}
    await ask(RECORD, TILL, input=an_order(500, external_id="first", member=member))
    await counted("recordOrder", RECORD, an_order(200, 300, member=member))
    await counted("spendPoints", asked("spendPoints", entry), {"idempotencyKey": make.key(), **use})
    held = await counted("holdPoints", asked("holdPoints", hold), {"idempotencyKey": make.key(), **use})
    await counted("capturePoints", asked("capturePoints", entry), of_hold(held, 40))
    await counted("releasePoints", asked("releasePoints", entry), of_hold(held, 60))
    name = {"source": "shop", "externalId": "o-1"}
    back = {"idempotencyKey": make.key(), "source": "shop", "externalId": "r-1", "order": {"name": name}}
    await counted("recordReturn", RETURNING, {**back, "lines": [{"number": 1, "quantity": 1}]})

    assert cost == {
        "recordOrder": 5,
        "spendPoints": 9,
        "holdPoints": 9,
        "capturePoints": 11,
        "releasePoints": 11,
        "recordReturn": 18,
    }
