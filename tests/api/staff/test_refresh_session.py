"""Refresh tokens: rotated at each use, repeated for a lost answer, and fatal when they come back late."""

import asyncio
from typing import Any

from api.authentication import AccessTokens
from domain.staff.bundles import Role
from persistence.audit.models import AuditRow
from persistence.database import rows, value
from persistence.encryption import Vault
from persistence.staff.models import RefreshTokenRow, SessionRow
from tests import make
from tests.api.staff.test_log_in import JANE, log_in
from tests.conftest import Ask

REFRESH = """
mutation ($token: String!) {
  refreshSession(refreshToken: $token) { tokens { accessToken refreshToken } problems { code } }
}
"""
LOG_OUT = "mutation ($token: String) { logOut(refreshToken: $token) { problems { code } } }"


async def begun(ask: Ask, vault: Vault) -> str:
    """A session's first refresh token."""
    await make.staff_account(vault, Role.CLERK, email=JANE)
    token: str = (await log_in(ask))["tokens"]["refreshToken"]
    return token


async def refreshed(ask: Ask, token: str) -> str | None:
    """The next refresh token, None where the session has ended."""
    answer = await ask(REFRESH, token=token)
    if answer["errors"]:
        assert answer["data"] is None
        assert [each["extensions"] for each in answer["errors"]] == [{"code": "UNAUTHENTICATED"}]
        return None
    found: str = answer["data"]["refreshSession"]["tokens"]["refreshToken"]
    return found


async def test_each_token_is_used_once_and_replaced(ask: Ask, vault: Vault, tokens: AccessTokens):
    first = await begun(ask, vault)

    answer = await ask(REFRESH, token=first)

    given = answer["data"]["refreshSession"]["tokens"]
    assert given["refreshToken"] != first
    session = await SessionRow.get()
    assert tokens.read(given["accessToken"]).session_id == session.id
    assert await RefreshTokenRow.all().count() == 2
    assert await RefreshTokenRow.filter(rotated_at__isnull=True).count() == 1
    assert await refreshed(ask, given["refreshToken"]) not in (None, first, given["refreshToken"])


async def test_a_lost_answer_is_repeated_with_the_very_same_successor(ask: Ask, vault: Vault):
    first = await begun(ask, vault)

    answers = {await refreshed(ask, first) for _ in range(5)}

    assert len(answers) == 1
    assert None not in answers
    assert await RefreshTokenRow.all().count() == 2


async def test_two_tabs_that_refresh_at_once_get_the_same_successor(ask: Ask, vault: Vault):
    first = await begun(ask, vault)

    answers = await asyncio.gather(*(refreshed(ask, first) for _ in range(8)))

    assert len(set(answers)) == 1
    assert answers[0] is not None
    assert (await SessionRow.get()).revoked_at is None


async def test_a_token_that_comes_back_late_ends_the_session_for_both_holders(ask: Ask, vault: Vault):
    stolen = await begun(ask, vault)
    rightful = await refreshed(ask, stolen)
    assert rightful is not None
    await rows("UPDATE refresh_tokens SET rotated_at = rotated_at - interval '11 seconds'")

    assert await refreshed(ask, stolen) is None
    assert await refreshed(ask, rightful) is None

    session = await SessionRow.get()
    assert session.revoked_reason == "REFRESH_REUSED"
    stolen_acts = [row.object_id for row in await AuditRow.filter(act="session.stolen")]
    assert stolen_acts == [str(session.id)]


async def test_within_ten_seconds_too_once_the_successor_was_used(ask: Ask, vault: Vault):
    first = await begun(ask, vault)
    second = await refreshed(ask, first)
    assert second is not None
    third = await refreshed(ask, second)
    assert third is not None

    assert await refreshed(ask, first) is None
    assert await refreshed(ask, third) is None
    assert (await SessionRow.get()).revoked_reason == "REFRESH_REUSED"


async def test_a_hundred_lost_answers_end_no_session(ask: Ask, vault: Vault):
    token: str | None = await begun(ask, vault)
    for _ in range(100):
        assert token is not None
        lost, token = await refreshed(ask, token), await refreshed(ask, token)
        assert lost == token

    assert (await SessionRow.get()).revoked_at is None
    assert await RefreshTokenRow.all().count() == 101


async def test_what_is_no_token_opens_nothing_and_ends_nothing(ask: Ask, vault: Vault):
    await begun(ask, vault)

    for token in ("", "x", "a" * 43, "a" * 100_000, "'; DROP TABLE staff"):
        assert await refreshed(ask, token) is None
    assert (await SessionRow.get()).revoked_at is None


async def test_a_session_ends_unused(ask: Ask, vault: Vault):
    token = await begun(ask, vault)
    assert 1790 < await value("SELECT extract(epoch FROM idle_expires_at - now())::int FROM sessions") <= 1800
    await rows("UPDATE sessions SET idle_expires_at = now()")

    assert await refreshed(ask, token) is None
    assert (await SessionRow.get()).revoked_at is None


async def test_a_disabled_account_gets_no_successor(ask: Ask, vault: Vault):
    token = await begun(ask, vault)
    await rows("UPDATE staff SET disabled_at = now()")

    assert await refreshed(ask, token) is None
    assert await RefreshTokenRow.all().count() == 1


async def test_log_out_ends_the_session_and_may_be_repeated(ask: Ask, vault: Vault):
    token = await begun(ask, vault)
    other = (await log_in(ask))["tokens"]["refreshToken"]

    for each in (token, token, "unknown", None):
        answer: Any = await ask(LOG_OUT, token=each)
        assert (answer["data"], answer["errors"]) == ({"logOut": {"problems": []}}, [])

    assert await refreshed(ask, token) is None
    assert await refreshed(ask, other) is not None
    assert sorted(each.revoked_reason or "" for each in await SessionRow.all()) == ["", "LOGGED_OUT"]
