"""What a document may ask for. Every refusal here comes before validation, in linear time."""

from typing import Any

import pytest
from graphql import parse

from api.errors import QueryTooComplex
from api.limits import _Ruler, refuse_excess
from tests.api.door import DONE, PRODUCTION, SCHEMA, context


async def codes(text: str, **variables: Any) -> list[str]:
    result = await SCHEMA.execute(text, variable_values=variables or None, context_value=context(PRODUCTION))
    return [error.extensions["code"] for error in result.errors or () if error.extensions]


def nested(depth: int) -> str:
    """A question whose fields stand `depth` deep."""
    return "{ thing " + "{ self " * (depth - 2) + "{ id }" + " }" * (depth - 2) + " }"


def fan_out(levels: int, fields: bool = False) -> str:
    """Each fragment spreads the next one twice: 2^levels of the last one."""
    twice = "a: self {{ ...F{0} }} b: self {{ ...F{0} }}" if fields else "...F{0} ...F{0}"
    chain = [f"fragment F{each} on Thing {{ {twice.format(each + 1)} }}" for each in range(levels)]
    return "{ thing { ...F0 } } " + " ".join(chain) + f" fragment F{levels} on Thing {{ id }}"


ALLOWED = {
    "depth 10": nested(10),
    "200 fields": "{ thing { " + "id " * 199 + "} }",
    "15 aliases": "{ " + " ".join(f"a{each}: hello" for each in range(15)) + " }",
    "25 levels of inline fragments": "{ " + "... { " * 24 + "hello" + " }" * 24 + " }",
    "30 fragments": "{ thing { "
    + " ".join(f"...F{each}" for each in range(30))
    + " } } "
    + " ".join(f"fragment F{each} on Thing {{ id }}" for each in range(30)),
    "20 directives": "{ " + "hello @include(if: true) " * 20 + "}",
    "one mutation field": "mutation { doThis { done } }",
}

REFUSED = {
    "depth 11": nested(11),
    "depth 11 in a fragment": "{ ...F } fragment F on ToyQueries " + nested(11),
    "201 fields": "{ thing { " + "id " * 200 + "} }",
    "500 typenames": "{ " + "__typename " * 500 + "}",
    "16 aliases": "{ " + " ".join(f"a{each}: hello" for each in range(16)) + " }",
    "101 aliases": "{ " + " ".join(f"a{each}: hello" for each in range(101)) + " }",
    "120 aliases in fragments": "{ ...A ...A } fragment A on ToyQueries { ...B ...B ...B } "
    "fragment B on ToyQueries { " + " ".join(f"b{each}: hello" for each in range(20)) + " }",
    "26 inline fragments deep": "{ " + "... { " * 26 + "hello" + " }" * 26 + " }",
    "21 directives": "{ " + "hello @include(if: true) " * 21 + "}",
    "31 fragments": "{ thing { id } } "
    + " ".join(f"fragment F{each} on Thing {{ id }}" for each in range(31)),
    "6 operations": " ".join(f"query Q{each} {{ hello }}" for each in range(6)),
    "200 operations": " ".join(f"query Q{each} {{ hello }}" for each in range(200)),
    "51 variables": "query (" + " ".join(f"$v{each}: Int" for each in range(51)) + ") { hello }",
    "2,000 variables": "query (" + " ".join(f"$v{each}: Int" for each in range(2_000)) + ") { hello }",
    "1,001 tokens": "{ " + "hello " * 1_000 + "}",
    "20,000 braces": "{a" * 20_000,
    "two mutation fields": 'mutation { doThis { done } refuse(store: "x") { problems { code } } }',
    "one mutation twice": "mutation { a: doThis { done } b: doThis { done } }",
    "two mutation fields in a fragment": "mutation { ...M } fragment M on ToyMutations "
    "{ a: doThis { done } b: doThis { done } }",
    "one mutation field in each of two fragments": "mutation { ...M ...N } "
    "fragment M on ToyMutations { a: doThis { done } } fragment N on ToyMutations { b: doThis { done } }",
    "two mutation fields in nested inline fragments": "mutation { ... { ... { a: doThis { done } } } "
    "... { b: doThis { done } } }",
    "a second mutation that is skipped": "mutation { a: doThis { done } b: doThis @skip(if: true) { done } }",
    "fan-out of 2^25 at one level": fan_out(25),
    "fan-out of 2^25 over levels": fan_out(25, fields=True),
}

WRONG = {
    "a fragment that spreads itself": "{ thing { ...A } } fragment A on Thing { ...A }",
    "A-B-A": "{ thing { ...A } } fragment A on Thing { id ...B } fragment B on Thing { id ...A }",
    "a cycle of 25": "{ thing { ...F0 } } "
    + " ".join(f"fragment F{each} on Thing {{ ...F{(each + 1) % 25} }}" for each in range(25)),
    "a cycle of 50": "{ thing { ...F0 } } "
    + " ".join(f"fragment F{each} on Thing {{ ...F{(each + 1) % 50} }}" for each in range(50)),
    "a cycle below a mutation": "mutation { ...M } fragment M on ToyMutations { ...M doThis { done } }",
    "a cycle through fields": "{ thing { ...A } } fragment A on Thing { self { ...A } }",
    "an unknown fragment": "{ thing { ...A } }",
    "two operations and no name": "query A { hello } query B { hello }",
    "a subscription": "subscription { hello }",
    "only a fragment": "fragment A on Thing { id }",
    "no syntax": "{ hello",
}


@pytest.mark.parametrize("name", ALLOWED)
async def test_what_stays_within_the_limits_is_answered(name):
    assert await codes(ALLOWED[name]) == []


def test_fifty_variables_are_not_too_many():
    text = "query (" + " ".join(f"$v{each}: Int" for each in range(50)) + ") { hello }"

    refuse_excess(parse(text), introspection=False)


@pytest.mark.parametrize("name", REFUSED)
async def test_what_exceeds_a_limit_is_refused_and_nothing_runs(name):
    DONE.clear()

    assert await codes(REFUSED[name]) == ["QUERY_TOO_COMPLEX"]

    assert DONE == []


@pytest.mark.parametrize("name", WRONG)
async def test_what_is_wrong_with_fragments_is_said_by_validation(name):
    DONE.clear()

    found = await codes(WRONG[name])

    assert found and set(found) <= {"BAD_USER_INPUT", "QUERY_TOO_COMPLEX"}
    assert DONE == []


async def test_two_mutation_operations_may_stand_in_a_document_since_one_runs():
    text = "mutation A { doThis { done } } mutation B { doThis { done } }"
    DONE.clear()

    result = await SCHEMA.execute(text, context_value=context(PRODUCTION), operation_name="B")

    assert result.errors is None
    assert DONE == ["this"]
    DONE.clear()


def test_a_fan_out_of_2_to_the_60_costs_what_its_text_costs():
    """Were it walked as it is written out, this test would not end."""
    document = parse(fan_out(29), max_tokens=1_000)
    # Sixty levels exceed the number of fragments; the counting itself must not care.
    many = parse(fan_out(60))
    fragments = {each.name.value: each for each in many.definitions[1:]}  # type: ignore[attr-defined]
    found = _Ruler(fragments).measure(many.definitions[0].selection_set)  # type: ignore[attr-defined, arg-type]

    assert found.fields == 2**60 + 1
    with pytest.raises(QueryTooComplex):
        refuse_excess(document, introspection=False)


async def test_errors_are_cut_to_five():
    result = await SCHEMA.execute(
        "{ " + " ".join(f"wrong{each}" for each in range(40)) + " }", context_value=context(PRODUCTION)
    )

    assert result.errors is not None
    assert len(result.errors) == 5


async def test_sound_documents_are_kept_and_others_are_not():
    kept = len(SCHEMA._strict)
    for each in range(300):
        await codes(f"{{ wrong{each} }}")
    assert len(SCHEMA._strict) == kept

    for each in range(300):
        await codes(f"{{ hello{' ' * each} }}")
    assert len(SCHEMA._strict) == 128
