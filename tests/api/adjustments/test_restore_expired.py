"""Points that expired are given back: once, within the term, with a date of their own."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from domain.kernel.ids import EntryId, LotId
from domain.points.use_cases import book_due
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.ids import new_uuid
from tests import make
from tests.api.adjustments.hands import LEDGER, RESTORE, adjust, available, operator
from tests.conftest import Ask
from tests.faults.books import broken
from tests.ledger import codes

RESTORER = make.staff(Permission.POINTS_RESTORE)


async def with_dead_points(
    ask: Ask, begin: Begin, programme: Programme, points: int = 50, *, days_ago: int = 1
) -> tuple[make.Made, UUID, UUID]:
    """A member whose points have died, by EXPIRE entry and lot."""
    member = await make.member(begin)
    await adjust(ask, operator(), member, points)
    died = datetime.now(UTC) - timedelta(days=days_ago)
    await rows(
        "UPDATE lots SET available_at = $1::timestamptz - interval '9 days',"
        " activated_at = $1::timestamptz - interval '9 days', expires_at = $1",
        died,
    )
    await book_due(programme, begin, until=datetime.now(UTC))
    (entry,) = await rows("SELECT id, at FROM entries WHERE kind = 'EXPIRE'")
    assert entry["at"] == died
    return member, entry["id"], await value("SELECT id FROM lots")


async def restore(ask: Ask, **named: Any) -> dict[str, Any]:
    input = {"idempotencyKey": make.key(), "reason": "She was in hospital", **named}
    answer = await ask(RESTORE, RESTORER, input=input)
    assert answer["errors"] == []
    payload: dict[str, Any] = answer["data"]["restoreExpired"]
    return payload


def entry_of(member: make.Made, entry: UUID) -> dict[str, str]:
    return {"entryId": str(EntryId(member.id.value, entry))}


@pytest.mark.parametrize("by", ["entry", "lot"])
async def test_what_expired_comes_back_into_a_child_of_its_lot(
    ask: Ask, begin: Begin, programme: Programme, by: str
) -> None:
    member, entry, lot = await with_dead_points(ask, begin, programme)
    named = entry_of(member, entry) if by == "entry" else {"lotId": str(LotId(member.id.value, lot))}

    payload = await restore(ask, **named)

    assert (payload["entry"]["kind"], payload["entry"]["points"]) == ("EXPIRE_RESTORE", 50)
    (child,) = await rows("SELECT * FROM lots WHERE parent_id IS NOT NULL")
    assert (child["parent_id"], child["remaining"]) == (lot, 50)
    days = (child["expires_at"] - timedelta(seconds=1)).astimezone(programme.zone).date()
    assert (days - datetime.now(programme.zone).date()).days == 30
    (written,) = await rows("SELECT * FROM entries WHERE kind = 'EXPIRE_RESTORE'")
    assert (written["cause_kind"], written["cause_id"], written["contra"]) == ("ENTRY", entry.hex, "BREAKAGE")
    assert await value("SELECT expired FROM accounts WHERE available > 0") == 0
    assert await value("SELECT count(*) FROM audit_log WHERE act = 'points.restored'") == 1


async def test_points_that_died_unseen_can_be_named_by_their_lot(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    """No night has booked their death yet; it is booked with the restoration."""
    member = await make.member(begin)
    await adjust(ask, operator(), member, 50)
    await rows(
        "UPDATE lots SET available_at = now() - interval '9 days', expires_at = now() - interval '1 hour'"
    )
    lot = await value("SELECT id FROM lots")

    payload = await restore(ask, lotId=str(LotId(member.id.value, lot)))

    assert codes(payload) == []
    kinds = [each["kind"] for each in await rows("SELECT kind FROM entries ORDER BY sequence")]
    assert kinds == ["ADJUST_CREDIT", "EXPIRE", "EXPIRE_RESTORE"]
    told = await rows("SELECT kind FROM facts WHERE kind LIKE 'points.%' ORDER BY sequence")
    assert [each["kind"] for each in told] == ["points.adjusted", "points.expired", "points.restored"]


async def test_some_of_it_through_a_day_that_is_given(ask: Ask, begin: Begin, programme: Programme) -> None:
    member, entry, _ = await with_dead_points(ask, begin, programme)
    day = datetime.now(programme.zone).date() + timedelta(days=3)

    await restore(ask, **entry_of(member, entry), points=20, validThrough=day.isoformat())

    assert await available(member) == 20
    dies = await value("SELECT expires_at FROM lots WHERE parent_id IS NOT NULL")
    assert (dies - timedelta(seconds=1)).astimezone(programme.zone).date() == day


async def test_each_expiry_comes_back_once_however_many_ask_at_once(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, entry, lot = await with_dead_points(ask, begin, programme)

    answers = await asyncio.gather(*(restore(ask, **entry_of(member, entry), points=10) for _ in range(6)))
    by_lot = await restore(ask, lotId=str(LotId(member.id.value, lot)))

    assert sorted(map(codes, answers)) == [[]] + [["ALREADY_RESTORED"]] * 5
    assert codes(by_lot) == ["ALREADY_RESTORED"]
    assert await available(member) == 10


async def test_what_can_not_come_back_is_a_problem_and_changes_nothing(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, entry, _ = await with_dead_points(ask, begin, programme)
    credit = await value("SELECT id FROM entries WHERE kind = 'ADJUST_CREDIT'")
    named = entry_of(member, entry)
    before = await make.counts(*LEDGER)

    much = await restore(ask, **named, points=51)
    assert [(each["requested"], each["expired"]) for each in much["problems"]] == [(51, 50)]
    assert codes(await restore(ask, **named, points=0)) == ["NOTHING_TO_SPEND"]
    assert codes(await restore(ask, **named, reason="")) == ["INVALID_INPUT"]
    assert codes(await restore(ask, **named, validThrough="2020-01-01")) == ["INVALID_INPUT"]
    assert codes(await restore(ask, **entry_of(member, credit))) == ["NOT_AN_EXPIRY"]
    assert codes(await restore(ask, **entry_of(member, new_uuid()))) == ["UNKNOWN_ENTRY"]
    assert await make.counts(*LEDGER) == before


async def test_after_the_term_of_the_wallet_it_is_too_late(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member, entry, _ = await with_dead_points(ask, begin, programme, days_ago=91)

    payload = await restore(ask, **entry_of(member, entry))

    assert [(each["code"], each["days"]) for each in payload["problems"]] == [("RESTORED_TOO_LATE", 90)]
    assert await available(member) == 0


async def test_the_books_are_whole_afterwards(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    tomorrow = (datetime.now(programme.zone) + timedelta(days=1)).date().isoformat()
    await adjust(ask, operator(), member, 50, validThrough=tomorrow)
    await rows(
        "UPDATE programmes SET sandbox = true, clock_offset_seconds = 3 * 86400, version = version + 1"
    )
    lot = await value("SELECT id FROM lots")

    assert codes(await restore(ask, lotId=str(LotId(member.id.value, lot)))) == []

    assert await available(member) == 50
    assert await broken() == {}
