"""What is compiled, what is not and why, and how what is compiled runs."""

from __future__ import annotations

import ast
import asyncio
import re
from contextlib import suppress
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import orjson
import pytest
import strawberry
from graphql import FieldNode, GraphQLError, parse
from prometheus_client import REGISTRY
from strawberry.schema.config import StrawberryConfig

from api.compiled import NotCovered, Operations
from api.compiled.operations import LARGE, MOST_OPERATIONS, MOST_PLANS, Operation
from api.compiled.plan import MOST_SELECTIONS
from api.context import Context, Info
from api.execution import Schema
from api.json_text import json_text
from api.page import documents as page
from api.scalars import SCALARS
from api.schema import schema
from api.selection import arguments_of, selection_of
from persistence.selection import Arguments, Selection
from tests.api.door import context
from tests.api.test_fuzz import documents
from tests.servers import ROOT

SEEN: list[Selection] = []
WITH: list[Arguments] = []
DONE: list[str] = []
READ: list[Any] = []
TASKS: list[Any] = []
INSIDE: ContextVar[int] = ContextVar("INSIDE", default=0)
TOLD: list[Told] = []


@strawberry.input
class Wanted:
    words: list[str] = strawberry.field(default_factory=list)


@strawberry.type
class Child:
    name: str

    @strawberry.field
    def children(self, info: Info, first: int = 1, wanted: Wanted | None = None) -> list[Child]:
        WITH.append(arguments_of(info))
        return [Child(name=f"{self.name}{n}") for n in range(first)]


class Word(str):
    """A text of a class of its own."""


@strawberry.type
class Told:
    """What is read, and how often."""

    words: strawberry.Private[list[Any]]
    at: datetime = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)

    @strawberry.field
    def word(self) -> str:
        READ.append(self.words[0])
        return self.words[0]  # type: ignore[no-any-return]

    @strawberry.field
    def maybe(self) -> str | None:
        return self.words[1]  # type: ignore[no-any-return]


@strawberry.type
class Asking:
    """Whose resolvers want to be told something: who asks, or where they stand as well."""

    @strawberry.field
    def who(self, info: Info) -> str:
        READ.append("who")
        return info.context.request_id

    @strawberry.field
    def where(self, info: Info) -> str:
        READ.append("where")
        return ".".join(map(str, info.path.as_list()))


@strawberry.type
class Query:
    @strawberry.field
    def asking(self) -> list[Asking]:
        return [Asking()]

    @strawberry.field
    def told(self) -> list[Told]:
        return TOLD

    @strawberry.field
    async def task(self, waits: bool = False) -> bool:
        """Whether it is asked in the task of the request."""
        asked = asyncio.current_task()
        assert INSIDE.get() == 0
        if waits:
            token = INSIDE.set(1)
            await asyncio.sleep(0)
            INSIDE.reset(token)
        return asked is TASKS[-1]

    @strawberry.field
    def child(self, info: Info) -> Child:
        SEEN.append(selection_of(info))
        return Child(name="c")

    @strawberry.field
    async def first(self, info: Info) -> int:
        await METS[info.context.request_id].wait()
        return 1

    @strawberry.field
    async def second(self, info: Info) -> int:
        METS[info.context.request_id].set()
        return 2

    @strawberry.field
    async def never(self) -> int | None:
        await asyncio.Event().wait()
        return None


@strawberry.type
class Done:
    @strawberry.field
    async def later(self, info: Info) -> str:
        await asyncio.sleep(0)
        DONE.append(f"below {info.path.prev.key}")  # type: ignore[union-attr]
        return "later"


@strawberry.type
class Mutation:
    @strawberry.mutation
    async def act(self, name: str) -> Done:
        await asyncio.sleep(0)
        DONE.append(name)
        if name == "fail":
            raise GraphQLError("no")
        return Done()


METS: dict[str, asyncio.Event] = {}
TOY = Schema(query=Query, mutation=Mutation, config=StrawberryConfig(scalar_map=SCALARS))


def toy_context() -> Context:
    made = context()
    METS[made.request_id] = asyncio.Event()
    return made


async def run(text: str, **variables: Any) -> tuple[Any, list[GraphQLError]]:
    """Past the door, which lets through less than the compiler can do."""
    return await Operation(TOY._schema, parse(text), None).execute(toy_context(), variables)


# What is covered


def of_clients() -> list[str]:
    """The documents in the programs of `clients/`."""
    found = []
    for path in sorted(each for each in (ROOT / "clients").iterdir() if each.is_file()):
        text = path.read_text(encoding="utf-8")
        found += re.findall(r"\"\"\"\s*((?:query|mutation)\b.*?)\"\"\"", text, re.DOTALL)
        found += re.findall(r"`\s*((?:query|mutation)\b.*?)`", text, re.DOTALL)
    return found


def of_the_page() -> list[str]:
    return [each for each in vars(page).values() if isinstance(each, str) and "{" in each]


def test_every_document_of_the_guides_the_page_and_the_clients_is_compiled():
    compiled = 0
    operations = Operations(schema._schema)
    for text in [*documents(), *of_the_page(), *of_clients()]:
        prepared = schema._open.prepare(text)
        if isinstance(prepared, list) or any(
            isinstance(each, FieldNode) and each.name.value.startswith("__s")
            for definition in prepared.document.definitions
            for each in definition.selection_set.selections  # type: ignore[attr-defined]
        ):
            continue  # a part of a document, or one about the schema
        for each in prepared.operations:
            with suppress(NotCovered):  # what is large comes for the first time
                operations.operation(text, prepared.document, each.name)
            operations.operation(text, prepared.document, each.name)
            compiled += 1
    assert compiled >= 50
    assert page.MEMBER_CARD in of_the_page()


COMMON = {
    "card": page.MEMBER_CARD,
    "members": "{ members(first: 20) { nodes { id displayName phone } pageInfo { endCursor } } }",
    "entries": "{ me { pointsEntries(first: 5) { edges { cursor node { kind points at } } } } }",
    "coupons": "{ me { coupons(first: 10) { nodes { title validUntil } } } }",
    "quote": """{ quote(input: {
        channel: "store", lines: [{ sku: "t-1", quantity: 1, price: { amount: 5, currency: "CNY" } }]
      }) { problems { code message path ... on InsufficientPoints { requested available } } } }""",
}


@pytest.mark.parametrize("name", COMMON)
def test_what_shops_ask_all_day_is_compiled(name: str):
    prepared = schema._open.prepare(COMMON[name])
    assert not isinstance(prepared, list), prepared

    plan = Operations(schema._schema).operation(COMMON[name], prepared.document, None).plan({})

    assert plan.fields >= 2
    assert "raw_info(" not in plan.source  # every resolver is called without a detour


@pytest.mark.parametrize(
    ("text", "variables", "reason"),
    [
        ("{ __schema { types { name } } }", {}, "introspection"),
        ('{ __type(name: "Child") { name } }', {}, "introspection"),
        ("query ($yes: Boolean = true) { second @include(if: $yes) }", {"yes": None}, "condition"),
        (
            f"query ({' '.join(f'$v{n}: Boolean!' for n in range(9))}) {{ second "
            f"{' '.join(f'... @skip(if: $v{n}) {{ second }}' for n in range(9))} }}",
            {f"v{n}": False for n in range(9)},
            "conditions",
        ),
    ],
)
async def test_what_is_not_covered_goes_to_graphql_core_and_is_counted(
    text: str, variables: dict[str, Any], reason: str
):
    def counted() -> float:
        return REGISTRY.get_sample_value("laurel_operations_not_compiled_total", {"reason": reason}) or 0

    before = counted()
    result = await TOY.execute(text, variable_values=variables, context_value=toy_context())

    assert counted() == before + 1
    assert result.data is not None or result.errors


def test_what_is_too_large_is_not_compiled():
    below = "name"
    for _ in range(11):
        below = f"a: children {{ {below} }} b: children {{ {below} }}"

    with pytest.raises(NotCovered, match="size"):
        Operation(TOY._schema, parse(f"{{ child {{ {below} }} }}"), None).plan({})


def test_what_is_large_is_compiled_when_it_comes_again():
    below = "name"
    for _ in range(5):
        below = f"a: children {{ {below} }} b: children {{ {below} }}"
    text = f"{{ child {{ {below} }} }}"
    kept = Operations(TOY._schema)

    with pytest.raises(NotCovered, match="first"):
        kept.operation(text, parse(text), None)
    operation = kept.operation(text, parse(text), None)

    assert operation.size == operation.plan({}).fields == 1 + 2 + 4 + 8 + 16 + 32 + 32
    assert operation.size > LARGE


async def test_the_compiler_can_be_switched_off():
    off = toy_context()
    off.settings = off.settings.model_copy(update={"compile_operations": False})
    TOY.compiled.forget()

    result = await TOY.execute("{ child { name } }", context_value=off)
    assert result.data == {"child": {"name": "c"}}
    assert len(TOY.compiled) == 0

    await TOY.execute("{ child { name } }", context_value=toy_context())
    assert len(TOY.compiled) == 1


# What is kept


def test_only_so_many_operations_are_kept_and_the_least_lately_used_goes_first():
    kept = Operations(TOY._schema)
    texts = [f"{{ a{n}: second }}" for n in range(MOST_OPERATIONS + 1)]
    first = kept.operation(texts[0], parse(texts[0]), None)
    second = kept.operation(texts[1], parse(texts[1]), None)
    for text in texts[2:-1]:
        kept.operation(text, parse(text), None)

    assert kept.operation(texts[0], parse(texts[0]), None) is first  # used again, so it stays
    kept.operation(texts[-1], parse(texts[-1]), None)

    assert len(kept) == MOST_OPERATIONS
    assert kept.operation(texts[0], parse(texts[0]), None) is first
    assert kept.operation(texts[1], parse(texts[1]), None) is not second


def test_operations_of_one_document_are_told_apart_by_name():
    text = "query A { second } query B { second: __typename }"
    kept = Operations(TOY._schema)

    a, b = (kept.operation(text, parse(text), name) for name in ("A", "B"))

    assert a is not b
    assert "__typename" not in a.plan({}).source


def test_each_combination_of_conditions_has_its_plan_and_only_so_many_are_kept():
    declared = " ".join(f"$v{n}: Boolean!" for n in range(5))
    asked = " ".join(f"a{n}: second @include(if: $v{n})" for n in range(5))
    operation = Operation(TOY._schema, parse(f"query ({declared}) {{ {asked} }}"), None)
    for number in range(32):
        sent = {f"v{n}": bool(number >> n & 1) for n in range(5)}
        plan = operation.plan(sent)
        assert plan is operation.plan(sent)
        assert plan.source.count("'a") >= number.bit_count()
    assert len(operation._plans) == MOST_PLANS


def test_nothing_of_the_caller_comes_into_the_source_but_names():
    text = "query Q_1($n: String!) { me: child { _x1: name } a: child { children(first: 77) { name } } }"
    plan = Operation(TOY._schema, parse(text.replace("($n: String!) ", " ")), None).plan({})

    tree = ast.parse(plan.source)
    texts = {each.value for each in ast.walk(tree) if isinstance(each, ast.Constant)}
    assert {each for each in texts if isinstance(each, str)} == {"me", "_x1", "a", "children", "name"}
    assert 77 not in texts


# How it runs


async def test_fields_of_a_query_are_waited_for_side_by_side():
    async with asyncio.timeout(5):
        data, errors = await run("{ first second }")  # the first one waits for the second

    assert (data, errors) == ({"first": 1, "second": 2}, [])


async def test_what_need_not_wait_costs_no_task():
    TASKS.append(asyncio.current_task())
    data, errors = await run("{ a: task b: task c: task(waits: true) d: task e: task(waits: true) f: task }")

    assert errors == []
    assert data == {"a": True, "b": True, "c": True, "d": False, "e": False, "f": False}


async def test_what_is_usual_is_read_once_and_all_else_by_the_book():
    operation = Operation(TOY._schema, parse("{ told { word maybe } }"), None)

    async def asked(*words: list[Any]) -> tuple[Any, list[GraphQLError]]:
        TOLD[:] = [Told(words=each) for each in words]
        READ.clear()
        return await operation.execute(toy_context(), {})

    assert "quick_" in operation.plan({}).source
    await asked(["a", "b"])  # the class is seen for the first time
    usual, _ = await asked(["a", "b"], ["c", None], [Word("d"), "e"])
    assert usual == {"told": [{"word": w, "maybe": m} for w, m in (("a", "b"), ("c", None), ("d", "e"))]}
    assert READ == ["a", "c", "d"]

    half, errors = await asked(["a", "b"], ["c", ValueError("no")])
    assert half == {"told": [{"word": "a", "maybe": "b"}, {"word": "c", "maybe": None}]}
    assert [(each.path, each.message) for each in errors] == [(["told", 1, "maybe"], "no")]

    nothing, errors = await asked(["a", "b"], [None, "c"])
    assert nothing is None
    assert [each.path for each in errors] == [["told", 1, "word"]]


async def test_a_resolver_that_asks_who_is_there_is_read_once_and_one_that_asks_where_it_stands_by_the_book():
    await run("{ asking { who where } }")  # the classes are seen for the first time
    READ.clear()

    assert await run("{ asking { who } }") == ({"asking": [{"who": toy_context().request_id}]}, [])
    assert READ == ["who"]
    READ.clear()

    data, errors = await run("{ all: asking { place: where } }")
    assert (data, errors) == ({"all": [{"place": "all.0.place"}]}, [])
    assert READ == ["where", "where"]


async def test_an_instant_of_another_zone_goes_out_in_utc():
    TOLD[:] = [
        Told(words=[]),
        Told(words=[], at=datetime(2026, 3, 1, 17, 30, 0, 5, tzinfo=timezone(timedelta(hours=8)))),
    ]
    data, _ = await run("{ told { at } }")

    said = [{"at": "2026-03-01T09:30:00Z"}, {"at": "2026-03-01T09:30:00.000005Z"}]
    assert orjson.loads(json_text(data)) == {"told": said}


async def test_fields_of_a_mutation_go_one_by_one_with_all_that_is_below_them():
    DONE.clear()
    data, errors = await run('mutation { a: act(name: "a") { later } b: act(name: "b") { later } }')

    assert errors == []
    assert list(data) == ["a", "b"]
    assert DONE == ["a", "below a", "b", "below b"]


async def test_what_follows_a_mutation_that_takes_everything_away_is_not_done():
    DONE.clear()
    data, errors = await run('mutation { a: act(name: "fail") { later } b: act(name: "b") { later } }')

    assert data is None
    assert [each.path for each in errors] == [["a"]]
    assert DONE == ["fail"]


async def test_an_operation_that_takes_too_long_is_ended_with_all_it_waits_for():
    hasty = toy_context()
    hasty.settings = hasty.settings.model_copy(update={"execution_seconds": 0.05})

    result = await TOY.execute("{ never b: never }", context_value=hasty)

    assert result.errors is not None
    (error,) = result.errors
    assert error.extensions and error.extensions["code"] == "UNAVAILABLE"
    assert {each for each in asyncio.all_tasks() if each is not asyncio.current_task()} == set()


async def test_a_resolver_hears_what_is_wanted_for_the_values_of_this_request():
    text = "query ($n: Int!) { child { children(first: $n) { name } } }"
    operation = Operation(TOY._schema, parse(text), None)
    SEEN.clear()
    WITH.clear()
    for number in (2, 3, 2):
        await operation.execute(toy_context(), {"n": number})

    assert [use.arguments["first"] for each in SEEN for use in each.uses_of("children")] == [2, 3, 2]
    assert SEEN[0] is SEEN[2]
    assert [each["first"] for each in WITH] == [2, 3, 2]
    assert [each.uses_of("children")[0].arguments for each in SEEN] == WITH


async def test_what_is_remembered_of_selections_is_bounded_and_input_objects_are_read_anew():
    bounded = Operation(
        TOY._schema, parse("query ($n: Int!) { child { children(first: $n) { name } } }"), None
    )
    wide = "query ($w: Wanted) { child { children(wanted: $w) { name } } }"
    unhashable = Operation(TOY._schema, parse(wide), None)
    SEEN.clear()
    for number in range(MOST_SELECTIONS * 2):
        await bounded.execute(toy_context(), {"n": number % 40})
        await unhashable.execute(toy_context(), {"w": {"words": [str(number)]}})

    said = [each.uses_of("children")[0].arguments["wanted"]["words"] for each in SEEN[1::2]]
    assert said == [(str(number),) for number in range(MOST_SELECTIONS * 2)]


async def test_a_list_in_an_argument_is_nobody_else_s():
    """Written out once, it is made anew for every call."""
    text = '{ child { children(wanted: { words: ["a"] }) { children(wanted: { words: ["a"] }) { name } } } }'
    operation = Operation(TOY._schema, parse(text), None)
    WITH.clear()
    for _ in range(2):
        data, errors = await operation.execute(toy_context(), {})
        assert data is not None
        assert (errors, data["child"]["children"][0]["children"][0]["name"]) == ([], "c00")
    assert {each["wanted"]["words"] for each in WITH} == {("a",)}
