"""Input objects made by functions that know their fields.

Strawberry asks an input's definition for the names and types of its fields whenever it makes one, an order's
line as well as the order. Neither changes: they are asked once here, when the first of a kind is made, since
types may name each other in circles. What is made is the same, and a type that is not known here goes the
library's way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING
from functools import partial
from typing import Any

from strawberry import Schema
from strawberry.scalars import is_scalar
from strawberry.schema.config import StrawberryConfig
from strawberry.types.arguments import InputContext, convert_argument
from strawberry.types.base import (
    StrawberryList,
    StrawberryMaybe,
    StrawberryObjectDefinition,
    StrawberryOptional,
    has_object_definition,
)
from strawberry.types.enum import StrawberryEnumDefinition, has_enum_definition
from strawberry.types.lazy_type import LazyType
from strawberry.types.unset import UNSET

Convert = Callable[[Any, InputContext], Any]
"""Makes Python's value of one that is coerced already."""


def compile_inputs(schema: Schema) -> None:
    """Let every input type of the schema be made so."""
    converter = schema.schema_converter
    for each in list(converter.type_map.values()):
        definition = each.definition
        if isinstance(definition, StrawberryObjectDefinition) and definition.is_input:
            definition.from_input = _Made(definition, converter.config, converter.scalar_registry)


class _Made:
    """How values of one input type are made."""

    def __init__(
        self, definition: StrawberryObjectDefinition, config: StrawberryConfig, scalars: Mapping[object, Any]
    ) -> None:
        self._definition, self._config, self._scalars = definition, config, scalars
        self._fields: list[tuple[str, str, Convert | None]] | None = None
        self._absent: dict[str, None] = {}

    def __call__(self, type_: type, value: Mapping[str, Any], context: InputContext) -> Any:
        if self._fields is None:
            self._read()
        assert self._fields is not None
        given: dict[str, Any] = self._absent.copy()
        for name, python_name, convert in self._fields:
            if name in value:
                one = value[name]
                given[python_name] = (
                    one if convert is None or one is None or one is UNSET else convert(one, context)
                )
        return type_(**given)

    def _read(self) -> None:
        # Fields that may be left out and have no default are null, as the library has it.
        self._absent = {
            each.python_name: None
            for each in self._definition.fields
            if each.default_value is MISSING and each.default_factory is MISSING
        }
        self._fields = [
            (
                self._config.name_converter.from_field(each),
                each.python_name,
                self._convert(each.resolve_type(type_definition=self._definition)),
            )
            for each in self._definition.fields
        ]

    def _convert(self, type_: Any) -> Convert | None:
        """None: the value stays as it is."""
        if isinstance(type_, StrawberryOptional) and not isinstance(type_, StrawberryMaybe):
            return self._convert(type_.of_type)
        if isinstance(type_, LazyType):
            return self._convert(type_.resolve_type())
        if isinstance(type_, StrawberryList):
            return partial(_each, self._convert(type_.of_type))
        if isinstance(type_, StrawberryEnumDefinition) or has_enum_definition(type_):
            return None
        if has_object_definition(type_):
            made = type_.__strawberry_definition__.from_input
            return None if made is None else partial(_object, made, type_)
        if is_scalar(type_, self._scalars):
            return None
        return partial(_by_the_library, type_)


def _each(convert: Convert | None, values: Any, context: InputContext) -> list[Any]:
    """A list of its own: graphql-core gives one default to all requests."""
    if convert is None:
        return list(values)
    return [one if one is None else convert(one, context) for one in values]


def _object(made: Callable[..., Any], type_: type, value: Any, context: InputContext) -> Any:
    return made(type_, value, context)


def _by_the_library(type_: Any, value: Any, context: InputContext) -> Any:
    return convert_argument(value, type_, context.scalar_registry, context.config, context.info)
