"""Log-ins of members, for the walk of the matrix: a code that has just arrived, and sessions to be ended."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from domain.kernel.ids import SessionId
from domain.logins.use_cases import CodeChannel, RequestCode, request_code
from domain.staff.audit import Origin
from domain.staff.caller import Caller
from domain.staff.sessions import Session, SubjectKind, new_refresh_token
from persistence.database import rows
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.staff.repository import StoredSessions

if TYPE_CHECKING:
    from tests.api.field_matrix.world import World

MAIL = "walking@example.com"
LOG_INS = {"MemberSession": ["{ memberSessions { %s } }"]}
LOG_IN_MUTATIONS = {
    "requestLogInCode": "(input: { channel: EMAIL, contact: $freshMail })",
    "logInWithCode": f'(input: {{ channel: EMAIL, contact: "{MAIL}", code: $mailedCode }})',
    "endMemberSession": "(id: $ownLogIn)",
    "endMemberSessions": "(keepThis: true)",
    "wechatLogin": '(input: { app: "wx0123456789abcdef", code: $wechatCode })',
    "bindWechatPhone": (
        '(input: { idempotencyKey: $key, app: "wx0123456789abcdef", phoneCode: $wechatCode })'
    ),
    "endLogInsOfMember": '(memberId: $spareMember, reason: "Lost the phone")',
}
FRESH = {"freshMail", "mailedCode", "ownLogIn", "wechatCode"}


async def fresh(name: str, caller: Caller, world: World) -> str:
    match name:
        case "freshMail":
            await rows("DELETE FROM log_in_networks RETURNING 1")
            return f"{new_uuid().hex}@example.com"
        case "wechatCode":
            return new_uuid().hex
        case "mailedCode":
            return await _mailed(world)
        case _:
            return str(await member_session(caller.principal_id or new_uuid(), world.vault))


async def member_session(member_id: UUID, vault: Vault) -> SessionId:
    made = Session.begun(
        new_uuid(),
        SubjectKind.MEMBER,
        member_id,
        at=datetime.now(UTC),
        device="Phone",
        network="192.0.2.0/24",
    )
    await StoredSessions(vault).begin(made, new_refresh_token())
    return SessionId(made.id)


async def wake(caller: Caller) -> None:
    """Of earlier calls: whoever has logged out goes on, for the next call."""
    if caller.member_session is not None:
        await rows(
            "UPDATE sessions SET revoked_at = NULL, revoked_reason = NULL WHERE id = $1 RETURNING 1",
            caller.member_session,
        )


async def _mailed(world: World) -> str:
    await rows("DELETE FROM log_in_networks RETURNING 1")
    await rows("DELETE FROM log_in_codes RETURNING 1")
    command = RequestCode(
        channel=CodeChannel.EMAIL, contact=MAIL, locale="en", enrols=True, per_network=20, origin=Origin()
    )
    assert await request_code(command, world.begin) is None
    async with world.begin() as work:
        (due,) = await work.log_in_codes.claim(limit=10, lease=timedelta(minutes=1))
    return due.message.code
