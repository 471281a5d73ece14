"""From an operation to what it wants: the tree that a query loads."""

from datetime import date
from typing import Any

import pytest
from graphql import FieldNode, FragmentDefinitionNode, OperationDefinitionNode, parse

from api.selection import _Walk
from domain.kernel.amounts import Points
from persistence.selection import NO_ARGUMENTS, NOTHING, Arguments, Selection, freeze, merged
from tests.api.door import ARGUMENTS, SCHEMA, SELECTIONS, ItemFilter, context


async def wanted(text: str, **variables: Any) -> Selection:
    """What the field `thing` of the operation is asked for."""
    SELECTIONS.clear()
    result = await SCHEMA.execute(text, variable_values=variables or None, context_value=context())
    assert result.errors is None, result.errors
    return SELECTIONS[-1]


async def test_it_names_fields_in_pythons_words():
    selection = await wanted("{ thing { id cardNumber } }")

    assert list(selection) == ["id", "card_number"]
    assert selection == Selection.of("card_number", "id")
    assert "card_number" in selection
    assert "self" not in selection
    assert selection.any("self", "id")
    assert not selection.any("self", "named")


async def test_what_is_not_wanted_is_empty_at_every_depth():
    selection = await wanted("{ thing { id } }")

    assert selection["self"] is NOTHING
    assert not selection.at("self", "items", "price")
    assert selection.uses_of("items") == ()


async def test_typename_asks_for_nothing():
    assert not await wanted("{ thing { __typename } }")


async def test_it_goes_down():
    selection = await wanted("{ thing { self { items(first: 2) { price { amount } } } } }")

    assert selection.at("self", "items", "price") == Selection.of("amount")


async def test_aliases_are_the_same_field():
    selection = await wanted(
        "{ thing { a: cardNumber b: cardNumber x: self { id } y: self { cardNumber } } }"
    )

    assert len(selection.uses_of("card_number")) == 1
    assert selection.uses_of("self")[0].selection == Selection.of("id", "card_number")


async def test_fields_written_twice_are_merged():
    selection = await wanted(
        "{ thing { self { id } self { cardNumber } } thing { self { named { name } } } }"
    )

    assert selection["self"] == Selection.of("id", "card_number", named=Selection.of("name"))


async def test_other_arguments_are_another_use():
    selection = await wanted(
        "{ thing { a: items(first: 2) { number } b: items(first: 3) { price { amount } } } }"
    )

    two, three = selection.uses_of("items")
    assert (two.arguments["first"], three.arguments["first"]) == (2, 3)
    assert two.selection == Selection.of("number")
    assert three.selection == Selection.of(price=Selection.of("amount"))
    assert selection["items"] == Selection.of("number", price=Selection.of("amount"))


async def test_the_same_argument_in_other_forms_is_one_use():
    selection = await wanted(
        "query ($five: Int!, $absent: Int) { thing { a: items { number } b: items(first: 5) { number } "
        "c: items(first: $five) { number } d: items(first: $absent) { price { amount } } } }",
        five=5,
    )

    (use,) = selection.uses_of("items")
    assert use.arguments["first"] == 5
    assert use.selection == Selection.of("number", price=Selection.of("amount"))


async def test_a_variables_default_counts():
    selection = await wanted("query ($n: Int = 7) { thing { items(first: $n) { number } } }")

    assert selection.uses_of("items")[0].arguments["first"] == 7


async def test_arguments_come_parsed_and_frozen():
    selection = await wanted(
        'query ($words: [String!]!) { thing { items(since: "2026-03-01", filter: '
        "{ words: $words, most: 12 }) { number } } }",
        words=["a", "b"],
    )

    arguments = selection.uses_of("items")[0].arguments
    assert arguments["since"] == date(2026, 3, 1)
    assert arguments["filter"]["words"] == ("a", "b")
    assert arguments["filter"]["most"] == Points(12)
    assert hash(arguments) == hash(Arguments(dict(arguments)))


async def test_a_resolver_finds_its_own_arguments_as_its_parent_saw_them():
    ARGUMENTS.clear()

    selection = await wanted("{ thing { a: items(first: 2) { number } b: items { number } } }")

    assert {use.arguments for use in selection.uses_of("items")} == set(ARGUMENTS)
    assert len(ARGUMENTS) == 2


@pytest.mark.parametrize(
    "text",
    [
        "{ thing { ...F } } fragment F on Thing { id self { ...G } } fragment G on Thing { cardNumber }",
        "{ thing { ... on Thing { id self { ... { cardNumber } } } } }",
        "{ thing { ...F ...F } } fragment F on Thing { id self { cardNumber } }",
        "{ ...Q } fragment Q on ToyQueries { thing { id self { cardNumber } } }",
        "{ thing { id } ... { thing { self { cardNumber } } } }",
    ],
)
async def test_fragments_are_what_they_hold(text):
    assert await wanted(text) == Selection.of("id", self=Selection.of("card_number"))


async def test_fragments_on_several_types_are_taken_together():
    selection = await wanted(
        "{ thing { named { name ... on Part { weight } ...L } } } fragment L on Label { colour }"
    )

    assert selection["named"] == Selection.of("name", "weight", "colour")


@pytest.mark.parametrize(
    ("directive", "is_wanted"),
    [
        ("@include(if: true)", True),
        ("@include(if: false)", False),
        ("@skip(if: true)", False),
        ("@skip(if: false)", True),
        ("@include(if: $yes)", True),
        ("@skip(if: $yes)", False),
        ("@include(if: $no)", False),
        ("@include(if: $byDefault)", True),
        ("@include(if: true) @skip(if: true)", False),
        ("@skip(if: false) @include(if: $yes)", True),
    ],
)
@pytest.mark.parametrize(
    "place",
    ["cardNumber {}", "... {} {{ cardNumber }}", "... on Thing {} {{ cardNumber }}", "...F {}"],
)
async def test_skip_and_include_are_obeyed(directive, is_wanted, place):
    placed = place.format(directive) if "{{" in place else place.replace("{}", directive)
    text = (
        f"query ($yes: Boolean!, $no: Boolean!, $byDefault: Boolean = true) {{ thing {{ id {placed} }} "
        "x: hello @include(if: $yes) y: hello @skip(if: $no) z: hello @skip(if: $byDefault) }"
    )
    if "...F" in place:
        text += " fragment F on Thing { cardNumber }"

    selection = await wanted(text, yes=True, no=False)

    assert ("card_number" in selection) is is_wanted
    assert "id" in selection


async def test_a_fragment_that_is_skipped_once_and_spread_once_is_wanted():
    text = "{ thing { id ...F @skip(if: true) ...F } } fragment F on Thing { cardNumber }"

    assert "card_number" in await wanted(text)


def walk(text: str) -> tuple[_Walk, OperationDefinitionNode]:
    document = parse(text)
    (operation,) = (each for each in document.definitions if isinstance(each, OperationDefinitionNode))
    fragments = [each for each in document.definitions if isinstance(each, FragmentDefinitionNode)]
    return _Walk(SCHEMA._schema, {each.name.value: each for each in fragments}, {}), operation


@pytest.mark.parametrize("spread", ["...F{0} ...F{0}", "self {{ ...F{0} }} self {{ ...F{0} }}"])
def test_a_fan_out_of_2_to_the_60_is_walked_once(spread):
    """Were it walked as it is written out, this test would not end."""
    levels = 60
    text = "{ thing { ...F0 } } " + " ".join(
        f"fragment F{each} on Thing {{ {spread.format(each + 1)} }}" for each in range(levels)
    )
    steps, operation = walk(text + f" fragment F{levels} on Thing {{ id }}")
    (field,) = operation.selection_set.selections
    assert isinstance(field, FieldNode)
    assert field.selection_set is not None

    found = steps.below(SCHEMA._schema.type_map["Thing"], (field.selection_set,))

    depth = levels if "self" in spread else 0
    assert found.at(*["self"] * depth) == Selection.of("id")


def test_merging_the_same_costs_nothing_and_loses_nothing():
    one = Selection.of("id", self=Selection.of("id"))

    assert merged([one, one, NOTHING]) is one
    assert merged([]) is NOTHING
    assert merged([one, Selection.of("named")]) == Selection.of("id", "named", self=Selection.of("id"))


def test_arguments_do_not_care_about_order():
    assert Arguments({"a": 1, "b": [1, {"c": 2}]}) == Arguments({"b": (1, {"c": 2}), "a": 1})
    assert hash(Arguments({"a": 1, "b": 2})) == hash(Arguments({"b": 2, "a": 1}))
    assert Arguments() == NO_ARGUMENTS
    assert freeze(ItemFilter(words=["x"])) == freeze(ItemFilter(words=["x"]))
    assert Arguments({"a": 1}) != {"a": 1}


def test_a_selection_shows_itself_shortly():
    below = Selection.of("id", self=Selection.of("card_number"))

    assert repr(below) == "{id, self {card_number}}"
