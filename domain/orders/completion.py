"""Handed over: points that waited for the order's completion learn from when on they can be spent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, OrderId
from domain.kernel.periods import instant
from domain.members.standing import Standing
from domain.orders.order import Order
from domain.orders.returns import RecordedOrder
from domain.points.facts import facts_of
from domain.points.page import Page
from domain.points.terms import (
    Expiry,
    OnCompletion,
    Pending,
    available_at,
    expires_at,
    expiry_from_plain,
    pending_from_plain,
)
from domain.programme.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class CompletionSettlement:
    """What to write, all of it in one transaction."""

    member_id: MemberId
    recorded: RecordedOrder
    order: Order
    """As it stands afterwards."""
    pages: tuple[Page, ...]
    """Of the accounts that moved."""
    facts: tuple[Fact, ...]


def waiting_lots(
    record: Mapping[str, Any], programme: Programme, moved: Mapping[UUID, UUID]
) -> dict[UUID, tuple[UUID, ...]]:
    """By wallet type: the lots of the order whose dates were not known when it was recorded.

    `moved`: what became of lots in merges of balances.
    """
    lots: dict[UUID, tuple[UUID, ...]] = {}
    for award in record["awards"]:
        wallet = programme.wallet_by_code[award["wallet"]].id
        ids = (UUID(lot[0]) for lot in award["lots"] if lot[1] is None)
        mine = tuple(moved.get(lot_id, lot_id) for lot_id in ids)
        lots[wallet] = (*lots.get(wallet, ()), *mine)
    return lots


def settle_completion(
    order: Order,
    recorded: RecordedOrder,
    programme: Programme,
    member_id: MemberId,
    standing: Standing,
    pages: Mapping[UUID, Page],
    moved: Mapping[UUID, UUID],
) -> CompletionSettlement:
    """`order`: as it stands when it is completed; `member_id`: whose it is. `standing`: of who has its points
    now. `pages`: what is due booked, with the order's waiting lots, each by its own id or that in `moved`.
    Lots keep the terms under which they were earned."""
    for award in recorded.record["awards"]:
        page = pages[programme.wallet_by_code[award["wallet"]].id]
        pending, expiry = _terms(award, programme)
        if not isinstance(pending, OnCompletion):
            continue
        opens = available_at(
            pending, paid_at=order.paid_at, completed_at=order.completed_at, zone=programme.zone
        )
        assert opens is not None
        closes = expires_at(expiry, activated_at=opens, zone=programme.zone)
        for own_id in (UUID(each[0]) for each in award["lots"]):
            lot_id = moved.get(own_id, own_id)
            lot = page.lots.get(lot_id)
            if lot is not None and lot.pending and lot.available_at is None:
                page.date(lot_id, available_at=opens, expires_at=closes)
    for page in pages.values():
        page.book_due()
    touched = tuple(page for page in pages.values() if page.has_changed)
    done = Fact(
        kind="order.completed",
        member_id=member_id,
        at=order.completed_at or standing.moment,
        payload={
            "order": str(OrderId(member_id.value, recorded.id)),
            "source": order.source,
            "external_id": order.external_id,
            "completed_at": instant(order.completed_at),
        },
    )
    return CompletionSettlement(
        member_id=member_id,
        recorded=recorded,
        order=order,
        pages=touched,
        facts=(done, *facts_of(touched)),
    )


def _terms(award: Mapping[str, Any], programme: Programme) -> tuple[Pending, Expiry]:
    """As the record keeps them; one of an older release goes by the rule and the wallet type."""
    if "terms" in award:
        terms = award["terms"]
        return pending_from_plain(terms["pending"]), expiry_from_plain(terms["expiry"])
    wallet = programme.wallet_by_code[award["wallet"]]
    rule = next((each for each in programme.earn_rules if each.id.hex == award["rule"]), None)
    pending = (rule.pending if rule else None) or wallet.pending
    return pending, (rule.expiry if rule else None) or wallet.expiry
