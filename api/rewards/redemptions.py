"""What was redeemed, as members and shops read it."""

from __future__ import annotations

from datetime import datetime

import strawberry

from api.context import Info
from api.locale import Locale
from api.money import MoneyType
from api.permissions import all_open, guarded, open_field
from api.programme.types import in_words
from api.rewards.kinds import RedemptionState
from api.rewards.types import Reward
from domain.kernel.amounts import Money, Points
from domain.kernel.ids import CouponId, EntryId, MemberId, RedemptionId
from domain.programme.programme import Programme
from domain.rewards import reward as rules
from domain.staff.permissions import Permission
from persistence.rewards.queries import MoveRead, RedemptionRead


@strawberry.type(description="A step of a redemption.")
class RedemptionMove:
    read: strawberry.Private[MoveRead]

    @open_field(description="Null: it was made.")
    def before(self) -> RedemptionState | None:
        return self.read.before

    @open_field
    def after(self) -> RedemptionState:
        return self.read.after

    @open_field
    def at(self) -> datetime:
        return self.read.at

    @open_field(description="What the shop noted with it, such as the number of the parcel.")
    def reference(self) -> str | None:
        return self.read.reference

    @strawberry.field(
        description="Who did it, by kind and id.", extensions=[guarded(Permission.REWARDS_READ)]
    )
    def by(self) -> str | None:
        return self.read.by


@all_open
@strawberry.type(description="Something that is done for a member until a certain time.")
class Entitlement:
    valid_until: datetime = strawberry.field(description="The first instant at which it is over.")
    active: bool = strawberry.field(description="Whether it can be used now.")


@strawberry.type(description="One use of a reward.")
class Redemption:
    read: strawberry.Private[RedemptionRead]
    rule: strawberry.Private[rules.Reward]
    programme: strawberry.Private[Programme]

    @open_field
    def id(self) -> RedemptionId:
        return RedemptionId(self.read.member_id, self.read.id)

    @open_field(description="As it was when it was redeemed.")
    def reward(self) -> Reward:
        return Reward(rule=self.rule, programme=self.programme)

    @open_field(description="What it is called.")
    def title(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.rule.title, info, locale, self.programme.locale)

    @open_field
    def quantity(self) -> int:
        return self.read.quantity

    @open_field(description="What all of them have cost.")
    def points(self) -> Points:
        return Points(self.read.points)

    @open_field(description="The code of the wallet type that paid.")
    def wallet(self) -> str:
        return self.programme.wallet_by_id[self.read.wallet_type_id].code

    @open_field(description="To be paid besides; null where nothing is.")
    def money(self) -> MoneyType | None:
        if not self.read.minor:
            return None
        return MoneyType.of(Money(self.read.minor, self.programme.currency), self.programme.locale)

    @open_field
    def state(self) -> RedemptionState:
        return self.read.state

    @open_field(description="The line of the ledger that paid for it; null where it cost no points.")
    def entry(self) -> EntryId | None:
        return EntryId(self.read.member_id, self.read.entry_id) if self.read.entry_id else None

    @open_field(description="The coupons that it has brought.")
    def coupons(self) -> list[CouponId]:
        return [CouponId(self.read.member_id, each) for each in self.read.coupon_ids]

    @open_field(description="Of a draw: the code of the prize that was given.")
    def prize(self) -> str | None:
        return self.read.prize

    @open_field(description="Of a draw: what that prize is called.")
    def prize_title(self, info: Info, locale: Locale | None = None) -> str | None:
        pool = self.rule.pool
        if pool is None or self.read.prize is None:
            return None
        return in_words(pool.prize(self.read.prize).title, info, locale, self.programme.locale)

    @open_field(description="Of a service.")
    def entitlement(self, info: Info) -> Entitlement | None:
        ends = self.read.valid_until
        if ends is None:
            return None
        return Entitlement(valid_until=ends, active=self.programme.now(info.context.now) < ends)

    @open_field(description="How the shop calls the delivery.")
    def delivery_reference(self) -> str | None:
        return self.read.delivery_reference

    @open_field
    def channel(self) -> str | None:
        return self.read.channel

    @open_field
    def store(self) -> str | None:
        return self.read.store

    @open_field
    def redeemed_at(self) -> datetime:
        return self.read.at

    @open_field(description="When it came into its state.")
    def moved_at(self) -> datetime:
        return self.read.moved_at

    @open_field(
        description="Of one that was called off: whether the goods went back to stock, or were written off."
    )
    def restocked(self) -> bool | None:
        return self.read.restocked

    @open_field(description="Every step, the first one first.")
    def moves(self) -> list[RedemptionMove]:
        return [RedemptionMove(read=each) for each in self.read.moves]

    @strawberry.field(description="Whose it is.", extensions=[guarded(Permission.POINTS_READ, or_self=True)])
    def member_id(self) -> MemberId | None:
        return MemberId(self.read.member_id)

    @strawberry.field(
        description="What it costs the merchant.", extensions=[guarded(Permission.REWARDS_READ)]
    )
    def cost(self) -> MoneyType | None:
        return MoneyType.of(Money(self.read.cost_minor, self.programme.currency), self.programme.locale)

    def belongs_to(self, member_id: MemberId) -> bool:
        return self.read.member_id == member_id.value

    @classmethod
    def of(cls, read: RedemptionRead, programme: Programme) -> Redemption:
        """`programme`: at least of the version under which it was redeemed."""
        return cls(read=read, rule=programme.reward_by_revision[read.revision_id], programme=programme)
