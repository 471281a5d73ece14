"""From an operation to what it wants of one field, so that one statement can load exactly that.

    async def member(self, info: Info, id: MemberId) -> Member | None:
        row = await queries.member(id, selection_of(info))

It honours aliases, fragments (named and inline), `@skip` and `@include`, variables and defaults, and names
everything in Python's words. Fragments on several types of an interface or union are taken together: what
one of the types needs is loaded for all.

Every set of selections is walked once, however often fragments spread it: the cost is that of the
document's text, not of its expansion.
"""

from __future__ import annotations

from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLNamedType,
    GraphQLSchema,
    InlineFragmentNode,
    SelectionNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
)
from graphql.execution.values import VariableValues, get_argument_values
from strawberry import Info
from strawberry.types.arguments import convert_arguments

from api.compiled.info import CompiledInfo, RawInfo
from persistence.selection import NO_ARGUMENTS, NOTHING, Arguments, Selection, Use

__all__ = ["NOTHING", "Arguments", "Selection", "Use", "arguments_of", "selection_of"]


def selection_of(info: Info[Any, Any]) -> Selection:
    """What is wanted below the field that is being resolved."""
    told = _compiled(info)
    return _read(info) if told is None else told.selection(_read)


def _compiled(info: Info[Any, Any]) -> CompiledInfo | None:
    """What the field's plan knows, if there is one: a mutation hears of it through Strawberry."""
    if isinstance(info, CompiledInfo):
        return info
    raw = info._raw_info
    return raw.told if isinstance(raw, RawInfo) else None


def _read(info: Info[Any, Any]) -> Selection:
    raw = info._raw_info
    walk = _Walk(raw.schema, raw.fragments, info.variable_values)
    sets = tuple(node.selection_set for node in raw.field_nodes if node.selection_set)
    return walk.below(get_named_type(raw.return_type), sets)


def arguments_of(info: Info[Any, Any]) -> Arguments:
    """The arguments of the field that is being resolved, as its parent's selection holds them.

    A field that can be asked for twice with different arguments finds by them what was loaded for it.
    """
    told = _compiled(info)
    if told is not None:
        return told.arguments()
    raw = info._raw_info
    walk = _Walk(raw.schema, raw.fragments, info.variable_values)
    return walk.arguments(raw.parent_type.fields[raw.field_name], raw.field_nodes[0])


class _Walk:
    """One reading of one operation: the fragments, the variables and what is known already."""

    def __init__(
        self, schema: GraphQLSchema, fragments: dict[str, FragmentDefinitionNode], variables: dict[str, Any]
    ) -> None:
        self.schema = schema
        self.strawberry: Any = schema._strawberry_schema  # type: ignore[attr-defined]
        self.fragments = fragments
        self.variables = variables
        self.values = VariableValues({}, variables)
        self.known: dict[tuple[str, tuple[int, ...]], Selection] = {}

    def below(self, type_: GraphQLNamedType, sets: tuple[SelectionSetNode, ...]) -> Selection:
        """What several sets of selections on one type want together."""
        if not sets:
            return NOTHING
        key = (type_.name, tuple(id(each) for each in sets))
        if key in self.known:
            return self.known[key]
        uses: dict[tuple[str, Arguments], tuple[GraphQLField, list[SelectionSetNode]]] = {}
        seen: set[str] = set()
        for each in sets:
            self._collect(type_, each, uses, seen)
        by_name: dict[str, tuple[Use, ...]] = {}
        for (name, arguments), (field, deeper) in uses.items():
            selection = self.below(get_named_type(field.type), tuple(deeper))
            by_name[name] = (*by_name.get(name, ()), Use(name, arguments, selection))
        self.known[key] = Selection(by_name)
        return self.known[key]

    def _collect(
        self,
        type_: GraphQLNamedType,
        selections: SelectionSetNode,
        uses: dict[tuple[str, Arguments], tuple[GraphQLField, list[SelectionSetNode]]],
        seen: set[str],
    ) -> None:
        """Group the fields of one level by name and arguments, through its fragments, each visited once."""
        for node in selections.selections:
            if not self._wanted(node):
                continue
            if isinstance(node, FieldNode):
                field: GraphQLField | None = getattr(type_, "fields", {}).get(node.name.value)
                if field is None:
                    continue  # __typename, __schema: nothing to load
                _, deeper = uses.setdefault(
                    (_python_name(node.name.value, field), self.arguments(field, node)), (field, [])
                )
                if node.selection_set and not any(node.selection_set is each for each in deeper):
                    deeper.append(node.selection_set)
            elif isinstance(node, InlineFragmentNode):
                self._collect(self._type_of(node, type_), node.selection_set, uses, seen)
            elif isinstance(node, FragmentSpreadNode) and node.name.value not in seen:
                seen.add(node.name.value)
                fragment = self.fragments[node.name.value]
                self._collect(self._type_of(fragment, type_), fragment.selection_set, uses, seen)

    def _type_of(
        self, fragment: InlineFragmentNode | FragmentDefinitionNode, here: GraphQLNamedType
    ) -> GraphQLNamedType:
        condition = fragment.type_condition
        return self.schema.type_map[condition.name.value] if condition else here

    def _wanted(self, node: SelectionNode) -> bool:
        """`@skip(if:)` and `@include(if:)`; validation has made sure that both carry a Boolean."""
        for directive in node.directives or ():
            if directive.name.value in {"skip", "include"}:
                condition: Any = (directive.arguments or ())[0].value
                value = (
                    self.variables.get(condition.name.value)
                    if isinstance(condition, VariableNode)
                    else condition.value
                )
                if bool(value) is (directive.name.value == "skip"):
                    return False
        return True

    def arguments(self, field: GraphQLField, node: FieldNode) -> Arguments:
        """As the resolver itself gets them: parsed, with defaults, under Python's names."""
        if not field.args:
            return NO_ARGUMENTS
        values = get_argument_values(field, node, self.values)
        definition = field.extensions.get("strawberry-definition")
        if definition is None:
            return Arguments(values)
        return Arguments(
            convert_arguments(
                values,
                definition.arguments,
                scalar_registry=self.strawberry.schema_converter.scalar_registry,
                config=self.strawberry.config,
            )
        )


def _python_name(name: str, field: GraphQLField) -> str:
    definition = field.extensions.get("strawberry-definition")
    return definition.python_name if definition is not None else name
