"""Old orders of one member, rated one after another as if each had been recorded when it was placed.

The same `settle` decides as for a live order. What lies between two orders is done too: the reviews that were
due, and in the end the activations and expiries of all the time up to the moment. So the present is true at
once, and a question about any day of the past is answered as that day would have answered it.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from domain.campaigns.choosing import needs_of_campaigns
from domain.conditions.deeds import Deeds
from domain.conditions.subject import MemberFacts
from domain.kernel.changed import changed
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.kernel.periods import whole_day
from domain.kernel.refusal import Refusal
from domain.members.standing import Standing
from domain.orders.bonuses import NO_PRODUCTS, Products, campaigns_of
from domain.orders.order import Order
from domain.orders.settlement import Settlement, settle, standing_after
from domain.points.account import Account
from domain.points.caps import CapKey
from domain.points.earning import Carry
from domain.points.entry import Entry
from domain.points.facts import facts_of
from domain.points.lot import Lot
from domain.points.page import Page
from domain.points.pages import open_pages
from domain.programme.programme import PROGRESS, Programme
from domain.tiers.activity import Activity
from domain.tiers.facts import MOVED, fact_of_move
from domain.tiers.ladder import Ladder
from domain.tiers.place import Move, Place
from domain.tiers.qualification import catch_up

History = Mapping[UUID, Sequence[tuple[datetime, str]]]
"""By ladder: when the member came into which tier, in order of time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What is known of a member under the lock, before the orders."""

    standing: Standing
    """`figures` and `tiers_at_payment` are not read: each order has its own."""
    activity: Activity
    history: History
    deeds: Deeds = field(default_factory=Deeds)
    """What conditions of campaigns count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderMove:
    ladder: Ladder
    move: Move
    order_id: UUID | None
    """The order that lifted the member; None for a review."""


@dataclass(slots=True, kw_only=True)
class Rated:
    """Everything to write for one member, in the order in which it happened."""

    standing: Standing
    """As it is afterwards; its moment is the record time of all."""
    settlements: list[Settlement] = field(default_factory=list)
    refused: list[tuple[UUID, Refusal]] = field(default_factory=list)
    """Orders that no rule would take, by their ids."""
    entries: list[Entry] = field(default_factory=list)
    lots: dict[UUID, Lot] = field(default_factory=dict)
    """Every lot opened or changed, as it stands afterwards."""
    accounts: dict[UUID, Account] = field(default_factory=dict)
    """By wallet type: those that moved, as they stand afterwards."""
    places: dict[UUID, tuple[Ladder, Place]] = field(default_factory=dict)
    """By ladder: where the member stands afterwards, where that has changed."""
    moves: list[LadderMove] = field(default_factory=list)
    used: dict[CapKey, int] = field(default_factory=dict)
    """What is to be added to the counters of caps."""
    carries: dict[str, Carry] = field(default_factory=dict)
    """By rule: what is remembered from now on."""
    facts: list[Fact] = field(default_factory=list)


def rate(
    past: Past,
    orders: Sequence[tuple[UUID, Order]],
    programme: Programme,
    *,
    new_id: Callable[[], UUID],
    products: Products = NO_PRODUCTS,
) -> Rated:
    """Rate the orders in order of `(placed_at, external id)`, each with the id that it shall have.

    An order that a rule refuses is left out and named; the others are rated without it. `products`: what the
    catalogue says of the orders' SKUs, where campaigns ask.
    """
    rating = _Rating(past, programme, new_id, products)
    for order_id, order in sorted(orders, key=lambda each: (each[1].placed_at, each[1].external_id)):
        rating.add(order_id, order)
    if rating.rated.settlements:
        rating.come_to_the_present()
    return rating.rated


class _Rating:
    def __init__(
        self, past: Past, programme: Programme, new_id: Callable[[], UUID], products: Products
    ) -> None:
        self.rated = Rated(standing=past.standing)
        self._programme = programme
        self._new_id = new_id
        self._products = products
        self._activity = past.activity
        self._deeds = past.deeds
        self._history = {ladder: list(moves) for ladder, moves in past.history.items()}
        self._lots: dict[UUID, dict[UUID, Lot]] = {
            wallet: {lot.id: lot for lot in lots} for wallet, lots in past.standing.due.items()
        }

    def add(self, order_id: UUID, order: Order) -> None:
        self._review(until=order.placed_at)
        standing = changed(
            self.rated.standing,
            due=self._living(),
            tiers_at_payment=self._tiers_at(order.paid_at),
            figures=self._activity.measure(
                self._programme.figures,
                at=order.placed_at,
                zone=self._programme.zone,
                anchors=self.rated.standing.anchors,
                through_at=True,
            ),
            known=self._known(order),
            orders_that_day=self._activity.orders_on(whole_day(order.paid_at, self._programme.zone)),
        )
        try:
            settlement = settle(
                order,
                self._programme,
                standing,
                order_id=order_id,
                clock=order.placed_at,
                new_id=self._new_id,
                booked_until=order.placed_at,
                products=self._products,
            )
        except Refusal as no:
            self.rated.refused.append((order_id, no))
            return
        rated = self.rated
        rated.settlements.append(settlement)
        rated.standing = standing_after(settlement, moment=standing.moment)
        rated.facts += settlement.facts
        for page in settlement.pages:
            self._keep(page)
        for key, amount in settlement.used.items():
            rated.used[key] = rated.used.get(key, 0) + amount
        rated.carries.update(settlement.carries)
        progress = sum(each.points for each in settlement.granted if each.wallet.code == PROGRESS)
        self._activity.add(paid_at=order.paid_at, goods=order.goods, progress=progress)
        self._deeds.add((order.paid_at, order.goods, True))
        for ladder, place in settlement.places:
            moves = [each.move for each in settlement.moves if each.ladder.id == ladder.id]
            self._moved(ladder, place, moves, order_id)

    def _known(self, order: Order) -> MemberFacts:
        """What campaigns ask about, as it was when the order was paid."""
        known = self.rated.standing.known
        figures = needs_of_campaigns(campaigns_of(order, self._programme)).figures
        if not figures:
            return known
        zone = self._programme.zone
        return replace(known, figures=self._deeds.measure(figures, at=order.paid_at, zone=zone))

    def come_to_the_present(self) -> None:
        """Book what became due between then and now, and review what was to be reviewed."""
        rated = self.rated
        everything = {wallet: tuple(lots.values()) for wallet, lots in self._lots.items()}
        standing = changed(rated.standing, due=everything)
        pages = [
            page
            for page in open_pages(standing, self._programme, new_id=self._new_id).values()
            if page.has_changed
        ]
        for page in pages:
            self._keep(page)
        rated.facts += facts_of(pages)
        rated.standing = changed(
            rated.standing, accounts={**rated.standing.accounts, **rated.accounts}, due={}
        )
        self._review(until=rated.standing.moment)

    def _living(self) -> dict[UUID, tuple[Lot, ...]]:
        """The lots whose death the next order may put off: it must be booked before. The others wait for the
        end, where all are booked at once."""
        return {
            wallet: tuple(lot for lot in lots.values() if lot.remaining)
            for wallet, lots in self._lots.items()
            if self._programme.wallet_by_id[wallet].inactivity is not None
        }

    def _keep(self, page: Page) -> None:
        wallet = page.account.wallet_type_id
        self.rated.entries += page.entries
        self.rated.accounts[wallet] = page.account
        for lot in page.changed_lots:
            self._lots.setdefault(wallet, {})[lot.id] = lot
            self.rated.lots[lot.id] = lot

    def _tiers_at(self, at: datetime) -> dict[UUID, str]:
        found = {}
        for ladder, moves in self._history.items():
            place = bisect_right(moves, at, key=lambda move: move[0])
            if place:
                found[ladder] = moves[place - 1][1]
        return found

    def _review(self, *, until: datetime) -> None:
        standing = self.rated.standing
        for ladder in self._programme.ladders_at(until):
            place = standing.places.get(ladder.id)
            if place is None or place.due_at is None or place.due_at > until:
                continue
            after, moves = catch_up(ladder, place, self._activity, until=until, zone=self._programme.zone)
            self._moved(ladder, after, moves, None)
            self.rated.standing = changed(
                self.rated.standing, places={**self.rated.standing.places, ladder.id: after}
            )
            self.rated.facts += [
                fact_of_move(MemberId(standing.member_id), ladder, move)
                for move in moves
                if move.kind in MOVED
            ]

    def _moved(self, ladder: Ladder, place: Place, moves: Sequence[Move], order_id: UUID | None) -> None:
        self.rated.places[ladder.id] = (ladder, place)
        for move in moves:
            self.rated.moves.append(LadderMove(ladder=ladder, move=move, order_id=order_id))
            insort(self._history.setdefault(ladder.id, []), (move.at, move.to_tier), key=lambda each: each[0])
