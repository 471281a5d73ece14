"""The names of imported orders in the registry: taken before anything else, in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from domain.orders.order import Order
from persistence.database import rows


@dataclass(slots=True, kw_only=True)
class Waiting:
    """A staged order, whole."""

    line: int
    member_id: UUID
    order: Order
    order_id: UUID
    was_there: bool = False
    """Its name was in the registry: a guest's order, or something was said of it before it came."""


async def registered(
    waiting: list[Waiting], source: str, refused: list[tuple[int, str, str]]
) -> list[Waiting]:
    """Take the orders' names in the registry; gives those whose turn it is now.

    In order of their names, so that two who register the same orders never wait for each other in a circle.
    """
    waiting.sort(key=lambda each: each.order.external_id)
    made = await rows(
        """INSERT INTO order_registry (source, external_id, order_id, member_id, fingerprint, recorded_at)
        SELECT $1, w.external_id, w.order_id, w.member_id, w.fingerprint, statement_timestamp()
        FROM unnest($2::text[], $3::uuid[], $4::uuid[], $5::bytea[])
            WITH ORDINALITY AS w (external_id, order_id, member_id, fingerprint, n)
        ORDER BY w.n ON CONFLICT DO NOTHING RETURNING external_id""",
        source,
        [each.order.external_id for each in waiting],
        [each.order_id for each in waiting],
        [each.member_id for each in waiting],
        [each.order.fingerprint for each in waiting],
    )
    fresh = {each["external_id"] for each in made}
    others = [each for each in waiting if each.order.external_id not in fresh]
    if not others:
        return waiting
    known = {
        each["external_id"]: each
        for each in await rows(
            """SELECT external_id, order_id, member_id, fingerprint FROM order_registry
            WHERE source = $1 AND external_id = ANY($2::text[]) ORDER BY external_id FOR NO KEY UPDATE""",
            source,
            [each.order.external_id for each in others],
        )
    }
    guests = []
    named = []
    for each in others:
        there = known[each.order.external_id]
        if there["fingerprint"] is None:
            each.order_id, each.was_there = there["order_id"], True
            named.append(each)
        elif there["fingerprint"] != each.order.fingerprint or there["member_id"] not in (
            None,
            each.member_id,
        ):
            refused.append((each.line, "order_id", "ORDER_CONFLICT"))
        elif there["member_id"] is None:
            each.order_id, each.was_there = there["order_id"], True
            guests.append(each)
    await _give(guests, source)
    await _take_names(named, source)
    return [each for each in waiting if each.order.external_id in fresh] + guests + named


async def _take_names(named: Sequence[Waiting], source: str) -> None:
    """Orders of which something was said before they came. It is applied when all orders are in."""
    if named:
        await rows(
            """UPDATE order_registry r
            SET member_id = w.member_id, fingerprint = w.fingerprint, recorded_at = statement_timestamp()
            FROM unnest($2::text[], $3::uuid[], $4::bytea[]) AS w (external_id, member_id, fingerprint)
            WHERE r.source = $1 AND r.external_id = w.external_id RETURNING r.order_id""",
            source,
            [each.order.external_id for each in named],
            [each.member_id for each in named],
            [each.order.fingerprint for each in named],
        )


async def _give(guests: Sequence[Waiting], source: str) -> None:
    """Orders that were kept for a guest turn out to be members'."""
    if not guests:
        return
    names = [each.order.external_id for each in guests]
    await rows(
        """UPDATE order_registry r SET member_id = w.member_id
        FROM unnest($2::text[], $3::uuid[]) AS w (external_id, member_id)
        WHERE r.source = $1 AND r.external_id = w.external_id RETURNING r.order_id""",
        source,
        names,
        [each.member_id for each in guests],
    )
    await rows(
        "DELETE FROM guest_orders WHERE source = $1 AND external_id = ANY($2::text[]) RETURNING id",
        source,
        names,
    )


async def unregister(refused: Sequence[Waiting]) -> None:
    """Give back the names of orders that a rule refused: corrected, they may come again. What waits for a
    name goes on waiting."""
    if not refused:
        return
    source = refused[0].order.source
    await rows(
        "DELETE FROM order_registry WHERE source = $1 AND external_id = ANY($2::text[])"
        " RETURNING external_id",
        source,
        [each.order.external_id for each in refused if not each.was_there],
    )
    await rows(
        """UPDATE order_registry SET member_id = NULL, fingerprint = NULL
        WHERE source = $1 AND external_id = ANY($2::text[]) RETURNING external_id""",
        source,
        [each.order.external_id for each in refused if each.was_there],
    )
