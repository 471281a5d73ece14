"""An operation, read along its types: where each value goes and what is done on the way there."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLField,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    Undefined,
    is_list_type,
    is_non_null_type,
)
from graphql.execution.collect_fields import (
    FieldDetails,
    FragmentDetails,
    collect_fields,
    collect_subfields,
)
from graphql.execution.values import VariableValues
from strawberry.types.field import StrawberryField

from api.compiled.arguments import ArgumentPlan, read_arguments
from persistence.selection import Selection

if TYPE_CHECKING:
    from api.compiled.run import Run

At: TypeAlias = tuple[int, ...]
"""Which item of each list on the way: the numbers that a place's path leaves open."""
Function: TypeAlias = "Callable[[Run, Any, At], dict[str, Any]]"
"""The fields of one object."""

MOST_FIELDS = 2_000
"""A larger operation is not worth its memory."""
MOST_SELECTIONS = 32


class NotCovered(Exception):
    """graphql-core has to run this operation. `reason`: one of a few words, for the figures."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


@dataclass(slots=True, eq=False)
class Place:
    """Where a value goes: a field, or an item of a list in one."""

    path: tuple[str | None, ...]
    """None for an item: its number is in `At`."""
    type: GraphQLOutputType
    nodes: list[FieldNode]
    owner: str
    """The field, as graphql-core's messages name it: `Member.id`."""
    nullable: bool
    emptied: int
    """How long the path is to what becomes null when this fails: its own where null is allowed."""

    def path_at(self, at: At) -> list[str | int]:
        numbers = iter(at)
        return [next(numbers) if each is None else each for each in self.path]

    def item(self, type_: GraphQLOutputType) -> Place:
        nullable = not is_non_null_type(type_)
        path = (*self.path, None)
        return Place(path, type_, self.nodes, self.owner, nullable, len(path) if nullable else self.emptied)


@dataclass(slots=True, eq=False)
class Field:
    """One field of one object: what is asked of whom, and where the answer goes."""

    number: int
    """Of all the plan's fields: names of the source end in it."""
    key: str
    name: str
    place: Place
    parent: GraphQLObjectType
    definition: GraphQLField
    strawberry: StrawberryField
    details: list[FieldDetails]
    arguments: ArgumentPlan
    varying: tuple[str, ...]
    """The variables on which arguments below this field depend."""
    selections: dict[tuple[Any, ...], Selection] = field(default_factory=dict)
    """What is wanted below, by the values of `varying`."""


@dataclass(slots=True, eq=False)
class Plan:
    """One operation with its conditions decided."""

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDetails]
    operation: OperationDefinitionNode
    conditions: Mapping[str, bool]
    """The variables of `@skip` and `@include`."""
    permissions: list[Any] = field(default_factory=list)
    """Those that a run asks its caller about, by the numbers that the source uses."""
    fields: int = 0
    steps: list[Function] = field(default_factory=list)
    """The root's functions: one for a query; one for each field of a mutation, which go one by one."""
    source: str = ""
    """What was compiled, for whoever wants to read it."""

    @property
    def definitions(self) -> dict[str, FragmentDefinitionNode]:
        return {name: each.definition for name, each in self.fragments.items()}

    def roots(self) -> list[list[Field | str]]:
        """The fields of each step. A text stands for `__typename`, under that key."""
        kind = self.operation.operation
        root = self.schema.get_root_type(kind)
        if root is None or kind is OperationType.SUBSCRIPTION:
            raise NotCovered("subscription")
        grouped = collect_fields(
            self.schema, dict(self.fragments), self._values, root, self.operation
        ).grouped_field_set
        fields = self._fields(root, grouped, (), 0)
        return [[each] for each in fields] if kind is OperationType.MUTATION else [fields]

    def below(self, type_: GraphQLObjectType, asked: Field, at: Place) -> list[Field | str]:
        """The fields that are wanted of an object of this type in this place."""
        grouped = collect_subfields(
            self.schema, dict(self.fragments), self._values, self.operation, type_, asked.details
        ).grouped_field_set
        return self._fields(type_, grouped, at.path, at.emptied)

    @property
    def _values(self) -> VariableValues:
        # Enough for collecting: it looks at the variables of conditions only.
        return VariableValues({}, dict(self.conditions))

    def _fields(
        self,
        parent: GraphQLObjectType,
        grouped: Mapping[str, list[FieldDetails]],
        path: tuple[str | None, ...],
        emptied: int,
    ) -> list[Field | str]:
        found: list[Field | str] = []
        for key, details in grouped.items():
            name = details[0].node.name.value
            if name == "__typename":
                found.append(key)
                continue
            definition = parent.fields.get(name)
            if definition is None:
                raise NotCovered("introspection")
            self.fields += 1
            if self.fields > MOST_FIELDS and not self.steps:  # under way, it goes on
                raise NotCovered("size")
            nullable = not is_non_null_type(definition.type)
            own = (*path, key)
            place = Place(
                own,
                definition.type,
                [each.node for each in details],
                f"{parent.name}.{name}",
                nullable,
                len(own) if nullable else emptied,
            )
            found.append(
                Field(
                    number=self.fields,
                    key=key,
                    name=name,
                    place=place,
                    parent=parent,
                    definition=definition,
                    strawberry=definition.extensions["strawberry-definition"],
                    details=details,
                    arguments=read_arguments(self.schema, definition, details[0].node),
                    varying=self._varying(place.nodes),
                )
            )
        return found

    def _varying(self, nodes: Sequence[FieldNode]) -> tuple[str, ...]:
        names: dict[str, None] = {}
        seen: set[str] = set()
        todo: list[Any] = [each.selection_set for each in nodes]
        while todo:
            node = todo.pop()
            for each in node.selections if node else ():
                for argument in getattr(each, "arguments", None) or ():
                    names.update(dict.fromkeys(variables_in(argument.value)))
                spread = each.name.value if each.kind == "fragment_spread" else None
                if spread is None:
                    todo.append(each.selection_set)
                elif spread not in seen:
                    seen.add(spread)
                    todo.append(self.fragments[spread].definition.selection_set)
        return tuple(sorted(names))


def variables_in(value: Any) -> list[str]:
    """The variables in a written value."""
    match value.kind:
        case "variable":
            return [value.name.value]
        case "list_value":
            return [name for each in value.values for name in variables_in(each)]
        case "object_value":
            return [name for each in value.fields for name in variables_in(each.value)]
    return []


def unwrapped(type_: GraphQLOutputType) -> Any:
    return type_.of_type if is_non_null_type(type_) else type_


def is_list_of(type_: GraphQLOutputType) -> bool:
    return is_list_type(unwrapped(type_))


def is_missing(value: Any) -> bool:
    return value is None or value is Undefined
