"""A coupon template: an offer to members, one immutable revision. Coupons keep the revision they were given
under."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.campaigns.recurrence import Recurrence, recurrence_from_plain, recurrence_to_plain
from domain.coupons.discount import CouponKind, Discount, discount_from_plain, discount_to_plain, kind_of
from domain.coupons.scope import EVERYWHERE, NO_THRESHOLD, Scope, Threshold, scope_from_plain, scope_to_plain
from domain.coupons.validity import Validity, validity_from_plain, validity_to_plain
from domain.kernel.periods import instant, parse_instant
from domain.kernel.texts import LocalText

DEFAULT_GROUP = "coupons"


class TemplateStatus(StrEnum):
    """What somebody has made of it. Whether its claim window is over, the window says."""

    DRAFT = "DRAFT"
    ACTIVE = "ACTIVE"
    PAUSED = "PAUSED"
    CLAIM_ENDED = "CLAIM_ENDED"
    WITHDRAWN = "WITHDRAWN"


class TemplateState(StrEnum):
    """Where a template is in its life."""

    DRAFT = "DRAFT"
    ACTIVE = "ACTIVE"
    """It is given as soon as its claim window opens."""
    PAUSED = "PAUSED"
    """None is given until it is resumed; held coupons are used as before."""
    CLAIM_ENDED = "CLAIM_ENDED"
    """None is given any more; held coupons live on."""
    FINISHED = "FINISHED"
    """And none of its coupons can live any more."""
    WITHDRAWN = "WITHDRAWN"
    """Taken back: none is given, and no held coupon can be used."""


class Floor(StrEnum):
    """What happens where a discount is more than what is to be paid for its goods."""

    CAP = "CAP"
    """It takes off what there is."""
    REFUSE = "REFUSE"
    """The coupon can not be used then."""
    MIN_PAY = "MIN_PAY"
    """It leaves at least `min_pay` of its goods to be paid."""


class RefundPolicy(StrEnum):
    """When goods come back for which a coupon was used."""

    ON_FULL = "ON_FULL"
    """The coupon comes back when everything has come back."""
    ON_ANY = "ON_ANY"
    """The coupon comes back with the first return."""
    NEVER = "NEVER"


class CodeKind(StrEnum):
    GENERATED = "GENERATED"
    """Codes of ours, each for one coupon."""
    UPLOADED = "UPLOADED"
    """Codes of the merchant's, each for one coupon."""
    PUBLIC = "PUBLIC"
    """One code for everybody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """How a template's coupons are claimed by code."""

    kind: CodeKind
    pattern: str | None = None
    """GENERATED: `#` is a drawn sign, anything else stands as it is; a check sign is appended."""
    public: str | None = None
    """PUBLIC: the code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How many are given at most; None: no limit. Days are those of the programme's zone."""

    total: int | None = None
    per_day: int | None = None
    per_member: int | None = 1
    per_member_per_day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Who may have one. What is empty does not narrow."""

    tiers: frozenset[str] = frozenset()
    """Codes of the default ladder's tiers."""
    segments: frozenset[str] = frozenset()
    """Members of any of them."""
    new_members: bool = False
    """Members without any order that counts. Asked when it is given."""
    first_order: bool = False
    """Can be used for a member's first order only."""


EVERYBODY = Audience()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stacking:
    """What it goes together with.

    Of the offers of one group one template is used in an order, of it as many coupons as `most_per_order`
    says; offers of different groups go together.
    """

    group: str = DEFAULT_GROUP
    exclusive_with: frozenset[str] = frozenset()
    """Codes of templates and promotions that it never goes together with, whatever their groups."""
    with_promotions: bool = True
    with_points: bool = True
    with_member_price: bool = True
    with_activity_price: bool = True
    most_per_order: int = 1


ALONE_IN_ITS_GROUP = Stacking()


@dataclass(frozen=True, slots=True)
class Funder:
    """Who bears a part of the discount: the brand, the shop, the platform."""

    name: str
    per_mille: int


@dataclass(frozen=True, kw_only=True)
class Template:
    id: UUID
    """Of this revision: coupons name it."""
    template_id: UUID
    code: str
    revision: int
    version: int
    """Of the programme from which on the revision is known."""
    valid_from: datetime
    status: TemplateStatus
    title: LocalText
    text: LocalText | None = None
    """What members read of its terms."""
    discount: Discount
    threshold: Threshold = NO_THRESHOLD
    scope: Scope = EVERYWHERE
    audience: Audience = EVERYBODY
    claim_from: datetime
    claim_until: datetime
    """Half-open."""
    claimable: bool = True
    """Members claim it themselves; else it is only issued to them."""
    limits: Limits = Limits()
    validity: Validity
    hours: Recurrence | None = None
    """On which weekdays and in which hours it can be used; None: always."""
    stacking: Stacking = ALONE_IN_ITS_GROUP
    floor: Floor = Floor.CAP
    min_pay: int | None = None
    """Of MIN_PAY."""
    refund: RefundPolicy = RefundPolicy.ON_FULL
    giftable: bool = False
    codes: Codes | None = None
    funders: tuple[Funder, ...] = ()
    """Their shares sum to 1000; empty: the merchant bears it all."""
    remind_days: tuple[int, ...] = ()
    """So many days before one dies its member is reminded."""
    claim_tag: str | None = None
    """Put on the member who gets one."""
    use_tag: str | None = None
    """Put on the member who uses one."""

    @property
    def kind(self) -> CouponKind:
        return kind_of(self.discount)

    @property
    def is_withdrawn(self) -> bool:
        return self.status is TemplateStatus.WITHDRAWN

    def state(self, now: datetime) -> TemplateState:
        if self.status in (TemplateStatus.DRAFT, TemplateStatus.WITHDRAWN):
            return TemplateState(self.status.value)
        ended = self.status is TemplateStatus.CLAIM_ENDED or now >= self.claim_until
        if not ended:
            return TemplateState(self.status.value)
        last = self.validity.last_end(self.claim_until)
        return TemplateState.FINISHED if now >= last else TemplateState.CLAIM_ENDED


def template_to_plain(template: Template) -> dict[str, Any]:
    """What a revision's row holds: everything but which one it is and since when."""
    stacking, audience, limits, codes = template.stacking, template.audience, template.limits, template.codes
    return {
        "title": dict(template.title.by_locale),
        "text": dict(template.text.by_locale) if template.text else None,
        "discount": discount_to_plain(template.discount),
        "threshold": [template.threshold.minor, template.threshold.pieces],
        "scope": scope_to_plain(template.scope),
        "audience": {
            "tiers": sorted(audience.tiers),
            "segments": sorted(audience.segments),
            "new_members": audience.new_members,
            "first_order": audience.first_order,
        },
        "claim_from": instant(template.claim_from),
        "claim_until": instant(template.claim_until),
        "claimable": template.claimable,
        "limits": [limits.total, limits.per_day, limits.per_member, limits.per_member_per_day],
        "validity": validity_to_plain(template.validity),
        "hours": recurrence_to_plain(template.hours) if template.hours else None,
        "stacking": {
            "group": stacking.group,
            "exclusive_with": sorted(stacking.exclusive_with),
            "with_promotions": stacking.with_promotions,
            "with_points": stacking.with_points,
            "with_member_price": stacking.with_member_price,
            "with_activity_price": stacking.with_activity_price,
            "most_per_order": stacking.most_per_order,
        },
        "floor": template.floor.value,
        "min_pay": template.min_pay,
        "refund": template.refund.value,
        "giftable": template.giftable,
        "codes": [codes.kind.value, codes.pattern, codes.public] if codes else None,
        "funders": [[each.name, each.per_mille] for each in template.funders],
        "remind_days": list(template.remind_days),
        "claim_tag": template.claim_tag,
        "use_tag": template.use_tag,
    }


def content_from_plain(plain: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a Template that `template_to_plain` has written."""
    total, per_day, per_member, per_member_per_day = plain["limits"]
    audience, stacking, codes = plain["audience"], plain["stacking"], plain["codes"]
    return {
        "title": LocalText(plain["title"]),
        "text": LocalText(plain["text"]) if plain["text"] else None,
        "discount": discount_from_plain(plain["discount"]),
        "threshold": Threshold(*plain["threshold"]),
        "scope": scope_from_plain(plain["scope"]),
        "audience": Audience(
            tiers=frozenset(audience["tiers"]),
            segments=frozenset(audience["segments"]),
            new_members=audience["new_members"],
            first_order=audience["first_order"],
        ),
        "claim_from": parse_instant(plain["claim_from"]),
        "claim_until": parse_instant(plain["claim_until"]),
        "claimable": plain["claimable"],
        "limits": Limits(
            total=total, per_day=per_day, per_member=per_member, per_member_per_day=per_member_per_day
        ),
        "validity": validity_from_plain(plain["validity"]),
        "hours": recurrence_from_plain(plain["hours"]) if plain["hours"] else None,
        "stacking": Stacking(**{**stacking, "exclusive_with": frozenset(stacking["exclusive_with"])}),
        "floor": Floor(plain["floor"]),
        "min_pay": plain["min_pay"],
        "refund": RefundPolicy(plain["refund"]),
        "giftable": plain["giftable"],
        "codes": Codes(kind=CodeKind(codes[0]), pattern=codes[1], public=codes[2]) if codes else None,
        "funders": tuple(Funder(*each) for each in plain["funders"]),
        "remind_days": tuple(plain["remind_days"]),
        "claim_tag": plain["claim_tag"],
        "use_tag": plain["use_tag"],
    }
