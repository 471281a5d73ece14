"""What operations cost, and that it is paid before anything runs."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from graphql import FragmentDefinitionNode, OperationDefinitionNode, parse

from api.cost import MOST_POINTS, Variables, cost_of, points_of
from api.limits import MOST
from api.page.documents import RECORD_ORDER
from api.rates import Rates
from api.schema import schema
from tests.api.door import DONE, SCHEMA, door, toy_settings


def points(query: str, variables: Variables | None = None, *, of: Any = SCHEMA) -> int:
    document = parse(query)
    fragments = {
        each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)
    }
    (operation,) = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    return points_of(cost_of(operation, fragments, of._schema), variables)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("{ hello }", 1),  # a scalar costs nothing, to be asked does
        ("{ hello who __typename }", 1),
        ("{ thing { id } }", 1),
        ("{ thing { self { self { id } } } }", 3),
        ("{ a: thing { id } b: thing { self { id } } }", 3),
        ("{ thing { named { name } } }", 2),
        ("{ thing { named { ... on Part { weight } ... on Label { colour } } } }", 2),
        ("{ thing { items(first: 7) { number } } }", 1 + 7),
        ("{ thing { items { number } } }", 1 + 5),  # what the schema says where nobody does
        ("{ thing { items(first: 7) { price { amount } } } }", 1 + 7 * 2),
        ("{ numbers(first: 20) { nodes { number } } }", 1 + 20),
        ("{ numbers(first: 20) { nodes { price { amount } } pageInfo { endCursor } } }", 1 + 20 * 2 + 1),
        ("{ numbers(first: 20) { edges { node { number } cursor } } }", 1 + 20 * 2),
        ("{ ...F } fragment F on ToyQueries { numbers(first: 20) { ...G } }"
         " fragment G on ItemConnection { nodes { number } }", 1 + 20),
        ("mutation { doThis { done } }", 5 + 1),
        ("mutation { doThis { problems { code } } }", 5 + 1 + 1),
    ],
)  # fmt: skip
def test_each_thing_costs_what_the_list_says(query: str, expected: int) -> None:
    assert points(query) == expected


def test_a_page_whose_size_is_a_variable_costs_by_its_value() -> None:
    query = """query ($n: Int!, $m: Int = 3) {
      numbers(first: $n) { nodes { number } } thing { items(first: $m) { number } } }"""

    assert points(query, {"n": 20}) == 1 + 20 + 1 + 3
    assert points(query, {"n": 1, "m": 50}) == 1 + 1 + 1 + 50
    # What is no size is refused when it is read; it makes nothing cheaper before.
    assert points(query, {"n": -5}) == points(query, {"n": 2**31}) == 1 + 1 + 1 + 3
    assert points(query, {"n": "many"}) == 1 + 1 + 1 + 3


def test_recording_an_order_costs_little() -> None:
    assert points(RECORD_ORDER, {"input": {}}, of=schema) < 20


def test_s5_what_the_limits_let_pass_and_1000_points_do_not_is_refused() -> None:
    """Pages in pages, as deep as a document may be."""
    query = "{ members(first: 100) { nodes { pointsEntries(first: 100) { nodes { id } } } } }"
    assert MOST.depth >= 5
    assert points(query, of=schema) > MOST_POINTS


async def test_more_than_1000_points_are_refused_and_nothing_runs() -> None:
    async with door(toy_settings(rate_anonymous="100000/100000")) as running:
        answer = await running.ask("{ numbers(first: 100) { nodes { price { amount } } } "
                                   "a: numbers(first: 900) { nodes { number } } }")  # fmt: skip

    assert answer.json()["errors"][0]["extensions"]["code"] == "QUERY_TOO_COMPLEX"
    assert "1102 points" in answer.json()["errors"][0]["message"]
    assert "data" not in answer.json()


async def test_an_answer_says_what_it_cost_and_what_is_left() -> None:
    async with door(toy_settings(rate_anonymous="100/1")) as running:
        first = (await running.ask("{ numbers(first: 29) { nodes { number } } }")).json()
        second = (await running.ask("{ hello }")).json()

    assert first["extensions"]["cost"].items() >= {"requested": 30, "limit": 100, "remaining": 70}.items()
    assert second["extensions"]["cost"].items() >= {"requested": 1, "limit": 100, "remaining": 69}.items()
    assert second["extensions"]["cost"]["resetAt"].endswith("+00:00")


async def test_b64_whoever_has_spent_its_points_waits_and_nobody_else_does() -> None:
    DONE.clear()
    async with door(toy_settings(rate_member="100/10", rate_anonymous="100/10")) as running:
        page = "{ numbers(first: 39) { nodes { number } } }"
        spent = [(await running.ask(page, "member")).status_code for _ in range(3)]
        refused = await running.ask("mutation { doThis { done } }", "member") if spent[-1] == 200 else None
        waits = await running.ask(page, "member")
        other = await running.ask(page, "other")
        anonymous = await running.ask(page)

    assert spent == [200, 200, 429]
    assert refused is None
    assert waits.status_code == 429
    assert 1 <= int(waits.headers["retry-after"]) <= 4
    assert "data" not in waits.json()
    assert (other.status_code, anonymous.status_code) == (200, 200)
    assert DONE == []


async def test_what_is_known_to_cost_too_much_now_spends_nothing() -> None:
    page = "{ numbers(first: 39) { nodes { number } } }"
    async with door(toy_settings(rate_anonymous="100/1")) as running:
        paid = [(await running.ask(page)).status_code for _ in range(2)]
        refused = [(await running.ask(page)).status_code for _ in range(5)]
        small = (await running.ask("{ hello }")).json()

    assert (paid, refused) == ([200] * 2, [429] * 5)
    assert small["extensions"]["cost"]["remaining"] >= 19, "of the hundred, two pages and this were taken"


async def test_what_costs_more_than_the_bucket_holds_never_waits_for_it() -> None:
    async with door(toy_settings(rate_anonymous="20/1000")) as running:
        answer = await running.ask("{ numbers(first: 30) { nodes { number } } }")

    assert answer.json()["errors"][0]["extensions"]["code"] == "QUERY_TOO_COMPLEX"


async def test_many_at_once_spend_exactly_what_there_is() -> None:
    async with door(toy_settings(rate_anonymous="100/1"), Rates(None)) as running:
        answers = await asyncio.gather(
            *(running.ask("{ numbers(first: 9) { nodes { number } } }") for _ in range(30))
        )

    # Ten points each: of a hundred, nine or ten pass, as the first points of those who wait are spent, too.
    passed = [each for each in answers if each.status_code == 200]
    assert 7 <= len(passed) <= 10
    assert {each.status_code for each in answers} == {200, 429}
