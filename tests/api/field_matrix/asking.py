"""Operations with the values of a world: as variables, where every caller asks for the same text, or
spelled out."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLInputType,
    OperationDefinitionNode,
    TypeInfo,
    TypeInfoVisitor,
    VariableNode,
    Visitor,
    get_nullable_type,
    parse,
    visit,
)

from api.schema import schema
from persistence.ids import new_uuid
from tests import make
from tests.api.field_matrix import (
    acts,
    coupons,
    desk,
    identities,
    knowledge,
    logins,
    quotes,
    rights,
    surveys,
    talk,
    tickets,
)
from tests.api.field_matrix.world import World


async def asked(world: World, document: str) -> tuple[str, dict[str, Any]]:
    """The document with its variables declared, and what they are in this world."""
    text, places = declared(document)
    values = {name: await value_of(world, name) for name in sorted(set(places.values()))}
    return text, {variable: values[name] for variable, name in places.items()}


async def spelled(world: World, document: str) -> str:
    """The document with the values of the world in place of their names."""
    values = {name: await value_of(world, name) for name in set(re.findall(r"\$(\w+)", document))}
    return re.sub(r"\$(\w+)", lambda found: json.dumps(values[found[1]]), document)


@cache
def declared(document: str) -> tuple[str, dict[str, str]]:
    """The document with its variables declared, and which name of the world each of them stands for.

    A name that stands at places of several types becomes as many variables.
    """
    parsed = parse(document)
    found = Places(TypeInfo(schema._schema))
    visit(parsed, TypeInfoVisitor(found.types, found))
    variables: dict[tuple[str, str], str] = {}
    for _, _, name, kind in found.places:
        variables.setdefault((name, kind), f"{name}_{len(variables)}")
    text = document
    for start, end, name, kind in reversed(found.places):
        text = f"{text[:start]}${variables[name, kind]}{text[end:]}"
    if variables:
        declarations = ", ".join(f"${variable}: {kind}" for (_, kind), variable in variables.items())
        text = f"{operation_of(parsed)} ({declarations}) {text[text.index('{') :]}"
    return text, {variable: name for (name, _), variable in variables.items()}


class Places(Visitor):
    """Where variables stand, and what type a value has there."""

    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self.types = types
        self.places: list[tuple[int, int, str, str]] = []

    def enter_variable(self, node: VariableNode, *_: Any) -> None:
        kind: GraphQLInputType | None = self.types.get_input_type()
        assert node.loc is not None
        assert kind is not None, f"${node.name.value} stands where no value is asked for"
        # The one field of a oneOf input takes no variable that could be null.
        self.places.append((node.loc.start, node.loc.end, node.name.value, f"{get_nullable_type(kind)}!"))


def operation_of(document: DocumentNode) -> str:
    (operation,) = document.definitions
    assert isinstance(operation, OperationDefinitionNode)
    return operation.operation.value


async def value_of(world: World, name: str) -> Any:
    match name:
        case "key":
            return make.key()
        case "unique":
            return str(new_uuid())
        case "email":
            return f"{new_uuid().hex}@example.com"
        case "refreshToken":
            return await world.refresh_token()
        case "challenge":
            return await world.secured.challenge()
        case "begunCode":
            return await world.secured.code(world.asking, confirmed=False)
        case "ownCode":
            return await world.secured.code(world.asking, confirmed=True)
        case "ownSession":
            return await world.secured.session(world.asking)
        case "securedStaff":
            return await world.secured.spare_staff()
        case "spareRole":
            return await world.secured.spare_role()
        case "spareStaff":
            return await world.spare_staff()
        case "spareKey":
            return await world.spare_key()
        case "draftCampaign":
            return await world.draft_campaign()
        case "liveCampaign":
            return await world.draft_campaign(live=True)
        case "pausedCampaign":
            return await world.paused_campaign()
        case "draftReward":
            return await world.draft_reward()
        case "liveReward":
            return await world.draft_reward("activateReward")
        case "pausedReward":
            return await world.draft_reward("activateReward", "pauseReward")
        case "spareRedemption":
            return await world.redemption("sticker", world.variables["own"])
        case "spareWebhook":
            return await world.spare_webhook()
        case "spareHold":
            return await world.used("holdPoints", "HoldPointsInput", "hold")
        case "spareSpend":
            return await world.used("spendPoints", "SpendPointsInput", "entry")
        case "spareMember" | "otherMember":
            return await world.spare_member()
        case "draftedArticle" | "publishedArticle" | "newArticle":
            return await knowledge.fresh(name, world)
        case "freshCode":
            return await world.fresh_code()
        case "suspendedMember":
            return await world.spare_member(status="SUSPENDED")
        case "expiredEntry":
            return await world.expired_entry()
        case "givenTier":
            return await world.given_tier()
        case (
            "spareCoupon"
            | "usedCoupon"
            | "ownCoupon"
            | "ownOffered"
            | "giftToken"
            | "draftTemplate"
            | "liveTemplate"
            | "pausedTemplate"
        ):
            return await coupons.spare(world.variables["own"], world.ann, name, world)
        case _ if name in identities.FRESH:
            return await identities.fresh(name, world)
        case _ if name in logins.FRESH:
            return await logins.fresh(name, world.asking, world)
        case _ if name in desk.FRESH:
            return await desk.fresh(name, world.asking, world)
        case _ if name in quotes.FRESH:
            return await quotes.fresh(world.variables["own"], name, world)
        case _ if name in tickets.FRESH:
            return await tickets.fresh(world.variables["own"], name, world)
        case _ if name in talk.FRESH:
            return await talk.fresh(name, world.asking, world)
        case _ if name in surveys.FRESH:
            return await surveys.fresh(name, world)
        case "openViolation":
            return str(await acts.open_violation(world.begin))
        case "ownErasure":
            return await rights.ask_to_erase(world, world.variables["own"])
        case "spareHoldOfLaw":
            return await rights.hold(world)
        case "openApproval":
            return await world.open_approval()
        case "deadDelivery":
            return await world.dead_delivery()
        case _:
            return world.variables[name]
