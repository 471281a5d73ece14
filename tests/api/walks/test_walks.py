"""Walks over the schema of this moment: whatever is added to it is walked too, or the walk fails.

S7   every object with an id is asked for by whom it does not concern: nothing of it is told, and what is
     not one's own answers as what is not there
S8   every mutation is tried by whoever may not do it, and on members it may not touch: nothing changes
S9   no input takes a field that it does not have, whatever the fields of objects are called
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from graphql import (
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLScalarType,
    get_named_type,
    is_leaf_type,
    is_required_argument,
)
from graphql.utilities import validate_input_value

from api.permissions import fields_of, guard_of
from api.problems import PROBLEMS
from api.schema import schema
from domain.kernel import ids
from domain.kernel.ids import MemberId, letters
from domain.programme.programme import Programme
from domain.staff.caller import ANONYMOUS
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.ids import new_uuid
from tests import make
from tests.api.field_matrix.asking import spelled
from tests.api.field_matrix.samples import ARGUMENTS, DEEPER, MUTATIONS, SAMPLES
from tests.api.field_matrix.test_field_matrix import EXPECTED, payload_of
from tests.api.field_matrix.world import CALLERS, FULL, World
from tests.conftest import Ask
from tests.tables import checksums

TYPED_ID = re.compile(r"\b([a-z]{3})_([0-9a-hjkmnp-tv-z]{26}(?:[0-9a-hjkmnp-tv-z]{26})?)\b")
ID_SCALARS = {
    each.__name__: each for each in vars(ids).values() if isinstance(each, type) and hasattr(each, "prefix")
}
OWN_TABLES = {"operations", "member_operations", "member_code_guesses", "reward_refusals"}
"""What a caller was told, kept for its own retries; how often it guessed; how often rewards were refused.
They are no effect."""
PROBLEM_NAMES = {each.__name__ for each in PROBLEMS.values()}
NOT_WALKED = {
    "Problem": "an interface; each problem says back what its caller has sent",
}
"""Types with an id that no query gives. Each with the reason."""
BY_POSSESSION = {
    "erasureCertificate": "whoever was erased can not log in: the id is the key, and the answer names nobody",
}
"""Doors whose id is a secret that its holder may show to anybody. Each with the reason."""


def is_id(type_: Any) -> bool:
    named = get_named_type(type_)
    return isinstance(named, GraphQLScalarType) and named.name in ID_SCALARS


def objects() -> Iterator[GraphQLObjectType | GraphQLInterfaceType]:
    for type_ in schema._schema.type_map.values():
        if isinstance(type_, GraphQLObjectType | GraphQLInterfaceType) and not type_.name.startswith("__"):
            yield type_


def types_with_an_id() -> list[str]:
    return sorted(
        type_.name
        for type_ in objects()
        if type_.name not in ("Mutation", "Query", "Subscription")
        and type_.name not in PROBLEM_NAMES
        and any(is_id(field.type) for field in type_.fields.values())
    )


def ways_to(type_name: str) -> list[str]:
    """The queries by which objects of a type are come by; `%s` is where its fields stand."""
    ways = SAMPLES.get(type_name) or DEEPER.get(type_name) or []
    return [each for each in ways if not each.startswith("mutation")]


def leaves(type_name: str) -> str:
    """The fields of a type that are values, without those that want arguments."""
    type_ = schema._schema.type_map[type_name]
    assert isinstance(type_, GraphQLObjectType | GraphQLInterfaceType)
    return " ".join(
        name
        for name, field in type_.fields.items()
        if is_leaf_type(get_named_type(field.type))
        and not any(is_required_argument(each) for each in field.args.values())
    )


def doors_with_an_id() -> list[tuple[str, str]]:
    """The fields of the roots that read and take an id, each with its root."""
    return [
        (root.name, name)
        for root in (schema._schema.query_type, schema._schema.subscription_type)
        if root is not None
        for name, field in root.fields.items()
        if any(_takes_id(each.type) for each in field.args.values())
    ]


def _takes_id(type_: Any, seen: frozenset[str] = frozenset()) -> bool:
    """Whether an id can be given in it, however deep."""
    named = get_named_type(type_)
    if isinstance(named, GraphQLInputObjectType) and named.name not in seen:
        below = seen | {named.name}
        return any(_takes_id(each.type, below) for each in named.fields.values())
    return is_id(named)


def of_nobody(text: str) -> str:
    """The same text with ids of the same kinds that nothing has. The same id becomes the same other one."""
    others: dict[str, str] = {}

    def other(found: re.Match[str]) -> str:
        length = len(found[2]) // ids.LETTERS
        return others.setdefault(
            found[0], f"{found[1]}_" + "".join(letters(new_uuid()) for _ in range(length))
        )

    return TYPED_ID.sub(other, text)


def told(answer: dict[str, Any]) -> str:
    """An answer as a text in which ids are all alike."""
    return TYPED_ID.sub("<id>", json.dumps([answer["data"], answer["errors"]], ensure_ascii=False))


# S7


def test_every_type_with_an_id_has_a_walk():
    payloads = payload_of()
    lost = [
        name
        for name in types_with_an_id()
        if name not in (*NOT_WALKED, *payloads) and not ways_to(name) and name not in DEEPER
    ]
    assert lost == []
    # A new door that takes an id has its arguments here too.
    doors = [name for root, name in doors_with_an_id() if f"{root}.{name}" not in ARGUMENTS]
    assert doors == []


async def test_nobody_else_learns_anything_of_a_member_by_any_path(world: World):
    await _nothing_is_told(world)
    await _not_yours_answers_as_not_there(world)


async def _nothing_is_told(world: World) -> None:
    ann = letters(world.ann.value)
    of_ann = [
        ann,
        *(str(each) for name, each in FULL.items() if name in ("phone", "email", "name", "cardNumber")),
    ]
    others = {
        "other_member": world.callers["other_member"],
        "service_none": world.callers["service_none"],
        "anonymous": ANONYMOUS,
    }
    seen_by_all: set[str] = set()
    seen_by_ann: set[str] = set()
    for type_name in types_with_an_id():
        for way in ways_to(type_name):
            document = await spelled(world, way % leaves(type_name))
            said = json.dumps((await world.ask(document, world.callers["service_all"]))["data"])
            if TYPED_ID.search(said):
                seen_by_all.add(type_name)
            own = json.dumps((await world.ask(document, world.callers["member"]))["data"])
            if ann in own:
                seen_by_ann.add(type_name)
            for name, caller in others.items():
                answer = await world.ask(document, caller)
                said = json.dumps([answer["data"], answer["errors"]], ensure_ascii=False)
                found = [each for each in of_ann if each in said]
                assert found == [], f"{name} learns {found} by {document}"
    # Had the walk met nothing, it would have shown nothing.
    assert len(seen_by_all) >= len(types_with_an_id()) // 3
    assert len(seen_by_ann) >= 8, seen_by_ann


async def _not_yours_answers_as_not_there(world: World) -> None:
    ben = world.callers["other_member"]
    asked = 0
    for root, name in doors_with_an_id():
        field = schema._schema.type_map[root].fields[name]  # type: ignore[attr-defined]
        arguments = ARGUMENTS.get(f"{root}.{name}")
        if arguments is None or name in BY_POSSESSION:
            continue
        below = "" if is_leaf_type(get_named_type(field.type)) else " { __typename }"
        document = await spelled(world, f"{root.lower()} {{ {name}{arguments}{below} }}")
        if not TYPED_ID.search(document):
            continue
        asked += 1
        for caller in (ben, world.callers["service_none"], ANONYMOUS):
            theirs = await world.ask(document, caller)
            nobodys = await world.ask(of_nobody(document), caller)
            assert told(theirs) == told(nobodys), document
    assert asked >= 10


# S8


async def test_no_mutation_does_anything_for_whoever_may_not_do_it_nor_to_whom_it_may_not(world: World):
    await _denied_to_wrong_roles(world)
    await _denied_to_other_members(world)


async def _denied_to_wrong_roles(world: World) -> None:
    documents = {
        name: await spelled(world, f"mutation {{ {name}{MUTATIONS[name]} {{ problems {{ code }} }} }}")
        for name in schema._schema.mutation_type.fields  # type: ignore[union-attr]
    }
    before = await effects()
    tried = 0
    for caller in CALLERS:
        wrong = [name for name in documents if EXPECTED[f"Mutation.{name}"][caller] == "deny"]
        for name in wrong:
            answer = await world.ask(documents[name], world.callers[caller])
            codes = {each["extensions"]["code"] for each in answer["errors"]}
            assert codes <= {"FORBIDDEN", "UNAUTHENTICATED"} and codes, (name, caller, answer)
        tried += len(wrong)
        assert await effects() == before, f"{caller} changed something by one of {wrong}"
    assert tried > 500


async def _denied_to_other_members(world: World) -> None:
    """A member changes nothing of another, and hears what it would hear of nobody."""
    ben = world.callers["other_member"]
    doors = [
        name
        for type_, name, field in fields_of(schema._schema)
        if type_.name == "Mutation" and (guard := guard_of(field)) is not None and guard.or_self
    ]
    assert len(doors) >= 5
    for name in doors:
        asking = f"mutation {{ {name}{MUTATIONS[name]} {{ __typename problems {{ code }} }} }}"
        document = await spelled(world, asking)
        other = re.sub(r'idempotencyKey: "[^"]*"', f'idempotencyKey: "{make.key()}"', of_nobody(document))
        before = await effects()

        theirs = await world.ask(document, ben)
        nobodys = await world.ask(other, ben)

        assert _refused(theirs, name), (name, theirs)
        assert told(theirs) == told(nobodys), (name, document)
        assert await effects() == before, name


def _refused(answer: dict[str, Any], name: str) -> bool:
    return bool(answer["errors"]) or bool(answer["data"][name]["problems"])


async def effects() -> dict[str, str]:
    return {table: digest for table, digest in (await checksums()).items() if table not in OWN_TABLES}


# S9


NO_FIELD = "not to include unknown field"


def complaints(type_: GraphQLInputObjectType, value: dict[str, Any]) -> list[str]:
    """What is said to the value, some of it at a time: each complaint repeats what it was given."""
    said: list[str] = []

    def hear(error: GraphQLError, _: Any) -> None:
        said.append(error.message)

    items = list(value.items())
    for at in range(0, len(items), 25):
        validate_input_value(dict(items[at : at + 25]), type_, hear, hide_suggestions=True)
    return said


def test_no_input_takes_a_field_that_it_does_not_have():
    """Every name that any object has is given to every input: each is refused, by its name."""
    names = {name for type_ in objects() for name in type_.fields} | {"__typename", "constructor", "row"}
    inputs = [
        each
        for each in schema._schema.type_map.values()
        if isinstance(each, GraphQLInputObjectType) and not each.name.startswith("__")
    ]
    refused = 0
    for type_ in inputs:
        foreign = names - set(type_.fields)
        unknown = [each for each in complaints(type_, dict.fromkeys(sorted(foreign))) if NO_FIELD in each]
        assert len(unknown) == len(foreign), type_.name
        refused += len(unknown)
    assert len(inputs) > 50 and refused > 10_000


async def test_a_mutation_with_a_field_too_many_does_nothing(ask: Ask, begin: Begin, programme: Programme):
    """The same through the door, for the fields that somebody would like to set."""
    ann = await make.member(begin)
    wished = ("balanceAfter", "tier", "status", "roles", "permissions", "approvedBy", "createdAt", "secret")
    before = await checksums()
    caller = make.staff(*Permission)
    tried = 0
    mutations = schema._schema.mutation_type
    assert mutations is not None
    for name, field in mutations.fields.items():
        given = field.args.get("input")
        if given is None:
            continue
        named = get_named_type(given.type)
        assert isinstance(named, GraphQLInputObjectType)
        (foreign,) = [each for each in wished if each not in named.fields][:1]
        document = f"mutation ($input: {given.type}) {{ {name}(input: $input) {{ problems {{ code }} }} }}"
        answer = await ask(document, caller, input={"memberId": str(MemberId(ann.id.value)), foreign: 1})
        assert {each["extensions"]["code"] for each in answer["errors"]} == {"BAD_USER_INPUT"}, name
        tried += 1
    assert tried > 40
    assert await checksums() == before
