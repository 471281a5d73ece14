"""Rating a set of members, one after another, with what caps have left for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from domain.campaigns.choosing import needs_of_campaigns
from domain.conditions.subject import Needs
from domain.imports.rating import Past, Rated, rate
from domain.kernel.periods import ALWAYS
from domain.orders.awards import cap_keys
from domain.orders.bonuses import NO_PRODUCTS, Products, campaigns_of, counters_of
from domain.orders.order import Order
from domain.points.caps import CapKey, CapScope
from domain.programme.programme import Programme
from persistence.campaigns.repository import products_of
from persistence.conditions.knowing import known_of
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.points.counters import shared, used_by

Orders = Mapping[UUID, Sequence[tuple[UUID, Order]]]
"""By member: its orders, each with the id that it shall have."""


async def rate_all(
    orders: Orders, past: Mapping[UUID, Past], programme: Programme, vault: Vault
) -> dict[UUID, Rated]:
    """In order of the members' ids, under their locks."""
    needs = _needs(orders, programme)
    past = await _with_known(await _with_used(orders, past, programme), programme, needs, vault)
    products: Products = NO_PRODUCTS
    if needs.products:
        products = await products_of(
            [line.sku for its in orders.values() for _, order in its for line in order.lines]
        )
    rated: dict[UUID, Rated] = {}
    together: dict[CapKey, int] = {}
    for member in sorted(orders):
        rated[member] = rate(
            _after(past[member], together), orders[member], programme, new_id=new_uuid, products=products
        )
        for key, amount in rated[member].used.items():
            if key.scope is CapScope.EVERYBODY:
                together[key] = together.get(key, 0) + amount
    return rated


async def _with_used(orders: Orders, past: Mapping[UUID, Past], programme: Programme) -> dict[UUID, Past]:
    """With what is used up of the caps that the orders' rules have."""
    keys = {
        member: {
            key for _, order in its for key in (*cap_keys(order, programme), *counters_of(order, programme))
        }
        for member, its in orders.items()
    }
    common = await shared(programme, sorted(set().union(*keys.values())))
    own = await used_by(programme, {member: sorted(keys[member]) for member in past})
    return {
        member: replace(known, standing=replace(known.standing, used={**common, **own[member]}))
        for member, known in past.items()
    }


def _needs(orders: Orders, programme: Programme) -> Needs:
    """What campaigns of the orders' times ask about."""
    asked = {
        each.id: each
        for its in orders.values()
        for _, order in its
        for each in campaigns_of(order, programme)
    }
    return needs_of_campaigns(list(asked.values()))


async def _with_known(
    past: Mapping[UUID, Past], programme: Programme, needs: Needs, vault: Vault
) -> dict[UUID, Past]:
    """Members as they are now; their history each order finds for itself."""
    timeless = replace(needs, figures=frozenset())
    if not timeless.member:
        return dict(past)
    known = await known_of(sorted(past), programme, timeless, at=ALWAYS, vault=vault)
    return {
        member: replace(each, standing=replace(each.standing, known=known[member]))
        for member, each in past.items()
    }


def _after(past: Past, together: Mapping[CapKey, int]) -> Past:
    """What is known of a member, once the members before it have used what all share."""
    used = past.standing.used
    if not together or not used:
        return past
    return replace(
        past,
        standing=replace(
            past.standing, used={key: count + together.get(key, 0) for key, count in used.items()}
        ),
    )
