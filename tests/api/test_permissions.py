"""The mark of every field: what a guard lets through, and that no schema starts without marks."""

from dataclasses import dataclass
from typing import Any

import pytest
import strawberry
from strawberry.types import ExecutionResult

from api.permissions import Unmarked, all_open, check_marks, fields_of, guarded, open_field
from domain.kernel.ids import MemberId
from domain.staff.caller import ANONYMOUS, Caller
from domain.staff.permissions import Permission
from tests import make

ANN = MemberId.parse("mem_01jd3v7p9w0000000000000000")
BEN = MemberId.parse("mem_01jd3v7p9x0000000000000000")


@dataclass
class Asked:
    caller: Caller


@all_open
@strawberry.type
class Part:
    word: str
    inner: str | None = strawberry.field(
        default="inner", extensions=[guarded(Permission.PROGRAMME_WRITE)], description="Guarded all the same."
    )


@strawberry.type
class Person:
    owner: strawberry.Private[MemberId]

    def belongs_to(self, member_id: MemberId) -> bool:
        return self.owner == member_id

    @open_field
    def name(self) -> str:
        return "name"

    @strawberry.field(extensions=[guarded(Permission.MEMBERS_READ_MASKED, or_self=True)])
    def phone(self) -> str | None:
        return "phone"

    @strawberry.field(extensions=[guarded(Permission.POINTS_READ, or_self=True)])
    async def points(self) -> int | None:
        return 7

    @strawberry.field(extensions=[guarded(Permission.EXPLAIN_FULL)])
    def inside(self) -> str | None:
        return "inside"

    @open_field
    def part(self) -> Part:
        return Part(word="word")


@strawberry.type
class Query:
    @open_field
    def person(self, whose: str = "ann") -> Person:
        return Person(owner=ANN if whose == "ann" else BEN)

    @strawberry.field(extensions=[guarded(Permission.MEMBERS_READ, or_self=True)])
    async def door(self) -> str | None:
        return "in"


SCHEMA = strawberry.Schema(Query)
check_marks(SCHEMA._schema)


async def ask(query: str, caller: Caller) -> ExecutionResult:
    return await SCHEMA.execute(query, context_value=Asked(caller))


def codes(result: ExecutionResult) -> list[Any]:
    return [(error.extensions or {})["code"] for error in result.errors or ()]


EVERYTHING = "{ person { name phone points inside part { word inner } } }"
NOTHING = {
    "name": "name",
    "phone": None,
    "points": None,
    "inside": None,
    "part": {"word": "word", "inner": None},
}


async def test_without_a_token_open_fields_are_read_and_the_others_ask_for_one():
    result = await ask(EVERYTHING, ANONYMOUS)

    assert result.data == {"person": NOTHING}
    assert codes(result) == ["UNAUTHENTICATED"] * 4


async def test_the_right_permission_opens_and_another_does_not():
    result = await ask(EVERYTHING, make.staff(Permission.POINTS_READ, Permission.PROGRAMME_WRITE))

    assert result.data == {"person": {**NOTHING, "points": 7, "part": {"word": "word", "inner": "inner"}}}
    assert codes(result) == ["FORBIDDEN"] * 2
    assert "explain:full" in str(result.errors)


async def test_a_member_reads_its_own():
    result = await ask("{ person { name phone points } }", make.themselves(ANN))

    assert result.data == {"person": {"name": "name", "phone": "phone", "points": 7}}
    assert result.errors is None


async def test_what_is_another_members_is_null_as_if_it_were_not_there():
    result = await ask('{ person(whose: "ben") { name phone points } }', make.themselves(ANN))

    assert result.data == {"person": {"name": "name", "phone": None, "points": None}}
    assert result.errors is None


async def test_a_member_may_not_read_what_only_others_may_even_of_itself():
    result = await ask("{ person { inside } }", make.themselves(ANN))

    assert result.data == {"person": {"inside": None}}
    assert codes(result) == ["FORBIDDEN"]


async def test_a_door_that_is_open_to_members_lets_them_in():
    assert (await ask("{ door }", make.themselves(ANN))).data == {"door": "in"}
    assert codes(await ask("{ door }", make.staff(Permission.POINTS_READ))) == ["FORBIDDEN"]
    assert codes(await ask("{ door }", ANONYMOUS)) == ["UNAUTHENTICATED"]


def test_the_schema_shows_what_is_needed():
    text = SCHEMA.as_str()

    assert "directive @permission(needs: String!, orSelf: Boolean) on FIELD_DEFINITION" in text
    assert 'phone: String @permission(needs: "members:read_masked", orSelf: true)' in text
    assert 'inside: String @permission(needs: "explain:full")\n' in text
    assert "  name: String!\n" in text


def test_aliases_and_fragments_change_nothing_about_a_guard():
    names = {f"{type_.name}.{name}" for type_, name, _ in fields_of(SCHEMA._schema)}

    assert "Person.phone" in names
    assert not any(name.startswith("__") for name in names)


async def test_an_alias_is_guarded_like_the_field():
    result = await ask("{ person { name: inside ...F } } fragment F on Person { x: inside }", ANONYMOUS)

    assert result.data == {"person": {"name": None, "x": None}}
    assert codes(result) == ["UNAUTHENTICATED"] * 2


async def test_a_guarded_field_may_have_an_argument_of_any_name():
    @strawberry.type
    class Query:
        @strawberry.field(extensions=[guarded(Permission.POINTS_READ)])
        def one(self, source: str, next_: str, kwargs: str) -> str | None:
            return source + next_ + kwargs

        @strawberry.field(extensions=[guarded(Permission.POINTS_READ)])
        async def two(self, source: str) -> str | None:
            return source

    schema = strawberry.Schema(Query)
    query = '{ one(source: "a", next_: "b", kwargs: "c") two(source: "d") }'

    result = await schema.execute(query, context_value=Asked(make.staff(Permission.POINTS_READ)))

    assert (result.data, result.errors) == ({"one": "abc", "two": "d"}, None)


# No start without marks


def start(query: type, **more: Any) -> str:
    with pytest.raises(Unmarked) as no:
        check_marks(strawberry.Schema(query, **more)._schema)
    return str(no.value)


def test_a_field_without_a_mark_stops_the_start():
    @strawberry.type
    class Query:
        @strawberry.field
        def one(self) -> str:
            return ""

        @open_field
        def two(self) -> str:
            return ""

    assert "Query.one is neither open nor guarded" in start(Query)
    assert "two" not in start(Query)


def test_so_does_an_attribute_of_a_type_that_is_only_listed():
    @strawberry.type
    class Query:
        @open_field
        def one(self) -> str:
            return ""

    @strawberry.type
    class Forgotten:
        attribute: str

    assert "Forgotten.attribute is neither open nor guarded" in start(Query, types=[Forgotten])


def test_so_does_an_interface():
    @strawberry.interface
    class Named:
        name: str

    @strawberry.type
    class Query:
        @open_field
        def one(self) -> Named | None:
            return None

    assert "Named.name is neither open nor guarded" in start(Query)


def test_a_guarded_field_that_can_not_be_null_stops_the_start():
    @strawberry.type
    class Query:
        @strawberry.field(extensions=[guarded(Permission.POINTS_READ)])
        def one(self) -> str:
            return ""

    assert "Query.one is guarded, so it must be nullable" in start(Query)


def test_open_and_guarded_at_once_stops_the_start():
    @strawberry.type
    class Query:
        @open_field(extensions=[guarded(Permission.POINTS_READ)])
        def one(self) -> str | None:
            return ""

    assert "Query.one is open and guarded" in start(Query)


def test_a_field_for_its_own_member_on_a_type_that_has_no_owner_stops_the_start():
    @strawberry.type
    class Thing:
        @strawberry.field(extensions=[guarded(Permission.POINTS_READ, or_self=True)])
        def one(self) -> str | None:
            return ""

    @strawberry.type
    class Query:
        @open_field
        def thing(self) -> Thing | None:
            return None

    assert "Thing.one is open to its own member, but the type has no belongs_to" in start(Query)


def test_a_mutation_that_members_may_call_and_can_not_wait_stops_the_start():
    @strawberry.type
    class Query:
        @open_field
        def one(self) -> str:
            return ""

    @strawberry.type
    class Mutation:
        @strawberry.mutation(extensions=[guarded(Permission.MEMBERS_WRITE, or_self=True)])
        def two(self) -> str:
            return ""

    assert "Mutation.two is open to members and must be async" in start(Query, mutation=Mutation)


def test_every_field_of_our_schema_is_marked():
    from api.schema import schema

    check_marks(schema._schema)
