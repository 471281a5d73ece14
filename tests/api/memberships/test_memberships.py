"""Suspended, resumed, closed: what each stops, and what goes on."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.kernel.periods import Span, Unit
from domain.points.terms import AfterPeriod
from domain.points.use_cases import book_due
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.ids import new_uuid
from tests import make
from tests.api.adjustments.hands import adjust, available, operator
from tests.api.adjustments.holding import hold
from tests.api.orders.orders import RECORD, an_order
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import codes

CHANGE = """
mutation ($input: ChangeMembershipInput!) {
  %s(input: $input) {
    member { id membership { status suspendedAt closedAt closesAt } }
    problems { code message
      ... on MembershipNotActive { status }
      ... on MembershipNotSuspended { status }
      ... on MembershipEnded { status } }
  }
}
"""
MANAGER = make.staff(Permission.MEMBERSHIPS_WRITE, Permission.MEMBERS_READ)
TILL = make.service(Permission.ORDERS_RECORD, Permission.ORDERS_READ)
TOUCHED = ("entries", "lots", "draws", "facts", "audit_log")


async def change(ask: Ask, how: str, member: make.Made, **more: Any) -> dict[str, Any]:
    input = {"idempotencyKey": make.key(), "memberId": str(member.id), "reason": "As agreed", **more}
    answer = await ask(CHANGE % how, MANAGER, input=input)
    assert answer["errors"] == []
    payload: dict[str, Any] = answer["data"][how]
    return payload


async def record(ask: Ask, member: make.Made, yuan: int, number: str, **ago: float) -> dict[str, Any]:
    placed = (datetime.now(UTC) - timedelta(**ago)).isoformat()
    order = an_order(yuan, external_id=number, placedAt=placed, member={"id": str(member.id)})
    answer = await ask(RECORD, TILL, input=order)
    payload: dict[str, Any] = answer["data"]["recordOrder"]
    return payload


async def kinds() -> list[tuple[str, int, str]]:
    found = await rows(
        "SELECT e.kind, e.points, e.cause_kind FROM entries e JOIN wallet_types w ON w.id = e.wallet_type_id"
        " WHERE w.code = 'points' ORDER BY e.sequence"
    )
    return [(each["kind"], each["points"], each["cause_kind"]) for each in found]


async def test_a_suspended_membership_says_so_and_goes_on_when_it_is_resumed(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)

    suspended = await change(ask, "suspendMembership", member)
    own = await ask("{ me { membership { status suspendedAt } } }", make.themselves(member.id))
    resumed = await change(ask, "resumeMembership", member)

    membership = suspended["member"]["membership"]
    assert (membership["status"], membership["closesAt"]) == ("SUSPENDED", None)
    assert own["data"]["me"]["membership"] == {
        "status": "SUSPENDED",
        "suspendedAt": membership["suspendedAt"],
    }
    assert resumed["member"]["membership"] == {
        "status": "ACTIVE",
        "suspendedAt": None,
        "closedAt": None,
        "closesAt": None,
    }
    told = await rows("SELECT kind FROM facts WHERE kind LIKE 'membership.%' ORDER BY sequence")
    assert [each["kind"] for each in told] == ["membership.suspended", "membership.resumed"]
    assert await value("SELECT count(*) FROM audit_log WHERE reason IS NOT NULL") == 2


async def test_what_is_earned_while_suspended_waits_and_wakes_when_resumed(ask: Ask, begin: Begin) -> None:
    programme = await make.programme(pending=AfterPeriod(Span(3, Unit.DAY)))
    member = await make.member(begin)
    await record(ask, member, 100, "due-before", days=4)
    await change(ask, "suspendMembership", member)
    assert await available(member) == 100  # what was due before is booked before
    await record(ask, member, 40, "due-meanwhile", days=4)
    await record(ask, member, 7, "due-later", hours=1)
    await book_due(programme, begin, until=datetime.now(UTC))
    assert await available(member) == 100
    dates = "SELECT available_at, expires_at FROM lots ORDER BY granted, id"
    before = await rows(dates)

    await change(ask, "resumeMembership", member)

    assert await available(member) == 140
    woken = await rows("SELECT available_at, activated_at FROM lots WHERE granted = 40 AND NOT pending")
    assert len(woken) == 2  # points and progress
    # The lots' own dates stay; they are awake from now on.
    assert all(lot["available_at"] < lot["activated_at"] for lot in woken)
    assert await rows(dates) == before
    at = await rows("SELECT at FROM entries WHERE kind = 'ACTIVATE' AND points = 40")
    assert {each["at"] for each in at} == {lot["activated_at"] for lot in woken}
    assert await broken() == {}


@pytest.mark.parametrize(
    ("status", "how", "code"),
    [
        ("SUSPENDED", "suspendMembership", "MEMBERSHIP_NOT_ACTIVE"),
        ("CLOSED", "suspendMembership", "MEMBERSHIP_NOT_ACTIVE"),
        ("ACTIVE", "resumeMembership", "MEMBERSHIP_NOT_SUSPENDED"),
        ("CLOSED", "resumeMembership", "MEMBERSHIP_NOT_SUSPENDED"),
        ("CLOSED", "closeMembership", "MEMBERSHIP_ENDED"),
        ("ERASED", "closeMembership", "MEMBERSHIP_ENDED"),
    ],
)
async def test_a_wrong_state_is_a_problem_with_the_state(
    ask: Ask, begin: Begin, programme: Programme, status: str, how: str, code: str
) -> None:
    member = await make.member(begin)
    await rows("UPDATE memberships SET status = $1", status)
    before = await make.counts(*TOUCHED)

    payload = await change(ask, how, member)

    assert [(each["code"], each["status"]) for each in payload["problems"]] == [(code, status)]
    assert await make.counts(*TOUCHED) == before
    assert await value("SELECT status FROM memberships") == status


async def test_a_reason_is_needed_and_the_same_request_changes_nothing_twice(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    assert codes(await change(ask, "suspendMembership", member, reason=" ")) == ["INVALID_INPUT"]
    key = make.key()

    first = await change(ask, "suspendMembership", member, idempotencyKey=key)
    again = await change(ask, "suspendMembership", member, idempotencyKey=key)

    assert again == first
    assert await value("SELECT count(*) FROM facts WHERE kind = 'membership.suspended'") == 1


async def test_a_closed_membership_gives_holds_back_and_dies_at_the_end_of_its_term(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await record(ask, member, 100, "1", hours=2)
    await hold(begin, programme, member, 60)

    payload = await change(ask, "closeMembership", member)

    assert payload["member"]["membership"]["status"] == "CLOSED"
    closes_at = datetime.fromisoformat(payload["member"]["membership"]["closesAt"])
    closed_at = datetime.fromisoformat(payload["member"]["membership"]["closedAt"])
    local = closes_at.astimezone(programme.zone)
    assert (local.hour, local.minute) == (0, 0)
    assert (local.date() - closed_at.astimezone(programme.zone).date()).days == 31
    assert (await kinds())[-1] == ("RELEASE", 60, "HOLD")
    assert await available(member) == 100
    assert codes(await adjust(ask, operator(), member, 5)) == ["MEMBERSHIP_NOT_ACTIVE"]
    assert codes(await record(ask, member, 30, "2", hours=1)) == ["MEMBERSHIP_NOT_ACTIVE"]

    await rows("UPDATE memberships SET closed_at = closed_at - interval '40 days', closes_at = now()")
    assert await book_due(programme, begin, until=datetime.now(UTC)) == 1
    assert (await kinds())[-1] == ("EXPIRE", 100, "CLOSURE")
    assert await available(member) == 0
    assert await broken() == {}


async def test_what_is_due_is_booked_in_wallets_that_the_night_did_not_know_at_its_beginning(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await adjust(ask, operator(), member, 100)
    await change(ask, "closeMembership", member)
    await rows("UPDATE memberships SET closed_at = closed_at - interval '40 days', closes_at = now()")
    before = replace(programme, version=programme.version - 1, wallets=())

    assert await book_due(before, begin, until=datetime.now(UTC)) == 1

    assert (await kinds())[-1] == ("EXPIRE", 100, "CLOSURE")
    assert await book_due(before, begin, until=datetime.now(UTC)) == 0


async def test_closing_a_suspended_membership_wakes_what_slept(ask: Ask, begin: Begin) -> None:
    await make.programme(pending=AfterPeriod(Span(3, Unit.DAY)))
    member = await make.member(begin)
    await change(ask, "suspendMembership", member)
    await record(ask, member, 40, "1", days=4)

    await change(ask, "closeMembership", member)

    activated = await value("SELECT activated_at FROM lots WHERE granted = 40 AND NOT pending")
    assert activated == await value("SELECT closed_at FROM memberships")
    assert await broken() == {}


async def test_many_who_close_at_once_close_once(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    await record(ask, member, 100, "1", hours=2)
    await hold(begin, programme, member, 60)

    answers = await asyncio.gather(*(change(ask, "closeMembership", member) for _ in range(6)))

    assert sorted(map(codes, answers)) == [[]] + [["MEMBERSHIP_ENDED"]] * 5
    assert [each for each in await kinds() if each[0] == "RELEASE"] == [("RELEASE", 60, "HOLD")]


async def test_nobody_changes_a_membership_without_the_permission(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    input = {"idempotencyKey": make.key(), "memberId": str(member.id), "reason": "x"}
    for caller in (make.themselves(member.id), make.staff(Permission.MEMBERS_WRITE, who=new_uuid())):
        answer = await ask(CHANGE % "closeMembership", caller, input=input)
        assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    assert await value("SELECT status FROM memberships") == "ACTIVE"


NOW = "{ me { points { available pending nextExpiry { points at } } } }"


async def test_whoever_reads_sees_what_is_true_though_nothing_was_booked(ask: Ask, begin: Begin) -> None:
    programme = await make.programme(pending=AfterPeriod(Span(3, Unit.DAY)))
    member = await make.member(begin)
    await adjust(ask, operator(), member, 5)
    await change(ask, "suspendMembership", member)
    await record(ask, member, 40, "1", days=4)

    async def points() -> dict[str, Any]:
        answer = await ask(NOW, make.themselves(member.id))
        found: dict[str, Any] = answer["data"]["me"]["points"]
        return found

    suspended = await points()
    assert (suspended["available"], suspended["pending"]) == (5, 40)
    await change(ask, "resumeMembership", member)
    assert (await points())["available"] == 45

    closed = await change(ask, "closeMembership", member)
    assert (await points())["nextExpiry"] == {
        "points": 45,
        "at": closed["member"]["membership"]["closesAt"],
    }
    await rows("UPDATE memberships SET closed_at = closed_at - interval '40 days', closes_at = now()")
    over = await points()
    assert (over["available"], over["pending"], over["nextExpiry"]) == (0, 0, None)
    await book_due(programme, begin, until=datetime.now(UTC))
    assert await points() == over


async def test_every_kind_of_entry_made_by_hand_has_its_words(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    await adjust(ask, operator(), member, 5)
    await adjust(ask, operator(), member, -2)

    answer = await ask(
        "{ me { pointsEntries(first: 5) { nodes { explanation { short } } } } }", make.themselves(member.id)
    )

    nodes = answer["data"]["me"]["pointsEntries"]["nodes"]
    taken, given = [each["explanation"]["short"] for each in nodes]
    assert taken.startswith("Our staff took off 2 points on ")
    assert given.startswith("Our staff added 5 points on ")
