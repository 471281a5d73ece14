"""P11: what is past its term is gone after the daily run, and what a legal hold keeps is not."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from api.retention.jobs import RETENTION, apply_retention, defer_retention
from domain.inventory.data_class import HANDLING, DataClass
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.inventory.registry import inventory
from persistence.retention.sweeps import IN_AUDIT, SWEEPS
from tests import make
from tests.api.erasures.test_erasure import HOLD, LAWYER
from tests.api.members.asking import UPDATE
from tests.conftest import Ask
from tests.faults.books import broken

RULES = """{ retentionRules { dataClass days least most shipped atTerm }
  retentionPreview { dataClass rows } legalHolds { member dataClass } }"""
SAVE = """mutation ($input: SaveRetentionRuleInput!) { saveRetentionRule(input: $input) {
  rule { dataClass days shipped } problems { __typename code ... on TermOutOfBounds { least most } } } }"""
OFFICER = make.staff(Permission.RETENTION_READ, Permission.RETENTION_WRITE)
EVERYTHING = make.service(*Permission)
OLD = "interval '4 years'"
WITH_A_TERM = {each for each in DataClass if HANDLING[each].has_term}


def test_every_class_with_a_term_is_swept_and_every_class_holds_some_field() -> None:
    swept = {*SWEEPS, *IN_AUDIT, DataClass.PROFILE}
    assert swept == WITH_A_TERM
    assert {each.data_class for each in inventory()} == set(DataClass)
    for each in WITH_A_TERM:
        its = HANDLING[each]
        assert its.days is not None
        assert its.least <= its.days <= its.most
        assert its.clock
    assert HANDLING[DataClass.AUDIT_NETWORKS].least >= 183


async def test_p11_a_hold_on_a_class_keeps_all_of_it_and_a_term_is_changed_within_bounds(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin, name="Ann")
    for name in ("Anna", "Annabel"):
        update = {"idempotencyKey": make.key(), "id": str(member.id), "name": name}
        assert (await ask(UPDATE, EVERYTHING, input=update))["errors"] == []
    await rows("UPDATE member_corrections SET at = now() - interval '40 days' RETURNING 1")
    for days, code in ((29, "TERM_OUT_OF_BOUNDS"), (100_000, "TERM_OUT_OF_BOUNDS")):
        payload = await saved(ask, "CORRECTIONS", days)
        assert [each["code"] for each in payload["problems"]] == [code]
    assert [each["code"] for each in (await saved(ask, "LEDGER", 30))["problems"]] == ["NO_TERM"]
    assert await make.count("retention_terms") == 0
    denied = await ask(SAVE, LAWYER, input={"dataClass": "CORRECTIONS", "days": 30})
    assert [each["extensions"]["code"] for each in denied["errors"]] == ["FORBIDDEN"]
    assert (await saved(ask, "CORRECTIONS", 30))["rule"] == {
        "dataClass": "CORRECTIONS",
        "days": 30,
        "shipped": False,
    }
    for wrong in ({}, {"memberId": str(member.id), "dataClass": "CORRECTIONS"}):
        refused = await ask(HOLD, LAWYER, input={**wrong, "reason": "Case 7"})
        assert [each["code"] for each in refused["data"]["placeLegalHold"]["problems"]] == ["INVALID_INPUT"]
    nobody = await ask(HOLD, LAWYER, input={"memberId": str(make.nobody()), "reason": "Case 7"})
    assert [each["code"] for each in nobody["data"]["placeLegalHold"]["problems"]] == ["UNKNOWN_MEMBER"]
    assert await make.count("legal_holds") == 0
    held = await ask(HOLD, LAWYER, input={"dataClass": "CORRECTIONS", "reason": "Case 7"})
    assert held["data"]["placeLegalHold"]["problems"] == []

    now = datetime.now(UTC)
    assert (await apply_retention(begin, now=now))[DataClass.CORRECTIONS] == 0
    assert await value("SELECT count(*) FROM member_corrections WHERE before IS NOT NULL") == 2
    await rows("UPDATE legal_holds SET released_at = now(), released_by = 'test' RETURNING 1")
    assert (await apply_retention(begin, now=now))[DataClass.CORRECTIONS] == 2
    assert await value("SELECT count(*) FROM member_corrections WHERE before IS NULL") == 2
    assert await broken() == {}


async def saved(ask: Ask, data_class: str, days: int) -> dict[str, Any]:
    answer = await ask(SAVE, OFFICER, input={"dataClass": data_class, "days": days})
    assert answer["errors"] == []
    payload: dict[str, Any] = answer["data"]["saveRetentionRule"]
    return payload


async def test_the_record_of_acts_is_kept_whole_for_half_a_year_whoever_asks(
    begin: Begin, programme: Programme
) -> None:
    for what, sql in (
        ("half a year", "SELECT forget_in_audit('networks', now() - interval '100 days', '{}', 10)"),
        ("of a living member", "SELECT forget_person($1, '')"),
        ("by hand", "UPDATE audit_log SET ip_prefix = NULL"),
    ):
        member = (await make.member(begin)).id.value
        with pytest.raises(Exception, match=r"183 days|erased|permission denied"):
            await rows(sql, *([member] if "$1" in sql else []))
        assert what


async def test_the_days_run_is_put_into_the_queue_once(begin: Begin, programme: Programme) -> None:
    assert [await defer_retention() for _ in range(3)] == [1, 0, 0]
    assert await value("SELECT count(*) FROM procrastinate_jobs WHERE task_name = $1", RETENTION) == 1
