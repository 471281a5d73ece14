"""Operations by chance over a schema: valid, and asking for everything in every way that GraphQL has.

Aliases, the same field twice, fragments inline and by name, on types, interfaces and unions, `@skip` and
`@include`, arguments written out and by variables, defaults, nulls, single values where a list is wanted.
What was asked for least is asked for first.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    get_named_type,
    is_abstract_type,
    is_composite_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    is_required_argument,
    is_required_input_field,
    visit,
)

Value = Callable[[str, Random], Any]
"""Some value of a scalar, as JSON; by the scalar's name. LookupError where nobody knows one."""
DEEPEST = 2
WIDEST = 4
MOST_FIELDS = 40
MOST_ALIASES = 7
"""The front door refuses more than 15, fragments written out."""


@dataclass(slots=True)
class Asked:
    text: str
    variables: dict[str, Any]


@dataclass(slots=True, kw_only=True)
class Generator:
    schema: GraphQLSchema
    random: Random
    value: Value
    arguments: dict[str, Callable[[], str]] = field(default_factory=dict)
    """Arguments with which a field finds something, by `Type.field`: taken most of the time."""
    covered: Counter[str] = field(default_factory=Counter)
    _variables: dict[str, Any] = field(default_factory=dict)
    _declared: list[str] = field(default_factory=list)
    _fragments: list[str] = field(default_factory=list)
    _names: int = 0
    _fields: int = 0
    _aliases: int = 0

    def operation(self, around: str, type_name: str) -> Asked:
        """An operation that asks for some of a type. `around`: how it is come by, with `%s` for what is
        asked; it begins with `{`, `query` or `mutation`."""
        self._variables, self._declared, self._fragments = {}, [], []
        self._names = self._fields = self._aliases = 0
        inside = self.selections(self.schema.type_map[type_name], DEEPEST)
        body = around.replace("%s", inside).strip()
        kind = "mutation" if body.startswith("mutation") else "query"
        body = body[body.index("{") :]
        declared = f"({', '.join(self._declared)})" if self._declared else ""
        text = "\n".join([f"{kind} {self._name('Q')}{declared} {body}", *self._fragments])
        return Asked(text, self._variables)

    def selections(self, type_: Any, depth: int) -> str:
        if isinstance(type_, GraphQLUnionType | GraphQLInterfaceType):
            parts = [*self._of_fields(type_, depth)] if isinstance(type_, GraphQLInterfaceType) else []
            possible = self.schema.get_possible_types(type_)
            for each in self._least([one.name for one in possible], 2 if len(possible) < 20 else 6):
                self.covered[each] += 1
                inside = " ".join(self._of_fields(self.schema.type_map[each], depth))
                parts.append(self._fragment(each, inside))
            parts.append(self._field_text(type_, "__typename", depth))
        else:
            parts = [*self._of_fields(type_, depth)]
        self.random.shuffle(parts)
        return " ".join(parts)

    def _of_fields(self, type_: Any, depth: int) -> Iterator[str]:
        names = [
            name
            for name, each in type_.fields.items()
            if (depth > 0 or is_leaf_type(get_named_type(each.type)))
            and self._can_be_asked(type_, name, each)
        ]
        if not names or self._chance(0.1):
            yield self._field_text(type_, "__typename", depth)
        width = self.random.randint(1, WIDEST) if self._fields < MOST_FIELDS else 1
        for key in self._least([f"{type_.name}.{name}" for name in names], width):
            text = self._field_text(type_, key.partition(".")[2], depth)
            match self.random.randrange(12):
                case 0:
                    yield self._fragment(type_.name, text)
                case 1:
                    yield f"...{self._directive()} {{ {text} }}"
                case 2 if type_.interfaces and self._chance(0.5):
                    yield self._fragment(type_.name, text)
                case _:
                    yield text

    def _field_text(self, type_: Any, name: str, depth: int) -> str:
        if name == "__typename":
            return "__typename" + self._directive()
        definition: GraphQLField = type_.fields[name]
        self._fields += 1
        head = name + self._arguments(f"{type_.name}.{name}", definition)
        if self._aliases < MOST_ALIASES and (head != name or self._chance(0.2)):
            self._aliases += 1
            head = f"{self._name('a')}: {head}"
        self.covered[f"{type_.name}.{name}"] += 1  # asked for: counted rightly once the whole is valid
        named = get_named_type(definition.type)
        if not is_composite_type(named):
            twice = f" {head}" if self._chance(0.05) else ""
            return head + self._directive() + twice
        once = f"{head}{self._directive()} {{ {self.selections(named, depth - 1)} }}"
        if self._chance(0.1):
            once += f" {head} {{ {self.selections(named, depth - 1)} }}"
        return once

    def _fragment(self, type_name: str, inside: str) -> str:
        if self._chance(0.5):
            return f"... on {type_name}{self._directive()} {{ {inside} }}"
        name = self._name("F")
        self._fragments.append(f"fragment {name} on {type_name} {{ {inside} }}")
        again = f" ...{name}" if self._chance(0.2) else ""
        return f"...{name}{self._directive()}{again}"

    def _directive(self) -> str:
        if not self._chance(0.08):
            return ""
        kind, true = self.random.choice(["skip", "include"]), self._chance(0.5)
        if self._chance(0.5) or len(self._declared) > 5:
            return f" @{kind}(if: {str(true).lower()})"
        name = self._name("v")
        if self._chance(0.3):
            self._declared.append(f"${name}: Boolean! = {str(true).lower()}")
        else:
            self._declared.append(f"${name}: Boolean!")
            self._variables[name] = true
        return f" @{kind}(if: ${name})"

    # Arguments

    def _arguments(self, key: str, definition: GraphQLField) -> str:
        known = self.arguments.get(key)
        if known is not None and self._chance(0.7):
            return known()
        parts = []
        for name, argument in definition.args.items():
            required = is_required_argument(argument)
            if not required and self._chance(0.5):
                continue
            try:
                parts.append(f"{name}: {self._given(argument.type)}")
            except LookupError:
                if required:
                    assert known is not None
                    return known()
        return f"({', '.join(parts)})" if parts else ""

    def _given(self, type_: Any) -> str:
        if not is_non_null_type(type_) and self._chance(0.08):
            return "null"
        value = self._json(type_, 2)
        if self._chance(0.6) or len(self._declared) > 10:
            return literal(value, type_)
        name = self._name("v")
        declared = f"${name}: {type_}"
        if self._chance(0.25):
            declared += f" = {literal(value, type_)}"
            if self._chance(0.5):
                self._declared.append(declared)
                return f"${name}"
        if not is_non_null_type(type_) and self._chance(0.3):
            if self._chance(0.5):
                self._variables[name] = None
        else:
            self._variables[name] = value
        self._declared.append(declared)
        return f"${name}"

    def _json(self, type_: Any, depth: int) -> Any:
        if is_non_null_type(type_):
            return self._json(type_.of_type, depth)
        if is_list_type(type_):
            if self._chance(0.15):
                return self._json(type_.of_type, depth)
            return [self._json(type_.of_type, depth) for _ in range(self.random.randint(0, 2))]
        if isinstance(type_, GraphQLEnumType):
            return self.random.choice(list(type_.values))
        if isinstance(type_, GraphQLInputObjectType):
            return self._object(type_, depth)
        return self.value(type_.name, self.random)

    def _object(self, type_: GraphQLInputObjectType, depth: int) -> dict[str, Any]:
        fields = type_.fields
        if type_.out_type is not GraphQLInputObjectType.out_type and "one of" in (type_.description or ""):
            leaves = [name for name, each in fields.items() if is_leaf_type(get_named_type(each.type))]
            name = self.random.choice(leaves if depth <= 0 and leaves else list(fields))
            if depth < -2:
                raise LookupError(type_.name)
            return {name: self._json(fields[name].type, depth - 1)}
        found = {}
        for name, each in fields.items():
            required = is_required_input_field(each)
            if required or (depth > 0 and self._chance(0.3)):
                try:
                    found[name] = self._json(each.type, depth - 1)
                except LookupError:
                    if required:
                        raise
        return found

    # Chance

    def _can_be_asked(self, type_: Any, name: str, definition: GraphQLField) -> bool:
        if f"{type_.name}.{name}" in self.arguments:
            return True
        return all(
            self._is_known(each.type) for each in definition.args.values() if is_required_argument(each)
        )

    def _is_known(self, type_: Any) -> bool:
        try:
            self._json(type_, 2)
        except LookupError:
            return False
        return True

    def _least(self, keys: list[str], count: int) -> list[str]:
        """Some of them, half of them those that were asked for least."""
        self.random.shuffle(keys)
        fresh = sorted(keys, key=lambda key: self.covered[key])[: (count + 1) // 2]
        return [*fresh, *[each for each in keys if each not in fresh][: count - len(fresh)]]

    def _chance(self, share: float) -> bool:
        return self.random.random() < share

    def _name(self, prefix: str) -> str:
        self._names += 1
        return f"{prefix}{self._names}"


def literal(value: Any, type_: Any) -> str:
    """A JSON value as it is written in a document, for a place of this type."""
    if is_non_null_type(type_):
        return literal(value, type_.of_type)
    if value is None:
        return "null"
    if is_list_type(type_):
        if isinstance(value, list):
            return f"[{', '.join(literal(each, type_.of_type) for each in value)}]"
        return literal(value, type_.of_type)
    if isinstance(type_, GraphQLEnumType):
        return str(value)
    if isinstance(type_, GraphQLInputObjectType):
        return _braces((name, literal(each, type_.fields[name].type)) for name, each in value.items())
    if isinstance(value, dict):
        return _braces((name, json.dumps(each, ensure_ascii=False)) for name, each in value.items())
    return json.dumps(value, ensure_ascii=False)


def _braces(pairs: Any) -> str:
    return "{ " + ", ".join(f"{name}: {text}" for name, text in pairs) + " }"


class Coverage:
    """What valid documents have asked for: types, fields, arguments, directives, how often."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self.counts: Counter[str] = Counter()

    def add(self, document: DocumentNode) -> None:
        info, counts, schema = TypeInfo(self._schema), self.counts, self._schema

        class Count(Visitor):
            def enter_field(self, node: Any, *_: Any) -> None:
                parent = info.get_parent_type()
                if parent is None or node.name.value.startswith("__"):
                    return
                # Of an interface, each type that can come is asked for it.
                kinds = [parent, *(schema.get_possible_types(parent) if is_abstract_type(parent) else ())]
                for kind in kinds:
                    counts[kind.name] += 1
                    counts[f"{kind.name}.{node.name.value}"] += 1
                    for each in node.arguments or ():
                        counts[f"{kind.name}.{node.name.value}({each.name.value})"] += 1

            def enter_inline_fragment(self, node: Any, *_: Any) -> None:
                if node.type_condition:
                    counts[node.type_condition.name.value] += 1

            def enter_fragment_definition(self, node: Any, *_: Any) -> None:
                counts[node.type_condition.name.value] += 1

            def enter_selection_set(self, _node: Any, *_: Any) -> None:
                if isinstance(info.get_parent_type(), GraphQLUnionType):
                    counts[info.get_parent_type().name] += 1  # type: ignore[union-attr]

            def enter_directive(self, node: Any, *_: Any) -> None:
                counts[f"@{node.name.value}"] += 1

        visit(document, TypeInfoVisitor(info, Count()))

    def everything(self) -> list[str]:
        """All that queries and mutations can ask for."""
        found = ["@skip", "@include"]
        for type_ in self._schema.type_map.values():
            if type_.name.startswith("__") or type_ is self._schema.subscription_type:
                continue
            if isinstance(type_, GraphQLUnionType):
                found.append(type_.name)
            if isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
                found.append(type_.name)
                for name, each in type_.fields.items():
                    found.append(f"{type_.name}.{name}")
                    found += [f"{type_.name}.{name}({argument})" for argument in each.args]
        return found

    def rarely(self, times: int) -> dict[str, int]:
        """What was asked for less often than so many times."""
        return {key: self.counts[key] for key in self.everything() if self.counts[key] < times}
