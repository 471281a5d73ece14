"""What is compiled and kept, and by which of them a request is answered."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
)
from graphql.execution.collect_fields import FragmentDetails

from api import metrics
from api.compiled.plan import NotCovered, Plan
from api.compiled.run import Run
from api.compiled.source import Writer
from api.compiled.variables import Variables

if TYPE_CHECKING:
    from api.context import Context

MOST_OPERATIONS = 128
"""As many as documents are kept (`api/documents.py`)."""
LARGE = 60
"""Fields, fragments written out, beyond which an operation is compiled when it comes for the second time:
whoever sends ever new large documents shall not have each of them compiled."""
MOST_PLANS = 16
"""Of one operation, each for other values of its conditions."""
MOST_CONDITIONS = 8


class Operations:
    """The compiled operations of one schema."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self._kept: OrderedDict[tuple[str, str | None], Operation | NotCovered] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def forget(self) -> None:
        self._kept.clear()

    def operation(self, text: str, document: DocumentNode, name: str | None) -> Operation:
        """`document` is `text`, parsed and valid; `name` names one operation of it, or None the only one.

        Raises NotCovered.
        """
        key = (text, name)
        known = self._kept.get(key)
        if known is None:
            try:
                known = Operation(self._schema, document, name)
            except NotCovered as no:
                known = no
            self._kept[key] = known
            if len(self._kept) > MOST_OPERATIONS:
                self._kept.popitem(last=False)
            if isinstance(known, Operation) and known.size > LARGE:
                raise NotCovered("first")
        else:
            self._kept.move_to_end(key)
        if isinstance(known, NotCovered):
            raise NotCovered(known.reason)
        return known


class Operation:
    """One operation, with a plan for each combination of conditions that was asked for."""

    def __init__(self, schema: GraphQLSchema, document: DocumentNode, name: str | None) -> None:
        self._schema = schema
        self._node = _named(document, name)
        self._fragments = {
            each.name.value: FragmentDetails(each)
            for each in document.definitions
            if isinstance(each, FragmentDefinitionNode)
        }
        self._variables = Variables(schema, self._node.variable_definitions or ())
        self._conditions = tuple(dict.fromkeys(_conditions(self._node, self._fragments)))
        if len(self._conditions) > MOST_CONDITIONS:
            raise NotCovered("conditions")
        self._plans: OrderedDict[tuple[bool, ...], Plan] = OrderedDict()
        self.size = _size(self._node.selection_set, self._fragments, {})

    async def execute(
        self, context: Context, sent: Mapping[str, Any]
    ) -> tuple[dict[str, Any] | None, list[GraphQLError]]:
        """The data and what went wrong. Raises NotCovered, then nothing has been done."""
        variables = self._variables.coerced(sent)
        if isinstance(variables, list):
            return None, variables
        run = Run(self._plan(variables), context, variables)
        return await run.finish(), run.errors

    def plan(self, sent: Mapping[str, Any]) -> Plan:
        """What is run for these variables: its `source` can be read. Raises NotCovered, GraphQLError."""
        variables = self._variables.coerced(sent)
        if isinstance(variables, list):
            raise variables[0]
        return self._plan(variables)

    def _plan(self, variables: Mapping[str, Any]) -> Plan:
        values: tuple[Any, ...] = tuple([variables.get(name) for name in self._conditions])
        known = self._plans.get(values)
        if known is not None:
            if len(self._plans) > 1:
                self._plans.move_to_end(values)
            return known
        if not all(isinstance(each, bool) for each in values):
            raise NotCovered("condition")  # null, or no value: graphql-core says what is wrong with it
        conditions = dict(zip(self._conditions, values, strict=True))
        plan = Plan(self._schema, self._fragments, self._node, conditions)
        Writer(plan).write()
        metrics.COMPILATIONS.inc()
        self._plans[values] = plan
        if len(self._plans) > MOST_PLANS:
            self._plans.popitem(last=False)
        return plan


def _named(document: DocumentNode, name: str | None) -> OperationDefinitionNode:
    (found,) = (
        each
        for each in document.definitions
        if isinstance(each, OperationDefinitionNode)
        and (name is None or (each.name is not None and each.name.value == name))
    )
    return found


def _conditions(
    operation: OperationDefinitionNode, fragments: Mapping[str, FragmentDetails]
) -> Iterator[str]:
    """The variables that decide what is asked for. Raises NotCovered for directives that we do not know."""
    if operation.directives:
        raise NotCovered("directive")
    todo: list[Any] = [operation.selection_set]
    seen: set[str] = set()
    while todo:
        for node in todo.pop().selections:
            for directive in node.directives or ():
                if directive.name.value not in ("skip", "include"):
                    raise NotCovered("directive")
                value = directive.arguments[0].value
                if isinstance(value, VariableNode):
                    yield value.name.value
            if node.kind != "fragment_spread":
                if node.selection_set:
                    todo.append(node.selection_set)
            elif node.name.value not in seen:
                seen.add(node.name.value)
                definition = fragments[node.name.value].definition
                if definition.directives or definition.variable_definitions:
                    raise NotCovered("directive")
                todo.append(definition.selection_set)


def _size(
    selections: SelectionSetNode | None, fragments: Mapping[str, FragmentDetails], known: dict[str, int]
) -> int:
    """How many fields are asked for, fragments written out; each fragment is counted once."""
    found = 0
    for node in selections.selections if selections else ():
        if isinstance(node, FragmentSpreadNode):
            name = node.name.value
            if name not in known:
                known[name] = _size(fragments[name].definition.selection_set, fragments, known)
            found += known[name]
        else:
            found += isinstance(node, FieldNode)
            found += _size(node.selection_set, fragments, known)  # type: ignore[attr-defined]
    return found
