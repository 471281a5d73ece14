"""Who of many gets a coupon: what claimants and the stock have, going down a list in which they came."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.coupons.coupon import Coupon, CouponState, Origin
from domain.coupons.discount import RandomAmount
from domain.coupons.eligibility import Claimant, Stock, no_for_member, no_for_template
from domain.coupons.template import Template
from domain.kernel.ids import MemberId
from domain.kernel.refusal import Refusal
from domain.members.refusals import NotEnrolled
from domain.programme.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Want:
    """Somebody is to have a coupon."""

    member_id: MemberId
    origin: Origin
    channel: str | None


class Make(Protocol):
    """What a new coupon takes of the world."""

    @property
    def new_id(self) -> Callable[[], UUID]: ...

    @property
    def below(self) -> Callable[[int], int]:
        """A number from 0 to below the given one, that nobody can guess."""
        ...


class Having:
    """What claimants and the stock have, going down a list of claims."""

    def __init__(
        self, template: Template, programme: Programme, at: datetime, claimants: Mapping[UUID, Claimant]
    ) -> None:
        self._template = template
        self._programme = programme
        self._at = at
        self._claimants = dict(claimants)
        self.stock = Stock()

    def anybody_may(self, wants: Sequence[Want]) -> bool:
        """Whether the stock is needed at all: it is shared by everybody, so nobody holds it in vain."""
        return any(self._no(want) is None for want in wants)

    def give(self, want: Want, *, make: Make) -> Coupon | Refusal:
        no = self._no(want)
        if no is not None:
            return no
        if self.stock.left(self._template) == 0:
            return self.stock.sold_out(self._template)
        member = want.member_id.value
        self._claimants[member] = one_more(self._claimants[member])
        self.stock = Stock(given=self.stock.given + 1, given_today=self.stock.given_today + 1)
        return made(self._template, want, self._programme, at=self._at, make=make)

    def _no(self, want: Want) -> Refusal | None:
        no = no_for_template(self._template, want.origin, at=self._at)
        if no is not None:
            return no
        claimant = self._claimants.get(want.member_id.value)
        if claimant is None:
            return NotEnrolled(self._programme.code)
        return no_for_member(self._template, claimant, want.origin)


def one_more(claimant: Claimant) -> Claimant:
    """The claimant who has got another one."""
    return Claimant(
        member_id=claimant.member_id,
        status=claimant.status,
        tier=claimant.tier,
        segments=claimant.segments,
        has_ordered=claimant.has_ordered,
        had=claimant.had + 1,
        had_today=claimant.had_today + 1,
    )


def made(
    template: Template,
    want: Want,
    programme: Programme,
    *,
    at: datetime,
    make: Make,
    origin_ref: str | None = None,
) -> Coupon:
    """A new coupon, as it is given."""
    discount = template.discount
    drawn = None
    if isinstance(discount, RandomAmount):
        drawn = discount.least + make.below(discount.most - discount.least + 1)
    valid_from, valid_until = template.validity.term(at, programme.zone)
    return Coupon(
        id=make.new_id(),
        member_id=want.member_id.value,
        template=template,
        state=CouponState.UNUSED,
        origin=want.origin,
        channel=want.channel,
        issued_at=at,
        valid_from=valid_from,
        valid_until=valid_until,
        drawn_minor=drawn,
        origin_ref=origin_ref,
    )
