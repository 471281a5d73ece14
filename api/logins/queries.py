"""A member's own log-ins."""

import strawberry

from api.authentication import confirm_session
from api.context import Info
from api.errors import Forbidden, Unauthenticated
from api.logins.types import MemberSession
from api.permissions import open_field
from domain.kernel.ids import MemberId
from domain.staff.caller import CallerKind
from domain.staff.sessions import SubjectKind
from persistence.staff import queries


@strawberry.type
class LogInQueries:
    @open_field(
        description="The log-ins of the member that asks which have not ended, the latest first; at most "
        "100. FORBIDDEN for anybody else."
    )
    async def member_sessions(self, info: Info) -> list[MemberSession] | None:
        member_id = await oneself(info)
        found = await queries.sessions_of(SubjectKind.MEMBER, member_id.value)
        return [MemberSession(row=each) for each in found]


async def oneself(info: Info) -> MemberId:
    """The member that asks, under a session that has not ended. Raises Unauthenticated, Forbidden.

    A token that a service made is for looking and spending, not for deciding over the member's own log-ins.
    """
    caller = info.context.caller
    if caller.kind is CallerKind.ANONYMOUS:
        raise Unauthenticated
    if caller.member_id is None or caller.session_id is None:
        raise Forbidden("This is for members who have logged in.")
    await confirm_session(caller)
    return caller.member_id
