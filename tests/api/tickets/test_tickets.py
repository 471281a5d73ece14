"""A ticket from the first word to the last, and whoever may do what with it."""

from __future__ import annotations

import asyncio
from uuid import UUID

from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import from_json, rows, value
from persistence.ids import new_uuid
from tests import make
from tests.api.assignment.desks import team
from tests.api.tickets.tickets import DESK, SHOP, TICKET, do, done, refused, ticket
from tests.conftest import Ask

TABLES = ("tickets", "ticket_messages", "ticket_changes", "ticket_handovers", "facts")


async def told() -> list[tuple[str, str]]:
    found = await rows(
        "SELECT kind, payload->>'state' AS state FROM facts WHERE kind LIKE 'ticket.%' ORDER BY id"
    )
    return [(each["kind"].removeprefix("ticket."), each["state"]) for each in found]


async def test_a_complaint_is_heard_answered_settled_closed_and_reopened(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    own = make.themselves(member.id)

    opened = await done(
        ask,
        "submitFeedback",
        own,
        channel="MINI_PROGRAM",
        kind="COMPLAINT",
        subject="包裹破损",
        body="收到的时候杯子已经碎了，我很生气。",
    )
    assert (opened["state"], opened["version"]) == ("NEW", 1)
    of = {"ticketId": opened["id"]}
    known = await done(
        ask,
        "triageTicket",
        DESK,
        **of,
        ifVersion=1,
        category="delivery.broken",
        severity="MAJOR",
        urgency="HIGH",
    )
    assert known["state"] == "TRIAGED"
    await done(ask, "noteTicket", DESK, **of, body="Third one from this carrier.")
    answered = await done(
        ask, "replyToTicket", DESK, **of, body="非常抱歉！能发一张照片吗？", waitsForMember=True
    )
    assert answered["state"] == "ANSWERED"
    waiting = await ticket(ask, opened["id"])
    assert waiting is not None and waiting["waitingSince"] is not None
    heard = await done(ask, "replyToTicket", own, **of, body="照片在附件里。")
    assert heard["state"] == "ASSIGNED"
    solved = await done(
        ask,
        "resolveTicket",
        DESK,
        **of,
        ifVersion=heard["version"],
        solution="已补发新杯子。",
        cause="carrier",
    )
    closed = await done(ask, "closeTicket", DESK, **of, ifVersion=solved["version"])
    assert closed["state"] == "CLOSED"
    reopened = await done(ask, "reopenTicket", own, **of)
    assert reopened["state"] == "REOPENED"

    whole = await ticket(ask, opened["id"])
    assert whole == {
        "id": opened["id"],
        "version": 8,
        "state": "REOPENED",
        "kind": "COMPLAINT",
        "category": "delivery.broken",
        "urgency": "HIGH",
        "severity": "MAJOR",
        "regulator": False,
        "fastLane": False,
        "store": None,
        "staffId": whole and whole["staffId"],
        "cause": "carrier",
        "channel": "MINI_PROGRAM",
        "firstAnsweredAt": waiting["firstAnsweredAt"],
        "waitingSince": None,
        "closedBecause": None,
        "reopenedCount": 1,
        "subject": "包裹破损",
        "solution": "已补发新杯子。",
        "messages": [
            {"body": "收到的时候杯子已经碎了，我很生气。", "public": True, "authorKind": "MEMBER"},
            {"body": "Third one from this carrier.", "public": False, "authorKind": "STAFF"},
            {"body": "非常抱歉！能发一张照片吗？", "public": True, "authorKind": "STAFF"},
            {"body": "照片在附件里。", "public": True, "authorKind": "MEMBER"},
        ],
    }
    assert whole["staffId"].startswith("stf_")
    assert await told() == [
        ("opened", "NEW"),
        ("changed", "TRIAGED"),
        ("changed", "TRIAGED"),
        ("answered", "ANSWERED"),
        ("changed", "ASSIGNED"),
        ("resolved", "RESOLVED"),
        ("closed", "CLOSED"),
        ("reopened", "REOPENED"),
    ]
    moved = await rows("SELECT after FROM ticket_changes WHERE field = 'state' ORDER BY id")
    assert [each["after"] for each in moved] == [
        *("NEW", "TRIAGED", "ANSWERED", "ASSIGNED", "RESOLVED", "CLOSED", "REOPENED")
    ]


async def test_a_member_sees_its_own_and_nothing_of_what_staff_say(ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann, ben = await make.member(begin), await make.member(begin)
    opened = await done(ask, "submitFeedback", make.themselves(ann.id), body="Where is my parcel?")
    await done(ask, "noteTicket", DESK, ticketId=opened["id"], body="She has asked before.")
    want = "id messages { body } "

    mine = await ticket(ask, opened["id"], make.themselves(ann.id), want)
    assert mine == {"id": opened["id"], "messages": [{"body": "Where is my parcel?"}]}
    assert await ticket(ask, opened["id"], make.themselves(ben.id), want) is None
    secret = await ask(
        "query ($id: TicketId!) { ticket(id: $id) { category urgency changes { field } } }",
        make.themselves(ann.id),
        id=opened["id"],
    )
    assert secret["data"]["ticket"] == {"category": None, "urgency": None, "changes": None}
    assert {each["extensions"]["code"] for each in secret["errors"]} == {"FORBIDDEN"}
    listed = "{ me { tickets(first: 5) { nodes { id state subject } } } }"
    assert (await ask(listed, make.themselves(ann.id)))["data"]["me"]["tickets"]["nodes"] == [
        {"id": opened["id"], "state": "NEW", "subject": None}
    ]
    assert (await ask(listed, make.themselves(ben.id)))["data"]["me"]["tickets"]["nodes"] == []

    before = await make.counts(*TABLES)
    for name, more in (
        ("replyToTicket", {"body": "Hello"}),
        ("closeTicket", {"because": "WITHDRAWN"}),
        ("reopenTicket", {}),
    ):
        no = await refused(ask, name, make.themselves(ben.id), ticketId=opened["id"], **more)
        assert no["code"] == "UNKNOWN_TICKET"
    no = await refused(ask, "submitFeedback", make.themselves(ben.id), memberId=str(ann.id), body="As Ann")
    assert no["code"] == "UNKNOWN_MEMBER"
    assert await make.counts(*TABLES) == before


async def test_whoever_may_not_read_words_reads_the_rest(ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann = await make.member(begin)
    opened = await done(ask, "submitFeedback", make.themselves(ann.id), subject="Late", body="Where is it?")

    seen = await ask(
        "query ($id: TicketId!) { ticket(id: $id) { state subject solution messages { body } } }",
        SHOP,
        id=opened["id"],
    )

    assert seen["data"]["ticket"] == {"state": "NEW", "subject": None, "solution": None, "messages": None}
    assert len(seen["errors"]) == 3


async def test_steps_that_do_not_fit_are_refused_and_change_nothing(ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann = await make.member(begin)
    opened = await done(ask, "submitFeedback", make.themselves(ann.id), kind="COMPLAINT", body="It broke.")
    of = {"ticketId": opened["id"], "ifVersion": 1}
    before = await rows("SELECT * FROM tickets")
    counts = await make.counts(*TABLES)

    for name, more, code in (
        ("replyToTicket", {"body": "Sorry!"}, "TICKET_MOVE_NOT_ALLOWED"),
        ("resolveTicket", {"solution": "A new one.", "cause": "carrier"}, "TICKET_MOVE_NOT_ALLOWED"),
        ("closeTicket", {}, "TICKET_MOVE_NOT_ALLOWED"),
        ("reopenTicket", {}, "TICKET_MOVE_NOT_ALLOWED"),
        ("triageTicket", {}, "TICKET_FIELD_NEEDED"),
        ("triageTicket", {"category": "quality"}, "TICKET_FIELD_NEEDED"),
        ("triageTicket", {"category": "No such code!"}, "INVALID_INPUT"),
        ("triageTicket", {"ifVersion": 2, "category": "a", "severity": "MINOR"}, "VERSION_CONFLICT"),
        ("replyToTicket", {"body": "  "}, "INVALID_INPUT"),
        ("resolveTicket", {"solution": " ", "cause": "carrier"}, "TICKET_FIELD_NEEDED"),
        ("mergeTickets", {"intoId": opened["id"]}, "TICKET_NOT_MERGEABLE"),
    ):
        no = await refused(ask, name, DESK, **{**of, **more})
        assert no["code"] == code, (name, no)
    no = await refused(ask, "acknowledgeHandOver", DESK, ticketId=opened["id"])
    assert no["code"] == "NO_TICKET_HANDOVER_WAITS"

    assert await rows("SELECT * FROM tickets") == before
    assert await make.counts(*TABLES) == counts


async def test_over_a_weak_network_it_is_one_ticket(ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann = await make.member(begin)
    sent = {"idempotencyKey": make.key(), "body": "Where is my parcel?"}
    tries = [do(ask, "submitFeedback", make.themselves(ann.id), **sent) for _ in range(8)]

    answers = await asyncio.gather(*tries)

    assert len({each["ticket"]["id"] for each in answers}) == 1
    assert await make.counts("tickets", "ticket_messages") == {"tickets": 1, "ticket_messages": 1}


async def test_of_two_who_decide_at_once_one_decides(ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann = await make.member(begin)
    opened = await done(ask, "submitFeedback", make.themselves(ann.id), body="Where is my parcel?")
    tries = [
        do(ask, "triageTicket", DESK, ticketId=opened["id"], ifVersion=1, category=f"delivery.{each}")
        for each in range(8)
    ]

    answers = await asyncio.gather(*tries)

    codes = sorted(each["problems"][0]["code"] if each["problems"] else "" for each in answers)
    assert codes == ["", *["VERSION_CONFLICT"] * 7]
    assert await value("SELECT version FROM tickets") == 2


async def test_a_call_is_written_down_with_its_answer(ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann = await make.member(begin)

    recorded = await done(
        ask,
        "recordTicket",
        DESK,
        want=f"ticket {{ {TICKET} }} trackingCode",
        memberId=str(ann.id),
        channel="PHONE",
        body="Are you open on Sunday?",
        store="s1",
        category="hours",
        answer="From ten to six.",
    )

    assert (recorded["state"], recorded["store"], recorded["channel"]) == ("ANSWERED", "s1", "PHONE")
    assert [each["body"] for each in recorded["messages"]] == ["Are you open on Sunday?", "From ten to six."]
    assert await value("SELECT count(*) FROM audit_log WHERE act = 'ticket.recorded'") == 1
    own = await ticket(ask, recorded["id"], make.themselves(ann.id), "state messages { body }")
    assert own is not None and len(own["messages"]) == 2
    facts = await rows("SELECT payload FROM facts WHERE kind LIKE 'ticket.%ed' ORDER BY id")
    _, changed, answered = [from_json(each["payload"]) for each in facts]
    assert changed["fields"] == ["category", "state"]
    assert (answered["first"], answered["waits"], answered["seconds"]) == (True, False, 0)


async def test_what_it_is_about_has_to_be_there(ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann = await make.member(begin)
    before = await make.counts(*TABLES)
    foreign = f"ord_{str(make.nobody()).removeprefix('mem_')}{str(make.nobody()).removeprefix('mem_')}"

    for more, code in (
        ({"store": "nowhere"}, "UNKNOWN_STORE"),
        ({"campaign": "nothing"}, "UNKNOWN_CAMPAIGN"),
        ({"orderId": foreign}, "UNKNOWN_ORDER"),
        ({"channel": "PHONE"}, "INVALID_INPUT"),
        ({"language": "中文"}, "INVALID_INPUT"),
        ({"subject": "x" * 201}, "INVALID_INPUT"),
        ({"body": "x" * 8_001}, "INVALID_INPUT"),
        ({"programme": "none"}, "UNKNOWN_PROGRAMME"),
    ):
        no = await refused(ask, "submitFeedback", make.themselves(ann.id), **{"body": "Hello", **more})
        assert no["code"] == code
    assert await make.counts(*TABLES) == before


async def test_staff_of_a_store_deal_with_its_tickets_alone(ask: Ask, begin: Begin) -> None:
    await make.programme()
    here = make.staff(*DESK.permissions, stores=("s1",), who=UUID(int=77))
    ours = await done(ask, "recordTicket", DESK, channel="PHONE", body="One", store="s1")
    theirs = await done(ask, "recordTicket", DESK, channel="PHONE", body="Two", store="s2")

    answer = await ask("{ tickets(first: 9) { nodes { id } } }", here)
    assert answer["data"]["tickets"]["nodes"] == [{"id": ours["id"]}]
    assert await ticket(ask, theirs["id"], here) is None
    no = await refused(ask, "noteTicket", here, ticketId=theirs["id"], body="Ours?")
    assert no["code"] == "UNKNOWN_TICKET"


async def test_of_a_member_they_see_and_hand_in_what_is_of_their_stores(ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann = await make.member(begin)
    for of in ({"store": "s1"}, {"store": "s2"}, {}):
        await done(ask, "submitFeedback", SHOP, memberId=str(ann.id), body="One", **of)

    query = "query ($id: MemberId!) { member(id: $id) { tickets(first: 9) { nodes { store } } } }"
    for stores in (("s1",), ("s1", "s2"), ()):
        desk = make.staff(*DESK.permissions, Permission.MEMBERS_READ, stores=stores)
        answer = await ask(query, desk, id=str(ann.id))
        seen = {each["store"] for each in answer["data"]["member"]["tickets"]["nodes"]}
        assert seen == set(stores or ("s1", "s2", None))
    here = make.staff(Permission.TICKETS_RECORD, stores=("s1",))
    sent = {"idempotencyKey": make.key(), "memberId": str(ann.id), "body": "One", "store": "s2"}
    hand_in = "mutation ($i: SubmitFeedbackInput!) { submitFeedback(input: $i) { problems { code } } }"
    no = await ask(hand_in, here, i=sent)
    assert [each["extensions"]["code"] for each in no["errors"]] == ["FORBIDDEN"]
    assert await value("SELECT count(*) FROM tickets") == 3


async def test_duplicates_go_into_one_which_says_so(ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann, ben = await make.member(begin), await make.member(begin)
    first = await done(ask, "submitFeedback", make.themselves(ann.id), body="One")
    again = await done(ask, "submitFeedback", make.themselves(ann.id), body="One more")
    other = await done(ask, "submitFeedback", make.themselves(ben.id), body="Not Ann")

    no = await refused(ask, "mergeTickets", DESK, ticketId=other["id"], intoId=first["id"], ifVersion=1)
    assert no["code"] == "TICKET_NOT_MERGEABLE"
    main = await done(ask, "mergeTickets", DESK, ticketId=again["id"], intoId=first["id"], ifVersion=1)
    course = await ask(
        "query ($id: TicketId!) { ticket(id: $id) { changes { field after } } }", DESK, id=again["id"]
    )
    assert {"field": "merged_into_id", "after": first["id"]} in course["data"]["ticket"]["changes"]

    assert main["id"] == first["id"]
    whole = await ticket(ask, first["id"], DESK, "mergedTickets")
    assert whole == {"mergedTickets": [again["id"]]}
    gone = await ticket(ask, again["id"], DESK, "state closedBecause mergedIntoId")
    assert gone == {"state": "CLOSED", "closedBecause": "DUPLICATE", "mergedIntoId": first["id"]}
    no = await refused(ask, "reopenTicket", DESK, ticketId=again["id"], ifVersion=2)
    assert no["code"] == "TICKET_CLOSED"


async def test_tickets_that_are_merged_crosswise_do_not_block_each_other(ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann = await make.member(begin)
    one = await done(ask, "submitFeedback", make.themselves(ann.id), body="One")
    two = await done(ask, "submitFeedback", make.themselves(ann.id), body="Two")
    tries = []
    for _ in range(4):
        tries.append(do(ask, "mergeTickets", DESK, ticketId=one["id"], intoId=two["id"], ifVersion=1))
        tries.append(do(ask, "mergeTickets", DESK, ticketId=two["id"], intoId=one["id"], ifVersion=1))

    answers = await asyncio.gather(*tries)

    assert sum(each["problems"] == [] for each in answers) == 1
    assert await value("SELECT count(*) FROM tickets WHERE state = 'CLOSED'") == 1


async def test_another_department_says_when_it_has_seen_a_ticket(ask: Ask) -> None:
    await make.programme()
    for code in ("quality", "sales"):
        await team(ask, code, kinds=["SUGGESTION"])
    opened = await done(ask, "recordTicket", DESK, channel="PHONE", body="The cup leaks.", sku="cup")
    of = {"ticketId": opened["id"]}

    handed = await done(ask, "handOverTicket", DESK, **of, ifVersion=1, department="quality")
    no = await refused(ask, "handOverTicket", DESK, **of, ifVersion=handed["version"], department="sales")
    assert no["code"] == "TICKET_HANDOVER_WAITS"
    waiting = await ask('{ tickets(first: 9, filter: { department: "quality" }) { nodes { id } } }', DESK)
    assert waiting["data"]["tickets"]["nodes"] == [{"id": opened["id"]}]
    await done(ask, "acknowledgeHandOver", DESK, **of)

    whole = await ticket(ask, opened["id"], DESK, "handovers { department acknowledgedAt acknowledgedBy }")
    assert whole is not None
    (handover,) = whole["handovers"]
    assert handover["department"] == "quality"
    assert handover["acknowledgedBy"].startswith("stf_") and handover["acknowledgedAt"] is not None
    waiting = await ask('{ tickets(first: 9, filter: { department: "quality" }) { nodes { id } } }', DESK)
    assert waiting["data"]["tickets"]["nodes"] == []


async def test_after_a_merge_of_members_the_survivor_goes_on(ask: Ask, begin: Begin) -> None:
    await make.programme()
    old, new = await make.member(begin), await make.member(begin)
    opened = await done(ask, "submitFeedback", make.themselves(old.id), body="Where is my parcel?")
    await rows("UPDATE members SET merged_into = $2 WHERE id = $1 RETURNING 1", old.id.value, new.id.value)
    await rows(
        """INSERT INTO member_merges (id, member_id, absorbed_id, moved, balances, merged_by, at)
        VALUES ($1, $2, $3, '{}', '[]', 'stf', now()) RETURNING 1""",
        new_uuid(),
        new.id.value,
        old.id.value,
    )

    own = await ticket(ask, opened["id"], make.themselves(new.id), "messages { body }")

    assert own == {"messages": [{"body": "Where is my parcel?"}]}
    heard = await done(ask, "replyToTicket", make.themselves(new.id), ticketId=opened["id"], body="Still?")
    assert heard["version"] == 2
    listed = await ask("{ me { tickets(first: 5) { nodes { id } } } }", make.themselves(new.id))
    assert listed["data"]["me"]["tickets"]["nodes"] == [{"id": opened["id"]}]
