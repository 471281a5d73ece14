"""What the coupon rules ask of storage. persistence/coupons/repository.py answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from domain.coupons.coupon import Coupon
from domain.coupons.eligibility import Claimant, Stock
from domain.coupons.template import Template
from domain.kernel.ids import CouponId, MemberId
from domain.programme.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldClaimants:
    """Members under their locks, at one moment."""

    moment: datetime
    version: int
    """Of the programme: rules of another version must not decide."""
    claimants: Mapping[UUID, Claimant]
    """Those who have joined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeFound:
    """A code that is kept: of which template, and whose it has become."""

    template_id: UUID
    member_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftFound:
    coupon: CouponId
    is_open: bool
    """Nobody has accepted it, and it has not been taken back; whether its time is over, the coupon says."""


class Coupons(Protocol):
    """Templates, and under the locks of their members the coupons."""

    async def add_revision(
        self, programme_id: UUID, template: Template, *, at: datetime, by: str, today: date
    ) -> None:
        """A new revision, and with the first one the template. Its limits are those of the stocks from now
        on. Raises StockBelowGiven."""
        ...

    async def lock_claimants(
        self, template: Template, programme: Programme, members: Sequence[UUID]
    ) -> HeldClaimants:
        """The members under their locks, which are taken in the order of their ids."""
        ...

    async def claimants(
        self, templates: Sequence[Template], programme: Programme, member_id: MemberId
    ) -> dict[UUID, Claimant]:
        """What each template asks about one member, by template and without a lock of its own; empty for one
        who has not joined."""
        ...

    async def lock_stock(self, template: Template, *, today: date) -> Stock:
        """Held to the end of the transaction: take it last."""
        ...

    async def stocks(self, templates: Sequence[Template], *, today: date) -> dict[UUID, Stock]:
        """By template, without a lock."""
        ...

    async def add(self, coupons: Sequence[Coupon], *, today: date) -> None:
        """Write new coupons of one template and count them off its stock, which is held. Nothing is taken of
        it for one with the origin GIFT or MERGE: its first owner had it."""
        ...

    async def has_ordered(
        self, member_id: MemberId, programme_id: UUID, source: str, external_id: str
    ) -> bool:
        """Whether the member has an order that counts, beside that one."""
        ...

    async def refs(self, member_id: MemberId, refs: Sequence[str]) -> frozenset[str]:
        """Those of what a coupon may be given for once for which the member has had one."""
        ...

    async def of_member(self, member_id: MemberId, programme: Programme, at: datetime) -> list[Coupon]:
        """Those that are UNUSED then, a lock whose time is over being none; the one that dies first first."""
        ...

    async def living(
        self, member_id: MemberId, programme: Programme, at: datetime, *, limit: int | None
    ) -> list[Coupon]:
        """Those too that are locked or offered to somebody, the one that dies first first."""
        ...

    async def known(
        self, member_id: MemberId, ids: Sequence[UUID], programme: Programme
    ) -> dict[UUID, Coupon]:
        """By id, in any state, as they are now."""
        ...

    async def of_order(
        self, member_id: MemberId, source: str, external_id: str, programme: Programme
    ) -> list[Coupon]:
        """Those that are locked or used for an order, by id."""
        ...

    async def change(self, before: Sequence[Coupon], after: Sequence[Coupon]) -> bool:
        """Write coupons as they are afterwards, each only if it still is in the state of before. False, and
        nothing is written that may stand, where one is not: somebody has changed it without the lock."""
        ...

    async def programme_of(self, coupon: CouponId) -> str | None:
        """The code of the programme whose coupon it is."""
        ...

    async def programme_of_grant(
        self, member_id: MemberId, benefit: str, tier: str, pack: str, at: datetime
    ) -> UUID | None:
        """In whose ladder a tier handed something out then."""
        ...

    async def code(self, programme_id: UUID, code: str) -> CodeFound | None: ...

    async def hold_code(self, code: str) -> bool:
        """Hold a code to the end of the transaction; False where somebody has it already."""
        ...

    async def take_code(self, code: str, coupon: Coupon) -> None:
        """A code that is held is the coupon's from now on."""
        ...

    async def add_gift(self, token: bytes, coupon: Coupon, *, at: datetime, expires_at: datetime) -> None: ...

    async def gift(self, token: bytes) -> GiftFound | None: ...

    async def end_gift(self, coupon: CouponId, *, received: CouponId | None, at: datetime) -> None: ...

    async def due(self, *, limit: int) -> list[tuple[MemberId, str]]:
        """Members with coupons whose time is over, or whose lock or offer is, or whose template was
        withdrawn, and that are not written so; with the codes of their programmes."""
        ...

    async def open_of(self, member_id: MemberId, programme: Programme) -> list[Coupon]:
        """Those that are UNUSED, LOCKED or GIFTING, under the member's lock; by id."""
        ...

    async def carry_counts(self, absorbed: MemberId, survivor: MemberId, programme_id: UUID) -> None:
        """What one member has had of each template counts for the other one from now on."""
        ...

    async def remind(self, programme: Programme, *, now: datetime, limit: int) -> list[tuple[Coupon, int]]:
        """Note that members are reminded of coupons that die soon, at most so many: each with the days of
        its template that have come. Once for each of these days."""
        ...

    async def overdue(self, member_id: MemberId, programme: Programme, at: datetime) -> list[Coupon]:
        """Of one member, under the lock."""
        ...
