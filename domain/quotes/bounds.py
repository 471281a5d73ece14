"""What no plan undercuts, by what is still possible of its offers. See `best`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.coupons.discount import PercentOff
from domain.kernel.amounts import PER_MILLE
from domain.quotes.offer import Offer
from domain.quotes.taking_off import freight_off

SCALE = 10**12
"""Bounds multiply percentages as whole numbers of it."""


@dataclass(frozen=True, slots=True)
class Share:
    """What an offer may come to, as bounds need it."""

    bit: int
    template: str
    times: int
    """How many of its template may be used."""
    most: int
    """Off goods."""
    freight: int
    lines: tuple[int, ...]
    kept: int | None
    """What is left of its lines, per mille, where it is better bounded by that: its limit does not bite."""


class Bounds:
    """Bounds by what is still possible, made once each."""

    def __init__(
        self, offers: Sequence[Offer], most: Sequence[int | None], *, width: int, freight: int
    ) -> None:
        self._width = width
        self._made: dict[tuple[int, int], Bound] = {}
        self._groups: dict[tuple[bool, str], list[Share]] = {}
        for i, (offer, value) in enumerate(zip(offers, most, strict=True)):
            if value is not None:
                share = Share(
                    1 << i,
                    offer.code,
                    offer.most_per_order,
                    value,
                    freight_off(offer, freight) if freight else 0,
                    offer.lines,
                    _kept(offer, value),
                )
                self._groups.setdefault((offer.is_coupon, offer.group), []).append(share)

    def of(self, first: int, possible: int) -> Bound:
        """For the offers that are possible from `first` on."""
        key = (first, possible >> first)
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = self._make(possible >> first << first)
        return found

    def _make(self, possible: int) -> Bound:
        factors: list[int] | None = None
        scopes: set[tuple[int, ...]] = set()
        most = freight = percents = 0
        for group in self._groups.values():
            members = [each for each in group if each.bit & possible]
            if not members:
                continue
            if all(each.kept is not None for each in members):
                times = max(_times(members, each) for each in members)
                least = _least(members, self._width)
                factors = (
                    least
                    if factors is None
                    else [one * two // SCALE for one, two in zip(factors, least, strict=True)]
                )
                scopes.update(each.lines for each in members)
                percents += times * len(members)
            else:
                most += _several(members, [each.most for each in members])
            if any(each.freight for each in members):
                freight += _several(members, [each.freight for each in members])
        slack = self._width * percents if len(scopes) > 1 else 0
        return Bound(tuple(factors) if factors is not None else None, most + slack, freight)


def _kept(offer: Offer, most: int) -> int | None:
    discount = offer.discount
    if isinstance(discount, PercentOff) and (discount.max_off is None or most < discount.max_off):
        return discount.pay_per_mille
    return None


def _times(members: Sequence[Share], of: Share) -> int:
    """How many of a template may be used."""
    same = [each for each in members if each.template == of.template]
    return min(len(same), max(each.times for each in same))


def _least(members: Sequence[Share], width: int) -> list[int]:
    """Of each line: what is left of it by the template of the group that leaves least."""
    least = [SCALE] * width
    for share in members:
        assert share.kept is not None
        factor = SCALE
        for _ in range(_times(members, share)):
            factor = factor * share.kept // PER_MILLE
        for i in share.lines:
            if factor < least[i]:
                least[i] = factor
    return least


def _several(members: Sequence[Share], values: Sequence[int]) -> int:
    """The most that offers of one template of the group come to, as many as may be used."""
    if len(members) == 1:
        return values[0]
    by_template: dict[str, list[int]] = {}
    for each, value in zip(members, values, strict=True):
        by_template.setdefault(each.template, []).append(value)
    if len(by_template) == len(members):
        return max(values)
    return max(
        sum(sorted(same, reverse=True)[: max(each.times for each in members if each.template == code)])
        for code, same in by_template.items()
    )


@dataclass(frozen=True, slots=True)
class Bound:
    factors: tuple[int, ...] | None
    """Of each line: what at least is left of it, in SCALE; None: all of it."""
    most: int
    """What else can be taken off goods, and the slack."""
    freight: int

    def of(self, left: Sequence[int], total: int, freight: int, points: int) -> int:
        goods = total
        if self.factors is not None:
            goods = -(-sum(map(int.__mul__, left, self.factors)) // SCALE)
        return max(0, goods - self.most - points) + max(0, freight - self.freight)
