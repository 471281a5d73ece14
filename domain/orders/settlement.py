"""Everything that one order causes, as one decision.

`settle` takes the order, the programme's rules and what is known of the member under the lock, and says
what to write: entries with their lots, each line's share, the tier move, the record that explains it all,
and the facts to tell. It reads no clock and no storage, so an import, a replay and a live order decide
with the very same code.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.amounts import split
from domain.kernel.facts import Fact
from domain.kernel.ids import EntryId, MemberId, OrderId
from domain.kernel.periods import ALWAYS, NEVER
from domain.members.standing import MembershipStatus, Standing
from domain.orders.order import Order
from domain.orders.refusals import MembershipNotActive
from domain.points.account import Account, Page
from domain.points.earning import PER_MILLE, EarnRule, multiplied
from domain.points.entry import Cause, CauseKind, Entry, Lot
from domain.points.terms import available_at, expires_at
from domain.programme.programme import PROGRESS, Programme, WalletType
from domain.programme.refusals import WrongCurrency
from domain.tiers.ladder import Figure, Ladder, Metric
from domain.tiers.qualification import Move, Place, upgrade


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """What one rule gave for the order."""

    rule: EarnRule
    wallet: WalletType
    base: int
    """The money it was reckoned on, in minor units."""
    plain: int
    """The points before the multiplier."""
    multiplier: int
    """In per mille."""
    points: int
    shares: tuple[int, ...]
    """The points of each line; they sum to `points`."""
    entry: Entry | None
    """None where the rule gave nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TierMove:
    ladder: Ladder
    place: Place
    move: Move


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What to write, all of it in one transaction."""

    order_id: UUID
    decision_id: UUID
    order: Order
    standing: Standing
    awards: tuple[Award, ...]
    accounts: Mapping[UUID, Account]
    """By wallet type: the rows as they stand afterwards; only those that moved."""
    entries: tuple[Entry, ...]
    """In the order of their chains: what had become due, then the awards."""
    lots: tuple[Lot, ...]
    """Every lot opened or changed, as it stands afterwards."""
    moves: tuple[TierMove, ...]
    figures: Mapping[Figure, int]
    """After the order."""
    record: Mapping[str, Any]
    facts: tuple[Fact, ...]


def settle(
    order: Order,
    programme: Programme,
    standing: Standing,
    *,
    order_id: UUID,
    clock: datetime,
    new_id: Callable[[], UUID],
) -> Settlement:
    """Decide everything about one order.

    `clock` is the business time of tier decisions: the moment for a live order, the order's own time in an
    import. Points are earned at the payment time, by the rules and in the tier of that time.

    Raises MembershipNotActive and WrongCurrency.
    """
    if standing.status is not MembershipStatus.ACTIVE:
        raise MembershipNotActive(standing.status.value)
    if order.currency != programme.currency:
        raise WrongCurrency(expected=programme.currency, got=order.currency)

    decision_id = new_id()
    earned_at = min(order.paid_at, standing.moment)
    pages = {
        wallet: Page(account, standing.due.get(wallet, ()), moment=standing.moment, new_id=new_id)
        for wallet, account in standing.accounts.items()
    }
    for page in pages.values():
        page.book_due()

    bonus = _tier_multiplier(programme, standing, order)
    awards = tuple(
        _award(rule, order, programme, pages, bonus, earned_at, order_id, decision_id)
        for rule in programme.rules_at(order.paid_at)
    )
    figures = _figures_after(order, programme, standing.figures, awards, clock)
    moves = _upgrades(programme, standing, figures, clock)
    touched = {wallet: page for wallet, page in pages.items() if page.entries}
    return Settlement(
        order_id=order_id,
        decision_id=decision_id,
        order=order,
        standing=standing,
        awards=awards,
        accounts={wallet: page.account for wallet, page in touched.items()},
        entries=tuple(entry for page in touched.values() for entry in page.entries),
        lots=tuple(lot for page in touched.values() for lot in page.lots.values()),
        moves=moves,
        figures=figures,
        record=_record(order, standing, awards, moves, figures, earned_at),
        facts=_facts(order, order_id, standing, awards, moves, earned_at),
    )


def _tier_multiplier(programme: Programme, standing: Standing, order: Order) -> int:
    """One and the sum of what each ladder's tier adds to one (ADD_BONUS), in per mille."""
    extra = 0
    for ladder in programme.ladders_at(order.paid_at):
        code = standing.tiers_at_payment.get(ladder.id)
        tier = ladder.tier(code) if code else ladder.tiers[0]
        extra += ladder.multiplier(tier) - PER_MILLE
    return PER_MILLE + extra


def _award(
    rule: EarnRule,
    order: Order,
    programme: Programme,
    pages: Mapping[UUID, Page],
    bonus: int,
    earned_at: datetime,
    order_id: UUID,
    decision_id: UUID,
) -> Award:
    wallet = programme.wallet_by_code[rule.wallet]
    base = order.goods
    plain = rule.points_for(base)
    # What counts toward a tier is not raised by the tier: else the top would feed itself.
    per_mille = bonus if wallet.spendable else PER_MILLE
    points = multiplied(plain, per_mille)
    entry = None
    if points:
        opens = available_at(
            wallet.pending, paid_at=earned_at, completed_at=order.completed_at, zone=programme.zone
        )
        closes = None
        if opens is not None:
            closes = expires_at(wallet.expiry, activated_at=opens, zone=programme.zone)
        entry = pages[wallet.id].earn(
            points,
            at=earned_at,
            available_at=opens,
            expires_at=closes,
            cause=Cause(CauseKind.RULE, rule.id.hex),
            order_id=order_id,
            decision_id=decision_id,
        )
    return Award(
        rule=rule,
        wallet=wallet,
        base=base,
        plain=plain,
        multiplier=per_mille,
        points=points,
        shares=tuple(split(points, [line.paid for line in order.lines])),
        entry=entry,
    )


def _figures_after(
    order: Order,
    programme: Programme,
    before: Mapping[Figure, int],
    awards: tuple[Award, ...],
    clock: datetime,
) -> dict[Figure, int]:
    progress = sum(award.points for award in awards if award.wallet.code == PROGRESS)
    adds = {
        Metric.SPEND: order.goods,
        Metric.ORDER_COUNT: 1,
        Metric.PROGRESS_POINTS: progress,
    }
    return {
        figure: value
        + (adds[figure.metric] if order.paid_at >= figure.window.start(clock, programme.zone) else 0)
        for figure, value in before.items()
    }


def _upgrades(
    programme: Programme, standing: Standing, figures: Mapping[Figure, int], clock: datetime
) -> tuple[TierMove, ...]:
    moves = []
    for ladder in programme.ladders_at(clock):
        place = standing.places.get(ladder.id)
        if place is None:
            continue
        moved = upgrade(ladder, place, figures, at=clock, zone=programme.zone)
        if moved is not None:
            moves.append(TierMove(ladder=ladder, place=moved[0], move=moved[1]))
    return tuple(moves)


def instant(at: datetime | None) -> str | None:
    """A time as the record keeps it; `infinity` and `-infinity` as PostgreSQL writes them."""
    if at is None:
        return None
    if at == NEVER:
        return "infinity"
    return "-infinity" if at == ALWAYS else at.isoformat()


def figure_to_plain(figure: Figure, value: int) -> dict[str, Any]:
    span = figure.window.span
    return {
        "metric": figure.metric.value,
        "window": figure.window.kind.value,
        **({"count": span.count, "unit": span.unit.value} if span else {}),
        "value": value,
    }


def _record(
    order: Order,
    standing: Standing,
    awards: tuple[Award, ...],
    moves: tuple[TierMove, ...],
    figures: Mapping[Figure, int],
    earned_at: datetime,
) -> dict[str, Any]:
    """The decision record: what was known, which revisions decided, how it was reckoned, what came of it.

    Ids and figures only; the texts are made from it when somebody asks why.
    """
    return {
        "format": 1,
        "inputs": {
            "paid_at": instant(order.paid_at),
            "completed_at": instant(order.completed_at),
            "earned_at": instant(earned_at),
            "moment": instant(standing.moment),
            "programme_version": standing.programme_version,
            "currency": order.currency,
            "goods": order.goods,
            "freight": order.freight,
            "tax": order.tax,
            "lines": [[line.number, line.quantity, line.paid] for line in order.lines],
            "tiers": {ladder.hex: code for ladder, code in standing.tiers_at_payment.items()},
        },
        "awards": [
            {
                "rule": award.rule.id.hex,
                "code": award.rule.code,
                "revision": award.rule.revision,
                "wallet": award.wallet.code,
                "rounding": award.rule.rounding.value,
                "rate": [award.rule.points, award.rule.per_minor],
                "base": award.base,
                "plain": award.plain,
                "multiplier": award.multiplier,
                "wanted": award.points,
                "granted": award.points,
                "outcome": "EARNED" if award.points else "BELOW_UNIT",
                "shares": list(award.shares),
                "entry": award.entry.id.hex if award.entry else None,
                "lots": [
                    [lot.id.hex, instant(lot.available_at), instant(lot.expires_at)]
                    for lot in (award.entry.lots if award.entry else ())
                ],
            }
            for award in awards
        ],
        "figures": [figure_to_plain(figure, value) for figure, value in figures.items()],
        "tiers": [
            {
                "ladder": each.ladder.code,
                "revision": each.move.revision,
                "from": each.move.from_tier,
                "to": each.move.to_tier,
                "at": instant(each.move.at),
            }
            for each in moves
        ],
    }


def _facts(
    order: Order,
    order_id: UUID,
    standing: Standing,
    awards: tuple[Award, ...],
    moves: tuple[TierMove, ...],
    earned_at: datetime,
) -> tuple[Fact, ...]:
    member = MemberId(standing.member_id)
    wire = str(OrderId(standing.member_id, order_id))
    told = [
        Fact(
            kind="order.recorded",
            member_id=member,
            at=earned_at,
            payload={
                "order": wire,
                "source": order.source,
                "external_id": order.external_id,
                "status": order.status.value,
                "goods": order.goods,
                "currency": order.currency,
            },
        )
    ]
    for award in awards:
        if award.entry is not None:
            told.append(
                Fact(
                    kind="points.earned",
                    member_id=member,
                    at=earned_at,
                    payload={
                        "order": wire,
                        "entry": str(EntryId(standing.member_id, award.entry.id)),
                        "wallet": award.wallet.code,
                        "points": award.points,
                        "pending": award.entry.change.pending > 0,
                        "rule": award.rule.code,
                    },
                )
            )
    for each in moves:
        told.append(
            Fact(
                kind="tier.upgraded",
                member_id=member,
                at=each.move.at,
                payload={
                    "ladder": each.ladder.code,
                    "from": each.move.from_tier,
                    "to": each.move.to_tier,
                    "order": wire,
                },
            )
        )
    return tuple(told)


def standing_after(settlement: Settlement, *, moment: datetime) -> Standing:
    """What is known of the member once the settlement is written: where an import goes on from.

    Figures and tiers at payment belong to a time and are set anew by the caller.
    """
    before = settlement.standing
    return replace(
        before,
        moment=moment,
        places={**before.places, **{each.ladder.id: each.place for each in settlement.moves}},
        accounts={**before.accounts, **settlement.accounts},
        due={},
    )
