"""What one earn rule gives for one order, and the arithmetic that says so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from domain.kernel.amounts import PER_MILLE, split
from domain.kernel.changed import changed
from domain.kernel.made_often import made_often
from domain.kernel.periods import instant, parse_instant
from domain.members.standing import Standing
from domain.orders.order import Order
from domain.points.caps import CapKey, CapPeriod, CapScope, CapUnit, Cut, cap_to_plain, key_of, room
from domain.points.earning import PLAIN, Carry, EarnRule, Multiplier, Remainder, combined
from domain.points.entry import Entry
from domain.points.page import Page
from domain.points.terms import Expiry, Pending, expiry_to_plain, new_lot, pending_to_plain
from domain.points.writing import Because
from domain.programme.programme import Programme, WalletType

AnyGranted = TypeVar("AnyGranted", bound="Granted")


class Outcome(StrEnum):
    """What came of a rule."""

    EARNED = "EARNED"
    BELOW_UNIT = "BELOW_UNIT"
    """The order was too small for a point."""
    CAPPED = "CAPPED"
    """A cap left nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Granted:
    """Points that one cause gave for the order."""

    wallet: WalletType
    base: int
    """The money it was reckoned on, in minor units; less than the goods where a cap on money cut it."""
    plain: int
    """The points before the multiplier."""
    wanted: int
    """The points without caps."""
    points: int
    """What was granted."""
    cut: Cut | None = None
    """The cap that gave less than was wanted."""
    used: Mapping[CapKey, int] = field(default_factory=dict)
    """What the award takes of its caps."""
    shares: tuple[int, ...]
    """The points of each line; they sum to `points`."""
    entry: Entry | None = None
    """None where nothing was given."""
    terms: tuple[Pending, Expiry] | None = None
    """Of its lot."""


@made_often
@dataclass(frozen=True, slots=True, kw_only=True)
class Award(Granted):
    """What one rule gave for the order."""

    rule: EarnRule
    multipliers: tuple[int, ...] = ()
    """Each in per mille, as they were combined."""
    multiplier: Multiplier = PLAIN
    carried: int = 0
    """Under CARRY: what the order added to the running amount, in thousandths of minor units."""
    carry: Carry | None = None
    """Under CARRY: what is remembered afterwards."""

    @property
    def outcome(self) -> Outcome:
        if self.points:
            return Outcome.EARNED
        return Outcome.CAPPED if self.cut else Outcome.BELOW_UNIT

    @property
    def missing(self) -> int:
        """How much more money, in minor units, would have earned something more; caps aside."""
        carry = None if self.carry is None else Carry(self.carry.amount - self.carried)
        now = _points(self.rule, self.base, self.multiplier, carry)
        more = range(1, self.rule.per_minor + 1)
        return more[
            bisect_left(
                more,
                True,
                key=lambda each: _points(self.rule, self.base + each, self.multiplier, carry) > now,
            )
        ]


def cap_keys(order: Order, programme: Programme) -> list[CapKey]:
    """The counters that the rules of the order's payment time look at, in the order of their locks."""
    keys = {
        key_of(rule.code, cap, order.paid_at, programme.zone)
        for rule in programme.rules_at(order.paid_at)
        for cap in rule.caps
    }
    return sorted(key for key in keys if key is not None)


def decide(rule: EarnRule, order: Order, programme: Programme, standing: Standing) -> Award:
    """How much the rule gives; nothing is written yet."""
    wallet = programme.wallet_by_code[rule.wallet]
    # What counts toward a tier is not raised by the tier: else the top would feed itself.
    multipliers = tier_multipliers(order, programme, standing) if wallet.spendable else ()
    multiplier = combined(rule.multipliers, multipliers)
    money = room(
        order.goods, CapUnit.MONEY, rule.code, rule.caps, standing.used, order.paid_at, programme.zone
    )
    carry = standing.carries.get(rule.code, Carry()) if rule.remainder is Remainder.CARRY else None
    wanted = _points(rule, order.goods, multiplier, carry)
    possible = _points(rule, money.granted, multiplier, carry)
    points = room(
        possible, CapUnit.POINTS, rule.code, rule.caps, standing.used, order.paid_at, programme.zone
    )
    uses = room(1, CapUnit.USES, rule.code, rule.caps, standing.used, order.paid_at, programme.zone)
    granted = points.granted if uses.granted else 0
    cut = None
    if granted < wanted:
        cut = (uses.cut if not uses.granted else None) or points.cut or money.cut
    carried = _qualified(money.granted, multiplier) if carry is not None else 0
    return Award(
        rule=rule,
        wallet=wallet,
        base=money.granted,
        plain=rule.points_for(money.granted),
        multipliers=multipliers,
        multiplier=multiplier,
        wanted=wanted,
        points=granted,
        cut=cut,
        used=_uses(rule, money.granted, granted, order, programme),
        carried=carried,
        carry=Carry(carry.amount + carried, carry.granted + granted) if carry is not None else None,
        shares=tuple(split(granted, [line.paid for line in order.lines])),
    )


def write(
    award: Award, order: Order, programme: Programme, standing: Standing, page: Page, because: Because
) -> Award:
    """The award with its entry, where it gave something. `because`: of this rule."""
    rule, wallet = award.rule, award.wallet
    pending = rule.pending or wallet.pending
    expiry = rule.expiry or tier_expiry(order, programme, standing) or wallet.expiry
    return enter(award, pending, expiry, order, programme, standing, page, because)


def enter(
    granted: AnyGranted,
    pending: Pending,
    expiry: Expiry,
    order: Order,
    programme: Programme,
    standing: Standing,
    page: Page,
    because: Because,
) -> AnyGranted:
    """What was granted for an order, with its entry and lot under these terms."""
    earned_at, zone = min(order.paid_at, standing.moment), programme.zone
    completed_at = order.completed_at
    return give(
        granted, pending, expiry, page, because, earned_at=earned_at, completed_at=completed_at, zone=zone
    )


def give(
    granted: AnyGranted,
    pending: Pending,
    expiry: Expiry,
    page: Page,
    because: Because,
    *,
    earned_at: datetime,
    completed_at: datetime | None = None,
    zone: ZoneInfo,
) -> AnyGranted:
    """What was granted, with its entry and lot under these terms; nothing is written where nothing was."""
    if not granted.points:
        return granted
    lot = new_lot(granted.points, pending, expiry, earned_at=earned_at, completed_at=completed_at, zone=zone)
    entry = page.earn(lot, at=earned_at, because=because)
    return changed(granted, entry=entry, terms=(pending, expiry))


def _points(rule: EarnRule, minor: int, multiplier: Multiplier, carry: Carry | None) -> int:
    if carry is None:
        return multiplier.of(rule.points_for(minor))
    return rule.due(carry.amount + _qualified(minor, multiplier)) - rule.due(carry.amount)


def _qualified(minor: int, multiplier: Multiplier) -> int:
    return multiplier.of(minor * PER_MILLE)


def _uses(rule: EarnRule, money: int, points: int, order: Order, programme: Programme) -> dict[CapKey, int]:
    amounts = {CapUnit.MONEY: money, CapUnit.POINTS: points, CapUnit.USES: 1 if points else 0}
    found = {key_of(rule.code, cap, order.paid_at, programme.zone): amounts[cap.unit] for cap in rule.caps}
    return {key: amount for key, amount in found.items() if key is not None and amount}


def tier_multipliers(order: Order, programme: Programme, standing: Standing) -> tuple[int, ...]:
    """What the tier of each ladder gives that multiplies, in per mille, at the payment time."""
    found = []
    for ladder in programme.ladders_at(order.paid_at):
        code = standing.tiers_at_payment.get(ladder.id)
        multiplier = ladder.multiplier(ladder.tier(code) if code else ladder.tiers[0])
        if multiplier != PER_MILLE:
            found.append(multiplier)
    return tuple(found)


def tier_expiry(order: Order, programme: Programme, standing: Standing) -> Expiry | None:
    """The terms of the member's tier at payment; of several ladders the default one comes first."""
    for ladder in sorted(programme.ladders_at(order.paid_at), key=lambda each: not each.is_default):
        code = standing.tiers_at_payment.get(ladder.id)
        tier = ladder.tier(code) if code else ladder.tiers[0]
        if tier.expiry is not None:
            return tier.expiry
    return None


def award_to_plain(award: Award) -> dict[str, Any]:
    """The award as the decision record keeps it; a return reckons from it."""
    return {
        "rule": award.rule.id.hex,
        "code": award.rule.code,
        "revision": award.rule.revision,
        "wallet": award.wallet.code,
        "rounding": award.rule.rounding.value,
        "rate": [award.rule.points, award.rule.per_minor],
        "base": award.base,
        "plain": award.plain,
        "multiplier": award.multiplier.per_mille,
        "multipliers": [award.rule.multipliers.value, *award.multipliers],
        "wanted": award.wanted,
        "granted": award.points,
        "outcome": award.outcome.value,
        "cut": [cap_to_plain(award.cut.cap), award.cut.left] if award.cut else None,
        "carried": award.carried,
        "carry": [award.carry.amount, award.carry.granted] if award.carry else None,
        **granted_to_plain(award),
    }


def granted_to_plain(award: Granted) -> dict[str, Any]:
    """The part of the record that all awards have, whatever gave them."""
    return {
        "used": [[*key_to_plain(key), amount] for key, amount in sorted(award.used.items())],
        "shares": list(award.shares),
        "entry": award.entry.id.hex if award.entry else None,
        "lots": [
            [lot.id.hex, instant(lot.available_at), instant(lot.expires_at)]
            for lot in (award.entry.lots if award.entry else ())
        ],
        **_waiting_terms(award),
    }


def _waiting_terms(award: Granted) -> dict[str, Any]:
    """The terms of a lot whose dates nobody knows yet: whatever makes them known goes by these."""
    if award.terms is None or award.entry is None or award.entry.lots[0].available_at is not None:
        return {}
    pending, expiry = award.terms
    return {"terms": {"pending": pending_to_plain(pending), "expiry": expiry_to_plain(expiry)}}


def key_to_plain(key: CapKey) -> list[Any]:
    return [key.scope.value, key.unit.value, key.period.value, instant(key.starts_at)]


def key_from_plain(rule: str, plain: Sequence[Any]) -> CapKey:
    scope, unit, period, starts_at = plain
    return CapKey(rule, CapScope(scope), CapUnit(unit), CapPeriod(period), parse_instant(starts_at))


def used_of(awards: Iterable[Granted]) -> dict[CapKey, int]:
    """What all awards take of caps."""
    return {key: amount for award in awards for key, amount in award.used.items()}


def carries_of(awards: Sequence[Award]) -> dict[str, Carry]:
    return {award.rule.code: award.carry for award in awards if award.carry is not None}
