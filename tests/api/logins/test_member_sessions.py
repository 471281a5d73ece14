"""A member's log-ins: listed, ended, stolen; and an ended one reads nothing any more."""

from __future__ import annotations

import asyncio
from typing import Any

from api.authentication import AccessTokens
from domain.kernel.ids import MemberId
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.audit.models import AuditRow
from persistence.database import rows, value
from persistence.staff.models import SessionRow
from tests import make
from tests.api.logins.asking import (
    END,
    END_ALL,
    END_OF,
    ME,
    PHONE,
    REFRESH,
    SESSIONS,
    caller,
    code_for,
    log_in,
)
from tests.conftest import Ask
from tests.ledger import codes

SOMEBODY_ELSE = "+8613900139000"


async def begun(ask: Ask, begin: Begin, device: str, phone: str = PHONE) -> dict[str, Any]:
    """The tokens of another log-in of the member with this phone."""
    await rows("UPDATE log_in_codes SET sent_at = '{}' RETURNING 1")
    await rows("UPDATE log_in_networks SET sent_at = '{}' RETURNING 1")
    answer = await log_in(ask, await code_for(ask, begin, phone), phone, more={"device": device})
    assert answer["problems"] == []
    found: dict[str, Any] = answer["tokens"]
    return found


async def refused(ask: Ask, tokens: AccessTokens, access_token: str, query: str = ME, **more: Any) -> bool:
    answer = await ask(query, await caller(tokens, access_token), **more)
    return [each["extensions"]["code"] for each in answer["errors"]] == ["UNAUTHENTICATED"]


async def test_a_member_sees_its_own_log_ins_and_no_one_elses(
    ask: Ask, begin: Begin, programme, tokens: AccessTokens
):
    await begun(ask, begin, "Old phone")
    new = await begun(ask, begin, "New phone")
    await begun(ask, begin, "Ben's phone", SOMEBODY_ELSE)

    answer = await ask(SESSIONS, await caller(tokens, new["accessToken"]))

    found = [
        (each["device"], each["network"], each["isCurrent"]) for each in answer["data"]["memberSessions"]
    ]
    assert found == [("New phone", "192.0.2.0/24", True), ("Old phone", "192.0.2.0/24", False)]


async def test_an_ended_log_in_reads_nothing_from_the_next_request_on(
    ask: Ask, begin: Begin, programme, tokens: AccessTokens, statements: list[str]
):
    lost, kept = await begun(ask, begin, "Lost"), await begun(ask, begin, "Kept")
    mine = await caller(tokens, kept["accessToken"])
    (found,) = [
        each for each in (await ask(SESSIONS, mine))["data"]["memberSessions"] if each["device"] == "Lost"
    ]

    answer = await ask(END, mine, id=found["id"])

    assert answer["data"]["endMemberSession"] == {"ended": 1, "problems": []}
    gone = lost["accessToken"]
    statements.clear()
    assert await refused(ask, tokens, gone)
    assert len(statements) == 1  # the statement that reads the member says so itself
    assert await refused(ask, tokens, gone, SESSIONS)
    assert await refused(ask, tokens, gone, END_ALL, keep=False)
    assert (await ask(REFRESH, token=lost["refreshToken"]))["errors"][0]["extensions"] == {
        "code": "UNAUTHENTICATED"
    }
    assert (await ask(ME, mine))["data"]["me"]["phone"] == PHONE
    assert sorted(each.revoked_reason or "" for each in await SessionRow.all()) == ["", "ENDED_BY_OWNER"]


async def test_of_those_who_read_at_once_only_the_one_that_has_ended_is_refused(
    ask: Ask, begin: Begin, programme, tokens: AccessTokens, statements: list[str]
):
    ann = [await begun(ask, begin, device) for device in ("Old phone", "Lost", "New phone")]
    ben = await begun(ask, begin, "Ben's phone", SOMEBODY_ELSE)
    lost = "(SELECT id FROM sessions ORDER BY id OFFSET 1 LIMIT 1)"
    await rows(f"UPDATE sessions SET revoked_at = now() WHERE id = {lost} RETURNING 1")
    callers = [await caller(tokens, each["accessToken"]) for each in (*ann, ben)]
    statements.clear()

    answers = await asyncio.gather(*(ask(ME, each) for each in callers))

    assert [each["data"]["me"] and each["data"]["me"]["phone"] for each in answers] == [
        PHONE,
        None,
        PHONE,
        SOMEBODY_ELSE,
    ]
    assert [error["extensions"]["code"] for each in answers for error in each["errors"]] == [
        "UNAUTHENTICATED"
    ]
    assert len(statements) == 2  # the first one's, and that of the other three


async def test_an_ended_log_in_explains_no_entry_and_gets_no_receipt(
    ask: Ask, begin: Begin, programme, tokens: AccessTokens
):
    given = await begun(ask, begin, "Phone")
    ann = (await caller(tokens, given["accessToken"])).member_id
    assert ann is not None
    adjust = """mutation ($input: AdjustPointsInput!) {
      adjustPoints(input: $input) { entry { id } problems { code } } }"""
    made = await ask(
        adjust,
        make.service(*Permission),
        input={"idempotencyKey": make.key(), "memberId": str(ann), "points": 10, "reason": "Welcome"},
    )
    entry = made["data"]["adjustPoints"]["entry"]["id"]
    explain = "query ($id: EntryId!) { explain(entry: $id) { __typename } }"
    receipt = "query ($id: EntryId!) { receipt(entry: $id) { __typename } }"
    mine = await caller(tokens, given["accessToken"])
    for query in (explain, receipt):
        assert (await ask(query, mine, id=entry))["errors"] == []

    await rows("UPDATE sessions SET revoked_at = now() RETURNING 1")

    for query in (explain, receipt):
        assert await refused(ask, tokens, given["accessToken"], query, id=entry)


async def test_all_others_end_or_all(ask: Ask, begin: Begin, programme, tokens: AccessTokens):
    first, second = await begun(ask, begin, "1"), await begun(ask, begin, "2")
    third = await begun(ask, begin, "3")
    ben = await begun(ask, begin, "Ben's", SOMEBODY_ELSE)
    mine = await caller(tokens, third["accessToken"])

    assert (await ask(END_ALL, mine, keep=True))["data"]["endMemberSessions"]["ended"] == 2
    for each in (first, second):
        assert await refused(ask, tokens, each["accessToken"])
    assert (await ask(END_ALL, mine, keep=False))["data"]["endMemberSessions"]["ended"] == 1
    assert await refused(ask, tokens, third["accessToken"])
    assert not await refused(ask, tokens, ben["accessToken"])


async def test_another_ones_session_is_unknown_and_goes_on(
    ask: Ask, begin: Begin, programme, tokens: AccessTokens
):
    ann, ben = await begun(ask, begin, "Ann's"), await begun(ask, begin, "Ben's", SOMEBODY_ELSE)
    theirs = (await ask(SESSIONS, await caller(tokens, ben["accessToken"])))["data"]["memberSessions"][0][
        "id"
    ]

    answer = await ask(END, await caller(tokens, ann["accessToken"]), id=theirs)

    assert answer["data"]["endMemberSession"]["problems"] == [{"code": "UNKNOWN_SESSION"}]
    assert not await refused(ask, tokens, ben["accessToken"])


async def test_a_clerk_ends_the_log_ins_of_who_has_lost_a_phone_and_says_why(
    ask: Ask, begin: Begin, programme, tokens: AccessTokens
):
    lost, other = await begun(ask, begin, "Lost"), await begun(ask, begin, "Tablet")
    ben = await begun(ask, begin, "Ben's", SOMEBODY_ELSE)
    ann = str((await caller(tokens, lost["accessToken"])).member_id)
    clerk, till = make.staff(Permission.MEMBERS_BIND), make.service(Permission.MEMBERS_READ)

    for who, member, reason, code in (
        (await caller(tokens, ben["accessToken"]), ann, "Mine", "FORBIDDEN"),
        (till, ann, "Lost", "FORBIDDEN"),
        (clerk, ann, " ", "INVALID_INPUT"),
        (clerk, str(make.nobody()), "Lost", "UNKNOWN_MEMBER"),
    ):
        answer = await ask(END_OF, who, member=member, reason=reason)
        said = [each["extensions"]["code"] for each in answer["errors"]]
        assert (said or codes(answer["data"]["endLogInsOfMember"])) == [code]
    assert await value("SELECT count(*) FROM sessions WHERE revoked_at IS NULL") == 3
    assert await AuditRow.filter(act="session.ended").count() == 0

    answer = await ask(END_OF, clerk, member=ann, reason="Lost the phone on a train")

    assert answer["data"]["endLogInsOfMember"] == {"ended": 2, "problems": []}
    for each in (lost, other):
        assert await refused(ask, tokens, each["accessToken"])
    assert not await refused(ask, tokens, ben["accessToken"])
    (deed,) = await AuditRow.filter(act="session.ended")
    assert (deed.object_id, deed.reason is not None) == (ann, True)


async def test_who_has_not_logged_in_has_no_log_ins_to_end(ask: Ask, begin: Begin, programme):
    await begun(ask, begin, "Ann's")
    ann = (await rows("SELECT id FROM members"))[0]["id"]
    for who, code in (
        (make.themselves(MemberId(ann)), "FORBIDDEN"),  # by a token that a service made
        (make.service(), "FORBIDDEN"),
    ):
        for query in (SESSIONS, END_ALL):
            answer = await ask(query, who, **({"keep": False} if query is END_ALL else {}))
            assert [each["extensions"]["code"] for each in answer["errors"]] == [code]
    assert [each["extensions"]["code"] for each in (await ask(SESSIONS))["errors"]] == ["UNAUTHENTICATED"]
    assert await value("SELECT count(*) FROM sessions WHERE revoked_at IS NULL") == 1


async def test_s13_and_b48_a_stolen_refresh_token_ends_each_of_a_hundred_families_and_no_other(
    ask: Ask, begin: Begin, programme
):
    """S13, B48: and the theft is in the record of acts."""
    families = [await begun(ask, begin, "x", f"+8613800138{each:03d}") for each in range(100)]
    honest = await begun(ask, begin, "honest")

    async def stolen(each: dict[str, Any]) -> None:
        second = (await ask(REFRESH, token=each["refreshToken"]))["data"]["refreshSession"]["tokens"]
        third = (await ask(REFRESH, token=second["refreshToken"]))["data"]["refreshSession"]["tokens"]
        for late in (each, second, third):
            answer = await ask(REFRESH, token=late["refreshToken"])
            assert [one["extensions"]["code"] for one in answer["errors"]] == ["UNAUTHENTICATED"]

    for start in range(0, 100, 8):
        await asyncio.gather(*(stolen(each) for each in families[start : start + 8]))

    assert await value("SELECT count(*) FROM sessions WHERE revoked_reason = 'REFRESH_REUSED'") == 100
    assert await AuditRow.filter(act="session.stolen").count() == 100
    assert (await ask(REFRESH, token=honest["refreshToken"]))["errors"] == []


async def test_s13_a_thousand_lost_answers_end_no_session(ask: Ask, begin: Begin, programme):
    """S13: no false alarm."""
    token = (await begun(ask, begin, "x"))["refreshToken"]
    for _ in range(1_000):
        lost, again = [
            (await ask(REFRESH, token=token))["data"]["refreshSession"]["tokens"]["refreshToken"]
            for _ in range(2)
        ]
        assert lost == again
        token = again
    assert await value("SELECT count(*) FROM sessions WHERE revoked_at IS NOT NULL") == 0


async def test_who_was_merged_into_another_logs_in_anew_as_that_one(ask: Ask, begin: Begin, programme):
    await begun(ask, begin, "1")
    merged = await begun(ask, begin, "2", SOMEBODY_ELSE)
    ann, ben = [each["id"] for each in await rows("SELECT id FROM members ORDER BY id")]
    await rows("UPDATE members SET merged_into = $1 WHERE id = $2 RETURNING 1", ann, ben)
    await rows(
        "UPDATE identities SET member_id = $1 WHERE member_id = $2 AND kind = 'PHONE' RETURNING 1", ann, ben
    )

    answer = await ask(REFRESH, token=merged["refreshToken"])

    assert [one["extensions"]["code"] for one in answer["errors"]] == ["UNAUTHENTICATED"]
    await begun(ask, begin, "3", SOMEBODY_ELSE)
    assert await value("SELECT count(*) FROM sessions WHERE subject_id = $1", ann) == 2
