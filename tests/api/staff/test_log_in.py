"""Log-in by e-mail and password: what it gives, and that every failure is the same failure."""

import asyncio
from typing import Any

import pytest

from api.authentication import AccessTokens
from api.locale import Locale
from domain.staff.bundles import Role
from domain.staff.caller import CallerKind
from persistence.audit.models import AuditRow
from persistence.database import rows, value
from persistence.encryption import Vault
from persistence.staff.models import StaffRow
from persistence.staff.passwords import Argon2Passwords
from tests import make
from tests.conftest import Ask

LOG_IN = """
mutation ($email: String!, $password: String!) {
  logIn(input: { email: $email, password: $password }) {
    tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt sessionExpiresAt }
    problems { __typename code message path }
  }
}
"""
REFUSED = {
    "tokens": None,
    "problems": [
        {
            "__typename": "LogInRefused",
            "code": "LOG_IN_REFUSED",
            "message": "E-mail or password is wrong, or there were too many attempts. Try again in a while.",
            "path": [],
        }
    ],
}
JANE = "jane@example.com"


async def log_in(ask: Ask, email: str = JANE, password: str = make.PASSWORD, **more: Any) -> Any:
    answer = await ask(LOG_IN, email=email, password=password, **more)
    assert answer["errors"] == []
    return answer["data"]["logIn"]


async def test_the_right_password_opens_a_session(ask: Ask, vault: Vault, tokens: AccessTokens):
    staff_id = await make.staff_account(vault, Role.CLERK, email=JANE)

    answer = await log_in(ask)

    assert answer["problems"] == []
    said = tokens.read(answer["tokens"]["accessToken"])
    assert (said.kind, said.subject, said.session_version) == (CallerKind.STAFF, staff_id.value, 1)
    session = await rows("SELECT * FROM sessions")
    assert [each["id"] for each in session] == [said.session_id]
    assert (await StaffRow.get(id=staff_id.value)).last_login_at is not None
    assert [row.act for row in await AuditRow.all().order_by("id")] == ["log_in.tried", "log_in.succeeded"]


@pytest.mark.parametrize("email", ["JANE@example.com", " jane@example.com ", "Jane@EXAMPLE.com"])
async def test_the_e_mail_may_be_written_in_any_way(ask: Ask, vault: Vault, email: str):
    await make.staff_account(vault, Role.CLERK, email=JANE)

    assert (await log_in(ask, email=email))["problems"] == []


async def test_neither_password_nor_tokens_stand_in_the_database(ask: Ask, vault: Vault):
    await make.staff_account(vault, Role.CLERK, email=JANE)

    answer = await log_in(ask)

    stored = ""
    for table in ("staff", "sessions", "refresh_tokens", "audit_log"):
        stored += str(await rows(f"SELECT to_jsonb({table}) AS row FROM {table}"))
    for secret in (answer["tokens"]["refreshToken"], answer["tokens"]["accessToken"], make.PASSWORD, JANE):
        assert secret not in stored
        assert secret.encode().hex() not in stored


@pytest.mark.parametrize(
    ("change", "email", "password"),
    [
        ("name = name", "nobody@example.com", make.PASSWORD),
        ("name = name", "no e-mail at all", make.PASSWORD),
        ("name = name", "", ""),
        ("name = name", JANE, "wrong horse battery"),
        ("name = name", JANE, "x" * 100_000),
        ("disabled_at = now()", JANE, make.PASSWORD),
        ("failed_logins = 10, locked_until = now() + interval '1 second'", JANE, make.PASSWORD),
    ],
    ids=["unknown", "malformed", "empty", "wrong", "a book", "disabled", "locked"],
)
async def test_every_failure_is_the_same_failure(
    ask: Ask, vault: Vault, monkeypatch: pytest.MonkeyPatch, change: str, email: str, password: str
):
    await make.staff_account(vault, Role.CLERK, email=JANE)
    await rows(f"UPDATE staff SET {change}")
    hashed = []
    verify = Argon2Passwords._verify

    def counted(self: Argon2Passwords, password_hash: str, password: str) -> bool:
        hashed.append(password_hash)
        return verify(self, password_hash, password)

    monkeypatch.setattr(Argon2Passwords, "_verify", counted)

    assert await log_in(ask, email, password) == REFUSED
    assert len(hashed) == 1  # what takes the time is done once, whoever it was
    assert await make.counts("sessions", "refresh_tokens") == {"sessions": 0, "refresh_tokens": 0}
    assert [row.act for row in await AuditRow.all()] == ["log_in.tried"]


async def test_it_is_said_in_chinese_too(ask: Ask, vault: Vault):
    answer = await log_in(ask, locale=Locale.ZH_CN)

    assert answer["problems"][0]["message"].startswith("邮箱或密码错误")


async def test_ten_wrong_passwords_lock_the_account_and_the_right_one_does_not_open_it(
    ask: Ask, vault: Vault
):
    await make.staff_account(vault, Role.CLERK, email=JANE)
    for _ in range(10):
        assert await log_in(ask, password="wrong horse battery") == REFUSED

    assert await log_in(ask) == REFUSED
    seconds = await value("SELECT extract(epoch FROM locked_until - now())::int FROM staff")
    assert 25 <= seconds <= 30
    assert (await StaffRow.get()).failed_logins == 10

    await rows("UPDATE staff SET locked_until = now()")
    assert (await log_in(ask))["problems"] == []
    row = await StaffRow.get()
    assert (row.failed_logins, row.locked_until) == (0, None)


async def test_guesses_sent_at_once_are_counted_one_by_one(ask: Ask, vault: Vault):
    await make.staff_account(vault, Role.CLERK, email=JANE)

    answers = await asyncio.gather(*(log_in(ask, password=f"wrong horse {each}") for each in range(30)))

    assert answers == [REFUSED] * 30
    # Ten reached the password; the other twenty met a locked account and counted for nothing.
    assert (await StaffRow.get()).failed_logins == 10
    assert await make.count("audit_log") == 30


async def test_the_log_of_attempts_names_no_e_mail(ask: Ask, vault: Vault):
    staff_id = await make.staff_account(vault, Role.CLERK, email=JANE)
    await log_in(ask, password="wrong horse battery")
    await log_in(ask, email="nobody@example.com")

    known, unknown = await AuditRow.all().order_by("id")
    assert (known.object_kind, known.object_id) == ("staff", str(staff_id))
    assert (unknown.object_kind, unknown.object_id) == ("staff", None)
    assert (known.actor_kind, known.ip_prefix, known.request_id) == ("ANONYMOUS", "192.0.2.0/24", "req_test")
