"""A second factor: set up, asked for at the log-in, good once, taken away; and proving oneself again."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from typing import Any

import pyotp
import pytest

from api.authentication import AccessTokens, Authenticator
from api.errors import Unauthenticated
from domain.kernel.ids import StaffId
from domain.staff.bundles import BUNDLES, Role
from domain.staff.caller import Caller
from domain.staff.permissions import Permission
from persistence.audit.models import AuditRow
from persistence.database import rows, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.staff.models import StaffRow
from tests import make
from tests.api.staff.test_log_in import JANE, log_in
from tests.conftest import Ask

LOG_IN = """mutation ($email: String!, $password: String!) {
  logIn(input: { email: $email, password: $password }) {
    tokens { accessToken } challenge { token expiresAt } problems { code }
  }
}"""
CONFIRM_LOG_IN = """mutation ($challenge: String!, $code: String!) {
  confirmLogIn(challenge: $challenge, code: $code) { tokens { accessToken refreshToken } problems { code } }
}"""
BEGIN = "mutation { beginSecondFactor { setUp { secret uri qrSvg } problems { code } } }"
CONFIRM = """mutation ($code: String!) {
  confirmSecondFactor(code: $code) { recoveryCodes problems { code } }
}"""
REMOVE = "mutation ($code: String!) { removeSecondFactor(code: $code) { problems { code } } }"
RESET = (
    "mutation ($id: StaffId!) { resetSecondFactor(id: $id) { staff { hasSecondFactor } problems { code } } }"
)
STEP_UP = """mutation ($code: String, $password: String) {
  stepUp(code: $code, password: $password) { goodUntil problems { code } }
}"""
NEW_KEY = """mutation { createServiceKey(input: { name: "till", permissions: [ORDERS_READ] }) {
  secret problems { code }
} }"""


def code_of(secret: str, *, steps: int = 0) -> str:
    return pyotp.TOTP(secret).at(int(time.time()) + 30 * steps)


async def half_a_minute_later() -> None:
    """The code of this half minute counts as not used yet."""
    await rows("UPDATE second_factors SET last_step = 0 RETURNING 1")


async def signed_in(ask: Ask, tokens: AccessTokens) -> Caller:
    """With the password alone."""
    answer = await log_in(ask)
    return await Authenticator(tokens).caller(answer["tokens"]["accessToken"], address=None)


async def set_up(ask: Ask, jane: Caller) -> tuple[str, list[str]]:
    """The secret and the recovery codes."""
    begun = (await ask(BEGIN, jane))["data"]["beginSecondFactor"]["setUp"]
    answer = await ask(CONFIRM, jane, code=code_of(begun["secret"]))
    assert answer["data"]["confirmSecondFactor"]["problems"] == []
    await half_a_minute_later()
    return begun["secret"], answer["data"]["confirmSecondFactor"]["recoveryCodes"]


async def challenge_of(ask: Ask) -> str:
    answer = (await ask(LOG_IN, email=JANE, password=make.PASSWORD))["data"]["logIn"]
    assert (answer["tokens"], answer["problems"]) == (None, [])
    token: str = answer["challenge"]["token"]
    return token


async def confirmed(ask: Ask, challenge: str, code: str) -> Any:
    answer = await ask(CONFIRM_LOG_IN, challenge=challenge, code=code)
    assert answer["errors"] == []
    said = answer["data"]["confirmLogIn"]
    return [each["code"] for each in said["problems"]] or said["tokens"]


@pytest.fixture
async def jane(vault: Vault, begin: Any) -> StaffId:
    return await make.staff_account(vault, Role.ADMIN, email=JANE)


async def test_a_second_factor_is_set_up_and_asked_for_from_then_on(
    ask: Ask, jane: StaffId, tokens: AccessTokens, vault: Vault
):
    caller = await signed_in(ask, tokens)
    begun = (await ask(BEGIN, caller))["data"]["beginSecondFactor"]["setUp"]
    assert begun["uri"].startswith("otpauth://totp/Laurel:jane%40example.com?secret=" + begun["secret"])
    assert begun["qrSvg"].startswith("<svg ")
    assert (await ask(LOG_IN, email=JANE, password=make.PASSWORD))["data"]["logIn"]["tokens"] is not None

    wrong = await ask(CONFIRM, caller, code="000000")
    assert wrong["data"]["confirmSecondFactor"] == {
        "recoveryCodes": None,
        "problems": [{"code": "CODE_REFUSED"}],
    }
    right = await ask(CONFIRM, caller, code=code_of(begun["secret"]))
    codes = right["data"]["confirmSecondFactor"]["recoveryCodes"]
    assert len(set(codes)) == 10

    # Neither the secret nor a recovery code can be read from the tables (S15).
    for table in ("second_factors", "recovery_codes"):
        for each in await rows(f"SELECT to_jsonb(t)::text AS text FROM {table} t"):
            for plain in (begun["secret"], *codes, *(code.replace("-", "") for code in codes)):
                assert plain not in each["text"] and plain.encode().hex() not in each["text"]
    again = await ask(BEGIN, caller)
    assert again["data"]["beginSecondFactor"]["problems"] == [{"code": "SECOND_FACTOR_SET"}]
    await half_a_minute_later()
    opened = await confirmed(ask, await challenge_of(ask), code_of(begun["secret"]))
    assert (
        await Authenticator(tokens).caller(opened["accessToken"], address=None)
    ).principal_id == jane.value
    assert (await StaffRow.get(id=jane.value)).failed_logins == 0
    acts = [row.act for row in await AuditRow.all().order_by("id")]
    assert acts[-4:] == ["second_factor.set", "log_in.tried", "log_in.tried", "log_in.succeeded"]


async def test_a_code_is_good_once_and_none_is_that_is_older_than_one_that_was_used(
    ask: Ask, jane: StaffId, tokens: AccessTokens
):
    """These are good or not in the half minute that comes next as well. To the second they are tried in
    `tests/domain/secondfactors`."""
    secret, _ = await set_up(ask, await signed_in(ask, tokens))
    long_ago, now, next_one, far_ahead = (code_of(secret, steps=steps) for steps in (-3, 0, 1, 3))

    for each in (long_ago, far_ahead):
        assert await confirmed(ask, await challenge_of(ask), each) == ["CODE_REFUSED"]
    assert "accessToken" in await confirmed(ask, await challenge_of(ask), next_one)
    assert await confirmed(ask, await challenge_of(ask), next_one) == ["CODE_REFUSED"]
    assert await confirmed(ask, await challenge_of(ask), now) == ["CODE_REFUSED"]
    await half_a_minute_later()
    assert "accessToken" in await confirmed(ask, await challenge_of(ask), now)


async def test_the_same_code_sent_twenty_times_at_once_opens_one_session(
    ask: Ask, jane: StaffId, tokens: AccessTokens
):
    secret, _ = await set_up(ask, await signed_in(ask, tokens))
    challenges = [await challenge_of(ask) for _ in range(3)]
    await rows("UPDATE staff SET failed_logins = 0, locked_until = NULL RETURNING 1")
    sessions = await value("SELECT count(*) FROM sessions")
    code = code_of(secret)

    answers = await asyncio.gather(*(confirmed(ask, challenges[at % 3], code) for at in range(20)))

    assert len([each for each in answers if "accessToken" in each]) == 1
    assert await value("SELECT count(*) FROM sessions") == sessions + 1


async def test_codes_are_guessed_ten_times_and_then_nothing_is_looked_at(
    ask: Ask, jane: StaffId, tokens: AccessTokens
):
    secret, codes = await set_up(ask, await signed_in(ask, tokens))
    challenge = await challenge_of(ask)
    await asyncio.gather(*(confirmed(ask, challenge, "000000") for _ in range(12)))

    assert await confirmed(ask, challenge, code_of(secret)) == ["CODE_REFUSED"]
    assert await confirmed(ask, challenge, codes[0]) == ["CODE_REFUSED"]
    # Nor is the password: both count on one account, and the right password forgives nothing.
    refused = await ask(LOG_IN, email=JANE, password=make.PASSWORD)
    assert refused["data"]["logIn"]["problems"] == [{"code": "LOG_IN_REFUSED"}]
    assert (await StaffRow.get(id=jane.value)).failed_logins == 10

    await rows("UPDATE staff SET locked_until = now() RETURNING 1")
    assert "accessToken" in await confirmed(ask, challenge, code_of(secret))
    assert (await StaffRow.get(id=jane.value)).failed_logins == 0


async def test_a_recovery_code_opens_one_log_in(ask: Ask, jane: StaffId, tokens: AccessTokens):
    _, codes = await set_up(ask, await signed_in(ask, tokens))

    typed = codes[0].upper().replace("-", " ").replace("0", "O")
    assert "accessToken" in await confirmed(ask, await challenge_of(ask), typed)
    assert await confirmed(ask, await challenge_of(ask), codes[0]) == ["CODE_REFUSED"]
    assert await value("SELECT count(*) FROM recovery_codes") == 9


async def test_a_challenge_opens_one_session_and_ends_with_the_password_it_stands_for(
    ask: Ask, jane: StaffId, tokens: AccessTokens
):
    secret, codes = await set_up(ask, await signed_in(ask, tokens))

    used = await challenge_of(ask)
    assert "accessToken" in await confirmed(ask, used, code_of(secret))
    assert await confirmed(ask, used, codes[0]) == ["LOG_IN_REFUSED"]
    old = await challenge_of(ask)
    await rows("UPDATE log_in_challenges SET expires_at = now() RETURNING 1")
    assert await confirmed(ask, old, codes[0]) == ["LOG_IN_REFUSED"]
    before_change = await challenge_of(ask)
    await rows("UPDATE staff SET session_version = session_version + 1 RETURNING 1")
    assert await confirmed(ask, before_change, codes[0]) == ["LOG_IN_REFUSED"]
    assert await confirmed(ask, "unknown", codes[0]) == ["LOG_IN_REFUSED"]
    assert await confirmed(ask, "x" * 201, codes[0]) == ["LOG_IN_REFUSED"]
    assert await value("SELECT count(*) FROM recovery_codes") == 10


async def test_its_owner_takes_it_away_with_a_code(ask: Ask, jane: StaffId, tokens: AccessTokens):
    caller = await signed_in(ask, tokens)
    secret, _ = await set_up(ask, caller)

    wrong = await ask(REMOVE, caller, code="000000")
    assert wrong["data"]["removeSecondFactor"]["problems"] == [{"code": "CODE_REFUSED"}]
    right = await ask(REMOVE, caller, code=code_of(secret))

    assert right["data"]["removeSecondFactor"]["problems"] == []
    assert await make.counts("second_factors", "recovery_codes") == {"second_factors": 0, "recovery_codes": 0}
    assert "accessToken" in (await log_in(ask))["tokens"]
    none = await ask(REMOVE, caller, code=code_of(secret))
    assert none["data"]["removeSecondFactor"]["problems"] == [{"code": "NO_SECOND_FACTOR"}]


async def test_an_administrator_takes_away_a_lost_one_and_every_session_ends(
    ask: Ask, jane: StaffId, tokens: AccessTokens
):
    caller = await signed_in(ask, tokens)
    secret, _ = await set_up(ask, caller)
    token = (await confirmed(ask, await challenge_of(ask), code_of(secret)))["accessToken"]
    admin = make.staff(*BUNDLES[Role.ADMIN])

    small = make.staff(Permission.STAFF_WRITE)
    refused = await ask(RESET, small, id=str(jane))
    assert refused["data"]["resetSecondFactor"]["problems"] == [{"code": "NOT_GRANTABLE"}]
    late = await ask(RESET, replace(admin, stepped_up_at=None), id=str(jane))
    assert late["errors"][0]["extensions"]["code"] == "STEP_UP_REQUIRED"
    assert await make.count("second_factors") == 1
    answer = await ask(RESET, admin, id=str(jane))

    assert answer["data"]["resetSecondFactor"] == {"staff": {"hasSecondFactor": False}, "problems": []}
    with pytest.raises(Unauthenticated):
        await Authenticator(tokens).caller(token, address=None)
    last = await AuditRow.all().order_by("-id").first()
    assert last is not None and (last.act, last.object_id) == ("second_factor.removed", str(jane))
    again = await ask(RESET, admin, id=str(jane))
    assert again["data"]["resetSecondFactor"]["problems"] == [{"code": "NO_SECOND_FACTOR"}]
    unknown = await ask(RESET, admin, id=str(StaffId(new_uuid())))
    assert unknown["data"]["resetSecondFactor"]["problems"] == [{"code": "UNKNOWN_STAFF"}]


async def test_who_must_have_one_may_do_nothing_else_before(ask: Ask, jane: StaffId, tokens: AccessTokens):
    await rows("UPDATE staff_roles SET second_factor = true WHERE code = 'admin' RETURNING 1")

    caller = await signed_in(ask, tokens)
    assert caller.permissions == {Permission.OWN_PASSWORD}
    viewer = await ask("{ viewer { secondFactorAwaited permissions } }", caller)
    assert viewer["data"]["viewer"] == {"secondFactorAwaited": True, "permissions": ["OWN_PASSWORD"]}
    refused = await ask("{ staff(first: 1) { nodes { id } } }", caller)
    assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    secret, _ = await set_up(ask, caller)

    opened = await confirmed(ask, await challenge_of(ask), code_of(secret))
    allowed = await Authenticator(tokens).caller(opened["accessToken"], address=None)
    assert (allowed.permissions, allowed.second_factor_awaited) == (BUNDLES[Role.ADMIN], False)


async def test_a_deployment_may_want_one_of_everybody(ask: Ask, jane: StaffId, tokens: AccessTokens):
    token = (await log_in(ask))["tokens"]["accessToken"]

    strict = await Authenticator(tokens, second_factor_for_all=True).caller(token, address=None)

    assert strict.permissions == {Permission.OWN_PASSWORD}
    await set_up(ask, strict)
    strict = await Authenticator(tokens, second_factor_for_all=True).caller(token, address=None)
    assert strict.permissions == BUNDLES[Role.ADMIN]


async def test_what_demands_a_proof_gets_it_from_the_code_or_without_one_from_the_password(
    ask: Ask, jane: StaffId, tokens: AccessTokens
):
    token = (await log_in(ask))["tokens"]["accessToken"]
    authenticate = Authenticator(tokens)

    async def now() -> Caller:
        return await authenticate.caller(token, address=None)

    async def stale() -> None:
        await rows("UPDATE sessions SET stepped_up_at = now() - interval '11 minutes' RETURNING 1")

    async def step_up(**proof: str) -> list[str]:
        answer = await ask(STEP_UP, await now(), **proof)
        assert answer["errors"] == [], answer
        return [each["code"] for each in answer["data"]["stepUp"]["problems"]]

    # The log-in itself is a proof, for ten minutes.
    assert (await ask(NEW_KEY, await now()))["data"]["createServiceKey"]["problems"] == []
    await stale()
    refused = await ask(NEW_KEY, await now())
    assert refused["errors"][0]["extensions"]["code"] == "STEP_UP_REQUIRED"
    assert await make.count("service_keys") == 1

    assert await step_up(password="not the password") == ["WRONG_PASSWORD"]
    assert await step_up(code="123456") == ["WRONG_PASSWORD"]
    assert await step_up(password=make.PASSWORD) == []
    assert (await ask(NEW_KEY, await now()))["data"]["createServiceKey"]["problems"] == []

    # With a second factor the password is not enough.
    secret, _ = await set_up(ask, await now())
    await stale()
    assert await step_up(password=make.PASSWORD) == ["CODE_REFUSED"]
    code = code_of(secret)
    assert await step_up(code=code) == []
    assert (await ask(NEW_KEY, await now()))["data"]["createServiceKey"]["problems"] == []
    await stale()
    assert await step_up(code=code) == ["CODE_REFUSED"]
    await half_a_minute_later()
    # Ten tries, as at the log-in, whichever door they come through.
    for _ in range(9):
        assert await step_up(code="000000") == ["CODE_REFUSED"]
    assert await step_up(code=code_of(secret)) == ["CODE_REFUSED"]
    both = await ask(STEP_UP, await now(), code="1", password="2")
    assert both["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    without_session = replace(await now(), session_id=None)
    answer = await ask(STEP_UP, without_session, code="1")
    assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"
