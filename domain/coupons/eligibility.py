"""Whether a member may have a coupon of a template now: plain values, decided before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.coupons.coupon import Origin
from domain.coupons.refusals import (
    ClaimsPaused,
    Ended,
    LimitPerDay,
    LimitPerMember,
    NotEligible,
    NotStarted,
    SoldOut,
    UnknownCouponTemplate,
)
from domain.coupons.template import CodeKind, Template, TemplateState
from domain.kernel.refusal import Refusal
from domain.members.refusals import MembershipNotActive
from domain.members.standing import MembershipStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimant:
    """What a template asks about a member, read under the member's lock."""

    member_id: UUID
    status: MembershipStatus
    tier: str | None = None
    """In the default ladder."""
    segments: frozenset[str] = frozenset()
    has_ordered: bool = False
    """Has any order that counts."""
    had: int = 0
    """Coupons of the template, whatever became of them."""
    had_today: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """How many of a template have been given, in all and today."""

    given: int = 0
    given_today: int = 0

    def left(self, template: Template) -> int | None:
        """How many there still are; None: as many as anybody wants."""
        total, today = template.limits.total, template.limits.per_day
        lefts = []
        if total is not None:
            lefts.append(total - self.given)
        if today is not None:
            lefts.append(today - self.given_today)
        return max(0, min(lefts)) if lefts else None

    def sold_out(self, template: Template) -> SoldOut:
        """Which of the two is used up."""
        total = template.limits.total
        return SoldOut(today=total is None or self.given < total)


GIVEN_BY_US = frozenset(
    {Origin.ISSUE, Origin.STORE, Origin.CAMPAIGN, Origin.BENEFIT, Origin.REWARD, Origin.GIFT, Origin.MERGE}
)
"""Somebody else has decided that the member gets one: its audience and claim window do not matter."""


def no_for_template(template: Template, origin: Origin, *, at: datetime) -> Refusal | None:
    """Why nobody can have one now."""
    match template.state(at):
        case TemplateState.DRAFT:
            return UnknownCouponTemplate(template.code)
        case TemplateState.PAUSED:
            return ClaimsPaused()
        case TemplateState.CLAIM_ENDED | TemplateState.FINISHED | TemplateState.WITHDRAWN:
            return Ended()
    if at < template.claim_from:
        return NotStarted(template.claim_from)
    if origin is Origin.CLAIM and not template.claimable:
        return NotEligible("ISSUED_ONLY")
    if origin is Origin.CLAIM and template.codes is not None:
        return NotEligible("BY_CODE")
    return None


def no_for_member(template: Template, claimant: Claimant, origin: Origin) -> Refusal | None:
    """Why this member can not have one; stock apart."""
    if claimant.status is not MembershipStatus.ACTIVE:
        return MembershipNotActive(claimant.status.value)
    audience, limits = template.audience, template.limits
    if origin not in GIVEN_BY_US:
        if audience.tiers and claimant.tier not in audience.tiers:
            return NotEligible("TIER")
        if audience.segments and claimant.segments.isdisjoint(audience.segments):
            return NotEligible("SEGMENT")
    if audience.new_members and claimant.has_ordered:
        return NotEligible("NEW_MEMBERS")
    if audience.first_order and claimant.has_ordered:
        return NotEligible("FIRST_ORDER")
    if limits.per_member is not None and claimant.had >= limits.per_member:
        return LimitPerMember(limits.per_member)
    if limits.per_member_per_day is not None and claimant.had_today >= limits.per_member_per_day:
        return LimitPerDay(limits.per_member_per_day)
    return None


def is_public(template: Template) -> bool:
    """Whether one code is everybody's."""
    return template.codes is not None and template.codes.kind is CodeKind.PUBLIC
