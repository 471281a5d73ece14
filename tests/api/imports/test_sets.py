"""However many members a set has, and although two sets are under way at once, it comes to the same."""

from __future__ import annotations

from random import Random

import pytest

from api.imports import orders
from domain.programme.programme import Programme
from persistence.database import rows
from persistence.imports import orders as stored
from tests import make
from tests.api.imports.shop import Shop, order_row
from tests.api.orders.test_awards import DAILY, another_rule
from tests.faults.books import broken

FATES = """
    SELECT array_agg(DISTINCT left(o.external_id, 1)) AS shop, e.member_id,
        string_agg(substr(o.external_id, 2) || ' ' || e.kind || ' ' || e.points || ' ' || e.at, ', '
            ORDER BY e.wallet_type_id, e.sequence) AS entries,
        (SELECT string_agg(f.kind || ' ' || f.at, ', ' ORDER BY f.id) FROM facts f
            WHERE f.member_id = e.member_id AND f.kind NOT IN ('member.enrolled')) AS facts,
        (SELECT string_agg(m.to_tier || ' ' || m.at, ', ' ORDER BY m.at) FROM tier_moves m
            WHERE m.member_id = e.member_id) AS tiers
    FROM entries e JOIN orders o ON o.member_id = e.member_id AND o.id = e.order_id GROUP BY e.member_id
"""
"""What came of each member: entries, facts, tiers, in their order."""
WHO = 5


def drawn_orders(shop: str, seed: int) -> tuple[list[str], list[str]]:
    """Some orders of five members, some of which no rule takes."""
    random = Random(seed)
    main, lines = [], []
    for number in range(12):
        who, paid = random.randrange(WHO), random.randrange(1, 90_000)
        day = f"2026-{random.randrange(1, 6):02d}-{random.randrange(1, 28):02d}T12:{number:02d}:00+08:00"
        row = order_row(f"{shop}{number}", f"{shop}{who}", day, paid)
        if random.random() < 0.2:
            row = row.replace("CNY", "EUR")
        main.append(row)
        lines.append(f"{shop}{number},milk,1,{paid},0")
    return main, lines


@pytest.mark.parametrize("seed", [1, 2])
async def test_sets_of_one_come_to_what_one_set_of_all_does(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    await shop.members(*(f"{which}{n},Ann,,,2016-12-15" for which in "ab" for n in range(WHO)))
    refused = []
    for which, most in (("a", 100), ("b", 1)):
        monkeypatch.setattr(orders, "MEMBERS_AT_ONCE", most)
        main, lines = drawn_orders(which, seed)
        outcome = await shop.orders(*main, lines=tuple(lines))
        assert outcome.new + outcome.refused == len(main)
        refused.append(shop.problems)

    assert refused[0] == refused[1]
    fates: dict[str, list[tuple[str, str, str]]] = {"a": [], "b": []}
    for each in await rows(FATES):
        fates[each["shop"][0]].append((each["entries"], each["facts"], each["tiers"]))
    assert sorted(fates["a"]) == sorted(fates["b"])
    assert await broken() == {}


async def test_a_set_that_fails_ends_the_import_and_the_same_files_go_on(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    await shop.members(*(f"a{n},Ann,,,2016-12-15" for n in range(WHO)))
    monkeypatch.setattr(orders, "MEMBERS_AT_ONCE", 1)
    main, lines = drawn_orders("a", 1)
    real, asked = stored.take_orders, []

    async def taking(*args: object, **options: object) -> object:
        asked.append(1)
        if len(asked) == 3:
            raise OSError("the network is gone")
        return await real(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(stored, "take_orders", taking)
    with pytest.raises(OSError, match="network"):
        await shop.orders(*main, lines=tuple(lines))
    before = await make.count("orders")
    monkeypatch.setattr(stored, "take_orders", real)

    outcome = await shop.orders(*main, lines=tuple(lines))

    assert outcome.read == len(main)
    assert before < await make.count("orders") == len(main) - outcome.refused
    assert await broken() == {}


async def test_what_each_member_has_used_of_a_limit_is_asked_once_for_a_set(
    shop: Shop, programme: Programme, statements: list[str]
) -> None:
    await another_rule(programme, points=10, per_minor=100_00, caps=(DAILY,))
    await shop.members(*(f"a{n},Ann,,,2016-12-15" for n in range(WHO)))

    async def bought(hour: str, members: int, cents: int) -> None:
        orders = [
            order_row(f"{hour}-{n}", f"a{n}", f"2026-02-03T{hour}:00:00+08:00", cents) for n in range(members)
        ]
        outcome = await shop.orders(
            *orders, lines=tuple(f"{hour}-{n},milk,1,{cents},0" for n in range(members))
        )
        assert (outcome.new, shop.problems) == (members, [])

    await bought("10", 3, 200_00)
    statements.clear()
    await bought("11", WHO, 300_00)

    assert len([each for each in statements if "FROM member_caps" in each]) == 1
    # Three had used 20 of the day's 25, the others nothing; each order would have given 30.
    assert [each["used"] for each in await rows("SELECT used FROM member_caps")] == [25] * WHO
    earned = """SELECT sum(e.points) AS points FROM entries e
        JOIN orders o ON o.member_id = e.member_id AND o.id = e.order_id AND o.external_id LIKE '11-%'
        JOIN wallet_types w ON w.id = e.wallet_type_id AND w.code = 'points'
        GROUP BY e.member_id ORDER BY 1"""
    without = 300  # by the rules that were there: a point for each yuan
    assert [each["points"] - without for each in await rows(earned)] == [5, 5, 5, 25, 25]
