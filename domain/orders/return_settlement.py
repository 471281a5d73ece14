"""Everything that one return causes, as one decision.

First the tender: points that had paid for the goods go back to their lots. Then the clawback: what the goods
had earned is taken from the order's own lots, then from other available ones; what is left is owed or written
off, as the wallet type says. Carried amounts, caps, figures and tiers follow.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from domain.kernel.amounts import split
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, OrderId, ReturnId
from domain.kernel.periods import instant
from domain.members.standing import Standing
from domain.orders.awards import key_to_plain
from domain.orders.clawback import Clawback, Plan, TenderBack
from domain.orders.figures import Bought, counted_after, figures_after
from domain.orders.order import Order, OrderStatus
from domain.orders.returns import Cancellation, Coming, RecordedOrder, Return
from domain.orders.settlement import figure_to_plain, tier_moves
from domain.points.back import back_to_lots
from domain.points.caps import CapKey
from domain.points.earning import Carry
from domain.points.entry import Cause, CauseKind, Entry
from domain.points.facts import facts_of
from domain.points.page import Page, Reversal
from domain.points.spend import Spend
from domain.points.writing import Because
from domain.programme.programme import Programme, WalletType
from domain.tiers.facts import fact_of_move
from domain.tiers.ladder import Figure, Ladder
from domain.tiers.moves import TierMove
from domain.tiers.place import Place, Step
from domain.tiers.qualification import lower_on_refund


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What was taken back in one wallet."""

    wallet: WalletType
    points: int
    reversal: Reversal


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What went back of one spend."""

    back: TenderBack
    wallet: WalletType
    entry: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnSettlement:
    """What to write, all of it in one transaction."""

    delivery: Return | Cancellation
    decision_id: UUID
    recorded: RecordedOrder
    order: Order
    """As it stands afterwards."""
    coming: Coming
    standing: Standing
    pages: tuple[Page, ...]
    """Of the accounts that moved."""
    spends: tuple[Spend, ...]
    """Those of which something went back, as they stand afterwards."""
    freed: Mapping[CapKey, int]
    """What is to be taken off the counters of caps."""
    carries: Mapping[str, Carry]
    """By rule: what is remembered from now on."""
    moves: tuple[TierMove, ...]
    places: tuple[tuple[Ladder, Place], ...]
    """Those that have changed, also where a floor hides it."""
    figures: Mapping[Figure, int]
    """After the return."""
    counted: Mapping[Figure, int]
    """Those of them that are kept, so that the next order need not add them up."""
    counts: bool
    """Whether the order still counts as one."""
    record: Mapping[str, Any]
    facts: tuple[Fact, ...]


def settle_return(
    delivery: Return | Cancellation,
    decided: Plan,
    recorded: RecordedOrder,
    programme: Programme,
    standing: Standing,
    pages: Mapping[UUID, Page],
    *,
    new_id: Callable[[], UUID],
) -> ReturnSettlement:
    """Decide everything about one return.

    `pages`: by wallet type, what is due booked, with the order's own lots, those that the tender goes back
    to, and the available ones that the points to be taken back would be taken from. Works in every state of a
    membership.
    """
    settling = _Settling(delivery, decided, recorded, programme, standing, pages, new_id)
    return settling.settle()


class _Settling:
    """The steps, each with what the ones before have left."""

    def __init__(
        self,
        delivery: Return | Cancellation,
        decided: Plan,
        recorded: RecordedOrder,
        programme: Programme,
        standing: Standing,
        pages: Mapping[UUID, Page],
        new_id: Callable[[], UUID],
    ) -> None:
        self._delivery = delivery
        self._plan = decided
        self._recorded = recorded
        self._programme = programme
        self._standing = standing
        self._pages = pages
        self._decision_id = new_id()
        self._because = Because(
            cause=Cause(CauseKind.RETURN, delivery.id.hex),
            order_id=recorded.id,
            decision_id=self._decision_id,
        )

    def settle(self) -> ReturnSettlement:
        given = tuple(self._give_back(each) for each in self._plan.tender)
        taken = tuple(self._take_back(wallet, points) for wallet, points in self._plan.due.items())
        freed = self._freed(taken)
        # An order that has come back whole is none any more.
        counts = self._recorded.counts and not self._plan.coming.is_whole
        if isinstance(self._delivery, Cancellation):
            counts = False
        bought = self._bought(counts)
        figures = figures_after(bought, self._programme, self._standing, self._pages, self._standing.moment)
        steps = self._steps(figures)
        moves = tier_moves(steps)
        order = self._recorded.state.after(self._delivery).order
        touched = tuple(page for page in self._pages.values() if page.has_changed)
        return ReturnSettlement(
            delivery=self._delivery,
            decision_id=self._decision_id,
            recorded=self._recorded,
            order=order,
            coming=self._plan.coming,
            standing=self._standing,
            pages=touched,
            spends=tuple(
                replace(each.back.spend, returned=each.back.spend.returned + each.back.points)
                for each in given
            ),
            freed={key: sum(each.get(key, 0) for each in freed) for key in set().union(*freed)},
            carries={each.code: each.after for each in self._plan.clawbacks if each.after is not None},
            moves=moves,
            places=tuple((ladder, place) for ladder, (place, _) in steps),
            figures=figures,
            counted=counted_after(bought, self._programme, self._standing, figures),
            counts=counts,
            record=self._record(given, taken, freed, figures, moves),
            facts=self._facts(order, touched, moves),
        )

    def _give_back(self, back: TenderBack) -> Given:
        spend = back.spend
        wallet, page = self._programme.wallet_by_id[spend.wallet_type_id], self._pages[spend.wallet_type_id]
        pieces, opened = back_to_lots(
            spend.back(back.points), page, extend_days=wallet.terms.extend_days, zone=self._programme.zone
        )
        entry = page.give_back(pieces, opened, at=page.moment, because=self._because)
        return Given(back=back, wallet=wallet, entry=entry)

    def _take_back(self, code: str, points: int) -> Taken:
        wallet = self._programme.wallet_by_code[code]
        page = self._pages[wallet.id]
        own = [lot for lot in self._plan.own_lots[code] if lot in page.lots]
        lost = self._never_had(code, page)
        reversal = page.reverse(
            points - lost, own, wallet.terms.clawback, at=page.moment, because=self._because
        )
        reversal = replace(reversal, written_off=reversal.written_off + lost)
        return Taken(wallet=wallet, points=points, reversal=reversal)

    def _never_had(self, code: str, page: Page) -> int:
        """Points that awaited their event in vain: the cancellation has taken them, so nobody owes them."""
        lost = 0
        for each in self._plan.clawbacks:
            lots = [page.lots[lot] for lot in each.lots if lot in page.lots] if each.wallet == code else []
            if lots and all(lot.available_at is None and not lot.remaining for lot in lots):
                lost += each.points
        return lost

    def _freed(self, taken: tuple[Taken, ...]) -> list[dict[CapKey, int]]:
        """What each clawback's caps get back. What a wallet wrote off is shared out over its clawbacks."""
        written_off: dict[int, int] = {}
        clawbacks = self._plan.clawbacks
        for each in taken:
            mine = [i for i, one in enumerate(clawbacks) if one.wallet == each.wallet.code]
            shares = split(each.reversal.written_off, [clawbacks[i].points for i in mine])
            written_off.update(zip(mine, shares, strict=True))
        return [each.freed(written_off.get(i, 0)) for i, each in enumerate(clawbacks)]

    def _bought(self, counts: bool) -> Bought:
        """What the return takes off."""
        lost = int(self._recorded.counts and not counts)
        # The day is lost with the only order that it had.
        lost_day = lost if self._standing.orders_that_day <= 1 else 0
        return Bought(
            paid_at=self._recorded.order.paid_at,
            goods=-self._plan.coming.goods,
            orders=-lost,
            days=-lost_day,
        )

    def _steps(self, figures: Mapping[Figure, int]) -> list[tuple[Ladder, Step]]:
        steps = []
        standing = self._standing
        for ladder in self._programme.ladders_at(standing.moment):
            place = standing.places.get(ladder.id)
            if place is None:
                continue
            step = lower_on_refund(
                ladder,
                place,
                standing.figures,
                figures,
                at=standing.moment,
                zone=self._programme.zone,
                anchors=standing.anchors,
            )
            if step is not None:
                steps.append((ladder, step))
        return steps

    def _record(
        self,
        given: tuple[Given, ...],
        taken: tuple[Taken, ...],
        freed: list[dict[CapKey, int]],
        figures: Mapping[Figure, int],
        moves: tuple[TierMove, ...],
    ) -> dict[str, Any]:
        """The decision record of a return; `docs/returns.md` says what each part is."""
        return {
            "format": 1,
            "inputs": {
                "kind": "CANCELLATION" if isinstance(self._delivery, Cancellation) else "RETURN",
                "order": self._recorded.id.hex,
                "order_decision": self._recorded.decision_id.hex,
                "status": self._recorded.order.status.value,
                "completed_at": instant(self._recorded.order.completed_at),
                "moment": instant(self._standing.moment),
                "programme_version": self._standing.programme_version,
                "lines": [
                    [each.line.number, each.line.quantity, each.before, each.now, each.part(each.line.paid)]
                    for each in self._plan.coming.lines
                ],
            },
            "clawbacks": [
                clawback_to_plain(each, its) for each, its in zip(self._plan.clawbacks, freed, strict=True)
            ],
            "wallets": [taken_to_plain(each) for each in taken],
            "spends": [_given_to_plain(each) for each in given],
            "figures": [figure_to_plain(figure, value) for figure, value in figures.items()],
            "tiers": [each.to_plain() for each in moves],
        }

    def _facts(self, order: Order, pages: tuple[Page, ...], moves: tuple[TierMove, ...]) -> tuple[Fact, ...]:
        member = MemberId(self._standing.member_id)
        wire = str(OrderId(member.value, self._recorded.id))
        moment = self._standing.moment
        payload = {
            "order": wire,
            "return": str(ReturnId(member.value, self._delivery.id)),
            "source": order.source,
            "external_id": order.external_id,
            "goods": self._plan.coming.goods,
            "currency": order.currency,
            "whole": self._plan.coming.is_whole,
        }
        told = [Fact(kind="order.returned", member_id=member, at=moment, payload=payload)]
        if order.status is OrderStatus.CANCELLED:
            cancelled = {name: payload[name] for name in ("order", "source", "external_id")}
            told.append(Fact(kind="order.cancelled", member_id=member, at=moment, payload=cancelled))
        told += facts_of(pages)
        told += [fact_of_move(member, each.ladder, each.move, order=wire) for each in moves]
        return tuple(told)


def clawback_to_plain(each: Clawback, freed: Mapping[CapKey, int]) -> dict[str, Any]:
    carry = None
    if each.before is not None and each.after is not None:
        carry = [[each.before.amount, each.before.granted], [each.after.amount, each.after.granted]]
    return {
        "rule": each.award["rule"],
        "code": each.code,
        "revision": each.award["revision"],
        "wallet": each.wallet,
        "granted": each.award["granted"],
        "shares": each.award["shares"],
        "share": each.share,
        "due": each.points,
        "carry": carry,
        "freed": [[*key_to_plain(key), amount] for key, amount in sorted(freed.items())],
    }


def taken_to_plain(taken: Taken) -> dict[str, Any]:
    reversal = taken.reversal
    return {
        "wallet": taken.wallet.code,
        "due": taken.points,
        "pending": reversal.pending,
        "available": reversal.available,
        "owed": reversal.owed,
        "written_off": reversal.written_off,
        "shortage": taken.wallet.terms.clawback.value,
        "entry": reversal.entry.id.hex if reversal.entry else None,
        "lots": [
            [draw.lot_id.hex, -draw.points] for draw in (reversal.entry.draws if reversal.entry else ())
        ],
    }


def _given_to_plain(given: Given) -> dict[str, Any]:
    spend, entry = given.back.spend, given.entry
    return {
        "spend": spend.id.hex,
        "wallet": given.wallet.code,
        "points": spend.points,
        "returned": spend.returned,
        "back": given.back.points,
        "entry": entry.id.hex,
        "lots": [[draw.lot_id.hex, draw.points] for draw in entry.draws],
        "prolonged": [
            [lot.id.hex, lot.parent_id.hex if lot.parent_id else None, lot.granted, instant(lot.expires_at)]
            for lot in entry.lots
        ],
    }
