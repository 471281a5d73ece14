"""The record of acts: sealed reasons, and rows that the application can not change."""

import pytest
from tortoise.exceptions import OperationalError

from domain.audit.salted import Salted
from domain.staff.audit import OPERATOR, Act, Deed, Origin
from domain.work import Begin
from persistence.audit.models import AuditRow
from persistence.database import rows
from persistence.encryption import Vault
from tests import make

REVEAL = Deed(
    act=Act.MEMBER_REVEALED,
    object_kind="member",
    object_id="mem_1",
    fields=("phone", "email"),
    reason="王小明 asked on the phone",
)


async def recorded(begin: Begin, origin: Origin, *deeds: Deed) -> None:
    async with begin() as work:
        await work.audit.record(origin, *deeds)


async def test_a_row_says_who_did_what_to_what_and_from_where(begin: Begin):
    caller = make.staff()
    await recorded(begin, Origin(caller=caller, ip_prefix="203.0.113.0/24", request_id="req_1"), REVEAL)

    (row,) = await AuditRow.all()
    assert (row.actor_kind, row.actor_id) == ("STAFF", caller.principal_id)
    assert (row.act, row.object_kind, row.object_id) == ("member.revealed", "member", "mem_1")
    assert (row.fields_, row.ip_prefix, row.request_id) == (["phone", "email"], "203.0.113.0/24", "req_1")


async def test_a_reason_may_name_anybody_so_it_is_sealed(begin: Begin, vault: Vault):
    await recorded(begin, OPERATOR, REVEAL)

    (row,) = await AuditRow.all()
    assert row.actor_kind == "OPERATOR"
    assert row.reason is not None
    assert Salted.parsed(vault.open_column(row.reason, row.id)).plain == REVEAL.reason
    (stored,) = await rows("SELECT to_jsonb(audit_log)::text AS text FROM audit_log")
    assert "王小明" not in stored["text"]
    assert "王小明".encode().hex() not in stored["text"]


async def test_what_is_undone_leaves_no_row(begin: Begin):
    with pytest.raises(RuntimeError):
        async with begin() as work:
            await work.audit.record(OPERATOR, REVEAL)
            raise RuntimeError
    assert await make.count("audit_log") == 0


@pytest.mark.parametrize(
    "statement", ["UPDATE audit_log SET act = 'x'", "DELETE FROM audit_log", "TRUNCATE audit_log"]
)
async def test_the_application_can_not_change_the_record(begin: Begin, statement: str):
    await recorded(begin, OPERATOR, REVEAL)

    with pytest.raises(OperationalError, match="permission denied"):
        await rows(statement)
    assert await make.count("audit_log") == 1
