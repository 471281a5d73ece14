"""What a member of the canary says: in tickets, letters, surveys, visits, notes; and whom a fair brought."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import orjson
from standardwebhooks import Webhook as Signer

from domain.staff.caller import Caller
from tests import make
from tests.api.followups.asking import CHANGE, VISIT, plan
from tests.api.knowledge.test_assistant import ASK
from tests.api.prospects.asking import RECORD as RECORD_PROSPECT
from tests.api.prospects.asking import WITHDRAW_CONTACT, agreed_policy, given
from tests.api.surveys.asking import RECORD as RECORD_ANSWER
from tests.api.surveys.asking import survey
from tests.api.tickets.test_inbound import a_source
from tests.api.tickets.tickets import INPUTS, PROBLEMS
from tests.api.wechat.asking import LOG_IN as LOG_IN_BY_WECHAT
from tests.conftest import Ask
from tests.wechat import SHOP

BIND = """mutation ($input: BindIdentityInput!) { bindIdentity(input: $input) { problems { code } } }"""
Said = Callable[..., Awaitable[dict[str, Any]]]


async def set_up(ask: Ask) -> str:
    """A survey, a plan of return visits, a policy and a mailbox: its secret."""
    await survey(ask)
    await plan(ask)
    await agreed_policy(ask)
    return await a_source(ask)


class Words:
    """What one bird says, and accounts it has elsewhere: marks that occur nowhere else."""

    def __init__(self, n: int) -> None:
        self.complaint = f"Tjilp{n:02d} kwam nat thuis"
        self.note = f"Ruit{n:02d} sinds dinsdag"
        self.answer = f"Zaad{n:02d} was muf"
        self.visit = f"Kooi{n:02d} staat scheef"
        self.openid = f"oVeder{n:02d}zangvogelxyz"
        self.code = f"0wenk{n:02d}vanWeChat"
        self.guest = f"+861380066{n:04d}"

    @property
    def marks(self) -> list[str]:
        said = [self.complaint, self.note, self.answer, self.visit, self.openid, self.code]
        return [*said, self.guest.removeprefix("+86")]


async def speaks(say: Said, words: Words, member: str, email: str) -> None:
    """Everything once as it should be, and once so that it is refused."""
    ticket = await _ticket(say, words, member)
    await _tell(say, "noteTicket", ticketId=ticket, body=words.note)
    await _tell(say, "noteTicket", no=True, ticketId=ticket, body=words.note + "\x00")
    await _tell(say, "replyToTicket", no=True, ticketId=ticket, body=words.note)  # nobody has taken it on
    await _good(say, ASK, "askAssistant", question=words.complaint, language="en", memberId=member)
    answers = [{"question": "words", "text": words.answer}, {"question": "nps", "score": 3}]
    survey_of = {"survey": "care", "instrument": "PHONE", "memberId": member}
    await _good(say, RECORD_ANSWER, "recordSurveyAnswer", **survey_of, values=answers)
    wrong = [{"question": words.answer, "text": words.answer}]
    await _bad(say, RECORD_ANSWER, **survey_of, values=wrong)
    visit = await _good(say, VISIT, "planReturnVisit", plan="care", memberId=member)
    which = {"id": visit["followUp"]["id"], "ifVersion": visit["followUp"]["version"]}
    changed = await say(CHANGE, input={**which, "notes": words.visit})
    assert changed["data"]["changeFollowUp"]["problems"] == [], changed
    again = await say(CHANGE, input={**which, "notes": words.visit, "result": words.visit})
    assert "errors" in again or again["data"]["changeFollowUp"]["problems"], again
    await _good(say, RECORD_PROSPECT, "done", **given(words.guest))
    await _bad(say, RECORD_PROSPECT, **given(words.guest, source=words.complaint))
    await _bad(say, RECORD_PROSPECT, **given(f"{words.guest} {email}"))
    await say(WITHDRAW_CONTACT, input={"kind": "PHONE", "contact": words.guest})
    await _good(
        say, BIND, "bindIdentity", memberId=member, kind="WECHAT_OPENID", value=f"{SHOP}:{words.openid}"
    )
    # Nobody answers where WeChat should be: the code stood in the address that was asked.
    refused = await say(LOG_IN_BY_WECHAT, input={"app": SHOP, "code": words.code})
    assert refused["data"]["wechatLogin"]["problems"] != [], refused


async def writes(http: httpx.AsyncClient, secret: str, words: Words, email: str) -> None:
    """A letter: as a mailbox hands it in, by a wrong signature, and in pieces."""
    letter = {"body": words.complaint, "subject": words.note, "from": email, "kind": "QUESTION"}
    whole = orjson.dumps(letter)
    for body, key, status in (
        (whole, secret, {200}),
        (whole, f"{secret[:-4]}AAA=", {401}),
        (whole[:-9], secret, {400}),
        (orjson.dumps({**letter, "kind": words.complaint}), secret, {400, 422}),
    ):
        at = datetime.now(UTC)
        name = make.key()
        signed = {
            "webhook-id": name,
            "webhook-timestamp": str(int(at.timestamp())),
            "webhook-signature": Signer(key).sign(name, at, body.decode()),
        }
        answer = await http.post("/inbound/tickets/mailbox", content=body, headers=signed)
        assert answer.status_code in status, (answer.status_code, status)
        assert answer.status_code == 200 or words.complaint not in answer.text


async def _ticket(say: Said, words: Words, member: str) -> str:
    said = await _tell(
        say,
        "recordTicket",
        memberId=member,
        channel="PHONE",
        subject=words.note,
        body=words.complaint,
        language="en",
    )
    await _tell(
        say, "recordTicket", no=True, memberId=member, channel="PHONE", body=words.note, category=words.note
    )
    ticket: str = said["ticket"]["id"]
    return ticket


async def _tell(say: Said, name: str, *, no: bool = False, **input: Any) -> Any:
    query = f"mutation ($input: {INPUTS[name]}!) {{ {name}(input: $input) {{ ticket {{ id }} {PROBLEMS} }} }}"
    return await (_bad(say, query, **input) if no else _good(say, query, name, **input))


async def _good(say: Said, query: str, name: str, **input: Any) -> Any:
    said = await say(query, input={"idempotencyKey": make.key(), **input})
    assert "errors" not in said and said["data"][name]["problems"] == [], said
    return said["data"][name]


async def _bad(say: Said, query: str, **input: Any) -> None:
    said = await say(query, input={"idempotencyKey": make.key(), **input})
    assert "errors" in said or all(each["problems"] for each in said["data"].values()), said


def as_ask(say: Said) -> Ask:
    """For what sets up: whoever asks is the key that the client has."""

    async def ask(query: str, _: Caller | None = None, **variables: Any) -> dict[str, Any]:
        answer = await say(query, **variables)
        return {"errors": answer.get("errors", []), "data": answer["data"]}

    return ask
