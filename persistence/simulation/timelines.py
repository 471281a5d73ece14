"""The past of a programme's members: orders with their lines, what came back, other movements of points."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.campaigns.campaign import Campaign
from domain.campaigns.choosing import needs_of_campaigns
from domain.conditions.subject import NOTHING_KNOWN, MemberFacts, Needs, Product
from domain.kernel.periods import ALWAYS, parse_instant
from domain.orders.order import Order, OrderLine, OrderStatus
from domain.orders.returns import AskedLine, Cancellation, DeliveryKind, Return
from domain.programme.programme import Programme
from domain.simulation.timeline import (
    Happening,
    Past,
    PastGift,
    PastOrder,
    PastReturn,
    PastUse,
    Timeline,
    moment_of,
)
from persistence.campaigns.repository import products_of
from persistence.conditions.knowing import known_of
from persistence.database import from_json, rows, value
from persistence.encryption import Vault
from persistence.imports.runs import set_based
from persistence.moments import endless

MOST_ORDERS = 500_000
Found = dict[str, Any]
"""A row."""


class TooManyOrders(Exception):
    """More than are played again at once."""


_MEMBERS = """SELECT m.member_id, m.joined_at,
    coalesce((SELECT json_object_agg(v.name, v.times) FROM (
        SELECT name, json_agg(at ORDER BY at) AS times FROM member_events e
        WHERE e.member_id = m.member_id AND e.programme_id = m.programme_id GROUP BY name) v), '{}') AS events
FROM memberships m WHERE m.programme_id = $1 AND ($4 OR EXISTS (
    SELECT FROM orders o WHERE o.member_id = m.member_id AND o.programme_id = m.programme_id
    AND o.paid_at >= $2 AND o.paid_at < $3))"""
_COUNT = """SELECT count(*) FROM orders
WHERE programme_id = $1 AND member_id = ANY($2::uuid[]) AND paid_at < $3"""
_ORDERS = """SELECT o.member_id, o.id, o.source, o.external_id, o.store_code, o.channel_code, o.placed_at,
    o.paid_at, o.currency, o.freight_minor, o.tax_minor, o.recorded_at, o.import_id IS NOT NULL AS imported,
    d.record -> 'inputs' ->> 'completed_at' AS completed_then,
    (SELECT json_agg(json_build_array(l.number, l.sku, l.category, l.quantity, l.paid_minor, l.discount_minor)
        ORDER BY l.number) FROM order_lines l WHERE l.member_id = o.member_id AND l.order_id = o.id) AS lines
FROM orders o JOIN decisions d ON d.member_id = o.member_id AND d.id = o.decision_id
WHERE o.programme_id = $1 AND o.member_id = ANY($2::uuid[]) AND o.paid_at < $3"""
_RETURNS = """SELECT r.member_id, r.id, r.order_id, r.kind, r.recorded_at,
    (SELECT json_agg(json_build_array(l.number, l.quantity) ORDER BY l.number) FROM return_lines l
        WHERE l.member_id = r.member_id AND l.return_id = r.id AND l.quantity > 0) AS lines
FROM returns r JOIN orders o ON o.member_id = r.member_id AND o.id = r.order_id
WHERE o.programme_id = $1 AND r.member_id = ANY($2::uuid[]) AND o.paid_at < $3"""
# What orders, returns and the clock write comes of itself when they are played again.
_MOVEMENTS = """SELECT e.member_id, e.kind, e.points, e.recorded_at, w.code AS wallet, l.earned_at,
    coalesce(l.available_at, l.earned_at) AS available_at, coalesce(l.expires_at, 'infinity') AS expires_at
FROM entries e JOIN wallet_types w ON w.id = e.wallet_type_id
LEFT JOIN LATERAL (SELECT * FROM lots l WHERE l.member_id = e.member_id AND l.entry_id = e.id
    ORDER BY l.expires_at LIMIT 1) l ON true
WHERE w.programme_id = $1 AND e.member_id = ANY($2::uuid[]) AND e.recorded_at < $3
AND (e.kind IN ('SPEND', 'CAPTURE', 'ADJUST_DEBIT', 'TRANSFER_OUT', 'MERGE_OUT',
        'ADJUST_CREDIT', 'IMPORT', 'TRANSFER_IN', 'MERGE_IN', 'EXPIRE_RESTORE')
    OR e.kind IN ('EARN', 'EARN_PENDING') AND e.order_id IS NULL)"""
_TAKEN = frozenset({"SPEND", "CAPTURE", "ADJUST_DEBIT", "TRANSFER_OUT", "MERGE_OUT"})


@dataclass(frozen=True, slots=True)
class StoredPast:
    """Everything that is played again, as the database has it: quickly handed to another process, which makes
    the timelines of it."""

    programme: str
    """The code."""
    members: Sequence[Found]
    orders: Sequence[Found]
    returns: Sequence[Found]
    movements: Sequence[Found]
    known: Mapping[UUID, MemberFacts]
    products: dict[str, Product]

    def halves(self) -> Iterator[StoredPast]:
        """Every other member."""
        for first in (0, 1):
            members = self.members[first::2]
            ids = {each["member_id"] for each in members}

            def theirs(found: Sequence[Found], ids: Collection[UUID] = ids) -> list[Found]:
                return [each for each in found if each["member_id"] in ids]

            yield replace(
                self,
                members=members,
                orders=theirs(self.orders),
                returns=theirs(self.returns),
                movements=theirs(self.movements),
                known={member: facts for member, facts in self.known.items() if member in ids},
            )

    def past(self) -> Past:
        happenings: dict[UUID, list[Happening]] = {each["member_id"]: [] for each in self.members}
        for each in self.orders:
            happenings[each["member_id"]].append(_order(each, self.programme))
        for each in self.returns:
            happenings[each["member_id"]].append(_return(each))
        for each in self.movements:
            happenings[each["member_id"]].append(_movement(each))
        return Past(
            timelines=tuple(
                Timeline(
                    member_id=each["member_id"],
                    joined_at=each["joined_at"],
                    known=self.known.get(each["member_id"], NOTHING_KNOWN),
                    events={
                        name: [parse_instant(at) for at in times]
                        for name, times in from_json(each["events"]).items()
                    },
                    happenings=tuple(sorted(happenings[each["member_id"]], key=moment_of)),
                )
                for each in self.members
            ),
            products=self.products,
        )


async def stored_past(
    programme: Programme,
    campaigns: Sequence[Campaign],
    *,
    since: datetime,
    until: datetime,
    everybody: bool,
    vault: Vault,
) -> StoredPast:
    """What is to be played again for members with orders paid in the period; of `everybody`, where limits
    that all members share make the others matter. `campaigns`: all that are asked. Raises TooManyOrders."""
    # Segments always: what was given is told by them.
    needs = needs_of_campaigns(campaigns) | Needs(segments=True)
    async with set_based():
        members = await rows(_MEMBERS, programme.id, since, until, everybody)
        ids = [each["member_id"] for each in members]
        if await value(_COUNT, programme.id, ids, until) > MOST_ORDERS:
            raise TooManyOrders
        orders = await rows(_ORDERS, programme.id, ids, until)
        products = await _products(orders) if needs.products else {}
        return StoredPast(
            programme=programme.code,
            members=members,
            orders=orders,
            returns=await rows(_RETURNS, programme.id, ids, until),
            movements=await rows(_MOVEMENTS, programme.id, ids, until),
            known=await _known(ids, programme, needs, vault),
            products=products,
        )


async def _products(orders: Iterable[Found]) -> dict[str, Product]:
    return await products_of(sorted({sku for each in orders for _, sku, *_ in from_json(each["lines"])}))


async def _known(
    members: Sequence[UUID], programme: Programme, needs: Needs, vault: Vault
) -> dict[UUID, MemberFacts]:
    timeless = replace(needs, figures=frozenset())
    if not timeless.member:
        return {}
    return await known_of(members, programme, timeless, at=ALWAYS, vault=vault)


def _order(found: dict[str, Any], programme: str) -> PastOrder:
    completed = found["completed_then"]
    order = Order(
        source=found["source"],
        external_id=found["external_id"],
        programme=programme,
        store=found["store_code"],
        channel=found["channel_code"],
        status=OrderStatus.COMPLETED if completed else OrderStatus.PAID,
        placed_at=found["placed_at"],
        paid_at=found["paid_at"],
        completed_at=parse_instant(completed) if completed else None,
        currency=found["currency"],
        lines=tuple(
            OrderLine(
                number=number, sku=sku, category=category, quantity=quantity, paid=paid, discount=discount
            )
            for number, sku, category, quantity, paid, discount in from_json(found["lines"])
        ),
        freight=found["freight_minor"],
        tax=found["tax_minor"],
    )
    return PastOrder(
        id=found["id"],
        order=order,
        recorded_at=found["recorded_at"],
        imported=found["imported"],
    )


def _return(found: dict[str, Any]) -> PastReturn:
    if found["kind"] == DeliveryKind.CANCELLATION:
        delivery: Return | Cancellation = Cancellation(id=found["id"])
    else:
        lines = tuple(AskedLine(*each) for each in from_json(found["lines"]) or ())
        delivery = Return(id=found["id"], source="", external_id="", lines=lines)
    return PastReturn(order_id=found["order_id"], delivery=delivery, recorded_at=found["recorded_at"])


def _movement(found: dict[str, Any]) -> Happening:
    wallet, points, at = found["wallet"], found["points"], found["recorded_at"]
    if found["kind"] in _TAKEN or found["earned_at"] is None:
        return PastUse(wallet=wallet, points=points, recorded_at=at)
    return PastGift(
        wallet=wallet,
        points=points,
        earned_at=found["earned_at"],
        available_at=found["available_at"],
        expires_at=endless(found["expires_at"]),
        recorded_at=at,
    )
