"""Members as the schema shows them: one type, its fields from the contexts that know them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import is_

import strawberry

from api.checkins.of_member import CheckInsOfMember, check_in_sections
from api.context import Info
from api.corrections.of_member import CorrectionsOfMember, correction_sections
from api.coupons.of_member import CouponsOfMember, coupon_sections
from api.erasures.of_member import ErasureOfMember, erasure_sections
from api.exports.of_member import ExportsOfMember, export_sections
from api.followups.of_member import AssignmentsOfMember, assignment_sections
from api.identities.of_member import IdentitiesOfMember, identity_sections
from api.membercodes.of_member import CodeOfMember, code_sections
from api.members.profile import ProfileOfMember, profile_sections
from api.money import MoneyType
from api.occasions.of_member import PlayOfMember, play_sections
from api.orders.of_member import OrdersOfMember, order_sections
from api.pagination import Connection, Cursors
from api.permissions import all_open, guarded, open_field
from api.points.of_member import PointsOfMember, points_sections
from api.privacy.of_member import PrivacyOfMember, privacy_sections
from api.programme.lookup import programme_of
from api.referrals.of_member import ReferralsOfMember, referral_sections
from api.rewards.of_member import CATALOGUE, RedemptionsOfMember, redemption_sections
from api.scalars import Count
from api.selection import Selection, arguments_of
from api.spending.of_member import HoldsOfMember, hold_sections
from api.surveys.of_member import SurveysOfMember, survey_sections
from api.tags.of_member import TagsOfMember, tag_sections
from api.tickets.of_member import TicketsOfMember, ticket_sections
from api.tiers.of_member import TierOfMember, tier_sections
from domain.kernel.amounts import Money
from domain.kernel.ids import MemberId
from domain.members.standing import MembershipStatus
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from persistence.members.queries import MemberRead, MembershipRead, membership_section
from persistence.members.statement import Section

strawberry.enum(MembershipStatus, description="Whether a member takes part in a programme.")


@strawberry.type(description="A member's part in one programme.")
class Membership:
    read: strawberry.Private[MembershipRead]
    programme: strawberry.Private[Programme]
    member_id: strawberry.Private[MemberId]

    @open_field
    def status(self) -> MembershipStatus:
        return self.read.status

    @open_field
    def joined_at(self) -> datetime:
        return self.read.joined_at

    @open_field(description="Since when no points can be spent; null where the membership is not suspended.")
    def suspended_at(self) -> datetime | None:
        return self.read.suspended_at

    @open_field(description="Since when the membership has ended; null while it lives.")
    def closed_at(self) -> datetime | None:
        return self.read.closed_at

    @open_field(description="When the points of a membership that has ended die.")
    def closes_at(self) -> datetime | None:
        return self.read.closes_at

    @strawberry.field(
        description="How many orders the member has paid.",
        extensions=[guarded(Permission.ORDERS_READ, or_self=True)],
    )
    def order_count(self) -> Count | None:
        return Count(self.read.order_count)

    @strawberry.field(
        description="What the member has paid for goods, net of refunds.",
        extensions=[guarded(Permission.ORDERS_READ, or_self=True)],
    )
    def spend(self) -> MoneyType | None:
        return MoneyType.of(Money(self.read.spend_minor, self.programme.currency), self.programme.locale)

    @strawberry.field(extensions=[guarded(Permission.ORDERS_READ, or_self=True)])
    def first_order_at(self) -> datetime | None:
        return self.read.first_order_at

    @strawberry.field(extensions=[guarded(Permission.ORDERS_READ, or_self=True)])
    def last_order_at(self) -> datetime | None:
        return self.read.last_order_at

    def belongs_to(self, member_id: MemberId) -> bool:
        return self.member_id == member_id


@strawberry.type(description="A person who takes part. Whoever may see no more of it sees masks.")
class Member(
    AssignmentsOfMember,
    CheckInsOfMember,
    CodeOfMember,
    CorrectionsOfMember,
    CouponsOfMember,
    ErasureOfMember,
    ExportsOfMember,
    HoldsOfMember,
    IdentitiesOfMember,
    OrdersOfMember,
    PlayOfMember,
    PointsOfMember,
    RedemptionsOfMember,
    ReferralsOfMember,
    SurveysOfMember,
    TagsOfMember,
    TicketsOfMember,
    PrivacyOfMember,
    TierOfMember,
    ProfileOfMember,
):
    row: strawberry.Private[MemberRead]

    @open_field(description="The member's part in a programme; null where it has not joined.")
    def membership(self, info: Info, programme: str | None = None) -> Membership | None:
        of = self.row.programme(programme)
        read: MembershipRead | None = self.row.part("membership", arguments_of(info))
        return Membership(read=read, programme=of, member_id=self.row.member_id) if read else None


@all_open
@strawberry.type(description="One page of members.")
class MemberConnection(Connection[Member]):
    pass


async def sections_of(info: Info, wanted: Selection, programmes: Sequence[Programme]) -> list[Section]:
    """Everything that the wanted fields of a member read. programmes: those that explain them."""
    sections = list(await _lasting_sections(info, wanted, programmes))
    if wanted.any("tier", "tier_progress", "tier_history"):
        sections += await tier_sections(info, wanted)
    if wanted.any("badges", "missions"):
        sections += await play_sections(info, wanted)
    if wanted.any("redemptions", CATALOGUE):
        sections += await redemption_sections(info, wanted)
    return sections


@dataclass(frozen=True, slots=True)
class _Lasting:
    """Sections that hang on nothing but these; a cursor in them was read with this key."""

    programmes: Sequence[Programme]
    cursors: Cursors
    sections: Sequence[Section]

    def hold(self, programmes: Sequence[Programme], cursors: Cursors) -> bool:
        return (
            self.cursors is cursors
            and len(self.programmes) == len(programmes)
            and all(map(is_, self.programmes, programmes))
        )


async def _lasting_sections(
    info: Info, wanted: Selection, programmes: Sequence[Programme]
) -> Sequence[Section]:
    """Those that are the same at any time. They are made once of a selection, until a programme changes."""
    known: _Lasting | None = wanted.kept.get("member")
    if known is None or not known.hold(programmes, info.context.cursors):
        sections = await _sections_at_any_time(info, wanted)
        known = wanted.kept["member"] = _Lasting(programmes, info.context.cursors, sections)
    return known.sections


async def _sections_at_any_time(info: Info, wanted: Selection) -> list[Section]:
    return [
        *profile_sections(wanted),
        *await _membership_sections(wanted),
        *await points_sections(info, wanted),
        *await hold_sections(info, wanted),
        *await coupon_sections(info, wanted),
        *await order_sections(info, wanted),
        *await tag_sections(wanted),
        *await ticket_sections(info, wanted),
        *await check_in_sections(wanted),
        *await referral_sections(wanted),
        *code_sections(wanted),
        *correction_sections(wanted),
        *export_sections(wanted),
        *erasure_sections(wanted),
        *privacy_sections(wanted),
        *identity_sections(wanted),
        *survey_sections(wanted),
        *assignment_sections(wanted),
    ]


async def _membership_sections(wanted: Selection) -> Sequence[Section]:
    sections = []
    for use in wanted.uses_of("membership"):
        programme = await programme_of(use.arguments["programme"])
        sections.append(membership_section("membership", programme.id, use.arguments))
    return sections


OF_A_PROGRAMME = (
    *("membership", "tier", "tier_progress", "tier_history", "coupons", "orders", "tags"),
    *("check_ins", "badges", "missions", "referrals", "redemptions", "reward_catalogue", "tickets"),
    *("points", "balance", "points_entries", "points_statement", "expiring_points", "holds"),
)
"""The fields that take `programme:` and are explained by its copy in memory."""
