"""Whom a member has brought, as a field of Member: how many, never who."""

from datetime import datetime

import strawberry

from api.context import Info
from api.permissions import all_open, guarded
from api.programme.lookup import programme_of
from api.scalars import Count
from api.selection import Selection, arguments_of
from domain.staff.permissions import Permission
from persistence.members.queries import MemberRead
from persistence.members.statement import Section
from persistence.referrals.queries import ReferralsRead, referrals_section


@all_open
@strawberry.type(description="How a member brings others.")
class MemberReferrals:
    code: str | None = strawberry.field(
        description="By which others say who has brought them; null until `createReferralCode` has made it."
    )
    brought: Count = strawberry.field(description="Members who have said so.")
    qualified: Count = strawberry.field(description="Of them, those who have bought something.")
    referred_at: datetime | None = strawberry.field(
        description="When the member itself was brought by somebody; null where nobody has."
    )


@strawberry.type
class ReferralsOfMember:
    row: strawberry.Private[MemberRead]

    @strawberry.field(
        description="How the member brings others to a programme.",
        extensions=[guarded(Permission.POINTS_READ, or_self=True)],
    )
    def referrals(self, info: Info, programme: str | None = None) -> MemberReferrals | None:
        read: ReferralsRead = self.row.part("referrals", arguments_of(info))
        return MemberReferrals(
            code=read.code,
            brought=Count(read.brought),
            qualified=Count(read.qualified),
            referred_at=read.referred_at,
        )


async def referral_sections(wanted: Selection) -> list[Section]:
    sections = []
    for use in wanted.uses_of("referrals"):
        of = await programme_of(use.arguments["programme"])
        sections.append(referrals_section("referrals", of.id, use.arguments))
    return sections
