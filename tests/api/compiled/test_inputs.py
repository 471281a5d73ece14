"""Input objects are made as Strawberry makes them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from graphql import (
    GraphQLInputObjectType,
    GraphQLNonNull,
    is_input_object_type,
    is_list_type,
    is_non_null_type,
)
from strawberry.types.arguments import convert_argument

from api.schema import schema

CONVERTER: Any = schema.schema_converter
INPUTS = sorted(
    name
    for name, each in schema._schema.type_map.items()
    if is_input_object_type(each) and not name.startswith("_")
)


class _Drawn:
    """Values as graphql-core has coerced them: what may be left out sometimes is, and so is null there."""

    def __init__(self, seed: int) -> None:
        self._of = random.Random(seed)
        self._depth = 0

    def value(self, kind: Any) -> Any:
        if is_non_null_type(kind):
            return self._some(kind.of_type)
        return None if self._of.random() < 0.3 or self._depth > 4 else self._some(kind)

    def _some(self, kind: Any) -> Any:
        if is_list_type(kind):
            count = 0 if self._depth > 4 else self._of.randint(0, 3)
            return [self.value(kind.of_type) for _ in range(count)]
        if isinstance(kind, GraphQLInputObjectType):
            self._depth += 1
            given = {
                name: self.value(each.type)
                for name, each in kind.fields.items()
                if is_non_null_type(each.type) or (self._depth < 5 and self._of.random() < 0.6)
            }
            self._depth -= 1
            return given
        return f"leaf {self._of.random()}"


@contextmanager
def the_librarys_way() -> Iterator[None]:
    definitions = [
        each.definition
        for each in CONVERTER.type_map.values()
        if getattr(each.definition, "from_input", None)
    ]
    made = [each.from_input for each in definitions]
    for each in definitions:
        each.from_input = None
    try:
        yield
    finally:
        for each, its in zip(definitions, made, strict=True):
            each.from_input = its


def convert(name: str, value: Any) -> Any:
    type_: Any = CONVERTER.type_map[name].definition
    return convert_argument(value, type_.origin, CONVERTER.scalar_registry, CONVERTER.config)


@pytest.mark.parametrize("seed", range(3))
def test_every_input_of_the_schema_is_made_as_the_library_makes_it(seed: int) -> None:
    assert len(INPUTS) > 100
    drawn = _Drawn(seed)
    for name in INPUTS:
        value = drawn.value(GraphQLNonNull(schema._schema.type_map[name]))
        ours = convert(name, value)
        with the_librarys_way():
            theirs = convert(name, value)
        assert ours == theirs, name
        assert type(ours) is type(theirs)


def test_a_list_that_is_given_to_all_is_nobodys() -> None:
    """graphql-core gives one default to all requests that leave the value out."""
    (name, field) = next(
        (name, each)
        for name in INPUTS
        for each in CONVERTER.type_map[name].definition.fields
        if each.python_name == "lines"
    )
    value = _Drawn(1).value(GraphQLNonNull(schema._schema.type_map[name]))
    value["lines"] = []
    assert getattr(convert(name, value), field.python_name) is not value["lines"]
