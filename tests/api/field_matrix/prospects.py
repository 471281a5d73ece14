"""Prospects, for the walk of the matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.privacy.policy import hash_of
from tests import make
from tests.api.prospects.asking import RECORD, SHOP, done

if TYPE_CHECKING:
    from tests.api.field_matrix.world import World

LIST = '{ prospects(first: 9, filter: { store: "s1" }) { %s } }'
PROSPECTS: dict[str, list[str]] = {
    "Prospect": [LIST % "nodes { %s }"],
    "ProspectConnection": [LIST],
    "ProspectEdge": [LIST % "edges { %s }"],
    "ProspectContact": ["{ prospectContact(id: $prospect) { %s } }"],
}
PROSPECT_ARGUMENTS = {
    "Query.prospects": '(first: 1, filter: { store: "s1" })',
    "Query.prospectCount": '(filter: { store: "s1" })',
    "Query.prospectContact": "(id: $prospect)",
}
_CONSENT = f'{{ purpose: MARKETING, version: 1, textHash: "{hash_of("Ads")}", channel: WEB }}'
_NOBODY = "prs_01jd3v00000000000000000000"
PROSPECT_MUTATIONS = {
    "recordProspect": (
        '(input: { idempotencyKey: $key, kind: EMAIL, contact: "pat@example.com", source: "fair",'
        f' store: "s1", consent: {_CONSENT} }})'
    ),
    "messageProspects": '(input: { idempotencyKey: $key, message: "spring", filter: { store: "s1" } })',
    "withdrawProspect": f'(id: "{_NOBODY}")',
    "withdrawProspectContact": '(input: { kind: EMAIL, contact: "nobody@example.com" })',
}
TABLES = ("prospects",)


async def set_up(world: World) -> None:
    """Pat, who is no member, with everything that a prospect can have."""
    said = {"purpose": "MARKETING", "version": 1, "textHash": hash_of("Ads"), "channel": "WEB"}
    given = {
        "idempotencyKey": make.key(),
        "kind": "EMAIL",
        "contact": "pat@example.com",
        "source": "fair",
        "store": "s1",
        "locale": "en",
        "tags": ["tea"],
        "consent": said,
    }
    recorded = await done(world.ask, RECORD, SHOP, input=given)
    world.variables["prospect"] = recorded["prospectId"]
