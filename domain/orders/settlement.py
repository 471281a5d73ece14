"""Everything that one order causes, as one decision.

`settle` takes the order, the programme's rules and what is known of the member under the lock, and says
what to write: entries with their lots, each line's share, the tier move, the record that explains it all,
and the facts to tell. It reads no clock and no storage, so an import, a replay and a live order decide
with the very same code.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from domain.campaigns.announcing import badges_of, due_facts, tags_of
from domain.campaigns.campaign import Campaign
from domain.campaigns.choosing import needs_of_campaigns
from domain.conditions.record import member_to_plain, products_to_plain
from domain.conditions.subject import Subject
from domain.kernel.changed import changed
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.kernel.periods import instant
from domain.members.standing import Standing, require_open
from domain.orders.awards import (
    Award,
    Granted,
    award_to_plain,
    carries_of,
    decide,
    key_to_plain,
    used_of,
    write,
)
from domain.orders.benefits import benefits_with
from domain.orders.bonuses import (
    NO_PRODUCTS,
    Asked,
    Bonus,
    Products,
    ask,
    bonus_to_plain,
    decide_bonuses,
    write_bonus,
)
from domain.orders.facts import facts_of_order
from domain.orders.figures import Bought, counted_after, figures_after
from domain.orders.order import Order
from domain.points.caps import CapKey
from domain.points.earning import Carry
from domain.points.entry import Cause, CauseKind, Entry
from domain.points.lot import Lot
from domain.points.page import Page
from domain.points.pages import open_pages
from domain.points.writing import Because
from domain.programme.programme import Programme
from domain.programme.refusals import WrongCurrency
from domain.tiers.ladder import Figure, Ladder
from domain.tiers.moves import TierMove
from domain.tiers.place import Place, Step
from domain.tiers.qualification import upgrade


@dataclass(frozen=True, kw_only=True)
class Settlement:
    """What to write, all of it in one transaction."""

    order_id: UUID
    decision_id: UUID
    order: Order
    standing: Standing
    awards: tuple[Award, ...]
    """Of the earn rules."""
    bonuses: tuple[Bonus, ...]
    """Of the campaigns that applied."""
    pages: tuple[Page, ...]
    """Of the accounts that moved: what had become due, then the awards."""
    used: Mapping[CapKey, int]
    """What is to be added to the counters of caps."""
    carries: Mapping[str, Carry]
    """By rule: what is remembered from now on."""
    moves: tuple[TierMove, ...]
    places: tuple[tuple[Ladder, Place], ...]
    """Those that have changed, also where a floor hides it."""
    figures: Mapping[Figure, int]
    """After the order."""
    counted: Mapping[Figure, int]
    """Those of them that are kept, so that the next order need not add them up."""
    programme: Programme
    asked: Asked | None
    """The campaigns that were asked; None where none was live."""
    earned_at: datetime

    # What is written of it is made when somebody writes it: a simulation writes nothing.

    @cached_property
    def record(self) -> Mapping[str, Any]:
        """The decision record: ids and figures, from which the same is decided again."""
        record = _record(self)
        if self.asked is None:
            return record
        return {**record, **_what_was_asked(self.asked.campaigns, self.asked.subject)}

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        member = MemberId(self.standing.member_id)
        told = facts_of_order(
            self.order,
            self.order_id,
            self.standing,
            self.granted,
            self.pages,
            self.moves,
            self.earned_at,
            benefits_with(self.programme, self.standing.tiers_at_payment, self.order.paid_at),
        )
        due = due_facts(self.bonuses, member, self.decision_id, self.earned_at, order_id=self.order_id)
        return (*told, *due)

    @property
    def granted(self) -> tuple[Granted, ...]:
        """Everything that the order earned."""
        return (*self.awards, *self.bonuses)

    @property
    def earned_by_line(self) -> list[dict[str, int]]:
        """Each line's share in it, by wallet type."""
        shares: list[dict[str, int]] = [{} for _ in self.order.lines]
        for award in self.granted:
            for earned, share in zip(shares, award.shares, strict=True):
                if share:
                    earned[award.wallet.code] = earned.get(award.wallet.code, 0) + share
        return shares

    @property
    def tags(self) -> list[str]:
        """What campaigns call the member from now on."""
        return tags_of(self.bonuses)

    @property
    def badges(self) -> list[tuple[str, UUID]]:
        return badges_of(self.bonuses)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """In the order of their chains."""
        return tuple(entry for page in self.pages for entry in page.entries)

    @property
    def lots(self) -> tuple[Lot, ...]:
        """Every lot opened or changed, as it stands afterwards."""
        return tuple(lot for page in self.pages for lot in page.changed_lots)


def settle(
    order: Order,
    programme: Programme,
    standing: Standing,
    *,
    order_id: UUID,
    clock: datetime,
    new_id: Callable[[], UUID],
    booked_until: datetime | None = None,
    products: Products = NO_PRODUCTS,
    asked: Asked | None = None,
) -> Settlement:
    """Decide everything about one order.

    `clock` is the business time of tier decisions: the moment for a live order, the order's own time in an
    import. `booked_until`: for an import, up to when what is due is booked before the order. Points are
    earned at the payment time, by the rules and in the tier of that time. A suspended member earns points
    that stay pending. `products`: what the catalogue says of the order's SKUs, where campaigns ask. `asked`:
    of the campaigns, where the caller has asked them already.

    Raises MembershipNotActive and WrongCurrency.
    """
    require_open(standing)
    if order.currency != programme.currency:
        raise WrongCurrency(expected=programme.currency, got=order.currency)

    decision_id = new_id()
    earned_at = min(order.paid_at, standing.moment)
    pages = open_pages(standing, programme, new_id=new_id, until=booked_until)
    decided = [decide(rule, order, programme, standing) for rule in programme.rules_at(order.paid_at)]
    awards = tuple(
        write(
            each,
            order,
            programme,
            standing,
            pages[each.wallet.id],
            Because(
                cause=Cause(CauseKind.RULE, each.rule.id.hex), order_id=order_id, decision_id=decision_id
            ),
        )
        for each in decided
    )
    if asked is None:
        asked = ask(order, programme, standing, products)
    bonuses: tuple[Bonus, ...] = ()
    if asked is not None:
        bonuses = tuple(
            write_bonus(
                each,
                order,
                programme,
                standing,
                pages[each.wallet.id],
                Because(
                    cause=Cause(CauseKind.CAMPAIGN, each.campaign.id.hex),
                    order_id=order_id,
                    decision_id=decision_id,
                ),
            )
            for each in decide_bonuses(asked, order, awards, programme, standing)
        )
    bought = Bought(
        paid_at=order.paid_at, goods=order.goods, orders=1, days=0 if standing.orders_that_day else 1
    )
    figures = figures_after(bought, programme, standing, pages, clock)
    steps = upgrades(programme, standing, figures, clock)
    moves = tier_moves(steps)
    touched = [page for page in pages.values() if page.has_changed]
    return Settlement(
        order_id=order_id,
        decision_id=decision_id,
        order=order,
        standing=standing,
        awards=awards,
        bonuses=bonuses,
        pages=tuple(touched),
        used=used_of((*awards, *bonuses)),
        carries=carries_of(awards),
        moves=moves,
        places=tuple((ladder, place) for ladder, (place, _) in steps),
        figures=figures,
        counted=counted_after(bought, programme, standing, figures),
        programme=programme,
        asked=asked,
        earned_at=earned_at,
    )


def upgrades(
    programme: Programme, standing: Standing, figures: Mapping[Figure, int], clock: datetime
) -> list[tuple[Ladder, Step]]:
    """Where the figures lift the member, on each ladder on which they do."""
    steps = []
    for ladder in programme.ladders_at(clock):
        place = standing.places.get(ladder.id)
        if place is None:
            continue
        step = upgrade(ladder, place, figures, at=clock, zone=programme.zone, anchors=standing.anchors)
        if step is not None:
            steps.append((ladder, step))
    return steps


def tier_moves(steps: Sequence[tuple[Ladder, Step]]) -> tuple[TierMove, ...]:
    """Those of which the history tells."""
    return tuple(
        TierMove(ladder=ladder, place=place, move=move) for ladder, (place, move) in steps if move is not None
    )


def figure_to_plain(figure: Figure, value: int) -> dict[str, Any]:
    span = figure.window.span
    return {
        "metric": figure.metric.value,
        "window": figure.window.kind.value,
        **({"count": span.count, "unit": span.unit.value} if span else {}),
        "value": value,
    }


def _record(settled: Settlement) -> dict[str, Any]:
    """The decision record: what was known, which revisions decided, how it was reckoned, what came of it.

    Ids and figures only; the texts are made from it when somebody asks why. `replay.py` decides again from
    the inputs.
    """
    order, standing, programme = settled.order, settled.standing, settled.programme
    carrying = {each.rule.code for each in settled.awards if each.carry is not None}
    return {
        "format": 1,
        "inputs": {
            "paid_at": instant(order.paid_at),
            "completed_at": instant(order.completed_at),
            "earned_at": instant(settled.earned_at),
            "moment": instant(standing.moment),
            "programme_version": standing.programme_version,
            "currency": order.currency,
            "goods": order.goods,
            "freight": order.freight,
            "tax": order.tax,
            "lines": [[line.number, line.quantity, line.paid] for line in order.lines],
            "tiers": {ladder.hex: code for ladder, code in standing.tiers_at_payment.items()},
            "ladders": {ladder.code: ladder.revision for ladder in programme.ladders_at(order.paid_at)},
            "used": [[key.rule, *key_to_plain(key), used] for key, used in sorted(standing.used.items())],
            "carries": {
                rule: [carry.amount, carry.granted]
                for rule, carry in standing.carries.items()
                if rule in carrying
            },
        },
        "awards": [*map(award_to_plain, settled.awards), *map(bonus_to_plain, settled.bonuses)],
        "figures": [figure_to_plain(figure, value) for figure, value in settled.figures.items()],
        "tiers": [each.to_plain() for each in settled.moves],
    }


def _what_was_asked(campaigns: Sequence[Campaign], subject: Subject) -> dict[str, Any]:
    """What the campaigns were asked about, so that they can be asked again: which they were, the payment time
    and the version of the programme say."""
    order = subject.order
    assert order is not None
    needs = needs_of_campaigns(campaigns)
    return {
        "campaigns": {
            "count": len(campaigns),
            "member": member_to_plain(subject, needs),
            "order": [order.source, order.store, order.channel],
            "lines": [[line.sku, line.category, line.discount] for line in order.lines],
            "products": products_to_plain(subject),
        }
    }


def standing_after(settlement: Settlement, *, moment: datetime) -> Standing:
    """What is known of the member once the settlement is written: where an import goes on from.

    Figures and tiers at payment belong to a time and are set anew by the caller.
    """
    before, tags = settlement.standing, settlement.tags
    return changed(
        before,
        moment=moment,
        places={**before.places, **{ladder.id: place for ladder, place in settlement.places}},
        accounts={
            **before.accounts,
            **{page.account.wallet_type_id: page.account for page in settlement.pages},
        },
        due={},
        holds={},
        carries={**before.carries, **settlement.carries},
        known=replace(before.known, tags=before.known.tags.union(tags)) if tags else before.known,
        used={
            **before.used,
            **{key: before.used.get(key, 0) + amount for key, amount in settlement.used.items()},
        },
    )
