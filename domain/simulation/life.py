"""One member's past, lived again.

The same functions decide as when it was recorded: `settle` for orders, `settle_return` for what came back,
the pages of the ledger for what wakes and dies, `catch_up` for reviews.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from dataclasses import replace
from datetime import datetime
from typing import assert_never
from uuid import UUID

from domain.campaigns.choosing import needs_of_campaigns
from domain.conditions.deeds import Deeds
from domain.kernel.changed import changed
from domain.kernel.periods import whole_day
from domain.kernel.refusal import Refusal
from domain.members.standing import MembershipStatus, Standing
from domain.orders.bonuses import Products, campaigns_of
from domain.orders.clawback import plan
from domain.orders.return_settlement import ReturnSettlement, settle_return
from domain.orders.returns import OrderState, RecordedOrder
from domain.orders.settlement import Settlement, settle, standing_after
from domain.points.account import UNCHAINED, Account
from domain.points.caps import CapKey, CapScope
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.lot import Lot, NewLot
from domain.points.page import Page
from domain.points.pages import open_pages
from domain.points.writing import Because
from domain.programme.programme import PROGRESS, Programme
from domain.simulation.timeline import Happening, PastGift, PastOrder, PastReturn, PastUse, Timeline
from domain.tiers.activity import Activity
from domain.tiers.ladder import Figure, Ladder
from domain.tiers.place import Move, Place
from domain.tiers.qualification import catch_up, join

NOBODYS = Because(cause=Cause(CauseKind.STAFF, "0" * 32))


class Life:
    def __init__(
        self,
        timeline: Timeline,
        programme: Programme,
        products: Products,
        shared: dict[CapKey, int],
        new_id: Callable[[], UUID],
    ) -> None:
        """`shared`: what is used of limits that all members share; lives that are lived together have it
        together."""
        self._programme, self._products, self._shared, self._new_id = programme, products, shared, new_id
        self._settled: dict[UUID, Settlement] = {}
        self._orders: dict[UUID, RecordedOrder] = {}
        """Those of which something came back."""
        self._lots: dict[UUID, dict[UUID, Lot]] = {wallet.id: {} for wallet in programme.wallets}
        self._activity = Activity(
            events=(at for times in timeline.events.values() for at in times), joined_at=timeline.joined_at
        )
        self._deeds = Deeds(events=timeline.events)
        self._history: dict[UUID, list[tuple[datetime, str]]] = {}
        places = {}
        for ladder in {each.id: each for each in reversed(programme.ladder_revisions)}.values():
            place, _ = join(ladder, at=timeline.joined_at, zone=programme.zone)
            places[ladder.id] = place
            self._history[ladder.id] = [(timeline.joined_at, place.tier)]
        self.standing = Standing(
            member_id=timeline.member_id,
            programme_version=programme.version,
            status=MembershipStatus.ACTIVE,
            moment=timeline.joined_at,
            places=places,
            tiers_at_payment={},
            accounts={
                wallet.id: Account(
                    member_id=timeline.member_id,
                    wallet_type_id=wallet.id,
                    wallet=wallet.code,
                    head=UNCHAINED,
                )
                for wallet in programme.wallets
            },
            due={},
            figures={},
            joined_at=timeline.joined_at,
            known=timeline.known,
        )

    def under(self, programme: Programme) -> Life:
        """The same life so far, which goes on under other rules: whatever happened is the same under both."""
        other = copy(self)
        other._programme = programme
        other._settled, other._orders = dict(self._settled), dict(self._orders)
        other._lots = {wallet: dict(lots) for wallet, lots in self._lots.items()}
        other._activity = self._activity.copied()
        other._deeds = replace(self._deeds, orders=list(self._deeds.orders))
        other._history = {ladder: list(moves) for ladder, moves in self._history.items()}
        return other

    def live(self, happening: Happening) -> Settlement | ReturnSettlement | None:
        """What it came to; None where the rules would not have it, and for movements that are no order's."""
        try:
            match happening:
                case PastOrder():
                    return self._order(happening)
                case PastReturn():
                    return self._return(happening)
                case PastUse():
                    self._use(happening)
                case PastGift():
                    self._gift(happening)
                case _:
                    assert_never(happening)
        except Refusal:
            pass  # as it was refused then, or would have been
        return None

    def end(self, at: datetime) -> None:
        """Book what has died by then, and review what was to be reviewed.

        What wakes is booked when somebody looks: it changes no balance, but for whoever owes.
        """
        self._review(until=at)
        owes = any(account.owed for account in self.standing.accounts.values())
        self._kept(self._pages(at, self._open() if owes else self._dying(at)))

    def tier_at(self, ladder: Ladder, at: datetime) -> str:
        found = self._tiers_at(at).get(ladder.id)
        return found if found is not None else ladder.tiers[0].code

    # What happens

    def _order(self, past: PastOrder) -> Settlement:
        order, clock = past.order, past.clock
        self._review(until=clock)
        zone = self._programme.zone
        owes = any(account.owed for account in self.standing.accounts.values())
        standing = changed(
            self.standing,
            moment=max(self.standing.moment, clock, order.paid_at),
            # Whoever owes nothing has what is due booked later: that changes nothing of it.
            due=self._open() if owes else self._living(),
            tiers_at_payment=self._tiers_at(order.paid_at),
            figures=self._measured(clock, through_at=True),
            orders_that_day=self._activity.orders_on(whole_day(order.paid_at, zone)),
        )
        campaigns = campaigns_of(order, self._programme) if self._programme.campaigns else []
        if campaigns and (figures := needs_of_campaigns(campaigns).figures):
            counted = self._deeds.measure(figures, at=order.paid_at, zone=zone)
            standing = changed(standing, known=changed(standing.known, figures=counted))
        if self._shared:
            standing = changed(standing, used={**standing.used, **self._shared})
        settlement = settle(
            order,
            self._programme,
            standing,
            order_id=past.id,
            clock=clock,
            new_id=self._new_id,
            booked_until=clock,
            products=self._products,
        )
        self._keep_lots(settlement.pages)
        self.standing = standing_after(settlement, moment=standing.moment)
        self._share(settlement.used)
        progress = sum(each.points for each in settlement.granted if each.wallet.code == PROGRESS)
        self._activity.add(paid_at=order.paid_at, goods=order.goods, progress=progress)
        self._deeds.add((order.paid_at, order.goods, True))
        for ladder, place in settlement.places:
            self._moved(ladder, place, (each.move for each in settlement.moves if each.ladder is ladder))
        self._settled[past.id] = settlement
        return settlement

    def _return(self, past: PastReturn) -> ReturnSettlement | None:
        recorded = self._recorded(past.order_id)
        if recorded is None:
            return None
        self._review(until=past.recorded_at)
        decided = plan(
            recorded.state.coming(past.delivery),
            recorded.record,
            self._programme,
            self.standing.carries,
            (),
        )
        pages = self._pages(past.recorded_at)
        for code, lots in decided.own_lots.items():
            wallet = self._programme.wallet_by_code[code].id
            known = self._lots[wallet]
            pages[wallet].know(known[lot] for lot in lots if lot in known)
        settlement = settle_return(
            past.delivery, decided, recorded, self._programme, self.standing, pages, new_id=self._new_id
        )
        self._kept(settlement.pages)
        self.standing = changed(
            self.standing,
            carries={**self.standing.carries, **settlement.carries},
            used={
                **self.standing.used,
                **{key: self.standing.used.get(key, 0) - each for key, each in settlement.freed.items()},
            },
        )
        self._share({key: -each for key, each in settlement.freed.items()})
        self._forget(recorded, settlement)
        for ladder, place in settlement.places:
            self._moved(ladder, place, (each.move for each in settlement.moves if each.ladder is ladder))
        self._orders[past.order_id] = replace(
            recorded, state=recorded.state.after(past.delivery), counts=settlement.counts
        )
        return settlement

    def _recorded(self, order_id: UUID) -> RecordedOrder | None:
        """As it stands now. Of most orders nothing ever comes back: their records are never made."""
        settlement = self._settled.get(order_id)
        if order_id in self._orders or settlement is None:
            return self._orders.get(order_id)
        return RecordedOrder(
            id=order_id,
            state=OrderState(order=settlement.order, returned={}),
            counts=True,
            decision_id=settlement.decision_id,
            record=settlement.record,
        )

    def _use(self, past: PastUse) -> None:
        page = self._pages(past.recorded_at)[self._programme.wallet_by_code[past.wallet].id]
        points = min(past.points, page.account.available)
        if points:
            page.debit(EntryKind.ADJUST_DEBIT, points, at=page.moment, because=NOBODYS)
        self._kept([page])

    def _gift(self, past: PastGift) -> None:
        page = self._pages(past.recorded_at)[self._programme.wallet_by_code[past.wallet].id]
        new = NewLot(
            points=past.points,
            earned_at=past.earned_at,
            available_at=past.available_at,
            expires_at=past.expires_at,
        )
        page.earn(new, at=page.moment, because=NOBODYS)
        self._kept([page])

    # What is known

    def _pages(self, at: datetime, lots: Mapping[UUID, tuple[Lot, ...]] | None = None) -> dict[UUID, Page]:
        """With everything that is due by then, of all lots or of these."""
        moment = max(self.standing.moment, at)
        self.standing = changed(
            self.standing,
            moment=moment,
            due=self._open() if lots is None else lots,
            figures=self._measured(moment, through_at=False),
        )
        return open_pages(self.standing, self._programme, new_id=self._new_id)

    def _kept(self, pages: Iterable[Page] | Mapping[UUID, Page]) -> None:
        its = list(pages.values() if isinstance(pages, Mapping) else pages)
        self._keep_lots(its)
        accounts = {page.account.wallet_type_id: page.account for page in its}
        self.standing = changed(self.standing, accounts={**self.standing.accounts, **accounts}, due={})

    def _keep_lots(self, pages: Iterable[Page]) -> None:
        for page in pages:
            lots = self._lots[page.account.wallet_type_id]
            for lot in page.changed_lots:
                lots[lot.id] = lot

    def _open(self) -> dict[UUID, tuple[Lot, ...]]:
        return {
            wallet: tuple(lot for lot in lots.values() if lot.remaining)
            for wallet, lots in self._lots.items()
        }

    def _dying(self, at: datetime) -> dict[UUID, tuple[Lot, ...]]:
        """Those that could be dead by then."""
        return {
            wallet.id: tuple(
                lot
                for lot in self._lots[wallet.id].values()
                if lot.remaining and (wallet.inactivity is not None or _ends_by(lot, at))
            )
            for wallet in self._programme.wallets
        }

    def _living(self) -> dict[UUID, tuple[Lot, ...]]:
        """Those whose death the next order may put off."""
        return {
            wallet.id: tuple(lot for lot in self._lots[wallet.id].values() if lot.remaining)
            for wallet in self._programme.wallets
            if wallet.inactivity is not None
        }

    def _measured(self, at: datetime, *, through_at: bool) -> dict[Figure, int]:
        return self._activity.measure(
            self._programme.figures,
            at=at,
            zone=self._programme.zone,
            anchors=self.standing.anchors,
            through_at=through_at,
        )

    def _share(self, used: Mapping[CapKey, int]) -> None:
        for key, amount in used.items():
            if key.scope is CapScope.EVERYBODY:
                self._shared[key] = self._shared.get(key, 0) + amount

    def _forget(self, recorded: RecordedOrder, settlement: ReturnSettlement) -> None:
        """What came back counts no more, in the time in which it was bought."""
        paid_at, goods = recorded.order.paid_at, settlement.coming.goods
        progress = []
        for page in settlement.pages:
            if page.account.wallet == PROGRESS:
                for entry in page.entries:
                    if entry.kind is EntryKind.REVERSE:
                        progress += [(page.lots[draw.lot_id].earned_at, -draw.points) for draw in entry.draws]
        gone = recorded.counts and not settlement.counts
        self._activity.take_back(paid_at=paid_at, goods=goods, order=gone, progress=progress)
        self._deeds.take_back(paid_at, goods, whole=gone)

    def _tiers_at(self, at: datetime) -> dict[UUID, str]:
        found = {}
        for ladder, moves in self._history.items():
            place = bisect_right(moves, at, key=lambda move: move[0])
            if place:
                found[ladder] = moves[place - 1][1]
        return found

    def _review(self, *, until: datetime) -> None:
        for ladder in self._programme.ladders_at(until):
            place = self.standing.places.get(ladder.id)
            if place is None or place.due_at is None or place.due_at > until:
                continue
            after, moves = catch_up(ladder, place, self._activity, until=until, zone=self._programme.zone)
            self._moved(ladder, after, moves)

    def _moved(self, ladder: Ladder, place: Place, moves: Iterable[Move]) -> None:
        self.standing = changed(self.standing, places={**self.standing.places, ladder.id: place})
        for move in moves:
            insort(self._history[ladder.id], (move.at, move.to_tier), key=lambda each: each[0])


def _ends_by(lot: Lot, at: datetime) -> bool:
    return any(end is not None and end <= at for end in (lot.expires_at, lot.cancel_at))
