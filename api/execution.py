"""How an operation runs against the schema: read before, limited in time, its errors masked.

Everything that a caller could feel of it happens here and not in the HTTP layer, so that a test which
executes the schema meets the same door as a client on the wire.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import strawberry
from graphql import GraphQLError
from graphql import OperationType as OperationKind
from strawberry.extensions import SchemaExtension
from strawberry.types import ExecutionContext, ExecutionResult
from strawberry.types.graphql import OperationType

from api import metrics
from api.audit.reads import write_down
from api.compiled import NotCovered, Operations
from api.compiled.inputs import compile_inputs
from api.context import Context
from api.cost import MOST_POINTS
from api.documents import Documents, Prepared
from api.errors import BadUserInput, QueryTooComplex, told
from api.patience import within

_HALF_PAIR = re.compile("[\ud800-\udfff]")
ALLOWED = (OperationType.QUERY, OperationType.MUTATION)
_BY_POST = "Send queries and mutations by POST, and accept application/json."
_ELSEWHERE = {
    OperationKind.QUERY: _BY_POST,
    OperationKind.MUTATION: _BY_POST,
    OperationKind.SUBSCRIPTION: "Subscribe over graphql-transport-ws, or accept text/event-stream.",
}


class Schema(strawberry.Schema):
    """Strawberry's schema behind our door."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, extensions=[_UsePrepared])
        compile_inputs(self)
        self._open = Documents(self._schema, strict=False)
        self._strict = Documents(self._schema, strict=True)
        self.compiled = Operations(self._schema)

    async def execute(
        self,
        query: str | None,
        variable_values: dict[str, Any] | None = None,
        context_value: Context | None = None,
        root_value: Any | None = None,
        operation_name: str | None = None,
        allowed_operation_types: Iterable[OperationType] | None = None,
        operation_extensions: dict[str, Any] | None = None,
    ) -> ExecutionResult:
        """Run one operation. What goes wrong is in the result's `errors`, as the caller may hear it.

        A subscription is answered once, like a query: who runs it asks again after each change
        (`api/live/running.py`). It must be allowed by name.
        """
        if context_value is None:
            raise TypeError("an operation needs a context: who asks, when, in which language")
        strict = context_value.settings.in_production
        allowed = tuple(ALLOWED if allowed_operation_types is None else allowed_operation_types)
        try:
            result = await within(
                context_value.settings.execution_seconds,
                self._execute(query, variable_values, context_value, operation_name, strict, allowed),
            )
        except Exception as error:
            # A time-out, or a bug in the machinery: `told` knows the one and masks the other.
            result = ExecutionResult(data=None, errors=[GraphQLError(str(error), original_error=error)])
        result.errors = told(result.errors, request_id=context_value.request_id, hide_suggestions=strict)
        result.extensions = context_value.extensions
        return result

    async def _execute(
        self,
        query: str | None,
        variables: dict[str, Any] | None,
        context: Context,
        operation_name: str | None,
        strict: bool,
        allowed: tuple[OperationType, ...],
    ) -> ExecutionResult:
        if not query:
            raise BadUserInput("The request holds no query.")
        refuse_nul(variables)
        prepared = (self._strict if strict else self._open).prepare(query)
        if not isinstance(prepared, Prepared):
            return ExecutionResult(data=None, errors=prepared)
        operation = prepared.operation(operation_name)
        if OperationType(operation.kind.value) not in allowed:
            raise BadUserInput(_ELSEWHERE[operation.kind], reason="WRONG_TRANSPORT")
        context.operation = operation.root_field
        await _charge(operation.points(variables), context)
        result = await self._compiled(query, prepared, operation_name, variables, context)
        if result is None:
            result = await super().execute(
                query,
                variable_values=variables,
                context_value=context,
                operation_name=operation_name,
                allowed_operation_types=allowed,
                operation_extensions={"prepared": prepared},
            )
        # Before anybody sees it. What can not be written down is not shown.
        await write_down(context)
        return result

    async def _compiled(
        self,
        query: str,
        prepared: Prepared,
        name: str | None,
        variables: dict[str, Any] | None,
        context: Context,
    ) -> ExecutionResult | None:
        """What the compiled operation answers; None where it has to go to graphql-core."""
        if not context.settings.compile_operations:
            return None
        try:
            operation = self.compiled.operation(query, prepared.document, name)
            data, errors = await operation.execute(context, variables or {})
        except NotCovered as no:
            metrics.NOT_COMPILED.labels(no.reason).inc()
            return None
        return ExecutionResult(data=data, errors=errors or None)

    def known_points(
        self, query: str, operation_name: str | None, variables: dict[str, Any] | None, *, strict: bool
    ) -> int:
        """What an operation costs whose document was read before; 1 for every other, and for one that can
        not run."""
        prepared = (self._strict if strict else self._open).known(query)
        try:
            points = prepared.operation(operation_name).points(variables) if prepared is not None else 1
        except BadUserInput:
            return 1
        return points if points <= MOST_POINTS else 1

    def kind_of(self, query: str, operation_name: str | None, *, strict: bool) -> OperationKind | None:
        """Whether an operation reads or writes; None for a document that can not be executed. Raises
        BadUserInput where the document does not say which operation is meant."""
        prepared = (self._strict if strict else self._open).prepare(query)
        return prepared.operation(operation_name).kind if isinstance(prepared, Prepared) else None

    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """Nothing: Strawberry would log query texts and values. `told` logs what is a bug, under its id."""


async def _charge(points: int, context: Context) -> None:
    """Before anything runs. Raises QueryTooComplex, RateLimited."""
    if points > MOST_POINTS:
        raise QueryTooComplex(f"The operation costs {points} points; at most {MOST_POINTS} are allowed.")
    if context.charge is not None:
        await context.charge(context, points)


class _UsePrepared(SchemaExtension):
    """Hands the document that was read before to Strawberry, which then neither parses nor validates."""

    def on_parse(self) -> Iterator[None]:
        operation = self.execution_context
        prepared: Prepared = (operation.operation_extensions or {})["prepared"]
        operation.graphql_document = prepared.document
        operation.validation_rules = ()
        yield


def refuse_nul(variables: Any) -> None:
    """Raise BadUserInput for a text with NUL or half a character pair: PostgreSQL can store neither."""
    todo = [variables]
    while todo:
        value = todo.pop()
        if isinstance(value, str):
            if "\x00" in value or (not value.isascii() and _HALF_PAIR.search(value)):
                raise BadUserInput("A text can not hold NUL or half of a character pair.")
        elif isinstance(value, dict):
            todo += value.keys()
            todo += value.values()
        elif isinstance(value, list):
            todo += value
