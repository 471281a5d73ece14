"""S7 for staff who are bound to stores: what lies in another store, or in none, is to them as if it were not
there, by every door of the schema of this moment. A kind of id, a way to an object or a mutation with a store
of which nothing is written here yet makes the walk fail."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from graphql import GraphQLField, GraphQLInputObjectType, GraphQLObjectType, get_named_type, is_leaf_type

from api.schema import schema
from domain.staff.caller import Caller
from domain.staff.permissions import Permission
from tests import make
from tests.api.field_matrix.asking import spelled
from tests.api.field_matrix.samples import ARGUMENTS, MUTATIONS
from tests.api.field_matrix.world import World
from tests.api.walks.test_walks import (
    ID_SCALARS,
    TYPED_ID,
    effects,
    is_id,
    leaves,
    objects,
    of_nobody,
    told,
    types_with_an_id,
    ways_to,
)

HELD = {
    *("TicketId", "TicketMessageId", "TicketFileId", "HandoverId", "EscalationId", "GoodwillId"),
    *("FollowUpId", "SurveyAnswerId", "MemberNoteId", "QuoteId", "ProspectId"),
}
"""Ids of what lies in a store or in none."""
FREE = {
    "whoever serves a member sees what it has and did, wherever that was": {
        *("MemberId", "CardId", "OrderId", "ReturnId", "EntryId", "LotId", "HoldId", "CouponId"),
        *("RedemptionId", "EventId", "FloorId", "MergeId", "SurveyInvitationId", "GuestOrderId"),
        *("DuplicateId", "DataExportId", "ErasureId", "LegalHoldId"),
    },
    "how the programme is set up, for all stores alike": {
        *("ProgrammeId", "WalletTypeId", "ArticleId", "TemplateId", "CouponBatchId", "CampaignSimulationId"),
        *("TeamId", "TicketBoxId", "TicketSourceId", "ChatId", "DeliveryId", "WebhookId"),
    },
    "who works here, and what was done": {
        *("StaffId", "ServiceId", "ServiceKeyId", "SessionId", "AuditId", "ApprovalId", "ViolationId"),
        "FactId",
    },
    "it is of whoever was named, and shows no note of another store": {"MentionId"},
}
"""Ids of what is not kept from whoever is bound to stores, by the reason."""
TOLD_ALL_THE_SAME = {
    "Fact": "the feed tells all that happens: it is for servers, and for whoever audits them",
    "GoodwillWanted": "whoever decides over what others want to give decides for all stores",
    "TrackedTicket": "whoever has its code sees it",
}
"""Types that name what is held."""
BY_POSSESSION = {
    "withdrawProspect": "the link in a message: whoever has the id may do it, and hears the same of nobody",
}
PLACED_BY_WHO_SETS_UP = {
    "addTicketBox": "boxes are set up for all stores by whoever may set up any",
}
"""Mutations that name a store and do not ask whose it is."""
INNER_WAYS = {
    "Member.tickets": "{ member(id: $ann) { tickets(first: 9) { nodes { %s } } } }",
    "Mention.note": "{ myMentions(first: 9) { nodes { note { %s } } } }",
}
"""Fields within an object that is not held itself, which lead to what is."""


def bound() -> Caller:
    """May do everything, in a store where nothing lies."""
    return make.staff(*Permission, stores=("elsewhere",))


def held_in(text: str) -> set[str]:
    names = {each.prefix: name for name, each in ID_SCALARS.items()}
    return {names[prefix] for prefix, _ in TYPED_ID.findall(text) if prefix in names} & HELD


def inputs_of(type_: Any, seen: frozenset[str] = frozenset()) -> Iterator[str]:
    """The kinds of ids that can be given in it, however deep."""
    named = get_named_type(type_)
    if isinstance(named, GraphQLInputObjectType) and named.name not in seen:
        for each in named.fields.values():
            yield from inputs_of(each.type, seen | {named.name})
    elif is_id(named):
        yield named.name


def takes_what_is_held(field: GraphQLField) -> bool:
    return any(name in HELD for each in field.args.values() for name in inputs_of(each.type))


def names_a_store(field: GraphQLField) -> bool:
    """Where something is done, which is not a filter or a condition."""
    given = [get_named_type(each.type) for each in field.args.values()]
    return any(isinstance(each, GraphQLInputObjectType) and "store" in each.fields for each in given)


def fields_of(type_name: str) -> dict[str, GraphQLField]:
    type_ = schema._schema.type_map[type_name]
    assert isinstance(type_, GraphQLObjectType)
    found: dict[str, GraphQLField] = type_.fields
    return found


def things() -> set[str]:
    """The types of what is held: those whose own id says so."""
    return {
        each.name
        for each in objects()
        if "id" in each.fields and get_named_type(each.fields["id"].type).name in HELD
    }


def inner_fields() -> list[str]:
    those = things() | {f"{each}Connection" for each in things()}
    passages = ("Connection", "Edge", "Payload")
    return sorted(
        f"{each.name}.{name}"
        for each in objects()
        if each.name not in ("Query", "Mutation", "Subscription", *things())
        and not each.name.endswith(passages)
        for name, field in each.fields.items()
        if get_named_type(field.type).name in those
    )


def test_of_every_kind_of_id_and_every_way_to_what_is_held_something_is_written_here():
    free = set().union(*FREE.values())
    assert free & HELD == set()
    assert free | HELD == set(ID_SCALARS)
    assert inner_fields() == sorted(INNER_WAYS)
    # What says in which store it lies is held, or it is of a member or of the setting up.
    lying = {each.name for each in objects() if each.fields.keys() >= {"id", "store"}}
    assert lying - things() == {"Order", "Redemption", "TicketBox"}


async def test_to_whoever_is_bound_to_stores_what_lies_elsewhere_is_not_there(world: World):
    await _nothing_is_told(world)
    await _it_answers_as_what_is_not_there(world)
    await _nothing_changes(world)


async def _nothing_is_told(world: World) -> None:
    everybody = make.staff(*Permission)
    seen: set[str] = set()
    ways = [(name, way % leaves(name)) for name in types_with_an_id() for way in ways_to(name)]
    for name, way in INNER_WAYS.items():
        above, field = name.split(".")
        found: Any = get_named_type(fields_of(above)[field].type)
        ways.append((name, way % leaves(found.name.removesuffix("Connection"))))
    for name, way in ways:
        document = await spelled(world, way)
        seen |= held_in(json.dumps((await world.ask(document, everybody))["data"]))
        if name not in TOLD_ALL_THE_SAME:
            theirs = await world.ask(document, bound())
            assert held_in(json.dumps(theirs["data"])) == set(), (name, document)
    assert seen == HELD, "had the walk met nothing, it would have shown nothing"


async def _it_answers_as_what_is_not_there(world: World) -> None:
    asked = 0
    for root in ("Query", "Subscription"):
        for name, field in fields_of(root).items():
            if not takes_what_is_held(field):
                continue
            below = "" if is_leaf_type(get_named_type(field.type)) else " { __typename }"
            arguments = ARGUMENTS[f"{root}.{name}"]
            document = await spelled(world, f"{root.lower()} {{ {name}{arguments}{below} }}")
            theirs = await world.ask(document, bound())
            assert told(theirs) == told(await world.ask(of_nobody(document), bound())), document
            asked += 1
    assert asked >= 8


async def _nothing_changes(world: World) -> None:
    held: dict[str, bool] = {}
    for name, field in fields_of("Mutation").items():
        takes = takes_what_is_held(field)
        if (takes or names_a_store(field)) and name not in {**BY_POSSESSION, **PLACED_BY_WHO_SETS_UP}:
            held[name] = takes
    asking = "mutation {{ {0}{1} {{ __typename problems {{ code }} }} }}"
    # Before anything is looked at: the world makes fresh things for them.
    documents = {name: await spelled(world, asking.format(name, MUTATIONS[name])) for name in held}
    before = await effects()
    for name, document in documents.items():
        theirs = await world.ask(document, bound())
        assert theirs["errors"] or theirs["data"][name]["problems"], (name, theirs)
        if held[name]:
            key = f'idempotencyKey: "{make.key()}"'
            nobodys = re.sub(r'idempotencyKey: "[^"]*"', key, of_nobody(document))
            assert told(theirs) == told(await world.ask(nobodys, bound())), (name, document)
    assert await effects() == before
    assert len(held) > 30
