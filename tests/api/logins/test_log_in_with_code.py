"""Logging in with a code: what it gives, that every failure is one failure, and that guesses are counted."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from api.authentication import AccessTokens
from api.locale import Locale
from api.logins.sending import CodeSender
from api.settings import Environment, Settings
from api.webhooks.sender import Sender
from domain.staff.caller import CallerKind
from domain.work import Begin
from persistence.audit.models import AuditRow
from persistence.database import row, rows, value
from tests import make
from tests.api.logins.asking import LOG_IN, MAIL, ME, PHONE, caller, code_for, due, log_in, request, wrong
from tests.api.privacy.agreeing import BIND, LAWYER, consent, done, published
from tests.conftest import Ask

REFUSED = {
    "tokens": None,
    "member": None,
    "enrolled": False,
    "problems": [
        {
            "__typename": "LogInCodeRefused",
            "code": "LOG_IN_CODE_REFUSED",
            "message": "The code is wrong or no longer good, or there were too many attempts. "
            "Ask for another one.",
            "path": [],
        }
    ],
}
ROWS = ("members", "sessions", "refresh_tokens", "log_in_codes")


def settings(**more: Any) -> Settings:
    return Settings(environment=Environment.DEVELOPMENT, **more)


async def test_the_right_code_logs_in_the_member_who_has_the_phone(
    ask: Ask, begin: Begin, programme, tokens: AccessTokens
):
    ann = (await make.member(begin, name="Ann", phone=PHONE)).id
    code = await code_for(ask, begin, "138 0013 8000")

    answer = await log_in(ask, code, more={"device": "iPhone 15"})

    assert (answer["problems"], answer["member"], answer["enrolled"]) == ([], str(ann), False)
    said = tokens.read(answer["tokens"]["accessToken"])
    session = await row("SELECT * FROM sessions")
    assert session is not None
    assert (said.kind, said.subject, said.session_id) == (CallerKind.MEMBER, ann.value, session["id"])
    assert session["network"] == "192.0.2.0/24"
    assert b"iPhone" not in bytes(session["device"])
    assert await value("SELECT extract(epoch FROM expires_at - created_at)::int FROM sessions") > 7_775_999
    me = await ask(ME, await caller(tokens, answer["tokens"]["accessToken"]))
    assert me["data"]["me"] == {"id": str(ann), "name": "Ann", "phone": PHONE}
    acts = [(each.act, each.object_id) for each in await AuditRow.all().order_by("id")]
    assert acts[-2:] == [("log_in.tried", None), ("log_in.succeeded", str(ann))]


async def test_who_is_no_member_becomes_one_with_card_and_wallet(ask: Ask, begin: Begin, programme):
    code = await code_for(ask, begin, MAIL, "EMAIL")

    answer = await log_in(ask, code, MAIL, "EMAIL", more={"first": {"name": "Ann", "locale": "zh-CN"}})

    assert answer["enrolled"]
    assert await make.counts("members", "cards", "memberships", "sessions") == {
        "members": 1,
        "cards": 1,
        "memberships": 1,
        "sessions": 1,
    }
    found = await row("SELECT enrolled_by, locale FROM members")
    assert found == {"enrolled_by": answer["member"], "locale": "zh-CN"}
    # The next time it is the same member, however the mail is spelled.
    await rows("UPDATE log_in_codes SET sent_at = '{}' RETURNING 1")
    again = await log_in(ask, await code_for(ask, begin, "ann@example.com", "EMAIL"), MAIL, "EMAIL")
    assert (again["member"], again["enrolled"]) == (answer["member"], False)


async def test_where_logging_in_makes_nobody_a_member_nothing_is_sent_and_the_answer_is_the_same(
    ask: Ask, begin: Begin, programme
):
    await make.member(begin, phone="+8613900139000")
    closed = settings(log_in_enrols=False)

    unknown = await request(ask, PHONE, settings=closed)
    known = await request(ask, "+8613900139000", settings=closed)

    assert unknown == known
    assert [each.message.to for each in await due(begin)] == ["+8613900139000"]
    assert await log_in(ask, "000000", settings=closed) == REFUSED


async def test_b49_every_way_to_fail_is_the_same_refusal_and_writes_no_session(
    ask: Ask, begin: Begin, programme
):
    """B49: expired, another phone's, used twice, none sent, garbage."""
    await make.member(begin, phone=PHONE)
    await make.member(begin, phone="+8613900139000")
    code = await code_for(ask, begin)
    for contact, given in (
        ("+8613900139000", code),
        ("+8613700137000", code),
        (PHONE, wrong(code)),
        (PHONE, ""),
        (PHONE, "1" * 100_000),
        (PHONE, "٠١٢٣٤٥"),
    ):
        assert await log_in(ask, given, contact) == REFUSED
    assert (await make.counts("sessions"))["sessions"] == 0

    await rows("UPDATE log_in_codes SET expires_at = now() RETURNING 1")
    assert await log_in(ask, code) == REFUSED
    await rows("UPDATE log_in_codes SET expires_at = now() + interval '1 minute' RETURNING 1")
    assert (await log_in(ask, f" {code} "))["problems"] == []
    assert await log_in(ask, code) == REFUSED
    assert (await make.counts("sessions"))["sessions"] == 1


async def test_b49_the_sixth_guess_is_not_looked_at_even_where_it_is_right(ask: Ask, begin: Begin, programme):
    """B49."""
    await make.member(begin, phone=PHONE)
    code = await code_for(ask, begin)
    for _ in range(5):
        assert await log_in(ask, wrong(code)) == REFUSED
    assert await value("SELECT tries FROM log_in_codes") == 5

    assert await log_in(ask, code) == REFUSED
    assert await value("SELECT tries FROM log_in_codes") == 5


async def test_b49_a_second_code_within_a_minute_is_rate_limited_with_the_seconds_to_wait(
    ask: Ask, begin: Begin, programme
):
    """B49: the first code stays good."""
    code = await code_for(ask, begin)
    for _ in range(3):
        answer = await request(ask)
        assert answer["data"] is None
        (error,) = answer["errors"]
        assert error["extensions"]["code"] == "RATE_LIMITED"
        assert 55 <= error["extensions"]["retryAfter"] <= 60
    assert await due(begin) == []
    assert (await log_in(ask, code))["problems"] == []


async def test_a_network_asks_for_so_many_codes_an_hour_and_no_more(ask: Ask, begin: Begin, programme):
    few = settings(log_in_codes_per_network=3)
    answers = await asyncio.gather(
        *(request(ask, f"+86138001380{each:02d}", settings=few) for each in range(12))
    )

    assert len([each for each in answers if not each["errors"]]) == 3
    assert len(await due(begin)) == 3
    assert len(await value("SELECT sent_at FROM log_in_networks")) == 3
    await rows("UPDATE log_in_networks SET sent_at = ARRAY[now() - interval '1 hour'] RETURNING 1")
    assert (await request(ask, "+8613700137000", settings=few))["errors"] == []


async def test_s10_of_sixty_four_parallel_guesses_five_are_compared(ask: Ask, begin: Begin, programme):
    """S10."""
    await make.member(begin, phone=PHONE)
    code = await code_for(ask, begin)

    answers = await asyncio.gather(*(log_in(ask, wrong(code)) for _ in range(64)))

    assert all(each == REFUSED for each in answers)
    assert await value("SELECT tries FROM log_in_codes") == 5
    assert await log_in(ask, code) == REFUSED


async def test_s10_a_thousand_guesses_a_day_are_fifty_that_count(ask: Ask, begin: Begin, programme):
    """S10: whatever is asked for, ten codes a day and five guesses at each."""
    await make.member(begin, phone=PHONE)
    compared = sent = 0
    for _ in range(40):
        if not (await request(ask, settings=settings(log_in_codes_per_network=1_000)))["errors"]:
            sent += 1
            (message,) = await due(begin)
            before = await value("SELECT tries FROM log_in_codes")
            await asyncio.gather(*(log_in(ask, wrong(message.message.code)) for _ in range(25)))
            compared += await value("SELECT tries FROM log_in_codes") - before
        # As if half an hour had gone by, twenty hours in all.
        await rows(
            "UPDATE log_in_codes SET sent_at = ARRAY(SELECT s - interval '30 minutes' FROM unnest(sent_at) s)"
            " RETURNING 1"
        )
    assert (sent, compared) == (10, 50)


async def test_of_eight_who_come_with_one_right_code_at_once_one_gets_in(ask: Ask, begin: Begin, programme):
    await make.member(begin, phone=PHONE)
    code = await code_for(ask, begin)

    answers = await asyncio.gather(*(log_in(ask, code) for _ in range(8)))

    assert len([each for each in answers if each["tokens"]]) == 1
    assert len([each for each in answers if each == REFUSED]) == 7
    assert (await make.counts("sessions", "refresh_tokens")) == {"sessions": 1, "refresh_tokens": 1}


async def test_of_eight_first_log_ins_with_one_code_one_enrols(ask: Ask, begin: Begin, programme):
    code = await code_for(ask, begin)

    answers = await asyncio.gather(*(log_in(ask, code) for _ in range(8)))

    assert len([each for each in answers if each["enrolled"]]) == 1
    assert await make.counts("members", "sessions") == {"members": 1, "sessions": 1}


async def test_b50_two_guesses_in_one_request_are_refused_unread(ask: Ask, begin: Begin, programme):
    """B50."""
    code = await code_for(ask, begin)
    given = f'input: {{ channel: SMS, contact: "{PHONE}", code: "{wrong(code)}" }}'
    twice = f"mutation {{ a: logInWithCode({given}) {{ member }} b: logInWithCode({given}) {{ member }} }}"

    answer = await ask(twice)

    assert answer["data"] is None
    assert {each["extensions"]["code"] for each in answer["errors"]} == {"QUERY_TOO_COMPLEX"}
    assert await value("SELECT tries FROM log_in_codes") == 0


@pytest.mark.parametrize(
    ("channel", "contact"), [("SMS", "ann@example.com"), ("SMS", ""), ("EMAIL", "x"), ("EMAIL", PHONE)]
)
async def test_what_is_no_contact_is_a_problem_that_changes_nothing(
    channel: str, contact: str, ask: Ask, programme
):
    for answer in (
        (await request(ask, contact, channel))["data"]["requestLogInCode"],
        await log_in(ask, "123456", contact, channel),
    ):
        (problem,) = answer["problems"]
        assert (problem["code"], problem["path"]) == ("INVALID_INPUT", ["input", "contact"])
    assert set((await make.counts(*ROWS)).values()) == {0}


async def test_a_device_name_that_is_none_costs_no_guess(ask: Ask, begin: Begin, programme):
    code = await code_for(ask, begin)
    for device in ("", "x" * 101, "a\nb"):
        answer = await log_in(ask, code, more={"device": device})
        assert [each["path"] for each in answer["problems"]] == [["input", "device"]]
    assert await value("SELECT tries FROM log_in_codes") == 0


async def test_the_refusal_is_told_in_chinese(ask: Ask, programme):
    answer = await log_in(ask, "123456", locale=Locale.ZH_CN)
    assert answer["problems"][0]["message"] == "验证码错误或已失效，或尝试次数过多。请重新获取。"


async def test_where_no_gateway_is_named_production_says_that_codes_are_not_offered(ask: Ask, programme):
    production = Settings(environment=Environment.PRODUCTION)
    answer = await request(ask, settings=production)
    assert answer["data"]["requestLogInCode"]["problems"][0]["code"] == "LOG_IN_NOT_OFFERED"
    assert (await make.counts("log_in_codes", "log_in_networks")) == {
        "log_in_codes": 0,
        "log_in_networks": 0,
    }


async def test_neither_code_nor_contact_lies_open_in_a_row(ask: Ask, begin: Begin, programme):
    code = await code_for(ask, begin)
    for table in ("log_in_codes", "log_in_networks", "audit_log"):
        everything = str(await rows(f"SELECT t::text AS all FROM {table} t"))
        assert PHONE[3:] not in everything
        assert code not in everything
        assert code.encode().hex() not in everything


async def test_s11_and_b52_known_and_unknown_phones_are_answered_alike_by_the_same_statements(
    ask: Ask, begin: Begin, programme, statements: list[str]
):
    """S11, B52: the same body and the same statements; `make faults ARGS=S11` looks at the time."""
    await make.member(begin, phone=PHONE)
    closed = settings(log_in_enrols=False)
    guess = {"channel": "SMS", "code": "x"}
    said, sent = [], []
    for contact in (PHONE, "+8613900139000"):
        statements.clear()
        asked = await request(ask, contact, settings=closed)
        guessed = await ask(LOG_IN, input={**guess, "contact": contact}, settings=closed)
        said.append((asked, guessed))
        sent.append(list(statements))
    unheard_of = await ask(LOG_IN, input={**guess, "contact": "+8613700137000"}, settings=closed)

    assert said[0] == said[1]
    assert sent[0] == sent[1]
    assert len(sent[0]) > 5
    assert unheard_of == said[0][1]  # no code was ever asked for


async def test_a_file_in_development_is_read_by_its_owner_alone(
    ask: Ask, begin: Begin, tmp_path: Path, programme
):
    path = tmp_path / "mails" / "codes.jsonl"
    sender = Sender(loopback=True)
    step = CodeSender(settings(log_in_file=path), begin, sender).step
    await request(ask, MAIL, "EMAIL", locale=Locale.ZH_CN)

    assert await step() == 1
    assert await step() == 0
    await sender.close()

    (line,) = path.read_text().splitlines()
    assert '"to":"Ann@example.com"' in line
    assert "您的登录验证码为" in line
    assert path.stat().st_mode & 0o077 == 0
    assert await value("SELECT message FROM log_in_codes") is None


async def test_a_first_log_in_without_the_consent_it_needs_writes_nothing_and_the_code_stays_good(
    ask: Ask, begin: Begin, programme
):
    await published(ask, "SENSITIVE")
    await done(ask, BIND, LAWYER, purpose="SENSITIVE", fields=["name"])
    code = await code_for(ask, begin)

    refused = await log_in(ask, code, more={"first": {"name": "Ann"}})

    assert [each["code"] for each in refused["problems"]] == ["CONSENT_MISSING"]
    assert await make.counts("members", "sessions") == {"members": 0, "sessions": 0}
    assert await value("SELECT tries FROM log_in_codes") == 0
    agreed = await log_in(ask, code, more={"first": {"name": "Ann", "consents": [consent("SENSITIVE")]}})
    assert (agreed["problems"], agreed["enrolled"]) == ([], True)
    assert await value("SELECT count(*) FROM consents WHERE said_by = $1", agreed["member"]) == 1
