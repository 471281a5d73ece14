"""`laurel staff` and `laurel token`: the first administrator of a deployment, and how one tries it out."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from api import cli, keys
from api.app import key_ring
from api.authentication import AccessTokens
from api.embedded.servers import Servers
from api.keys import KeyMaterial
from domain.kernel.ids import StaffId
from domain.secondfactors.factor import new_secret
from domain.staff.caller import CallerKind
from persistence.encryption import Secret, Vault
from tests.servers import TestDatabase

Laurel = Callable[..., tuple[int, str, str]]
ISSUER = "https://loyalty.example"
JANE = "jane@example.com"


@pytest.fixture
def material(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, servers: Servers, test_database: TestDatabase
) -> KeyMaterial:
    """The keys of a deployment that has all it needs."""
    asyncio.run(test_database.reset())
    made = keys.generate()
    keys.write(tmp_path / "keys.json", made)
    for name, value in {
        "LAUREL_ENVIRONMENT": "production",
        "DATABASE_URL": test_database.url,
        "MIGRATION_DATABASE_URL": test_database.migration_url,
        "REDIS_URL": servers.redis_url,
        "LAUREL_PUBLIC_URL": ISSUER,
        "LAUREL_KEYS_FILE": str(tmp_path / "keys.json"),
    }.items():
        monkeypatch.setenv(name, value or "")
    return made


@pytest.fixture
def laurel(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], material: KeyMaterial
) -> Laurel:
    """Run a command in this process: its exit code, its answer, and what it said beside."""

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["laurel", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err

    return run


def stored(database: TestDatabase, sql: str) -> list[dict[str, Any]]:
    async def read() -> list[dict[str, Any]]:
        connection = await asyncpg.connect(database.migration_url)
        try:
            return [dict(row) for row in await connection.fetch(sql)]
        finally:
            await connection.close()

    return asyncio.run(read())


def test_the_first_administrator_gets_a_password_and_a_token(
    laurel: Laurel, material: KeyMaterial, test_database: TestDatabase
):
    code, password, _ = laurel("staff", "create", JANE, "--name", "Jane Doe", "--role", "admin")
    assert code == 0
    assert len(password.strip()) == 20

    code, token, said = laurel("token", "staff", "JANE@example.com", "--minutes", "5")
    assert code == 0
    assert "Lives until" in said
    claims = AccessTokens(material, issuer=ISSUER).read(token.strip())
    (row,) = stored(test_database, "SELECT id, roles FROM staff")
    assert (claims.kind, claims.subject, claims.session_id) == (CallerKind.STAFF, row["id"], None)
    assert row["roles"] == ["admin"]

    acts = stored(test_database, "SELECT act, actor_kind, object_id FROM audit_log ORDER BY id")
    staff_id = str(StaffId(row["id"]))
    assert [(each["act"], each["actor_kind"], each["object_id"]) for each in acts] == [
        ("staff.created", "OPERATOR", staff_id),
        ("token.made", "OPERATOR", staff_id),
    ]


def test_a_forgotten_password_is_replaced(laurel: Laurel, test_database: TestDatabase):
    _, first, _ = laurel("staff", "create", JANE, "--name", "Jane Doe", "--role", "admin")
    before = stored(test_database, "SELECT password_hash, session_version FROM staff")[0]

    code, second, _ = laurel("staff", "reset-password", JANE)

    assert code == 0
    assert len(second.strip()) == 20
    assert second != first
    after = stored(test_database, "SELECT password_hash, session_version FROM staff")[0]
    assert after["password_hash"] != before["password_hash"]
    assert after["session_version"] == before["session_version"] + 1


def test_a_lost_second_factor_and_an_edited_role_are_reset(
    laurel: Laurel, material: KeyMaterial, test_database: TestDatabase
):
    laurel("staff", "create", JANE, "--name", "Jane Doe", "--role", "admin")
    (row,) = stored(test_database, "SELECT id FROM staff")
    sealed = Vault(key_ring(material)).seal_column(Secret.SECOND_FACTOR, row["id"], new_secret())
    stored(
        test_database,
        "INSERT INTO second_factors (staff_id, secret, begun_at, confirmed_at)"
        f" SELECT id, decode('{sealed.token.hex()}', 'hex'), now(), now() FROM staff RETURNING 1",
    )
    stored(
        test_database,
        "UPDATE staff_roles SET permissions = '{orders:read}' WHERE code = 'admin' RETURNING 1",
    )

    assert laurel("staff", "reset-second-factor", JANE)[0] == 0
    assert stored(test_database, "SELECT * FROM second_factors") == []
    code, _, said = laurel("staff", "reset-second-factor", JANE)
    assert (code, "no second factor" in said) == (1, True)
    assert laurel("staff", "reset-role", "admin")[0] == 0
    (role,) = stored(test_database, "SELECT permissions FROM staff_roles WHERE code = 'admin'")
    assert role["permissions"] is None
    acts = [each["act"] for each in stored(test_database, "SELECT act FROM audit_log ORDER BY id")]
    assert acts == ["staff.created", "second_factor.removed", "role.saved"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("token", "staff", "nobody@example.com"), "nobody by this name"),
        (("token", "staff", "nobody"), "email: malformed"),
        (("token", "member", "mem_x"), "letters"),
        (("token", "member", "mem_01jd3v7p9w0000000000000000"), "no such member"),
        (("token", "member", "12"), "malformed"),
        (("token", "service", "key_01jd3v7p9w0000000000000000"), "nobody by this name"),
        (("token", "service", "mem_01jd3v7p9w0000000000000000"), "begins with key_"),
        (("staff", "reset-password", "nobody@example.com"), "Nobody logs in"),
        (("staff", "create", JANE, "--name", "x", "--role", "pirate"), "no role pirate"),
        (("staff", "reset-second-factor", "nobody@example.com"), "Nobody logs in"),
        (("staff", "reset-role", "pirate"), "no role pirate"),
        (("staff", "create", "nobody", "--name", "x", "--role", "admin"), "malformed"),
    ],
)
def test_what_can_not_be_done_is_one_red_line(
    laurel: Laurel, test_database: TestDatabase, arguments: tuple[str, ...], says: str
):
    code, answer, said = laurel(*arguments)

    assert code == 1
    assert answer == ""
    assert says in said
    assert len(said.strip().splitlines()) == 1
    assert stored(test_database, "SELECT * FROM staff") == []
    assert stored(test_database, "SELECT * FROM audit_log") == []
