"""The queue: ten thousand tickets, one statement a page, by whatever order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows
from tests import make
from tests.api.tickets.tickets import DESK, done
from tests.conftest import Ask

PAGE = """query ($after: String, $order: TicketOrder!, $filter: TicketFilter) {
    tickets(first: 100, after: $after, order: $order, filter: $filter) {
        nodes { id version state kind category urgency sentiment severity regulator fastLane memberId channel
            language subject solution orderId sku store campaign openedAt firstAnsweredAt resolvedAt closedAt
            waitingSince staffId dueAt reopenedCount pausedSeconds }
        pageInfo { endCursor hasNextPage } } }"""
MANY = """
INSERT INTO tickets (id, programme_id, channel, kind, category, urgency, state, language, store_code,
    opened_by, opened_at, changed_at, first_response_due_at, text_erased_at)
SELECT gen_random_uuid(), $1, 'EMAIL', 'QUESTION', 'a',
    (ARRAY['LOW', 'NORMAL', 'HIGH', 'URGENT'])[1 + n % 4], 'TRIAGED', 'en', 's1', 'svc',
    $2::timestamptz + (n / 3) * interval '1 second', $2::timestamptz + interval '1 day',
    CASE WHEN n % 5 > 0 THEN $2::timestamptz + (n * 7919 % 10007) * interval '1 second' END, $2
FROM generate_series(1, $3::int) n RETURNING 1
"""
WAITING = """
INSERT INTO ticket_desk (ticket_id, programme_id, seen_version, reason, waiting_since, urgency_rank,
    policy_code)
SELECT id, programme_id, version, 'NOBODY_AVAILABLE', opened_at, 1, 'default' FROM tickets RETURNING 1
"""
WAITS = """{ ticketQueue(first: 100) { pageInfo { endCursor hasNextPage }
    nodes { ticketId teamId reason waitingSince kind category urgency language store
        firstResponseDueAt } } }"""
LEAD = make.staff(Permission.DESK_READ)
BEGINNING = datetime(2026, 3, 1, tzinfo=UTC)


async def whole(ask: Ask, order: str, **filter: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    after = None
    while True:
        answer = await ask(PAGE, DESK, after=after, order=order, filter=filter)
        assert answer["errors"] == [], answer
        page = answer["data"]["tickets"]
        found += page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return found
        after = page["pageInfo"]["endCursor"]


async def test_a_page_of_ten_thousand_is_one_statement(
    ask: Ask, programme: Programme, statements: list[str]
) -> None:
    """Of all tickets, and of those that wait at the desk for somebody."""
    await rows(MANY, programme.id, BEGINNING, 10_000)
    await rows(WAITING)
    await ask(PAGE, DESK, order="NEWEST")  # whatever is learnt once
    await ask(WAITS, LEAD)
    del statements[:]
    waiting = await ask(WAITS, LEAD)
    assert len(waiting["data"]["ticketQueue"]["nodes"]) == 100
    assert len(statements) == 1, statements
    for order in ("NEWEST", "OLDEST", "URGENT", "DUE"):
        del statements[:]
        answer = await ask(PAGE, DESK, order=order)
        assert len(answer["data"]["tickets"]["nodes"]) == 100
        assert len(statements) == 1, statements


@pytest.mark.parametrize("order", ["NEWEST", "OLDEST", "URGENT", "DUE"])
async def test_paging_goes_through_everything_once_and_in_order(
    ask: Ask, programme: Programme, order: str
) -> None:
    await rows(MANY, programme.id, BEGINNING, 350)
    rank = {"LOW": 3, "NORMAL": 2, "HIGH": 1, "URGENT": 0}
    keys: dict[str, Callable[[dict[str, Any]], Any]] = {
        "NEWEST": lambda each: tuple(-ord(letter) for letter in each["openedAt"]),
        "OLDEST": lambda each: each["openedAt"],
        "URGENT": lambda each: (rank[each["urgency"]], each["openedAt"]),
        "DUE": lambda each: each["dueAt"] or "9999",
    }

    found = await whole(ask, order)

    assert len({each["id"] for each in found}) == len(found) == 350
    assert [keys[order](each) for each in found] == sorted(keys[order](each) for each in found)


async def test_a_filter_says_which(ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann = await make.member(begin)
    mine = await done(ask, "submitFeedback", make.themselves(ann.id), kind="COMPLAINT", body="One", sku="cup")
    call = await done(
        ask,
        "recordTicket",
        DESK,
        channel="PHONE",
        body="Two",
        kind="QUESTION",
        category="hours",
        answer="Ten",
    )
    of_post = {"kind": "QUESTION", "store": "s2", "urgency": "URGENT"}
    post = await done(ask, "recordTicket", DESK, channel="EMAIL", body="Three", **of_post)
    closed = await done(ask, "recordTicket", DESK, channel="SOCIAL", body="Four", kind="QUESTION")
    await done(ask, "closeTicket", DESK, ticketId=closed["id"], ifVersion=1, because="SPAM")
    names = {mine["id"]: "mine", call["id"]: "call", post["id"]: "post", closed["id"]: "closed"}
    now = datetime.now(UTC)

    for filter, expected in (
        ({}, "mine call post closed"),
        ({"open": True}, "mine call post"),
        ({"open": False}, "closed"),
        ({"states": ["ANSWERED", "CLOSED"]}, "call closed"),
        ({"kinds": ["COMPLAINT"]}, "mine"),
        ({"channels": ["EMAIL", "PHONE"]}, "call post"),
        ({"urgencies": ["URGENT"]}, "post"),
        ({"category": "hours"}, "call"),
        ({"memberId": str(ann.id)}, "mine"),
        ({"assigned": True}, "call"),
        ({"assigned": False, "open": True}, "mine post"),
        ({"staffId": str(DESK.actor)}, "call"),
        ({"store": "s2"}, "post"),
        ({"sku": "cup"}, "mine"),
        ({"waiting": True}, ""),
        ({"regulator": True}, ""),
        ({"cause": "x", "campaign": "y"}, ""),
        ({"openedFrom": (now - timedelta(hours=1)).isoformat()}, "mine call post closed"),
        ({"openedBefore": (now - timedelta(hours=1)).isoformat()}, ""),
    ):
        found = await whole(ask, "OLDEST", **filter)
        assert [names[each["id"]] for each in found] == expected.split(), filter


async def test_a_list_carries_no_conversations_and_no_foreign_cursor(ask: Ask, programme: Programme) -> None:
    await rows(MANY, programme.id, BEGINNING, 101)
    for part in ("messages { body }", "changes { field }", "handovers { department }", "mergedTickets"):
        answer = await ask(f"{{ tickets(first: 1) {{ nodes {{ {part} }} }} }}", DESK)
        assert answer["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    first = await ask(PAGE, DESK, order="NEWEST")
    cursor = first["data"]["tickets"]["pageInfo"]["endCursor"]
    other = await ask(PAGE, DESK, order="OLDEST", after=cursor)
    assert other["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
