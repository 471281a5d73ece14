"""The words of tickets as a person's data: handed out, erased with the person, and gone after their term."""

from __future__ import annotations

import pytest

from domain.kernel.ids import TicketId
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.data_keys import Within, new_data_key, open_within, seal_within
from persistence.database import row, rows, transaction, value
from persistence.encryption import Vault
from persistence.exports.gathering import gather
from persistence.sealed_bytes import Unopenable
from tests import make
from tests.api.tickets.tickets import DESK, do, done, ticket
from tests.conftest import Ask

ERASE = """mutation ($input: EraseMemberInput!) { eraseMember(input: $input) { problems { code } } }"""


async def test_a_member_is_handed_its_tickets_with_what_is_public(
    ask: Ask, begin: Begin, vault: Vault
) -> None:
    await make.programme()
    ann, ben = await make.member(begin), await make.member(begin)
    opened = await done(ask, "submitFeedback", make.themselves(ann.id), subject="Cup", body="It broke.")
    await done(ask, "submitFeedback", make.themselves(ben.id), subject="Ben", body="Of Ben.")
    await done(ask, "noteTicket", DESK, ticketId=opened["id"], body="Complains often.")
    erased = await done(ask, "submitFeedback", make.themselves(ann.id), body="Forget this.")
    await done(ask, "eraseTicketText", DESK, ticketId=erased["id"], reason="She asked for it")

    async with transaction():
        found = await gather(ann.id, vault)

    assert found is not None
    assert {each["subject"] for each in found["tickets"]} == {"Cup", None}
    assert sorted(str(each["body"]) for each in found["ticket_messages"]) == ["It broke.", "None"]
    assert "data_key" not in found["tickets"][0]
    assert {each["field"] for each in found["ticket_changes"]} == {"state", "first_response_due_at"}


async def test_with_the_person_go_the_words_of_its_tickets_and_what_happened_stays(
    ask: Ask, begin: Begin
) -> None:
    await make.programme()
    ann, ben = await make.member(begin), await make.member(begin)
    opened = await done(ask, "submitFeedback", make.themselves(ann.id), subject="Cup", body="It broke.")
    other = await done(ask, "submitFeedback", make.themselves(ben.id), subject="Ben", body="Of Ben.")
    await done(ask, "noteTicket", DESK, ticketId=opened["id"], body="Complains often.")
    sealed = await value("SELECT body FROM ticket_messages ORDER BY id LIMIT 1")

    input = {"idempotencyKey": make.key(), "memberId": str(ann.id), "reason": "Asked to"}
    answer = await ask(ERASE, make.staff(Permission.MEMBERS_ERASE), input=input)
    assert answer["data"]["eraseMember"]["problems"] == [], answer

    own = TicketId.parse(opened["id"]).value
    kept = await row("SELECT state, data_key, subject, solution FROM tickets WHERE id = $1", own)
    assert kept == {"state": "NEW", "data_key": None, "subject": None, "solution": None}
    assert await value("SELECT count(*) FROM ticket_messages WHERE ticket_id = $1", own) == 2
    left = "SELECT count(*) FROM ticket_messages WHERE ticket_id = $1 AND body IS NOT NULL"
    assert await value(left, own) == 0
    assert sealed is not None
    seen = await ticket(ask, other["id"], DESK, "subject messages { body }")
    assert seen == {"subject": "Ben", "messages": [{"body": "Of Ben."}]}
    no = await do(ask, "noteTicket", DESK, ticketId=opened["id"], body="More")
    assert [each["code"] for each in no["problems"]] == ["TICKET_TEXT_ERASED"]


async def test_words_are_bound_to_their_ticket_and_their_row(ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann = await make.member(begin)
    one = await done(ask, "submitFeedback", make.themselves(ann.id), subject="One", body="First")
    await done(ask, "replyToTicket", make.themselves(ann.id), ticketId=one["id"], body="Second")
    first, second = await rows("SELECT id, body FROM ticket_messages ORDER BY at, id")
    data_key = new_data_key()
    token = seal_within(data_key, Within.TICKET_MESSAGE, first["id"], b"First")

    assert open_within(data_key, Within.TICKET_MESSAGE, first["id"], token) == b"First"
    for key, what, row_id in (
        (data_key, Within.TICKET_MESSAGE, second["id"]),
        (data_key, Within.TICKET_SUBJECT, first["id"]),
        (new_data_key(), Within.TICKET_MESSAGE, first["id"]),
    ):
        with pytest.raises(Unopenable):
            open_within(key, what, row_id, token)
    assert b"First" not in bytes(first["body"])
    await rows("UPDATE ticket_messages SET body = $2 WHERE id = $1 RETURNING 1", second["id"], first["body"])
    swapped = await ask(
        "query ($id: TicketId!) { ticket(id: $id) { messages { body } } }", DESK, id=one["id"]
    )
    assert swapped["errors"][0]["extensions"]["code"] == "INTERNAL"
