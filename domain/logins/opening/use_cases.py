"""Beginning a member's session, inside somebody's transaction, and what a log-in comes to."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.ids import MemberId
from domain.kernel.refusal import InvalidInput
from domain.logins.refusals import LogInCodeRefused
from domain.members.identity import text
from domain.staff.audit import Act, Deed, Origin
from domain.staff.opened import OpenedSession
from domain.staff.opening.use_cases import open_session
from domain.staff.sessions import SubjectKind
from domain.work import Work

LONGEST_DEVICE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedIn:
    session: OpenedSession
    member_id: MemberId
    enrolled: bool
    """Whether the person became a member by it."""


async def let_in(
    member_id: MemberId, device: str | None, origin: Origin, work: Work, *, enrolled: bool
) -> LoggedIn:
    """A session of the member that begins now, written into the record of acts. Raises LogInCodeRefused."""
    version = await work.sessions.version_of(SubjectKind.MEMBER, member_id.value)
    if version is None:
        raise LogInCodeRefused  # erased or merged at this very moment: ask for another code
    session = await open_session(
        work, SubjectKind.MEMBER, member_id.value, version, device=device, network=origin.ip_prefix
    )
    await work.audit.record(
        origin, Deed(act=Act.LOG_IN_SUCCEEDED, object_kind="member", object_id=str(member_id))
    )
    return LoggedIn(session=session, member_id=member_id, enrolled=enrolled)


def device_name(given: str | None) -> str | None:
    """What the member's list of log-ins calls a device. Raises InvalidInput."""
    if given is None:
        return None
    name = text("device", given, longest=LONGEST_DEVICE)
    if not name.isprintable():
        raise InvalidInput("device", "MALFORMED")
    return name
