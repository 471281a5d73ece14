"""The variables of an operation: what was sent, as the schema's values.

The usual case is a short loop. Whatever is wrong, missing or too deep is told by graphql-core, which reads
all of it again: nobody is in a hurry to be refused.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graphql import (
    GraphQLError,
    GraphQLSchema,
    Undefined,
    VariableDefinitionNode,
    get_named_type,
    is_input_object_type,
    is_leaf_type,
    is_non_null_type,
)
from graphql.execution.get_variable_signature import GraphQLVariableSignature, get_variable_signature
from graphql.execution.values import get_variable_values, input_is_nested_too_deeply
from graphql.utilities.coerce_input_value import coerce_default_value, coerce_input_value

MOST_ERRORS = 50
"""As graphql-core has it where it is asked to execute."""


class _Wrong(Exception):
    """Something does not fit."""


class Variables:
    """The variables that one operation declares."""

    def __init__(self, schema: GraphQLSchema, nodes: Sequence[VariableDefinitionNode]) -> None:
        self._schema = schema
        self._nodes = nodes
        self._each = [_Variable(schema, node) for node in nodes]

    def coerced(self, sent: Mapping[str, Any]) -> dict[str, Any] | list[GraphQLError]:
        """By name; or what is wrong with them."""
        try:
            values = {}
            for each in self._each:
                value = each.of(sent)
                if value is not Undefined:
                    values[each.name] = value
            return values
        except Exception:
            # Told in full by graphql-core, below, which raises or returns it.
            told = get_variable_values(self._schema, self._nodes, dict(sent), max_errors=MOST_ERRORS)
        return told if isinstance(told, list) else told.coerced


class _Variable:
    def __init__(self, schema: GraphQLSchema, node: VariableDefinitionNode) -> None:
        signature = get_variable_signature(schema, node)
        if isinstance(signature, GraphQLError):
            raise signature  # validation has refused it
        self.signature: GraphQLVariableSignature = signature
        self.name = signature.name
        self.type = signature.type
        self.required = is_non_null_type(signature.type)
        inner: Any = signature.type
        inner = inner.of_type if self.required else inner
        self.leaf: Any = inner if is_leaf_type(inner) else None
        self.deep = is_input_object_type(get_named_type(inner))

    def of(self, sent: Mapping[str, Any]) -> Any:
        """Undefined where it has no value. Raises whatever is wrong."""
        value = sent.get(self.name, Undefined)
        if value is Undefined:
            if self.signature.default is not None:
                return coerce_default_value(self.signature._replace(default=self._fresh()))
            if self.required:
                raise _Wrong
            return Undefined
        if self.leaf is not None:
            if value is None:
                if self.required:
                    raise _Wrong
                return None
            return self.leaf.coerce_input_value(value)
        if self.deep and input_is_nested_too_deeply(value, self.type):
            raise _Wrong
        coerced = coerce_input_value(value, self.type)
        if coerced is Undefined:
            raise _Wrong
        return coerced

    def _fresh(self) -> Any:
        """The default, without what graphql-core remembers of it: a list must not be shared."""
        default = self.signature.default
        if self.leaf is not None or default is None:
            return default
        return type(default)(value=default.value, literal=default.literal)
