"""What an operation costs, in points, before it runs.

    a field with a scalar                    0
    a field with an object, or a list of it  1, and what is selected of it
    a list whose argument says how many      as often as that
    a connection                             1, and as often what is selected of `nodes` and `edges`
    a mutation                               5, and its answer

It is reckoned along the document once, each fragment once however often it is spread; where a page's size is
a variable, the rest waits for its value. An operation of more than 1,000 points is refused, and the caller
pays the points from its bucket (`api/rates.py`) before anything runs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    InlineFragmentNode,
    IntValueNode,
    NullValueNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    Undefined,
    VariableNode,
    get_named_type,
    is_composite_type,
    is_list_type,
    is_non_null_type,
)

MOST_POINTS = 1_000
OF_MUTATION = 5
LONGEST = 1_000
"""No page is longer, so a larger size is refused when it is read, whatever is selected of it."""
SIZES = ("first", "last")
"""Arguments that say how many there may be."""
PAGED = frozenset({"nodes", "edges"})

Variables: TypeAlias = Mapping[str, Any]
Cost: TypeAlias = "int | Callable[[Variables], int]"


@dataclass(slots=True)
class _Reckoner:
    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    defaults: Variables
    known: dict[str, Cost]

    def selected(self, selections: SelectionSetNode | None, parent: GraphQLNamedType | None) -> Cost:
        return _sum([self._of(node, parent) for node in (selections.selections if selections else ())])

    def _of(self, node: Any, parent: GraphQLNamedType | None) -> Cost:
        match node:
            case FieldNode():
                return self._field(node, parent)
            case InlineFragmentNode():
                named = node.type_condition.name.value if node.type_condition else None
                return self.selected(node.selection_set, self.schema.get_type(named) if named else parent)
            case FragmentSpreadNode():
                return self._spread(node.name.value)
        return 0

    def _spread(self, name: str) -> Cost:
        # Validation has refused cycles and unknown names.
        if name not in self.known:
            fragment = self.fragments[name]
            parent = self.schema.get_type(fragment.type_condition.name.value)
            self.known[name] = self.selected(fragment.selection_set, parent)
        return self.known[name]

    def _field(self, node: FieldNode, parent: GraphQLNamedType | None) -> Cost:
        if not isinstance(parent, GraphQLObjectType | GraphQLInterfaceType):
            return 0  # __typename of a union
        definition = parent.fields.get(node.name.value)
        if definition is None:
            return 0  # __typename; __schema and __type are bounded by graphql-core
        named = get_named_type(definition.type)
        if not is_composite_type(named):
            return 0
        size = self._size(node, definition)
        if size is None:
            return _sum([1, self.selected(node.selection_set, named)])
        if _is_list(definition.type):
            return _times(size, _sum([1, self.selected(node.selection_set, named)]))
        return _sum([1, self._paged(node.selection_set, named, size)])

    def _paged(self, selections: SelectionSetNode | None, parent: GraphQLNamedType, size: Cost) -> Cost:
        """A connection's own fields once, its page as often as it is long. Through fragments a field of a
        page can not be told from others without walking them again: there everything counts so often."""
        parts: list[Cost] = []
        for node in selections.selections if selections else ():
            cost = self._of(node, parent)
            own = isinstance(node, FieldNode) and node.name.value not in PAGED
            parts.append(cost if own else _times(size, cost))
        return _sum(parts)

    def _size(self, node: FieldNode, definition: GraphQLField) -> Cost | None:
        for name in SIZES:
            if name in definition.args:
                given = {each.name.value: each.value for each in node.arguments or ()}.get(name)
                if given is None or isinstance(given, NullValueNode):
                    default = definition.args[name].default_value
                    if default is Undefined or default is None:
                        continue
                    return _whole(default)
                if isinstance(given, VariableNode):
                    return self._variable(given.name.value, definition.args[name].default_value)
                return _whole(int(given.value)) if isinstance(given, IntValueNode) else 1
        return None

    def _variable(self, name: str, otherwise: Any) -> Cost:
        default = self.defaults.get(name, otherwise)

        def value(variables: Variables) -> int:
            return _whole(variables.get(name, default))

        return value


def cost_of(
    operation: OperationDefinitionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
    schema: GraphQLSchema,
) -> Cost:
    """The points of a valid operation: a number, or what its variables make of it."""
    defaults = {
        each.variable.name.value: int(each.default_value.value)
        for each in operation.variable_definitions or ()
        if isinstance(each.default_value, IntValueNode)
    }
    root = {
        OperationType.QUERY: schema.query_type,
        OperationType.MUTATION: schema.mutation_type,
        OperationType.SUBSCRIPTION: schema.subscription_type,
    }[operation.operation]
    reckoner = _Reckoner(schema, fragments, defaults, {})
    selected = reckoner.selected(operation.selection_set, root)
    return _sum([OF_MUTATION, selected]) if operation.operation is OperationType.MUTATION else selected


def points_of(cost: Cost, variables: Variables | None) -> int:
    """At least 1: to be asked costs something."""
    return max(1, cost if isinstance(cost, int) else cost(variables or {}))


def _is_list(kind: GraphQLOutputType) -> bool:
    return is_list_type(kind.of_type if is_non_null_type(kind) else kind)


def _whole(value: Any) -> int:
    """How often, of whatever was sent in a size's place: what is no size is refused when it is read."""
    return value if isinstance(value, int) and 0 <= value <= LONGEST else 1


def _sum(parts: Sequence[Cost]) -> Cost:
    fixed = sum(each for each in parts if isinstance(each, int))
    moving = [each for each in parts if not isinstance(each, int)]
    if not moving:
        return fixed
    return lambda variables: fixed + sum(each(variables) for each in moving)


def _times(size: Cost, cost: Cost) -> Cost:
    if isinstance(size, int) and isinstance(cost, int):
        return size * cost
    of_size = size if not isinstance(size, int) else (lambda _: size)
    of_cost = cost if not isinstance(cost, int) else (lambda _: cost)
    return lambda variables: of_size(variables) * of_cost(variables)
