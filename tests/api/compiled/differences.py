"""The same operation by both ways, and where their answers differ."""

from __future__ import annotations

import gc
import re
import warnings
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import orjson
import strawberry
from graphql import (
    REMOVE,
    DocumentNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    Node,
    SelectionSetNode,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    parse,
    print_ast,
    validate,
    visit,
)

from api.compiled import NotCovered
from api.compiled.operations import Operation
from api.context import Context
from api.documents import Prepared
from api.errors import root_cause
from api.execution import ALLOWED, Schema
from api.json_text import json_text
from tests.api.compiled.generator import Asked

_ADDRESS = re.compile(r"0x[0-9a-f]+")
_OF_THE_MOMENT = ("retryAfter",)


@dataclass(frozen=True, slots=True)
class Answer:
    data: bytes
    errors: tuple[tuple[str, str], ...]
    """Each with the path of what it has made null, sorted: of what is waited for side by side, either may
    fail first."""
    torn: bool
    """Whether a failure has emptied more than its own place."""
    reads: str
    """What would be written down about whom."""
    extensions: bytes


@contextmanager
def _collected_here() -> Iterator[None]:
    """Python's collector comes at the end of the block. Where it comes by itself it may meet code without
    built-in names, that of named tuples, from which no warning can be given, and so none be left out."""
    gc.disable()
    try:
        yield
        gc.collect(1)  # of what is older nothing was made here
    finally:
        gc.enable()


@contextmanager
def everything_is_awaited() -> Iterator[None]:
    """Whatever the block begins or makes, it waits for. Raises AssertionError."""
    gc.collect(1)  # what others have left
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        with _collected_here():
            yield
    assert [str(each.message) for each in told if issubclass(each.category, RuntimeWarning)] == []


@contextmanager
def some_is_dropped() -> Iterator[None]:
    """Where an error takes a parent away, graphql-core cancels what is asked beside it, by tasks that may not
    have begun (`gather_with_cancel`). Such a task drops the coroutine that it was to wait for before anything
    ran in it, and Python warns, sooner or later: here, and not in whichever test comes next."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "coroutine .* was never awaited", RuntimeWarning)
        with _collected_here():
            yield


def same(one: Answer, other: Answer) -> bool:
    """Whether both say the same.

    Where several fields fail side by side that make the same place null, the specification leaves open which
    of them are told: one of them has to be, and by both. How far their neighbours have come by then, and what
    they have read of what nobody gets, is left open too.
    """
    if (one.data, one.extensions) != (other.data, other.extensions):
        return False
    if one.reads != other.reads and not (one.torn and other.torn):
        return False
    if one.errors == other.errors:
        return True
    ours, theirs = _by_place(one), _by_place(other)
    return ours.keys() == theirs.keys() and all(ours[place] & theirs[place] for place in ours)


def _by_place(answer: Answer) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for place, told in answer.errors:
        found.setdefault(place, set()).add(told)
    return found


class Refused(Exception):
    """The document is not valid, or not covered by the compiler: there is nothing to compare."""


async def compiled(schema: Schema, asked: Asked, context: Context) -> Answer:
    prepared = _prepared(schema, asked.text)
    try:
        operation = Operation(schema._schema, prepared.document, None)
        data, errors = await operation.execute(context, asked.variables)
    except NotCovered as no:
        raise Refused(no.reason) from no
    return _answer(data, errors, context)


async def interpreted(schema: Schema, asked: Asked, context: Context) -> Answer:
    gc.collect(0)  # errors and what they know of: see `some_is_dropped`
    prepared = _prepared(schema, asked.text)
    result = await strawberry.Schema.execute(
        schema,
        asked.text,
        variable_values=asked.variables,
        context_value=context,
        allowed_operation_types=ALLOWED,
        operation_extensions={"prepared": prepared},
    )
    return _answer(result.data, result.errors or [], context)


def _prepared(schema: Schema, text: str) -> Prepared:
    prepared = schema._open.prepare(text)
    if not isinstance(prepared, Prepared):
        raise Refused(str(prepared[0]))
    return prepared


def _answer(data: Any, errors: list[GraphQLError], context: Context) -> Answer:
    reads = context.reads
    return Answer(
        json_text(data),
        tuple(sorted((_emptied(data, each.path), _told(each)) for each in errors)),
        any(_emptied(data, each.path) != repr(each.path or []) for each in errors),
        repr((sorted(_plain(reads.shown)), list(map(str, reads.listed)), sorted(reads.criteria))),
        orjson.dumps(context.extensions),
    )


def _emptied(data: Any, path: list[str | int] | None) -> str:
    here, way = data, []
    for key in path or ():
        if here is None:
            break
        way.append(key)
        here = here[key]
    return repr(way)


def _plain(shown: dict[Any, set[str]]) -> list[tuple[str, list[str]]]:
    return [(str(member), sorted(names)) for member, names in shown.items()]


def _told(error: GraphQLError) -> str:
    message = _ADDRESS.sub("0x", error.message)
    extensions = {name: said for name, said in (error.extensions or {}).items() if name not in _OF_THE_MOMENT}
    return repr([error.path, message, error.locations, extensions, type(root_cause(error)).__name__])


Differs = Callable[[Asked], Awaitable[bool]]


async def shrunk(schema: Schema, asked: Asked, differs: Differs, *, tries: int = 300) -> Asked:
    """The same with as much taken away as still makes a difference."""
    best = asked
    left = tries
    again = True
    while again and left > 0:
        again = False
        number = 0
        while left > 0:
            smaller = _without(schema, best, number)
            if smaller is None:
                break
            number += 1
            if not smaller.text:
                continue
            left -= 1
            if await differs(smaller):
                best, number, again = smaller, max(0, number - 1), True
    return best


def _without(schema: Schema, asked: Asked, number: int) -> Asked | None:
    """Without the selection of that number; None where there are not so many; empty where nothing sound is
    left."""
    document = parse(asked.text)
    places = [
        (each, selection)
        for each in _nodes(document)
        if isinstance(each, SelectionSetNode)
        for selection in each.selections
    ]
    if number >= len(places):
        return None
    there, selection = places[number]
    if len(there.selections) == 1:
        return Asked("", {})
    document = _tidied(_removed(document, lambda node: node is selection))
    if validate(schema._schema, document):
        return Asked("", {})
    declared = {
        each.variable.name.value for each in _nodes(document) if isinstance(each, VariableDefinitionNode)
    }
    return Asked(
        print_ast(document), {name: each for name, each in asked.variables.items() if name in declared}
    )


def _tidied(document: DocumentNode) -> DocumentNode:
    """Without fragments and variables that nothing uses any more."""
    while True:
        spread = {each.name.value for each in _nodes(document) if isinstance(each, FragmentSpreadNode)}
        smaller = _removed(
            document,
            lambda node: isinstance(node, FragmentDefinitionNode) and node.name.value not in spread,  # noqa: B023
        )
        if len(smaller.definitions) == len(document.definitions):
            break
        document = smaller
    declared = [each.variable for each in _nodes(document) if isinstance(each, VariableDefinitionNode)]
    used = {
        each.name.value
        for each in _nodes(document)
        if isinstance(each, VariableNode) and not any(each is own for own in declared)
    }
    return _removed(
        document,
        lambda node: isinstance(node, VariableDefinitionNode) and node.variable.name.value not in used,
    )


def _removed(document: DocumentNode, unwanted: Callable[[Node], bool]) -> DocumentNode:
    class Remove(Visitor):
        def enter(self, node: Node, *_: Any) -> Any:
            return REMOVE if unwanted(node) else None

    smaller: DocumentNode = visit(document, Remove())
    return smaller


def _nodes(node: Node) -> list[Node]:
    found = [node]
    for key in node.keys:
        value = getattr(node, key, None)
        for each in value if isinstance(value, tuple | list) else (value,):
            if isinstance(each, Node):
                found += _nodes(each)
    return found
