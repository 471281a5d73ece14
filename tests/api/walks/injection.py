"""Texts that try to be more than texts, and every place of the schema where one can be given.

Each text holds MARK. A text that reached a statement, and not one of its parameters, would be found there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLInputObjectType,
    GraphQLScalarType,
    ObjectValueNode,
    StringValueNode,
    TypeInfo,
    TypeInfoVisitor,
    VariableNode,
    Visitor,
    get_named_type,
    parse,
    visit,
)

from api.schema import schema
from tests.api.field_matrix.asking import spelled
from tests.api.field_matrix.samples import ARGUMENTS, MUTATIONS
from tests.api.field_matrix.test_field_matrix import EXPECTED
from tests.api.field_matrix.world import CALLERS, World

MARK = "zq7"
HERE = '"<here>"'
_SQL = (
    "' OR '1'='1' -- zq7",
    "'; DROP TABLE members; -- zq7",
    '"; DROP TABLE entries; -- zq7',
    "') UNION SELECT wrapped, zq7 FROM member_keys --",
    "zq7'; UPDATE accounts SET available = 999999; --",
    "zq7' AND pg_sleep(0) IS NULL --",
    "zq7\\'; SELECT 1; --",
    "zq7') ON CONFLICT DO UPDATE SET points = 1 --",
    "$1::text zq7",
    "$$zq7$$; DELETE FROM lots; $$",
    "E'\\x27 zq7",
    "%zq7%",
    "_zq7_",
    "zq7' || (SELECT current_user) || '",
    "zq7; COPY members TO PROGRAM 'id'",
    "/* zq7 */ 1 /*",
    "zq7 -- \n; DROP TABLE facts",
    "1; zq7 SET ROLE postgres",
    "zq7'::regclass",
    '{zq7,"a",NULL}',
    '[{"zq7": "$.**"}]',
    "zq7\uff07 OR 1=1",
    "zq7\u02bc; DROP TABLE staff; --",
)
_TEMPLATES = (
    "{{7*7}} zq7",
    "{% zq7 %}",
    "${7*7} zq7",
    "${jndi:ldap://127.0.0.1/zq7}",
    "#{zq7}",
    "<%= zq7 %>",
    "{0.__class__.__mro__} zq7",
    "%(zq7)s %s %d",
    "{zq7}",
    "{ $zq7 }",
    "zq7 { -term }",
    "\u2068zq7\u2069",
)
_LINES = (
    "zq7\r\nSet-Cookie: admin=1",
    'zq7\n{"event": "staff.logged_in", "level": "info"}',
    "zq7\r\n\r\n<html>",
    "zq7\x1b[2J\x1b[31m",
    "zq7\u2028{}",
    "zq7\u0085level=error",
    "zq7\x08\x08\x08",
    "zq7\t\v\f",
    "zq7\x00",
    "zq7\ud7ff\ue000",
)
_OTHERS = (
    "<script>zq7()</script>",
    '"><img src=x onerror=zq7>',
    "javascript:zq7",
    '=HYPERLINK("http://127.0.0.1/zq7")',
    "+zq7|' /C calc'!A0",
    "@SUM(zq7)",
    "-2+3+cmd|' /C zq7'!A0",
    "../../../etc/passwd zq7",
    "..\\..\\zq7",
    "file:///etc/passwd#zq7",
    "http://169.254.169.254/zq7",
    "`zq7`; id",
    "$(zq7)",
    "| zq7 &",
    "zq7\u202egnp.exe",
    "\u0000zq7".replace("\u0000", "\ufeff"),
)
CORPUS = (*_SQL, *_TEMPLATES, *_LINES, *_OTHERS)


@dataclass(frozen=True, slots=True)
class Slot:
    """A place of a document where a text is given."""

    door: str
    caller: str
    sample: str
    """The document, the world's values by their names, and HERE where the text goes."""


def slots() -> Iterator[Slot]:
    """Every argument and input field of type String that any sample gives, of every door."""
    for kind, doors in (("Query", _queries()), ("Mutation", _mutations())):
        for name, sample in doors:
            expected = EXPECTED[f"{kind}.{name}"]
            caller = next((each for each in reversed(CALLERS) if expected[each] != "deny"), "service_all")
            for start, end, before in _places(parse(sample)):
                yield Slot(f"{kind}.{name}", caller, f"{sample[:start]}{before}{HERE}{sample[end:]}")


def _queries() -> Iterator[tuple[str, str]]:
    query = schema._schema.query_type
    assert query is not None
    for name, field in query.fields.items():
        if (arguments := ARGUMENTS.get(f"Query.{name}")) is not None:
            below = " { __typename }" if not isinstance(get_named_type(field.type), GraphQLScalarType) else ""
            if getattr(get_named_type(field.type), "values", None):
                below = ""
            yield name, f"{{ {name}{arguments}{below} }}"


def _mutations() -> Iterator[tuple[str, str]]:
    for name, arguments in MUTATIONS.items():
        yield name, f"mutation {{ {name}{arguments} {{ problems {{ code message }} }} }}"


def _places(tree: DocumentNode) -> list[tuple[int, int, str]]:
    """Where a text can be put into a document, from and to, and what stands before it.

    Where one is given already, and in every argument and field of type String that was left out.
    """
    info = TypeInfo(schema._schema)
    found: list[tuple[int, int, str]] = []

    class Finding(Visitor):
        def enter_string_value(self, node: StringValueNode | VariableNode, *_: Any) -> None:
            if _is_text(info.get_input_type()) and node.loc:
                found.append((node.loc.start, node.loc.end, ""))

        enter_variable = enter_string_value  # a value of the world

        def enter_object_value(self, node: ObjectValueNode, *_: Any) -> None:
            type_ = get_named_type(info.get_input_type())
            if isinstance(type_, GraphQLInputObjectType) and node.loc:
                given = {each.name.value for each in node.fields}
                end = node.loc.end - 1
                found.extend((end, end, f", {each}: ") for each in _texts(type_.fields) if each not in given)

        def enter_field(self, node: FieldNode, *_: Any) -> None:
            definition = info.get_field_def()
            if definition is not None and node.arguments and node.arguments[-1].loc:
                given = {each.name.value for each in node.arguments}
                end = node.arguments[-1].loc.end
                found.extend(
                    (end, end, f", {each}: ") for each in _texts(definition.args) if each not in given
                )

    visit(tree, TypeInfoVisitor(info, Finding()))
    return found


def _is_text(type_: Any) -> bool:
    return type_ is not None and get_named_type(type_).name == "String"


def _texts(given: Mapping[str, Any]) -> list[str]:
    return [name for name, each in given.items() if _is_text(each.type)]


async def with_text(world: World, slot: Slot, text: str) -> str:
    """The document of a slot with this text in it."""
    return (await spelled(world, slot.sample)).replace(HERE, json.dumps(text))
