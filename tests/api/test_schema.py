"""The schema as a whole: how it is put together, and that nothing a client sends makes it stumble."""

import random
import re
from typing import Any

import pytest
import strawberry
from graphql import GraphQLObjectType, GraphQLSchema, GraphQLUnionType, get_introspection_query, parse

import api.programme.queries
import api.schema
from api import problem_list
from api.errors import Code
from api.limits import MOST_TOKENS
from api.page.documents import MEMBER_CARD, RECORD_ORDER, STAFF_SEARCH
from api.permissions import check_marks, open_field
from api.schema import contexts, root, schema
from api.settings import Environment, Settings
from tests.api.door import context

PRODUCTION = Settings(environment=Environment.PRODUCTION)
SEED = 20_260_301
MUTANTS = 1_500


def test_every_field_says_who_may_read_it():
    check_marks(schema._schema)


def test_there_is_one_way_in_one_way_to_change_and_one_to_stay():
    graph: GraphQLSchema = schema._schema

    assert graph.query_type is not None
    assert graph.query_type.name == "Query"
    assert graph.mutation_type is not None
    assert graph.mutation_type.name == "Mutation"
    assert graph.subscription_type is not None
    assert graph.subscription_type.name == "Subscription"


def test_a_name_of_the_schema_is_written_the_schemas_way():
    wrong = {
        f"{type_.name}.{name}"
        for type_ in schema._schema.type_map.values()
        if not type_.name.startswith("__")
        for name in getattr(type_, "fields", {})
        if not re.fullmatch(r"[a-z][A-Za-z0-9]*", name)
    }

    assert wrong == set()


def test_every_payload_has_problems_that_are_never_null():
    assert schema._schema.mutation_type is not None
    for name, field in schema._schema.mutation_type.fields.items():
        payload = schema._schema.type_map[str(field.type).rstrip("!")]
        assert isinstance(payload, GraphQLObjectType | GraphQLUnionType), name
        if isinstance(payload, GraphQLObjectType):
            assert str(payload.fields["problems"].type) == "[Problem!]!", name


def test_every_list_that_can_be_long_asks_how_much():
    for type_ in schema._schema.type_map.values():
        if not isinstance(type_, GraphQLObjectType):
            continue
        for name, field in type_.fields.items():
            if str(field.type).rstrip("!").endswith("Connection"):
                assert str(field.args["first"].type) == "Int!", f"{type_.name}.{name}"
                # What is told again and again is the first page, always.
                assert "after" in field.args or type_.name == "Subscription", f"{type_.name}.{name}"


def test_docs_list_every_problem_and_every_error():
    page = problem_list.page()

    assert problem_list.FILE.read_text(encoding="utf-8") == page, "stale: run `make schema`"
    for code in Code:
        assert f"| `{code}` |" in page


def test_a_context_without_its_class_stops_the_start(monkeypatch):
    (name,) = (each for each in vars(api.programme.queries) if re.fullmatch(r"[A-Z]\w*Queries", each))
    monkeypatch.delattr(api.programme.queries, name)

    with pytest.raises(TypeError, match=r"api\.programme\.queries"):
        contexts("Queries")


def test_a_field_that_two_contexts_claim_stops_the_start(monkeypatch):
    @strawberry.type
    class ThiefQueries:
        @open_field
        def viewer(self) -> str:
            return "me"

    honest = contexts("Queries")
    monkeypatch.setattr(api.schema, "contexts", lambda _: [*honest, ThiefQueries])

    with pytest.raises(TypeError, match="viewer"):
        root("Query", "Queries", "...")


async def errors(text: str, variables: dict[str, Any] | None = None, **settings: Any) -> list[dict[str, Any]]:
    result = await schema.execute(
        text, variable_values=variables, context_value=context(settings.get("settings", PRODUCTION))
    )
    return [dict(each.extensions or {}) | {"message": each.message} for each in result.errors or ()]


@pytest.mark.parametrize("text", [MEMBER_CARD, RECORD_ORDER, STAFF_SEARCH])
async def test_the_ready_questions_are_sound(text):
    """Nobody asks here, so what comes back is about the caller and not about the document."""
    found = await errors(text, {"input": {}} if "input" in text else None)

    assert {each["code"] for each in found} <= {"UNAUTHENTICATED", "BAD_USER_INPUT"}
    assert not any("Cannot query field" in each["message"] for each in found)


async def test_production_shows_no_schema():
    for text in (
        get_introspection_query(),
        "{ __schema { types { name } } }",
        '{ __type(name: "Member") { name } }',
    ):
        assert {each["code"] for each in await errors(text)} <= {"BAD_USER_INPUT", "QUERY_TOO_COMPLEX"}


async def test_development_shows_all_of_it():
    result = await schema.execute(get_introspection_query(), context_value=context())

    assert result.errors is None


def mutants(text: str, chance: random.Random, count: int) -> list[str]:
    """The text with bytes flipped, pieces cut, doubled, moved and swapped for odd ones."""
    odd = [
        "{",
        "}",
        "(",
        ")",
        "...",
        "@skip(if: true)",
        "$x",
        '"',
        '"""',
        "null",
        "-1",
        "1e400",
        "\\u0000",
        "💥",
        "é",
        "#",
    ]
    found = []
    for _ in range(count):
        mutated = list(text)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(mutated))
            match chance.randrange(6):
                case 0:
                    mutated[at] = chr(chance.randrange(1, 0x250))
                case 1:
                    del mutated[at : at + chance.randint(1, 20)]
                case 2:
                    mutated[at:at] = mutated[at : at + chance.randint(1, 30)]
                case 3:
                    mutated[at:at] = list(chance.choice(odd))
                case 4:
                    mutated[at] = chr(ord(mutated[at]) ^ 1 << chance.randrange(7))
                case _:
                    other = chance.randrange(len(mutated))
                    mutated[at], mutated[other] = mutated[other], mutated[at]
            mutated = mutated or ["{"]
        found.append("".join(mutated))
    return found


async def test_mutated_documents_never_make_it_stumble():
    """Nothing is asked of the database: an anonymous caller passes no guard, and open reads find no pool."""
    chance = random.Random(SEED)
    seen: dict[str, int] = {}
    for text in (MEMBER_CARD, RECORD_ORDER, STAFF_SEARCH):
        for mutant in mutants(text, chance, MUTANTS // 3):
            for error in await errors(mutant, {"input": {"source": "x"}, "search": "x"}):
                seen[error["code"]] = seen.get(error["code"], 0) + 1
                assert error["code"] != "INTERNAL", mutant
                assert "Did you mean" not in error["message"]

    assert seen["BAD_USER_INPUT"] > MUTANTS / 2


def test_the_ready_questions_are_far_from_the_limits():
    for text in (MEMBER_CARD, RECORD_ORDER, STAFF_SEARCH):
        parse(text, max_tokens=MOST_TOKENS // 4)
