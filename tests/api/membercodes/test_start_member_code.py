"""A phone gets what makes its codes, and shows them."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from domain.kernel.ids import MemberId
from domain.membercodes.code import begins, step_at
from domain.programme.programme import Programme
from domain.staff.caller import Caller
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows, value
from persistence.ids import new_uuid
from tests import make
from tests.api.membercodes.asking import END, START, TABLES, Phone, codes, scan, start, started
from tests.api.membercodes.test_symbols import scanned
from tests.conftest import Ask

SERVER = make.service(Permission.MEMBERS_SHOW_CODE, Permission.MEMBERS_READ)
MINE = "{ me { memberCode { code nextAt validUntil qr code128 } } }"
OF = "query ($id: MemberId!) { member(id: $id) { id memberCode { code qr } } }"


async def test_a_member_gets_a_seed_and_what_to_do_with_it(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)

    payload = await start(ask, make.themselves(member.id))

    given = payload["seed"]
    phone = Phone.of(given)
    assert payload["problems"] == []
    assert payload["member"]["id"] == str(member.id)
    assert {name: given[name] for name in ("algorithm", "stepSeconds", "bits", "digits")} == {
        "algorithm": "HMAC-SHA-256",
        "stepSeconds": 30,
        "bits": 40,
        "digits": 20,
    }
    (card,) = await rows("SELECT card_index, member_id FROM member_code_cards")
    assert (card["card_index"], card["member_id"]) == (phone.index, member.id.value)
    (row,) = await rows("SELECT * FROM member_codes")
    assert phone.seed not in bytes(row["seed"]) and phone.seed.hex().encode() not in bytes(row["seed"])
    assert given["seed"] not in str(await rows("SELECT * FROM member_operations"))
    (fact,) = await rows("SELECT payload FROM facts WHERE kind = 'member.code_started'")
    assert fact["payload"] == f'{{"member": "{member.id}"}}'


async def test_the_page_shows_the_code_that_the_phone_makes_and_a_scanner_reads_it(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    phone = await started(ask, member.id)

    before = datetime.now(UTC)
    answer = await ask(MINE, make.themselves(member.id))
    shown = answer["data"]["me"]["memberCode"]

    ends = datetime.fromisoformat(shown["nextAt"])
    step = step_at(ends) - 1
    assert begins(step + 1) == ends
    assert step_at(before) <= step <= step_at(datetime.now(UTC))
    assert datetime.fromisoformat(shown["validUntil"]) == ends + timedelta(seconds=30)
    assert shown["code"] in {phone.code(steps=each) for each in (-1, 0)}
    assert scanned(shown["qr"]) == [("QR Code", shown["code"])]
    assert scanned(shown["code128"]) == [("Code 128", shown["code"])]
    assert codes(await scan(ask, shown["code"])) == []


async def test_before_a_seed_there_is_no_code(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)

    assert (await ask(MINE, make.themselves(member.id)))["data"] == {"me": {"memberCode": None}}


async def test_asking_anew_ends_the_phone_of_before_and_keeps_the_card(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    lost = await started(ask, member.id)

    found = await started(ask, member.id)

    assert lost.index == found.index
    assert lost.seed != found.seed
    assert await make.counts("member_codes", "member_code_cards") == {
        "member_codes": 1,
        "member_code_cards": 1,
    }
    assert codes(await scan(ask, lost.code())) == ["UNKNOWN_CODE"]
    assert codes(await scan(ask, found.code())) == []


async def test_the_same_request_gives_the_same_seed_as_long_as_it_is_the_last(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)
    themselves, key = make.themselves(member.id), make.key()

    first = await start(ask, themselves, idempotencyKey=key)
    again = await start(ask, themselves, idempotencyKey=key)
    assert first["seed"] == again["seed"]

    await start(ask, themselves)
    late = await start(ask, themselves, idempotencyKey=key)
    assert (late["seed"], codes(late)) == (None, ["SEED_ENDED"])
    assert await value("SELECT count(*) FROM facts WHERE kind = 'member.code_started'") == 2


async def test_of_many_who_start_at_once_one_seed_is_left_and_it_is_good(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)

    answers = await asyncio.gather(*(start(ask, make.themselves(member.id)) for _ in range(12)))

    got = [Phone.of(each["seed"]) for each in answers if each["seed"]]
    assert len({phone.index for phone in got}) == 1
    mine = (await ask(MINE, make.themselves(member.id)))["data"]["me"]["memberCode"]["code"]
    assert [mine in {phone.code(steps=each) for each in (-1, 0)} for phone in got].count(True) == 1
    assert await make.counts("member_codes", "member_code_cards") == {
        "member_codes": 1,
        "member_code_cards": 1,
    }


async def test_another_member_gets_neither_code_nor_seed_and_does_not_learn_who_exists(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    ann, ben = await make.member(begin), await make.member(begin)
    await started(ask, ann.id)
    before = await make.counts(*TABLES)
    nobody = MemberId(new_uuid())

    of_ann, of_nobody = [
        await start(ask, make.themselves(ben.id), memberId=str(each)) for each in (ann.id, nobody)
    ]

    assert of_ann == of_nobody
    assert (of_ann["seed"], of_ann["member"], codes(of_ann)) == (None, None, ["UNKNOWN_MEMBER"])
    for each in (ann.id, nobody):
        assert (await ask(OF, make.themselves(ben.id), id=str(each)))["data"] == {"member": None}
        ended = await ask(
            END, make.themselves(ben.id), input={"idempotencyKey": make.key(), "memberId": str(each)}
        )
        assert codes(ended["data"]["endMemberCode"]) == ["UNKNOWN_MEMBER"]
    assert await make.counts(*TABLES) == before


async def test_a_server_with_the_scope_shows_the_code_of_a_member_one_at_a_time(
    ask: Ask, begin: Begin, programme: Programme
) -> None:
    member = await make.member(begin)

    given = await start(ask, SERVER, memberId=str(member.id))
    shown = (await ask(OF, SERVER, id=str(member.id)))["data"]["member"]["memberCode"]

    assert scanned(shown["qr"]) == [("QR Code", shown["code"])]
    assert Phone.of(given["seed"]).index == Phone.of({**given["seed"], "base": shown["code"]}).index
    many = await ask(
        "{ members(first: 5) { nodes { memberCode { code } } } }",
        make.service(Permission.MEMBERS_SHOW_CODE, Permission.MEMBERS_SEARCH),
    )
    assert many["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    whose = await ask(START, SERVER, input={"idempotencyKey": make.key()})
    assert whose["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    "caller",
    [
        make.staff(*(set(Permission) - {Permission.MEMBERS_SHOW_CODE})),
        make.service(*(set(Permission) - {Permission.MEMBERS_SHOW_CODE})),
    ],
    ids=["staff", "service"],
)
async def test_nobody_else_gets_a_seed_or_sees_a_code_whatever_else_it_may(
    ask: Ask, begin: Begin, programme: Programme, caller: Caller
) -> None:
    member = await make.member(begin)
    await started(ask, member.id)

    seed = await ask(START, caller, input={"idempotencyKey": make.key(), "memberId": str(member.id)})
    code = await ask(OF, caller, id=str(member.id))

    assert [each["errors"][0]["extensions"]["code"] for each in (seed, code)] == ["FORBIDDEN"] * 2
    assert code["data"]["member"]["memberCode"] is None
    assert await value("SELECT count(*) FROM facts WHERE kind = 'member.code_started'") == 1


async def test_whoever_has_left_gets_no_seed(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    await rows("UPDATE memberships SET status = 'CLOSED', closed_at = now(), closes_at = now() RETURNING 1")

    payload = await start(ask, make.themselves(member.id))

    assert payload["problems"] == [{"code": "MEMBERSHIP_NOT_ACTIVE", "status": "CLOSED"}]
    assert await make.counts("member_codes", "member_code_cards") == {
        "member_codes": 0,
        "member_code_cards": 0,
    }


async def test_the_codes_of_a_lost_phone_end_at_once(ask: Ask, begin: Begin, programme: Programme) -> None:
    member = await make.member(begin)
    key = make.key()
    answered = await start(ask, make.themselves(member.id), idempotencyKey=key)
    lost = Phone.of(answered["seed"])
    support = make.staff(Permission.MEMBERS_WRITE)

    for _ in range(2):
        input = {"idempotencyKey": make.key(), "memberId": str(member.id)}
        document = END.replace("memberCode { code }", "")
        ended = await ask(document, support, input=input)
        assert ended["data"]["endMemberCode"] == {"member": {"id": str(member.id)}, "problems": []}

    assert codes(await scan(ask, lost.code())) == ["UNKNOWN_CODE"]
    assert await value("SELECT count(*) FROM facts WHERE kind = 'member.code_ended'") == 1
    assert codes(await start(ask, make.themselves(member.id), idempotencyKey=key)) == ["SEED_ENDED"]
    assert (await started(ask, member.id)).index == lost.index
