"""Completing values, in full and by the book: `CompleteValue` of the specification, as graphql-core does it.

The functions of `source.py` have short ways for the usual, and come here with everything else.
"""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable
from inspect import iscoroutine
from types import GeneratorType
from typing import Any, TypeAlias

from graphql import GraphQLError, GraphQLObjectType, is_abstract_type, is_leaf_type, is_list_type
from graphql.execution.executor import default_type_resolver, invalid_return_type_error
from graphql.pyutils import inspect, is_iterable
from graphql.pyutils.is_awaitable import is_async_iterable
from strawberry.execution.is_awaitable import optimized_is_awaitable
from strawberry.types.base import StrawberryObjectDefinition
from strawberry.types.cast import get_strawberry_type_cast

from api.compiled.info import Unusual, raw_info
from api.compiled.plan import At, Field, Function, Place, Plan, is_list_of, is_missing, unwrapped
from api.compiled.run import Finish, Run

Inner: TypeAlias = Callable[[Run, Any, At], Any]
"""Completes what is neither null nor awaitable nor an exception."""
Compile: TypeAlias = Callable[[Field, GraphQLObjectType, Place], Function]

PLAIN: set[type] = set()
"""Classes that were seen as values: neither awaitables nor exceptions."""


def _seen(value: Any) -> None:
    kind = type(value)
    if kind is not GeneratorType:  # some are awaitable, and some are not
        PLAIN.add(kind)


def unusual() -> None:
    raise Unusual


def finisher(plan: Plan, field: Field, place: Place, compile_object: Compile) -> Finish:
    """What completes the values of one place."""
    inner = _inner(plan, field, place, compile_object)
    nullable, owner, in_turn = place.nullable, place.owner, is_list_of(place.type)

    def finish(run: Run, value: Any, at: At, container: Any, key: Any) -> Any:
        if optimized_is_awaitable(value):
            run.later(value, place, finish, at, container, key)
            return None
        if isinstance(value, Exception):
            raise value
        if is_missing(value):
            if nullable:
                return None
            raise TypeError(f"Cannot return null for non-nullable field {owner}.")
        if in_turn and is_async_iterable(value):
            run.later(_collected(value), place, finish, at, container, key)
            return None
        return inner(run, value, at)

    return finish


async def _collected(values: AsyncIterable[Any]) -> list[Any]:
    return [each async for each in values]


def _inner(plan: Plan, field: Field, place: Place, compile_object: Compile) -> Inner:
    type_ = unwrapped(place.type)
    if is_list_type(type_):
        return _list(place, finisher(plan, field, place.item(type_.of_type), compile_object))
    if is_leaf_type(type_):
        return _leaf(type_)
    if is_abstract_type(type_):
        return _abstract(plan, field, place, type_, compile_object)
    return _object(field, type_, compile_object(field, type_, place))


def _leaf(type_: Any) -> Inner:
    write = type_.coerce_output_value

    def finish(run: Run, value: Any, at: At) -> Any:
        written = write(value)
        if is_missing(written):
            raise TypeError(
                f"Expected `{inspect(type_)}.coerce_output_value({inspect(value)})` to return non-nullable "
                f"value, returned: {inspect(written)}"
            )
        _seen(value)
        return written

    return finish


def quick_leaf(place: Place) -> Callable[[Any], Any]:
    """Writes what a quick function has no shorter way for. Raises Unusual, or whatever the type raises."""
    write, nullable = unwrapped(place.type).coerce_output_value, place.nullable

    def leaf(value: Any) -> Any:
        if value is None and nullable:
            return None
        if isinstance(value, Exception) or optimized_is_awaitable(value) or is_missing(value):
            raise Unusual
        written = write(value)
        if is_missing(written):
            raise Unusual
        _seen(value)
        return written

    return leaf


def drop(values: Iterable[Any]) -> None:
    """Items that nobody will ask for: what would have been waited for is not begun."""
    for each in values:
        if iscoroutine(each):
            each.close()


def _list(place: Place, finish_item: Finish) -> Inner:
    item = place.item(unwrapped(place.type).of_type)

    def finish(run: Run, values: Any, at: At) -> list[Any]:
        if not is_iterable(values):
            raise GraphQLError(f"Expected Iterable, but did not find one for field '{place.owner}'.")
        items: list[Any] = []
        left = iter(values)
        for number, value in enumerate(left):
            here = (*at, number)
            items.append(None)
            try:
                items[number] = finish_item(run, value, here, items, number)
            except Exception as error:
                if not item.nullable:
                    if isinstance(values, list | tuple):
                        drop(left)
                    raise run.located(error, item, here) from None
                run.failed(error, item, here)
        return items

    return finish


def _object(field: Field, type_: GraphQLObjectType, fill: Function) -> Inner:
    is_type_of = type_.is_type_of
    if is_type_of is None:

        def finish(run: Run, value: Any, at: At) -> Any:
            _seen(value)
            return fill(run, value, at)

        return finish

    def finish_checked(run: Run, value: Any, at: At) -> Any:
        if not is_type_of(value, raw_info(run, field, at)):
            raise invalid_return_type_error(type_, value, field.details)
        return fill(run, value, at)

    return finish_checked


def _abstract(plan: Plan, field: Field, place: Place, type_: Any, compile_object: Compile) -> Inner:
    """An interface or union. What the type of a class's objects is, is found out once, where nothing but the
    class decides it; its function is compiled when the first one comes."""
    resolve = type_.resolve_type or default_type_resolver
    by_type: dict[str, Inner] = {}
    by_class: dict[type, Inner] = {}

    def finish(run: Run, value: Any, at: At) -> Any:
        kind = type(value)
        known = by_class.get(kind)
        if known is not None and get_strawberry_type_cast(value) is None:
            return known(run, value, at)
        info = raw_info(run, field, at)
        name = resolve(value, info, type_)
        found = _runtime_type(plan, place, type_, name, value)
        inner = by_type.get(found.name)
        if inner is None:
            inner = by_type[found.name] = _object(field, found, compile_object(field, found, place))
        if get_strawberry_type_cast(value) is None and _decides_alone(kind, found, type_):
            by_class[kind] = inner
        return inner(run, value, at)

    return finish


def _decides_alone(kind: type, found: GraphQLObjectType, type_: Any) -> bool:
    """Whether all objects of the class are of the type: a plain Strawberry type without a say of its own."""
    definition: object = getattr(kind, "__strawberry_definition__", None)
    own = type_.extensions.get("strawberry-definition")
    if not isinstance(definition, StrawberryObjectDefinition):
        return False
    return (
        definition.is_type_of is None
        and getattr(own, "resolve_type", None) is None
        and not definition.is_graphql_generic
        and definition.concrete_of is None
        and definition is found.extensions.get("strawberry-definition")
    )


def _runtime_type(plan: Plan, place: Place, type_: Any, name: Any, value: Any) -> GraphQLObjectType:
    """The type of that name, in graphql-core's words where it is none. Raises GraphQLError."""
    found = plan.schema.get_type(name) if isinstance(name, str) else None
    if name is None:
        said = (
            f"Abstract type '{type_}' must resolve to an Object type at runtime for field '{place.owner}'. "
            f"Either the '{type_}' type should provide a 'resolve_type' function or each possible type "
            "should provide an 'is_type_of' function."
        )
    elif not isinstance(name, str):
        said = (
            f"Abstract type '{type_}' must resolve to an Object type at runtime for field '{place.owner}' "
            f"with value {inspect(value)}, received '{inspect(name)}', which is not a valid Object type name."
        )
    elif found is None:
        said = (
            f"Abstract type '{type_}' was resolved to a type '{name}' that does not exist inside the schema."
        )
    elif not isinstance(found, GraphQLObjectType):
        said = f"Abstract type '{type_}' was resolved to a non-object type '{name}'."
    elif not plan.schema.is_sub_type(type_, found):
        said = f"Runtime Object type '{found}' is not a possible type for '{type_}'."
    else:
        return found
    raise GraphQLError(said, place.nodes)
