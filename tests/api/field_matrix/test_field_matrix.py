"""Who gets what: each field of each type, asked for by each kind of caller, compared with `matrix.csv`.

The matrix says what should be. It was written by hand and is read in review; nothing writes it.

    allow   the value, in full
    mask    a masked value, and nothing of the value that a mask may not show
    null    nothing, without a word: as if it were not there
    deny    the error FORBIDDEN, or UNAUTHENTICATED without a token
    -       the caller can not come by an object of this type at all
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from graphql import GraphQLInterfaceType, GraphQLObjectType, get_named_type, is_leaf_type

from api.authentication import AccessTokens
from api.permissions import fields_of, guard_of
from api.problems import PROBLEMS
from api.schema import schema
from domain.kernel.amounts import Money, Points
from domain.kernel.ids import StaffId
from domain.kernel.refusal import Refusal
from domain.programme.programme import Programme
from domain.staff.caller import Caller
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows
from persistence.encryption import Vault
from persistence.ids import new_uuid
from tests import make
from tests.api.field_matrix import (
    logins,
    prospects,
    surveys,
    talk,
)
from tests.api.field_matrix.asking import asked
from tests.api.field_matrix.samples import ARGUMENTS, DEEPER, MUTATIONS, SAMPLES
from tests.api.field_matrix.world import CALLERS, FULL, MASKED, World, build
from tests.conftest import Ask

MATRIX = Path(__file__).with_name("matrix.csv")
OUTCOMES = {"allow", "mask", "null", "deny", "-"}
ORDER = ("allow", "mask", "deny", "null", "-")
"""Of several ways to an object the one that gives the most counts."""
AT_ONCE, DENIED_AT_ONCE = 12, 4
"""Fields in one operation, fifteen aliases being the limit; an answer tells five errors at most."""
DOORS_AT_ONCE = {"Subscription": 1, "Query": 4}
"""Each of them is a read of its own, and an operation costs 1,000 points at most."""
PROBLEM_NAMES = {each.__name__ for each in PROBLEMS.values()}
PROBLEM_FIELDS = {"code", "message", "path"}


def table() -> dict[str, dict[str, str]]:
    with MATRIX.open(encoding="utf-8", newline="") as file:
        read = csv.DictReader(line for line in file if line.strip() and not line.startswith("#"))
        lines = list(read)
    assert read.fieldnames == ["field", *CALLERS]
    names = [row["field"] for row in lines]
    assert len(names) == len(set(names)), "a field has two rows"
    return {row.pop("field"): row for row in lines}


EXPECTED = table()


def our_fields() -> Iterator[tuple[str, str]]:
    """Every field that the matrix speaks of. Of problems, what they have in common is said once."""
    for type_, name, _ in fields_of(schema._schema):
        if type_.name not in PROBLEM_NAMES or name not in PROBLEM_FIELDS:
            yield type_.name, name


@cache
def payload_of() -> dict[str, str]:
    """The mutations by the name of what they answer with; of several mutations the first."""
    mutations = schema._schema.mutation_type
    assert mutations is not None
    found: dict[str, str] = {}
    for name, field in mutations.fields.items():
        found.setdefault(get_named_type(field.type).name, name)
    return found


def samples_of(type_name: str) -> list[str]:
    mutation = payload_of().get(type_name)
    if mutation is not None and type_name not in SAMPLES:
        return [f"mutation {{ {mutation}{MUTATIONS[mutation]} {{ %s }} }}"]
    return SAMPLES.get(type_name) or DEEPER[type_name]


# The matrix is whole


def test_every_field_has_its_row_and_every_row_its_field():
    ours = {f"{type_name}.{name}" for type_name, name in our_fields()}

    assert sorted(ours - set(EXPECTED)) == []
    assert sorted(set(EXPECTED) - ours) == []


def test_every_cell_says_one_of_five_words():
    wrong = {
        f"{field} for {caller}: {said}"
        for field, row in EXPECTED.items()
        for caller, said in row.items()
        if said not in OUTCOMES
    }
    assert wrong == set()


def test_every_type_can_be_come_by():
    for type_name, _ in our_fields():
        if type_name not in (*PROBLEM_NAMES, "Problem", "Mutation"):
            assert samples_of(type_name)


# The matrix is true


@pytest.mark.parametrize("name", CALLERS)
async def test_each_field_gives_what_the_matrix_says(
    ask: Ask, begin: Begin, vault: Vault, programme: Programme, tokens: AccessTokens, name: str
):
    world = await build(ask, begin, vault, programme, tokens)
    seen = await everything_seen_by(world, name)

    different = [
        f"{field}: the matrix says {row[name]}, {name} gets {seen[field]}"
        for field, row in EXPECTED.items()
        if field in seen and seen[field] != row[name]
    ]
    assert different == []
    assert {each for each in EXPECTED if each.partition(".")[0] not in (*PROBLEM_NAMES, "Problem")} == set(
        seen
    )


@pytest.mark.parametrize("refusal", PROBLEMS, ids=lambda each: each.__name__)
async def test_whoever_is_refused_reads_all_of_the_problem(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, refusal: type[Refusal]
):
    """By a mutation whose rule says no in every way there is."""
    problem = PROBLEMS[refusal].__name__
    hints = get_type_hints(refusal)
    figures = {name: figure_of(hints[name]) for name in getattr(refusal, "__dataclass_fields__", ())}

    async def refuse(*_: Any) -> None:
        raise refusal(**figures)

    monkeypatch.setattr("domain.staff.use_cases.disable_staff", refuse)
    own = [name for type_name, name in our_fields() if type_name == problem]
    below = {name: selected(problem, name).partition(": ")[2] for name in own}
    document = f"""
    mutation {{
      disableStaff(id: "{StaffId(new_uuid())}") {{
        problems {{ __typename code message path ... on {problem} {{ {" ".join(below.values())} }} }}
      }}
    }}
    """

    answer = await ask(document, make.staff(Permission.STAFF_WRITE))

    assert answer["errors"] == []
    (told,) = answer["data"]["disableStaff"]["problems"]
    assert (told["__typename"], told["code"]) == (problem, refusal.code)
    assert told["message"]
    assert {name for name in own if told[name] is None} == set()
    assert {EXPECTED[f"{problem}.{name}"][caller] for name in own for caller in CALLERS} <= {"allow"}


def figure_of(hint: Any) -> Any:
    """Some value of the type of a refusal's field."""
    known = {str: "text", int: 7, bool: True, Points: Points(7), Money: Money(700, "CNY"), datetime: make.NOW}
    if hint in known:
        return known[hint]
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (tuple, list, frozenset, set):
        return origin([figure_of(parts[0])])
    if origin is not None:  # a union with None
        return figure_of(parts[0])
    if issubclass(hint, Enum):
        return next(iter(hint))
    return hint(*(new_uuid() for _ in fields(hint)))


async def test_a_member_whose_session_has_ended_reads_nothing_behind_any_door(
    ask: Ask, begin: Begin, vault: Vault, programme: Programme, tokens: AccessTokens
):
    world = await build(ask, begin, vault, programme, tokens)
    await rows("UPDATE members SET session_version = 2")
    doors = [
        (type_.name, name)
        for type_, name, field in fields_of(schema._schema)
        if type_.name in ("Query", "Mutation", "Subscription")
        and (guard := guard_of(field)) is not None
        and guard.or_self
    ]
    assert len(doors) >= 5

    world.variables["own"] = str(world.ann)
    for type_name, name in (("Query", "me"), *doors):
        given = MUTATIONS[name] if type_name == "Mutation" else ARGUMENTS.get(f"{type_name}.{name}", "")
        asking = f"{type_name.lower()} {{ {name}{given} {{ __typename }} }}"
        document, values = await asked(world, asking)
        answer = await ask(document, world.callers["member"], **values)
        assert [each["extensions"]["code"] for each in answer["errors"]] == ["UNAUTHENTICATED"], name
        assert answer["data"] in (None, {name: None})


async def everything_seen_by(world: World, name: str) -> dict[str, str]:
    seen: dict[str, str] = {}
    caller = world.callers[name]
    # Where somebody acts upon its own: a member can name nobody else.
    world.variables["own"] = str(caller.member_id or world.ann)
    world.asking = caller
    by_type: dict[str, list[str]] = {}
    for type_name, field in our_fields():
        by_type.setdefault(type_name, []).append(field)
    mutations = by_type.pop("Mutation")
    # What mutations change shall not be seen by the reads, so they come last, each time in the same order.
    for type_name in sorted(sorted(by_type.keys() - {*PROBLEM_NAMES, "Problem"}), key=is_given_by_mutation):
        for part in parts_of(type_name, by_type[type_name], name):
            seen |= await outcomes(world, caller, type_name, part)
    for mutation in mutations:
        seen[f"Mutation.{mutation}"] = await mutation_outcome(world, caller, mutation)
    return seen


def parts_of(type_name: str, names: list[str], caller: str) -> Iterator[list[str]]:
    """The fields of a type, as many at a time as an answer can tell of."""
    part: list[str] = []
    denied = 0
    for name in names:
        is_denied = EXPECTED[f"{type_name}.{name}"][caller] == "deny"
        if len(part) == DOORS_AT_ONCE.get(type_name, AT_ONCE) or (is_denied and denied == DENIED_AT_ONCE):
            yield part
            part, denied = [], 0
        part.append(name)
        denied += is_denied
    if part:
        yield part


def is_given_by_mutation(type_name: str) -> bool:
    return any(sample.startswith("mutation") for sample in samples_of(type_name))


async def mutation_outcome(world: World, caller: Caller, name: str) -> str:
    asking = f"mutation {{ {name}{MUTATIONS[name]} {{ __typename problems {{ code }} }} }}"
    document, values = await asked(world, asking)
    await logins.wake(caller)
    before = await counts()
    answer = await world.ask(document, caller, **values)
    if answer["errors"]:
        assert await counts() == before, f"{name} was denied and changed something"
        return denial(answer)
    assert answer["data"][name]["problems"] == [], f"{name} should succeed: {answer['data'][name]}"
    return "allow"


async def outcomes(world: World, caller: Caller, type_name: str, names: list[str]) -> dict[str, str]:
    best = dict.fromkeys(names, "-")
    selection = " ".join(selected(type_name, name) for name in names)
    for sample in samples_of(type_name):
        await logins.wake(caller)
        document, values = await asked(world, sample % selection)
        answer = await world.ask(document, caller, **values)
        if len(answer["errors"]) >= 5 and len(names) > 1:  # some errors may not have been told
            for name in names:
                alone = await outcomes(world, caller, type_name, [name])
                best[name] = better(best[name], alone[f"{type_name}.{name}"])
            continue
        for name in names:
            best[name] = better(best[name], outcome(answer, type_name, name))
    return {f"{type_name}.{name}": said for name, said in best.items()}


def selected(type_name: str, field: str) -> str:
    type_ = schema._schema.type_map[type_name]
    assert isinstance(type_, GraphQLObjectType | GraphQLInterfaceType)
    below = "" if is_leaf_type(get_named_type(type_.fields[field].type)) else " { __typename }"
    return f"f_{field}: {field}{ARGUMENTS.get(f'{type_name}.{field}', '')}{below}"


def outcome(answer: dict[str, Any], type_name: str, field: str) -> str:
    key = f"f_{field}"
    for error in answer["errors"]:
        assert error["extensions"]["code"] in ("FORBIDDEN", "UNAUTHENTICATED"), error
        if error["path"][-1] == key:
            return "deny"
    values = list(values_at(answer["data"], key))
    if not values:
        return "-"
    if type_name == "Member" and field in FULL:
        (value,) = values
        if value is None:
            return "null"
        return "allow" if value == FULL[field] else mask_or_worse(field, value)
    return "allow" if any(value is not None for value in values) else "null"


def mask_or_worse(field: str, value: Any) -> str:
    """A value that is not the full one: is it a mask that may be shown?"""
    if value in MASKED.get(field, ()) or (field == "displayName" and re.fullmatch(r"\*\*\* \d{4}", value)):
        return "mask"
    return f"something else: {value!r}"


def values_at(data: Any, key: str) -> Iterator[Any]:
    if isinstance(data, dict):
        if key in data:
            yield data[key]
        for name, below in data.items():
            if not name.startswith("f_"):
                yield from values_at(below, key)
    elif isinstance(data, list):
        for each in data:
            yield from values_at(each, key)


def better(one: str, other: str) -> str:
    return min(one, other, key=lambda each: ORDER.index(each) if each in ORDER else -1)


def denial(answer: dict[str, Any]) -> str:
    codes = {error["extensions"]["code"] for error in answer["errors"]}
    assert codes <= {"FORBIDDEN", "UNAUTHENTICATED"}, answer
    return "deny"


TABLES = (
    *("identities", "cards", "member_merges", "duplicate_proposals"),
    *("tickets", "ticket_messages", "ticket_changes", "ticket_boxes", "ticket_sources", "goodwill_limits"),
    *("members", "orders", "entries", "facts", "staff", "service_keys", "audit_log", "webhooks"),
    *("spends", "holds", "transfers", "tier_floors", "tier_moves"),
    *("rewards", "reward_revisions", "reward_stocks", "redemptions", "redemption_moves", "prize_draws"),
    *("policy_documents", "policy_versions", "consent_rules", "consents", "member_guardians"),
    *("member_preferences",),
    *("teams", "representatives", "business_calendars", "sla_policies", "escalations", "tickets"),
    *("member_codes", "member_code_cards", "member_code_uses", "member_code_guesses"),
    *(
        "programmes",
        "campaigns",
        "campaign_revisions",
        "segments",
        "segment_members",
        "member_tags",
        "earn_rules",
        "wallet_types",
        "stores",
        "channels",
        "ladders",
        "product_categories",
        "coupons",
        "quotes",
        "promotions",
        "promotion_revisions",
        "coupon_batches",
        "coupon_codes",
        "coupon_gifts",
        "coupon_template_revisions",
    ),
    *(
        "taxonomies",
        "classifiers",
        "classification_decisions",
        "articles",
        "article_versions",
        "article_index",
    ),
    *("articles", "article_versions", "article_index"),
    *("export_files", "erasure_requests", "erasures", "retention_terms", "legal_holds"),
    *surveys.TABLES,
    *prospects.TABLES,
    *talk.TABLES,
)
"""What a mutation that was denied must not have touched."""


async def counts() -> dict[str, int]:
    return await make.counts(*TABLES)
