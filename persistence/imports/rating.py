"""Rating a set of members, one after another, with what caps have left for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from domain.imports.rating import Past, Rated, rate
from domain.kernel.ids import MemberId
from domain.orders.awards import cap_keys
from domain.orders.order import Order
from domain.points.caps import CapKey, CapScope
from domain.programme.programme import Programme
from persistence.ids import new_uuid
from persistence.points.counters import shared, used

Orders = Mapping[UUID, Sequence[tuple[UUID, Order]]]
"""By member: its orders, each with the id that it shall have."""


async def rate_all(orders: Orders, past: Mapping[UUID, Past], programme: Programme) -> dict[UUID, Rated]:
    """In order of the members' ids, under their locks."""
    past = await _with_used(orders, past, programme)
    rated: dict[UUID, Rated] = {}
    together: dict[CapKey, int] = {}
    for member in sorted(orders):
        rated[member] = rate(_after(past[member], together), orders[member], programme, new_id=new_uuid)
        for key, amount in rated[member].used.items():
            if key.scope is CapScope.EVERYBODY:
                together[key] = together.get(key, 0) + amount
    return rated


async def _with_used(orders: Orders, past: Mapping[UUID, Past], programme: Programme) -> dict[UUID, Past]:
    """With what is used up of the caps that the orders' rules have."""
    keys = {
        member: {key for _, order in its for key in cap_keys(order, programme)}
        for member, its in orders.items()
    }
    common = await shared(programme, sorted(set().union(*keys.values())))
    found = {}
    for member, known in past.items():
        own = sorted(key for key in keys[member] if key.scope is CapScope.MEMBER)
        mine = await used(MemberId(member), programme, own)
        found[member] = replace(known, standing=replace(known.standing, used={**common, **mine}))
    return found


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
