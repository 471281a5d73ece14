"""The one schema, put together from the contexts, and how an operation runs against it.

`api/<context>/queries.py` and `mutations.py` each hold one class, named `<Something>Queries` and
`<Something>Mutations`; the roots inherit from all of them. A field name that two contexts claim stops the
start, and so does a context whose file holds no such class.
"""

from __future__ import annotations

import asyncio
import importlib
import importlib.util
import pkgutil
import re
from collections.abc import Iterable, Iterator
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionContext, ExecutionResult
from strawberry.types.graphql import OperationType

import api
from api.context import Context
from api.documents import Documents, Prepared
from api.errors import BadUserInput, told
from api.problems import PROBLEMS
from api.scalars import SCALARS

_HALF_PAIR = re.compile("[\ud800-\udfff]")
ALLOWED = (OperationType.QUERY, OperationType.MUTATION)


class Schema(strawberry.Schema):
    """Strawberry's schema behind our door: cached documents, limits, a time limit, masked errors.

    Everything that a caller could feel of it happens here and not in the HTTP layer, so that a test which
    executes the schema meets the same door as a client on the wire.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, extensions=[_UsePrepared])
        self._open = Documents(self._schema, strict=False)
        self._strict = Documents(self._schema, strict=True)

    async def execute(  # type: ignore[override]
        self,
        query: str | None,
        variable_values: dict[str, Any] | None = None,
        context_value: Context | None = None,
        root_value: Any | None = None,
        operation_name: str | None = None,
        allowed_operation_types: Iterable[OperationType] | None = None,
        operation_extensions: dict[str, Any] | None = None,
    ) -> ExecutionResult:
        """Run one operation. What goes wrong is in the result's `errors`, as the caller may hear it."""
        if context_value is None:
            raise TypeError("an operation needs a context: who asks, when, in which language")
        strict = context_value.settings.in_production
        try:
            async with asyncio.timeout(context_value.settings.execution_seconds):
                result = await self._execute(query, variable_values, context_value, operation_name, strict)
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
    ) -> ExecutionResult:
        if not query:
            raise BadUserInput("The request holds no query.")
        refuse_nul(variables)
        prepared = (self._strict if strict else self._open).prepare(query)
        if not isinstance(prepared, Prepared):
            return ExecutionResult(data=None, errors=prepared)
        context.operation = prepared.root_field(operation_name)
        return await super().execute(
            query,
            variable_values=variables,
            context_value=context,
            operation_name=operation_name,
            allowed_operation_types=ALLOWED,
            operation_extensions={"prepared": prepared},
        )

    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """Nothing: Strawberry would log query texts and values. `told` logs what is a bug, under its id."""


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


def contexts(kind: str) -> list[type]:
    """Every class whose name ends in `kind`, from `api/<context>/<kind>.py`, by context."""
    found = []
    for package in sorted(each.name for each in pkgutil.iter_modules(api.__path__) if each.ispkg):
        name = f"api.{package}.{kind.lower()}"
        if importlib.util.find_spec(name) is None:
            continue
        module = importlib.import_module(name)
        own = [
            each
            for each in vars(module).values()
            if isinstance(each, type) and each.__module__ == name and each.__name__.endswith(kind)
        ]
        if len(own) != 1:
            raise TypeError(f"{name} must hold exactly one class named ...{kind}")
        found += own
    return found


def root(name: str, kind: str, description: str) -> type:
    """The root type `name`, with the fields of all contexts' classes."""
    parts = contexts(kind)
    owners: dict[str, type] = {}
    for part in parts:
        for field in part.__strawberry_definition__.fields:  # type: ignore[attr-defined]
            if owners.setdefault(field.python_name, part) is not part:
                raise TypeError(f"{part} and {owners[field.python_name]} both have {field.python_name}")
    made = type(name, tuple(parts), {"__module__": __name__})
    return strawberry.type(made, description=description)


def build() -> Schema:
    return Schema(
        query=root("Query", "Queries", "What can be read."),
        mutation=root("Mutation", "Mutations", "What can be done. One of these per request."),
        types=list(PROBLEMS.values()),
        config=StrawberryConfig(scalar_map=SCALARS),
    )


schema = build()
