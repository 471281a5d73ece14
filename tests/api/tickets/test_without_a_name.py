"""Tickets of people without a name: a code on a wall, a code to follow, and how slowly it may be tried."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from api.settings import Environment, Settings
from domain.staff.audit import Origin
from domain.staff.caller import ANONYMOUS
from domain.tickets.boxes.use_cases import AddTicketBox, add_ticket_box, disable_ticket_box
from domain.tickets.opening.pace import MOST_AN_HOUR
from domain.work import Begin
from persistence.database import rows, value
from persistence.encryption import Vault
from persistence.tickets.intake import box_token
from tests import make
from tests.api.tickets.tickets import DESK, TRACKED, do, done, refused
from tests.conftest import Ask

WANT = f"ticket {{ {TRACKED} }} trackingCode"
BY_CODE = f"query ($code: String!) {{ ticketByTrackingCode(code: $code) {{ {TRACKED} }} }}"


async def a_box(begin: Begin, vault: Vault, store: str = "s1") -> tuple[UUID, str]:
    command = AddTicketBox(programme=None, store=store, place="By the door", origin=Origin(caller=DESK))
    box = await add_ticket_box(command, begin)
    return box.id, box_token(vault, box.id)


async def hand_in(ask: Ask, token: str, **more: Any) -> dict[str, Any]:
    sent = {"boxToken": token, "body": "The queue is too long.", **more}
    return await do(ask, "submitAnonymousFeedback", ANONYMOUS, want=WANT, **sent)


async def by_code(ask: Ask, code: str) -> dict[str, Any] | None:
    found: dict[str, Any] | None = (await ask(BY_CODE, code=code))["data"]["ticketByTrackingCode"]
    return found


async def newest(ask: Ask) -> str:
    (found,) = (await ask("{ tickets(first: 1) { nodes { id } } }", DESK))["data"]["tickets"]["nodes"]
    return str(found["id"])


async def test_somebody_without_a_name_asks_is_answered_and_goes_on(
    ask: Ask, begin: Begin, vault: Vault
) -> None:
    await make.programme()
    _, token = await a_box(begin, vault)

    handed = await hand_in(ask, token, subject="Queue")
    code = handed["trackingCode"]
    assert len(code) == 26
    typed = f" {code[:6].upper().replace('0', 'O').replace('1', 'l')}-{code[6:13]} {code[13:]} "
    assert await by_code(ask, typed) == await by_code(ask, code) is not None, "as it is typed from a note"
    ticket_id = str(
        (await ask("{ tickets(first: 1) { nodes { id store channel } } }", DESK))["data"]["tickets"]["nodes"][
            0
        ]["id"]
    )
    await done(ask, "triageTicket", DESK, ticketId=ticket_id, ifVersion=1, category="store.queue")
    await done(ask, "noteTicket", DESK, ticketId=ticket_id, body="Ask the manager.")
    await done(ask, "replyToTicket", DESK, ticketId=ticket_id, body="Which day was it?", waitsForMember=True)
    asked = await by_code(ask, code)
    assert asked is not None and asked["waitingSince"] is not None
    assert asked["messages"] == [
        {"byShop": False, "body": "The queue is too long."},
        {"byShop": True, "body": "Which day was it?"},
    ]
    said = {"trackingCode": code, "body": "On Sunday."}
    answered = await do(ask, "replyByTrackingCode", ANONYMOUS, want=f"ticket {{ {TRACKED} }}", **said)

    assert answered["ticket"]["state"] == "ASSIGNED"
    assert answered["ticket"]["subject"] == "Queue"
    assert answered["ticket"]["messages"][-1] == {"byShop": False, "body": "On Sunday."}
    kept = await rows("SELECT store_code, member_id, channel FROM tickets")
    assert kept == [{"store_code": "s1", "member_id": None, "channel": "STORE_BOX"}]


async def test_a_lost_answer_is_given_again_with_its_code(ask: Ask, begin: Begin, vault: Vault) -> None:
    await make.programme()
    _, token = await a_box(begin, vault)
    key = make.key()

    first = await hand_in(ask, token, idempotencyKey=key)
    again = await hand_in(ask, token, idempotencyKey=key)

    assert again == first
    assert await make.count("tickets") == 1
    stored = str(await rows("SELECT * FROM tickets")) + str(await rows("SELECT * FROM operations"))
    assert first["trackingCode"] not in stored


async def test_another_code_opens_nothing(ask: Ask, begin: Begin, vault: Vault) -> None:
    await make.programme()
    _, token = await a_box(begin, vault)
    code = (await hand_in(ask, token))["trackingCode"]

    other = code[:-1] + ("0" if code[-1] != "0" else "1")
    for each in (other, "", "'", code[::-1], code + "0", "tkt_" + code):
        assert await by_code(ask, each) is None
        no = await refused(
            ask,
            "replyByTrackingCode",
            ANONYMOUS,
            want=f"ticket {{ {TRACKED} }}",
            trackingCode=each,
            body="Hi",
        )
        assert no["code"] == "UNKNOWN_TICKET"


async def test_codes_are_tried_slowly(ask: Ask) -> None:
    slow = Settings(environment=Environment.DEVELOPMENT, rate_tracking_codes="3/1")
    answers = [await ask(BY_CODE, settings=slow, code="0" * 26) for _ in range(5)]
    codes = [each["errors"][0]["extensions"]["code"] if each["errors"] else "" for each in answers]
    assert codes[:3] == ["", "", ""]
    assert "RATE_LIMITED" in codes[3:]


async def test_a_wall_of_another_shop_a_changed_token_and_one_that_was_taken_down(
    ask: Ask, begin: Begin, vault: Vault
) -> None:
    await make.programme()
    box_id, token = await a_box(begin, vault)
    changed = token[:-2] + ("AA" if token[-2:] != "AA" else "BB")

    for each in (changed, "", "x" * 43, "é" * 43):
        payload = await hand_in(ask, each)
        assert [no["code"] for no in payload["problems"]] == ["UNKNOWN_TICKET_BOX"]
    await disable_ticket_box(box_id, Origin(caller=DESK), begin)
    payload = await hand_in(ask, token)
    assert [no["code"] for no in payload["problems"]] == ["UNKNOWN_TICKET_BOX"]
    assert await make.count("tickets") == 0


async def test_one_network_hands_in_so_many_an_hour_and_no_more(ask: Ask, begin: Begin, vault: Vault) -> None:
    await make.programme()
    _, token = await a_box(begin, vault)
    await rows(
        "INSERT INTO ticket_networks VALUES ('192.0.2.0/24',"
        " array_fill(now() - interval '59 minutes', ARRAY[$1::int])) RETURNING 1",
        MOST_AN_HOUR - 1,
    )
    key = make.key()
    query = (
        "mutation ($input: SubmitAnonymousFeedbackInput!) { submitAnonymousFeedback(input: $input)"
        " { trackingCode problems { code } } }"
    )
    sent = {"boxToken": token, "body": "Again", "idempotencyKey": key}

    await hand_in(ask, token)
    no = await ask(query, input=sent)

    assert no["errors"][0]["extensions"]["code"] == "RATE_LIMITED"
    assert 0 < no["errors"][0]["extensions"]["retryAfter"] <= 60
    assert await make.count("tickets") == 1
    await rows(
        "UPDATE ticket_networks SET submitted_at = ARRAY[now() - $1::interval] RETURNING 1",
        timedelta(hours=1),
    )
    later = await ask(query, input=sent)
    assert later["data"]["submitAnonymousFeedback"]["problems"] == []
    assert await make.count("tickets") == 2


async def test_a_counter_gives_somebody_without_a_name_a_code(ask: Ask) -> None:
    await make.programme()
    payload = await do(
        ask,
        "recordTicket",
        DESK,
        want="ticket { id } trackingCode",
        channel="STORE_BOX",
        body="Left on paper",
        store="s1",
        tracked=True,
    )
    found = await by_code(ask, payload["trackingCode"])
    assert found is not None and found["messages"][0]["body"] == "Left on paper"


async def test_after_its_words_are_erased_a_code_finds_nothing(ask: Ask, begin: Begin, vault: Vault) -> None:
    await make.programme()
    _, token = await a_box(begin, vault)
    code = (await hand_in(ask, token))["trackingCode"]
    ticket_id = (await ask("{ tickets(first: 1) { nodes { id } } }", DESK))["data"]["tickets"]["nodes"][0][
        "id"
    ]

    await done(ask, "eraseTicketText", DESK, ticketId=ticket_id, reason="Names somebody")

    assert await by_code(ask, code) is None
    assert await value("SELECT data_key FROM tickets") is None
