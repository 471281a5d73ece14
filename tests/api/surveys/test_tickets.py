"""A ticket that was settled is asked about, and a low score reopens it."""

from __future__ import annotations

import asyncio
from typing import Any

from domain.kernel.ids import TicketId
from domain.programme.programme import Programme
from domain.staff.caller import ANONYMOUS
from domain.surveys.inviting.use_cases import follow_feed
from domain.work import Begin
from persistence.database import from_json, rows, value
from persistence.encryption import Vault
from persistence.facts.sequencer import number_facts
from tests import make
from tests.api.surveys.asking import ANSWER, TOKEN, answer, codes, score, survey
from tests.api.surveys.asking import done as asked
from tests.api.tickets.test_without_a_name import a_box, hand_in
from tests.api.tickets.tickets import DESK, done
from tests.conftest import Ask

ANSWERED: dict[str, Any] = {"body": "We are sorry."}


async def settled(ask: Ask, member: Any) -> str:
    """A ticket of the member that was answered, resolved and closed."""
    made = await done(
        ask,
        "recordTicket",
        DESK,
        memberId=str(member),
        channel="PHONE",
        kind="COMPLAINT",
        body="It broke.",
    )
    ticket: str = made["id"]
    await step(ask, "triageTicket", ticket, category="goods", severity="MINOR")
    await settle_again(ask, ticket)
    return ticket


async def settle_again(ask: Ask, ticket: str) -> None:
    await step(ask, "replyToTicket", ticket, **ANSWERED)
    await step(ask, "resolveTicket", ticket, solution="A new one.", cause="material")
    await step(ask, "closeTicket", ticket, because="DONE")


async def step(ask: Ask, name: str, ticket: str, **said: Any) -> None:
    version = await value("SELECT version FROM tickets WHERE id = $1", TicketId.parse(ticket).value)
    await done(ask, name, DESK, ticketId=ticket, ifVersion=version, **said)


async def invited(begin: Begin) -> list[dict[str, Any]]:
    await number_facts()
    while await follow_feed(begin):
        pass
    found = await rows("SELECT payload FROM facts WHERE kind = 'survey.invited' ORDER BY position")
    return [from_json(each["payload"]) for each in found]


async def test_a_low_score_reopens_the_ticket_and_closing_it_again_asks_again(
    ask: Ask, begin: Begin, programme: Programme
):
    ann = await make.member(begin)
    await survey(ask, trigger="TICKET_CLOSED", callBack={"withinDays": 1})
    ticket = await settled(ask, ann.id)
    (first,) = await invited(begin)
    token = (await asked(ask, TOKEN, id=first["invitation"]))["token"]

    part = await answer(ask, token, score("nps", 2), complete=False)
    before = await value("SELECT state FROM tickets")
    answers = await asyncio.gather(*(answer(ask, token, score("nps", 2)) for _ in range(4)))

    assert (part["completed"], before) == (False, "CLOSED")
    assert sorted(each["wasKnown"] for each in answers) == [False, True, True, True]
    assert await rows("SELECT state, reopened_count FROM tickets") == [
        {"state": "REOPENED", "reopened_count": 1}
    ]
    (told,) = await rows("SELECT payload FROM facts WHERE kind = 'ticket.reopened'")
    said = from_json(told["payload"])
    assert (said["ticket"], said["because"]) == (ticket, "LOW_SCORE")
    assert said["answer"].startswith("sva_")
    assert await value("SELECT count(*) FROM follow_ups WHERE kind = 'DETRACTOR'") == 1

    await settle_again(ask, ticket)
    _, second = await invited(begin)
    token = (await asked(ask, TOKEN, id=second["invitation"]))["token"]
    assert (await answer(ask, token, score("nps", 9)))["completed"] is True
    assert await value("SELECT state FROM tickets") == "CLOSED"


async def test_of_what_was_not_settled_nobody_is_asked_and_what_is_open_again_stays_so(
    ask: Ask, begin: Begin, programme: Programme
):
    ann = await make.member(begin)
    await survey(ask, trigger="TICKET_CLOSED")
    spam = await done(
        ask, "recordTicket", DESK, memberId=str(ann.id), channel="PHONE", kind="QUESTION", body="?"
    )
    await step(ask, "closeTicket", spam["id"], because="SPAM")
    assert await invited(begin) == []

    ticket = await settled(ask, ann.id)
    (first,) = await invited(begin)
    await step(ask, "reopenTicket", ticket)
    token = (await asked(ask, TOKEN, id=first["invitation"]))["token"]
    late = await answer(ask, token, score("nps", 0))

    assert codes(late) == []
    assert await rows(
        "SELECT state, reopened_count FROM tickets WHERE channel = 'PHONE' AND category = 'goods'"
    ) == [{"state": "REOPENED", "reopened_count": 1}]


async def test_whoever_has_the_code_of_a_ticket_says_how_it_was(
    ask: Ask, begin: Begin, vault: Vault, programme: Programme
):
    await survey(ask, trigger="TICKET_CLOSED", callBack={"withinDays": 1})
    _, box = await a_box(begin, vault)
    codes_of = [(await hand_in(ask, box))["trackingCode"] for _ in range(2)]
    untracked = await done(ask, "recordTicket", DESK, channel="PHONE", kind="QUESTION", body="When?")
    tickets = [
        str(TicketId(each["id"])) for each in await rows("SELECT id FROM tickets ORDER BY opened_at, id")
    ]
    for each in tickets:
        await step(ask, "triageTicket", each, category="goods")
        await settle_again(ask, each)
    assert untracked["id"] == tickets[2]

    assert await invited(begin) == [], "nobody is written to"
    (first,), _ = [await to_answer(ask, code) for code in codes_of]
    assert [each["code"] for each in first["questions"]][:2] == ["nps", "csat"]
    crossed = await by_code(ask, first, codes_of[1], 9)
    guessed = await by_code(ask, first, "A" * 26, 9)
    without = await asked(ask, ANSWER, ANONYMOUS, input={"invitationId": first["id"], **NINE})
    low = await by_code(ask, first, codes_of[0], 2)
    again = await by_code(ask, first, codes_of[0], 2)

    assert [codes(each) for each in (crossed, guessed, without)] == [["UNKNOWN_INVITATION"]] * 3
    assert (low["completed"], low["points"], again["wasKnown"]) == (True, 0, True)
    assert await to_answer(ask, codes_of[0]) == []
    assert await rows("SELECT state FROM tickets ORDER BY opened_at, id") == [
        {"state": "REOPENED"},
        {"state": "CLOSED"},
        {"state": "CLOSED"},
    ]
    # Closed again it is asked about again; nobody can be called back.
    await settle_again(ask, tickets[0])
    assert await invited(begin) == []
    (third,) = await to_answer(ask, codes_of[0])
    assert (await by_code(ask, third, codes_of[0], 10))["completed"]
    assert await value("SELECT count(*) FROM follow_ups") == 0
    scores = await rows("SELECT ticket_id, recorded_by FROM survey_answers")
    assert scores == [
        {"ticket_id": TicketId.parse(tickets[0]).value, "recorded_by": "tracking code"} for _ in range(2)
    ]


NINE = {"values": [score("nps", 9)], "complete": True}
TO_ANSWER = """query ($code: String!) { ticketByTrackingCode(code: $code) {
    surveys { id survey points questions { code } } } }"""


async def to_answer(ask: Ask, code: str) -> list[Any]:
    found = await asked(ask, TO_ANSWER, ANONYMOUS, code=code)
    surveys: list[Any] = found["surveys"]
    return surveys


async def by_code(ask: Ask, invitation: Any, code: str, nps: int) -> Any:
    said = {"invitationId": invitation["id"], "trackingCode": code, **NINE, "values": [score("nps", nps)]}
    return await asked(ask, ANSWER, ANONYMOUS, input=said)
