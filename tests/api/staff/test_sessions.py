"""The sessions of staff: seen and ended by their owner, and by whoever may change staff."""

from __future__ import annotations

from typing import Any

import pytest

from api.authentication import AccessTokens, Authenticator
from api.errors import Unauthenticated
from domain.kernel.ids import SessionId
from domain.staff.bundles import BUNDLES, Role
from persistence.audit.models import AuditRow
from persistence.database import rows, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from tests import make
from tests.api.staff.test_log_in import JANE, log_in
from tests.conftest import Ask
from tests.tables import checksums

MINE = "{ mySessions { id isCurrent createdAt lastUsedAt steppedUpAt expiresAt idleExpiresAt } }"
END = "mutation ($id: SessionId!) { endSession(id: $id) { problems { code } } }"


async def test_its_owner_sees_and_ends_its_sessions(ask: Ask, vault: Vault, tokens: AccessTokens):
    await make.staff_account(vault, Role.CLERK, email=JANE)
    authenticate = Authenticator(tokens)
    first = (await log_in(ask))["tokens"]["accessToken"]
    second = (await log_in(ask))["tokens"]["accessToken"]
    await log_in(ask)
    await rows(
        "UPDATE sessions SET idle_expires_at = now() WHERE id = (SELECT max(id::text)::uuid FROM sessions)"
        " RETURNING 1"
    )
    jane = await authenticate.caller(first, address=None)

    listed = (await ask(MINE, jane))["data"]["mySessions"]
    assert [each["isCurrent"] for each in listed] == [False, True]
    other = listed[0]["id"]
    assert (await ask(END, jane, id=other))["data"]["endSession"]["problems"] == []

    with pytest.raises(Unauthenticated):
        await authenticate.caller(second, address=None)
    assert (await authenticate.caller(first, address=None)).principal_id == jane.principal_id
    assert [each["isCurrent"] for each in (await ask(MINE, jane))["data"]["mySessions"]] == [True]
    reasons = "SELECT revoked_reason FROM sessions WHERE revoked_at IS NOT NULL"
    assert [each["revoked_reason"] for each in await rows(reasons)] == ["ENDED_BY_OWNER"]


async def test_a_session_of_somebody_else_is_not_there_but_for_who_changes_staff(
    ask: Ask, vault: Vault, tokens: AccessTokens
):
    staff_id = await make.staff_account(vault, Role.CLERK, email=JANE)
    token = (await log_in(ask))["tokens"]["accessToken"]
    session = SessionId(await value("SELECT id FROM sessions"))
    other, admin = make.staff(*BUNDLES[Role.MANAGER]), make.staff(*BUNDLES[Role.ADMIN])
    before = await checksums()

    async def problems(caller: Any, id: SessionId) -> Any:
        return (await ask(END, caller, id=str(id)))["data"]["endSession"]["problems"]

    not_there = await problems(other, SessionId(new_uuid()))
    assert await problems(other, session) == not_there == [{"code": "UNKNOWN_SESSION"}]
    assert await checksums() == before
    seen = "query ($id: StaffId!) { staffSessions(staffId: $id) { id isCurrent } }"
    assert (await ask(seen, other, id=str(staff_id)))["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    listed = (await ask(seen, admin, id=str(staff_id)))["data"]["staffSessions"]
    assert listed == [{"id": str(session), "isCurrent": False}]

    assert await problems(admin, session) == []

    with pytest.raises(Unauthenticated):
        await Authenticator(tokens).caller(token, address=None)
    assert await value("SELECT revoked_reason FROM sessions") == "ENDED_BY_ADMINISTRATOR"
    last = await AuditRow.all().order_by("-id").first()
    assert last is not None and last.act == "session.ended"
