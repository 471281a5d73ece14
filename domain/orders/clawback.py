"""How much of what an order earned, and of the points that paid for it, a return moves back.

Decided from the order's decision record: what each rule granted, how that is shared over the lines, what it
took of caps, what it carried.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, assert_never
from uuid import UUID

from domain.kernel.amounts import split
from domain.kernel.made_often import made_often
from domain.orders.awards import key_from_plain
from domain.orders.order import OrderLine
from domain.orders.returns import Coming
from domain.points.caps import CapKey, CapUnit
from domain.points.earning import Carry
from domain.points.spend import Spend
from domain.programme.programme import Programme

Plain = Mapping[str, Any]
"""An award as the decision record keeps it."""


@made_often
@dataclass(frozen=True, slots=True, kw_only=True)
class Clawback:
    """What comes off one rule's award."""

    award: Plain
    points: int
    """To be taken back."""
    share: int
    """The part of the award's own points that the goods had earned; under CARRY `points` may differ from
    it."""
    base: int
    """The part of the money it was reckoned on."""
    gone: int
    """The part of the award's own points whose goods have come back by now, this time included."""
    is_gone: bool
    """All goods that had earned it have come back now, and had not before."""
    before: Carry | None = None
    """Under CARRY: what was remembered."""
    after: Carry | None = None
    """Under CARRY: what is remembered from now on."""

    @property
    def code(self) -> str:
        return str(self.award["code"])

    @property
    def wallet(self) -> str:
        return str(self.award["wallet"])

    @property
    def lots(self) -> tuple[UUID, ...]:
        """Those that the award has opened."""
        return tuple(UUID(lot[0]) for lot in self.award["lots"])

    def freed(self, written_off: int) -> dict[CapKey, int]:
        """What its caps get back: money and uses with the goods, points as far as they were not written
        off."""
        freed = {}
        for *key, used in self.award["used"]:
            counter = key_from_plain(self.code, key)
            freed[counter] = min(used, self._freed(counter.unit, used, written_off))
        return {key: amount for key, amount in freed.items() if amount}

    def _freed(self, unit: CapUnit, used: int, written_off: int) -> int:
        match unit:
            case CapUnit.POINTS:
                return self._kept(self.share, written_off)
            case CapUnit.MONEY:
                return self.base
            case CapUnit.USES:
                return 1 if self.is_gone else 0
            case CapUnit.COST:
                granted = self.award["granted"] or 1
                before = self.gone - self.share
                return self._kept(used * self.gone // granted - used * before // granted, written_off)
            case _:
                assert_never(unit)

    def _kept(self, amount: int, written_off: int) -> int:
        """Without the part that was written off: those points the member has still had."""
        return amount * (self.points - written_off) // self.points if self.points else amount


@dataclass(frozen=True, slots=True)
class TenderBack:
    """What goes back of one spend that paid for the order."""

    spend: Spend
    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything that a return moves, before it is known from which lots."""

    coming: Coming
    clawbacks: tuple[Clawback, ...]
    tender: tuple[TenderBack, ...]

    @property
    def due(self) -> dict[str, int]:
        """By wallet: the points to take back."""
        due: dict[str, int] = {}
        for each in self.clawbacks:
            if each.points:
                due[each.wallet] = due.get(each.wallet, 0) + each.points
        return due

    @property
    def own_lots(self) -> dict[str, tuple[UUID, ...]]:
        """By wallet: the lots that the order's awards have opened."""
        lots: dict[str, tuple[UUID, ...]] = {}
        for each in self.clawbacks:
            lots[each.wallet] = (*lots.get(each.wallet, ()), *each.lots)
        return lots

    @property
    def counters(self) -> list[CapKey]:
        """The counters of caps that may get something back, in the order of their locks."""
        return sorted(
            key_from_plain(each.code, key) for each in self.clawbacks for *key, _ in each.award["used"]
        )


def plan(
    coming: Coming,
    record: Plain,
    programme: Programme,
    carries: Mapping[str, Carry],
    spends: Sequence[Spend],
) -> Plan:
    """`record`: the decision record of the order. `spends`: those that paid for it, oldest first."""
    return Plan(
        coming=coming,
        clawbacks=tuple(_clawback(each, coming, programme, carries) for each in record["awards"]),
        tender=tuple(_tender(coming, spends)),
    )


def _clawback(award: Plain, coming: Coming, programme: Programme, carries: Mapping[str, Carry]) -> Clawback:
    shares: list[int] = award["shares"]
    share = coming.of(shares)
    base = coming.of(split(award["base"], _paid(coming)))
    gone = coming.total(shares)
    is_gone = bool(share) and gone == award["granted"]
    before = carries.get(award["code"]) if award["carry"] is not None else None
    if before is None:
        return Clawback(award=award, points=share, share=share, base=base, gone=gone, is_gone=is_gone)
    after = _carried(award, coming, programme, before)
    return Clawback(
        award=award,
        points=before.granted - after.granted,
        share=share,
        base=base,
        gone=gone,
        is_gone=is_gone,
        before=before,
        after=after,
    )


def _carried(award: Plain, coming: Coming, programme: Programme, before: Carry) -> Carry:
    """The running amount without what comes back, and the points that are due for it. A cap may have granted
    fewer: then nothing is taken until no more is due than was granted."""
    rule = next(each for each in programme.earn_rules if each.id.hex == award["rule"])
    amount = max(0, before.amount - _uncarried(award, coming))
    if not amount:
        return Carry(0, 0)
    due = rule.due(amount)
    taken = max(0, min(before.granted - due, rule.due(before.amount) - due))
    return Carry(amount, before.granted - taken)


def _uncarried(award: Plain, coming: Coming) -> int:
    """What the order had added for the money that comes back: whole units of money, as they are paid back."""
    if not award["base"]:
        return 0
    money = split(award["base"], _paid(coming))
    after = coming.total(money)
    before = after - coming.of(money)
    carried: int = award["carried"]
    base: int = award["base"]
    return carried * after // base - carried * before // base


def _paid(coming: Coming) -> list[int]:
    return [each.line.paid for each in coming.lines]


def _tender(coming: Coming, spends: Sequence[Spend]) -> list[TenderBack]:
    """The points that paid for what comes back, off the last spend first.

    What was given back of the spends by other ways counts: no point goes back twice.
    """
    shares = tender_shares([each.line for each in coming.lines], sum(each.points for each in spends))
    wanted = coming.total(shares) - sum(each.returned for each in spends)
    back = []
    for spend in reversed(spends):
        if (points := min(wanted, spend.returnable)) > 0:
            back.append(TenderBack(spend, points))
            wanted -= points
    return back


def tender_shares(lines: Sequence[OrderLine], points: int) -> list[int]:
    """How points that paid for an order are shared over its lines: as the shop says, else by what was paid
    for each besides; where nothing was, by quantity."""
    for weights in (
        [line.tender or 0 for line in lines],
        [line.paid for line in lines],
        [line.quantity for line in lines],
    ):
        if any(weights):
            return split(points, weights)
    return split(points, [0] * len(lines))
