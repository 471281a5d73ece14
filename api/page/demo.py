"""The demo's people with tokens for a day, and the ready questions filled in for them."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from api.page.documents import Example, examples
from domain.staff.bundles import Role
from persistence import showcase
from persistence.showcase import Shop, ShownMember

if TYPE_CHECKING:
    from api.authentication import AccessTokens

LIVES = timedelta(hours=12)
MEMBER = "member"
SERVICE = "service"
A_NAME = "郭雨"
"""A given name that several of the demo's members have."""
CALLERS = (MEMBER, *(str(each) for each in Role), SERVICE)
"""In the order in which the page shows them."""


@dataclass(frozen=True, slots=True)
class Demo:
    """What the page shows. Without a demo in the database there are no tokens."""

    tokens: Mapping[str, str]
    """By caller: `member`, a role, `service`."""
    examples: tuple[Example, ...]


async def look(tokens: AccessTokens) -> Demo:
    """Find the demo's people and make their tokens. A token opens what its owner may see, nothing more."""
    made: dict[str, str] = {}
    shown_member = await showcase.member()
    if shown_member is not None:
        made[MEMBER] = tokens.for_member(
            shown_member.id, shown_member.session_version, own_contact=True, lives=LIVES
        ).text
    staff = await showcase.staff()
    for role, who in staff.items():
        made[str(role)] = tokens.for_staff(who.id, who.session_version, lives=LIVES).text
    key = await showcase.service_key()
    if key is not None:
        made[SERVICE] = tokens.for_service(key, lives=LIVES).text
    clerk = staff.get(Role.CLERK)
    shop = await showcase.shop(clerk.store_codes if clerk else ())
    return Demo(made, examples(search=A_NAME, order=an_order(shop, shown_member)))


def an_order(shop: Shop, member: ShownMember | None) -> Mapping[str, Any]:
    """The input of an order that nobody has sent yet: each look at the page makes another one."""
    currency = shop.currency or "CNY"
    prices = (25_980, 4_550)
    order: dict[str, Any] = {
        "idempotencyKey": str(uuid4()),
        "source": "demo-till",
        "externalId": f"T-{datetime.now(UTC):%Y%m%d}-{secrets.token_hex(4)}",
        "channel": shop.channel or "store",
        "placedAt": datetime.now(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z",
        "lines": [
            {"sku": sku, "quantity": 1, "paid": {"amount": price, "currency": currency}}
            for sku, price in zip(shop.skus or ("DEMO-1", "DEMO-2"), prices, strict=False)
        ],
    }
    if shop.store is not None:
        order["store"] = shop.store
    if member is not None:
        order["member"] = {"cardNumber": member.card_number} if member.card_number else {"id": str(member.id)}
    return order
