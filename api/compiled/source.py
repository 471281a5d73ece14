"""Writes an operation down as Python, a function for each set of selections on a type.

Each field is a few lines. What is usual has its short way in them, by the exact class of the value: a text
that is a text goes out as it is, an object of a class that was seen goes to its function. All else goes to
the field's `finish`, which knows everything.

Where nothing below an object has a guard or has to be waited for, it has a quick function beside that: one
expression for the whole of it, without places and errors. A resolver that wants to be told something is told
who asks (`Brief`); one that asks where it stands as well is not usual. Whatever is not usual ends it, and the
object is done again by the other one. That is harmless, since such fields are read and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from inspect import isasyncgenfunction
from keyword import iskeyword
from typing import Any

from graphql import (
    GraphQLObjectType,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    is_object_type,
    is_specified_scalar_type,
)
from strawberry.schema.schema_converter import CustomGraphQLEnumType

from api.compiled.finishing import PLAIN, drop, finisher, quick_leaf, unusual
from api.compiled.info import CompiledInfo, raw_info
from api.compiled.plan import At, Field, Function, Place, Plan, unwrapped
from api.compiled.run import Finish, Run, is_own
from api.permissions import Guard, guard_of
from api.scalars import as_is, points_value, serialize_date_time
from domain.kernel.amounts import Points

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_BUILT_IN = {"String": "str", "ID": "str", "Boolean": "bool"}


class Writer:
    """Compiles one plan: all of it at once, but for the types of interfaces and unions, which come when the
    first object of them does."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._objects: dict[tuple[int, int, str], Function] = {}
        self._quick: dict[Function, str] = {}
        """The names of the quick functions, by the functions that are not."""
        self._briefed: set[str] = set()
        """Those of them that tell somebody who asks: they are given the run's `brief`."""
        self._names: dict[str, Any] = {
            "AS_IS": (int, str),
            "PLAIN": PLAIN,
            "UTC": UTC,
            "datetime": datetime,
            "drop": drop,
            "unusual": unusual,
            "Info": CompiledInfo,
            "Points": Points,
            "raw_info": raw_info,
            "is_own": is_own,
        }

    def write(self) -> None:
        for number, fields in enumerate(self._plan.roots()):
            root = self._plan.schema.get_root_type(self._plan.operation.operation)
            assert root is not None
            self._plan.steps.append(self._function(f"root_{number}", root, fields))

    def object_of(self, field: Field, type_: GraphQLObjectType, place: Place) -> Function:
        """The function for objects of a type in a place."""
        key = (field.number, len(place.path), type_.name)
        if key not in self._objects:
            fields = self._plan.below(type_, field, place)
            name = f"object_{field.number}_{len(self._objects)}"
            function = self._objects[key] = self._function(name, type_, fields)
            self._add_quick(function, name, type_, fields)
        return self._objects[key]

    def _function(self, name: str, type_: GraphQLObjectType, fields: list[Field | str]) -> Function:
        lines = [f"def {name}(run, source, at):  # {type_.name}", "    out = {}"]
        guards = [
            guard for each in fields if isinstance(each, Field) and (guard := guard_of(each.strawberry))
        ]
        if guards:
            lines.append("    may = run.may")
        if any(each.or_self for each in guards):
            lines.append("    own = is_own(run, source)")
        for each in fields:
            if isinstance(each, str):
                lines.append(f"    out[{each!r}] = {type_.name!r}")
            else:
                lines += self._field(each)
        lines.append("    return out")
        return self._compiled(name, lines)

    def _compiled(self, name: str, lines: list[str]) -> Function:
        text = "\n".join(lines) + "\n"
        self._plan.source += text + "\n"
        exec(compile(text, f"<compiled {name}>", "exec"), self._names)  # noqa: S102 - written by us, above
        function: Function = self._names[name]
        return function

    def _field(self, field: Field) -> Iterator[str]:
        n = field.number
        self._names |= {
            f"place_{n}": field.place,
            f"field_{n}": field,
            f"finish_{n}": finisher(self._plan, field, field.place, self.object_of),
        }
        yield "    try:"
        yield from (f"        {line}" for line in self._resolved(field))
        yield "    except Exception as error:"
        if field.place.nullable:
            yield f"        out[{field.key!r}] = run.failed(error, place_{n}, at)"
        else:
            yield f"        raise run.located(error, place_{n}, at) from None"

    # How its value is come by

    def _resolved(self, field: Field) -> Iterator[str]:
        if not _is_known(self._plan, field):
            yield from self._by_strawberry(field)
            return
        n, guard = field.number, guard_of(field.strawberry)
        call, is_async = self._call(field)
        inside = self._waited(field, call) if is_async else self._finished(field, call)
        if field.arguments.once is None:
            # Before the guard is asked: what is wrong with them is told first.
            self._names[f"arguments_{n}"] = field.arguments.of
            yield f"given = arguments_{n}(run, {n})"
        if guard is None:
            yield from inside
            return
        if guard.permission not in self._plan.permissions:
            self._plan.permissions.append(guard.permission)
        number = self._plan.permissions.index(guard.permission)
        self._names[f"refuse_{n}"] = _refusing(guard, is_async=is_async)
        yield f"if may[{number}] or own:" if guard.or_self else f"if may[{number}]:"
        yield from (f"    {line}" for line in inside)
        yield "else:"
        yield f"    v = refuse_{n}(source, Info(run, field_{n}, at))"
        yield f"    out[{field.key!r}] = finish_{n}(run, v, at, out, {field.key!r})"

    def _call(self, field: Field, info: str = "") -> tuple[str, bool]:
        """The expression, and whether its value has to be waited for. info: what a resolver is told that
        asks; else everything."""
        n, definition = field.number, field.strawberry
        resolver = definition.base_resolver
        if resolver is None:
            name = definition.python_name
            plain = _NAME.fullmatch(name) and not iskeyword(name)
            return (f"source.{name}" if plain else f"getattr(source, {name!r})"), False
        self._names[f"resolve_{n}"] = resolver.wrapped_func
        given = ["source"] if resolver.self_parameter else []
        for parameter in (resolver.parent_parameter, resolver.root_parameter):
            if parameter:
                given.append(f"{parameter.name}=source")
        if resolver.info_parameter:
            given.append(f"{resolver.info_parameter.name}={info or f'Info(run, field_{n}, at)'}")
        arguments = field.arguments
        if arguments.once is None:
            given.append("**given")
        else:
            for number, (name, value) in enumerate(arguments.once.items()):
                self._names[f"value_{n}_{number}"] = value
                given.append(f"{name}=value_{n}_{number}")
        return f"resolve_{n}({', '.join(given)})", resolver.is_async

    def _by_strawberry(self, field: Field) -> Iterator[str]:
        """Its own resolver, with all of its extensions."""
        n = field.number
        self._names[f"resolve_{n}"] = field.definition.resolve
        self._names[f"arguments_{n}"] = field.arguments.coerced
        call = f"resolve_{n}(source, raw_info(run, field_{n}, at), **arguments_{n}(run.variables))"
        yield f"out[{field.key!r}] = finish_{n}(run, {call}, at, out, {field.key!r})"

    def _waited(self, field: Field, call: str) -> Iterator[str]:
        n = field.number
        yield f"out[{field.key!r}] = None"
        yield f"run.later({call}, place_{n}, finish_{n}, at, out, {field.key!r})"

    # All of it in one expression

    def _add_quick(
        self, function: Function, name: str, type_: GraphQLObjectType, fields: list[Field | str]
    ) -> None:
        items = [
            f"{each!r}: {type_.name!r}" if isinstance(each, str) else self._quickly(each) for each in fields
        ]
        if items and None not in items:
            self._quick[function] = quick = f"quick_{name}"
            briefed = any(not isinstance(each, str) and self._is_briefed(each) for each in fields)
            if briefed:
                self._briefed.add(quick)
            given = "source, brief" if briefed else "source"
            lines = [f"def {quick}({given}):", "    if type(source) not in PLAIN:", "        unusual()"]
            self._compiled(quick, [*lines, "    return {", *(f"        {each}," for each in items), "    }"])

    def _quickly(self, field: Field) -> str | None:
        """The item of a quick function; None where there can be none."""
        if not _is_quick(self._plan, field):
            return None
        n, (call, _) = field.number, self._call(field, info="brief")
        place, type_ = field.place, unwrapped(field.place.type)
        v, missing = f"v := {call}", ""
        if place.nullable:
            v, missing = "v", f"None if ({v}) is None else "
        items: str | None
        if is_leaf_type(type_):
            self._names[f"leaf_{n}"] = quick_leaf(place)
            items = f"leaf_{n}"
            value = f"{self._leaf(n, type_)} else {items}(v)".replace("type(v)", f"type({v})", 1)
        elif is_list_type(type_):
            items = self._quick_items(field, place.item(type_.of_type))
            value = f"{self._all(items)} if type({v}) is list or type(v) is tuple else unusual()"
        else:
            items = self._quick_object(field, type_, place)
            value = f"{items}({v}, brief)" if items in self._briefed else f"{items}({v})"
        return f"{field.key!r}: {missing}{value}" if items else None

    def _all(self, quick: str | None, brief: str = "brief") -> str:
        """What a quick function makes of each object of the list `v`."""
        return f"[{quick}(each, {brief}) for each in v]" if quick in self._briefed else f"[*map({quick}, v)]"

    def _is_briefed(self, field: Field) -> bool:
        """Whether the item of a quick function asks for the brief, itself or below it."""
        resolver = field.strawberry.base_resolver
        if resolver is not None and resolver.info_parameter:
            return True
        type_ = unwrapped(field.place.type)
        place = field.place
        if is_list_type(type_):
            type_, place = unwrapped(type_.of_type), place.item(type_.of_type)
        return not is_leaf_type(type_) and self._quick_object(field, type_, place) in self._briefed

    def _quick_items(self, field: Field, place: Place) -> str | None:
        type_ = unwrapped(place.type)
        if is_leaf_type(type_):
            self._names[f"leaf_{field.number}"] = quick_leaf(place)
            return f"leaf_{field.number}"
        return self._quick_object(field, type_, place) if not place.nullable else None

    def _quick_object(self, field: Field, type_: Any, place: Place) -> str | None:
        if not is_object_type(type_) or type_.is_type_of is not None:
            return None
        return self._quick.get(self.object_of(field, type_, place))

    # What is done with it

    def _finished(self, field: Field, call: str) -> Iterator[str]:
        n, key = field.number, repr(field.key)
        type_ = unwrapped(field.place.type)
        otherwise = f"finish_{n}(run, v, at, out, {key})"
        yield f"v = {call}"
        if is_leaf_type(type_):
            short = self._leaf(n, type_)
            missing = "None if v is None else " if field.place.nullable else ""
            yield f"out[{key}] = {missing}{short} else {otherwise}"
            return
        if field.place.nullable:
            yield "if v is None:"
            yield f"    out[{key}] = None"
            yield "else:"
            yield from (f"    {line}" for line in self._composite(field, type_, otherwise))
        else:
            yield from self._composite(field, type_, otherwise)

    def _leaf(self, n: int, type_: Any) -> str:
        """`value if it is of a class that is known to fit`."""
        built_in = is_specified_scalar_type(type_)
        if built_in and type_.name in _BUILT_IN:
            return f"v if type(v) is {_BUILT_IN[type_.name]}"
        if built_in and type_.name == "Int":
            return "v if type(v) is int and -2147483648 <= v <= 2147483647"
        if isinstance(type_, CustomGraphQLEnumType):
            self._names[f"kind_{n}"] = type_.wrapped_cls
            self._names[f"names_{n}"] = _enum_names(type_)
            return f"names_{n}[v] if type(v) is kind_{n}"
        if type_.coerce_output_value is as_is:
            return "v if type(v) in AS_IS"
        if type_.coerce_output_value is points_value:
            return "v.value if type(v) is Points"
        if type_.coerce_output_value is serialize_date_time:
            # Whoever writes the JSON writes it down, for less than a text of it would cost here.
            return "v if type(v) is datetime and v.tzinfo is UTC"
        self._names[f"write_{n}"] = type_.coerce_output_value
        return f"w if type(v) in PLAIN and (w := write_{n}(v)) is not None"

    def _composite(self, field: Field, type_: Any, otherwise: str) -> Iterator[str]:
        n, key = field.number, repr(field.key)
        if is_object_type(type_) and type_.is_type_of is None:
            fill = self._names[f"fill_{n}"] = self.object_of(field, type_, field.place)
            by_the_book = f"out[{key}] = fill_{n}(run, v, at) if type(v) in PLAIN else {otherwise}"
            if fill in self._quick:
                quickly = self._quick[fill]
                given = "v, run.brief" if quickly in self._briefed else "v"
                yield from _tried(f"out[{key}] = {quickly}({given})", [by_the_book])
            else:
                yield by_the_book
        elif is_list_type(type_) and _is_short(type_.of_type):
            item = unwrapped(type_.of_type)
            place = field.place.item(type_.of_type)
            fill = self._names[f"fill_{n}"] = self.object_of(field, item, place)
            self._names[f"item_{n}"] = _placed(place, finisher(self._plan, field, place, self.object_of))
            slow = [
                f"out[{key}] = items = []",
                "left = iter(v)",
                "try:",
                "    for number, each in enumerate(left):",
                "        here = (*at, number)",
                "        items.append(",
                f"            fill_{n}(run, each, here) if type(each) in PLAIN",
                f"            else item_{n}(run, each, here, items, number)",
                "        )",
                "except Exception:",
                "    drop(left)",
                "    raise",
            ]
            quick = self._quick.get(fill)
            yield "if type(v) is list or type(v) is tuple:"
            quickly = f"out[{key}] = {self._all(quick, 'run.brief')}"
            for line in _tried(quickly, slow) if quick else slow:
                yield f"    {line}"
            yield "else:"
            yield f"    out[{key}] = {otherwise}"
        else:
            yield f"out[{key}] = {otherwise}"


def _tried(quick: str, otherwise: Iterable[str]) -> Iterator[str]:
    yield "try:"
    yield f"    {quick}"
    yield "except Exception:"
    yield from (f"    {line}" for line in otherwise)


def _is_quick(plan: Plan, field: Field) -> bool:
    """Whether reading it twice is reading it once, and it needs nothing but its object."""
    if not _is_known(plan, field) or guard_of(field.strawberry) or field.arguments.once is None:
        return False
    resolver = field.strawberry.base_resolver
    return resolver is None or not resolver.is_async


def _is_known(plan: Plan, field: Field) -> bool:
    """Whether we call what stands behind the field ourselves. Guards of mutations do more than judge."""
    definition = field.strawberry
    if any(type(each) is not Guard for each in definition.extensions) or len(definition.extensions) > 1:
        return False
    if definition.extensions and field.parent is plan.schema.mutation_type:
        return False
    resolver = definition.base_resolver
    if resolver is None:
        return definition.default_resolver is getattr
    return callable(resolver.wrapped_func) and not isasyncgenfunction(resolver.wrapped_func)


def _refusing(guard: Guard, *, is_async: bool) -> Callable[[Any, CompiledInfo], Any]:
    """The guard's own no: an error, or null for what is another member's."""

    def refuse(source: Any, info: CompiledInfo) -> Any:
        return guard.resolve(_never, source, info)

    def refuse_later(source: Any, info: CompiledInfo) -> Any:
        return guard.resolve_async(_never, source, info)

    return refuse_later if is_async else refuse


def _never(*_: Any, **__: Any) -> Any:
    raise RuntimeError("a guard lets through whom it was thought to refuse")


def _enum_names(type_: CustomGraphQLEnumType) -> dict[Any, str]:
    members: Iterable[Any] = type_.wrapped_cls
    return {each: type_.coerce_output_value(each) for each in members}


def _is_short(type_: Any) -> bool:
    """Items that are objects of one type, none of them null."""
    return is_non_null_type(type_) and is_object_type(type_.of_type) and type_.of_type.is_type_of is None


def _placed(place: Place, finish: Finish) -> Finish:
    """Items that need more than a look at their class: what is wrong with one names its number."""

    def item(run: Run, value: Any, at: At, container: Any, key: Any) -> Any:
        try:
            return finish(run, value, at, container, key)
        except Exception as error:
            raise run.located(error, place, at) from None

    return item
