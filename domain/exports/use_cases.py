"""A member, or staff on its behalf, asks for all that is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from domain.exports.export import GOOD_FOR, MOST_A_DAY, Export, new_passphrase, new_token
from domain.exports.refusals import TooManyExports
from domain.kernel.ids import MemberId
from domain.members.refusals import UnknownMember
from domain.points.reason import check_reason
from domain.staff.audit import Act, Deed, Origin
from domain.work import Begin


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestMyData:
    member_id: MemberId
    reason: str | None
    """Why somebody else asks on the member's behalf; the member itself needs none."""
    origin: Origin


async def request_my_data(command: RequestMyData, begin: Begin) -> Export:
    """Have the file made. The link and the passphrase are in the answer and nowhere else.

    Without an idempotency key, on purpose: an answer that was lost can not be given again, as we do not know
    the passphrase. Whoever asks again gets a new file, and the former link is dead.

    Raises InvalidInput, UnknownMember, TooManyExports.
    """
    by_itself = command.origin.caller.is_self(command.member_id)
    reason = None if by_itself else check_reason(command.reason or "")
    async with begin() as work:
        if await work.members.lock(command.member_id) is None:
            raise UnknownMember
        if await work.exports.count_since(command.member_id, work.now - timedelta(days=1)) >= MOST_A_DAY:
            raise TooManyExports(MOST_A_DAY)
        export = Export(
            id=work.new_id(),
            member_id=command.member_id,
            requested_by=command.origin.caller.actor,
            requested_at=work.now,
            expires_at=work.now + GOOD_FOR,
            token=new_token(),
            passphrase=new_passphrase(),
        )
        await work.exports.ask(export)
        await work.audit.record(
            command.origin,
            Deed(
                act=Act.DATA_EXPORT_REQUESTED,
                object_kind="member",
                object_id=str(command.member_id),
                reason=reason,
            ),
        )
        return export
