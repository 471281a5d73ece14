"""A member whose figures are shown while they change."""

import strawberry

from api.context import Info
from api.live.context import wait_for
from api.live.topics import ABSORBED, MEMBER
from api.members import loading
from api.members.types import Member
from api.permissions import guarded
from api.selection import selection_of
from domain.kernel.ids import MemberId
from domain.staff.permissions import Permission


@strawberry.type
class MemberSubscriptions:
    @strawberry.field(
        description="The member now, and again whenever its balances, tiers or memberships have changed "
        "and what is selected shows it. Changes that come together are told together, as the latest state. "
        "Ends with null where there is no such member, or none that the caller may see: a member sees "
        "itself.",
        extensions=[guarded(Permission.MEMBERS_READ, or_self=True)],
    )
    async def member_changed(self, info: Info, member: MemberId) -> Member | None:
        wait_for(info, MEMBER, member)
        wait_for(info, ABSORBED, str(member))
        return await loading.member_by_id(info, member, selection_of(info))
