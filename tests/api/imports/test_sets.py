"""However many members a set has, and although two sets are under way at once, it comes to the same."""

from __future__ import annotations

from random import Random

import pytest

from api.imports import orders
from persistence.database import rows
from persistence.imports import orders as stored
from tests import make
from tests.api.imports.shop import Shop, order_row
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
