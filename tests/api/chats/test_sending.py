"""One message to each service, against robots that answer as documented."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from api.chats.sending import tell
from api.chats.words import words_of
from api.locale import Locale
from api.texts import bundle
from api.webhooks.sender import Sender
from domain.chats.chat import KINDS, TESTED, Chat, ChatService
from domain.kernel.ids import FactId, MemberId, MemberNoteId, SurveyAnswerId, letters
from domain.webhooks.schedule import Failure, Reply
from domain.webhooks.webhook import ToldFact
from tests.chat_services import Robot, robot

S = ChatService
MEMBER = UUID("01890000-0000-7000-8000-000000000001")
AT = datetime(2026, 3, 1, tzinfo=UTC)
TICKET = "tkt_01h00000000000000000000000"
PAYLOAD = {
    "ticket": TICKET,
    "kind": "COMPLAINT",
    "urgency": "URGENT",
    "for": "stf_01h00000000000000000000000",
    "staff": None,
    "round": 1,
    "clock": "RESOLUTION",
    "dueAt": "2026-03-01T04:00:00Z",
    "department": "logistics",
}


def fact(kind: str = "ticket.paged", **payload: object) -> ToldFact:
    return ToldFact(
        id=FactId(MEMBER, UUID(int=2)),
        kind=kind,
        version=1,
        position=7,
        at=AT,
        recorded_at=AT,
        member_id=MemberId(MEMBER),
        payload=PAYLOAD | payload,
    )


def chat(it: Robot, *, secret: str | None = None, language: str = "en", link: str | None = None) -> Chat:
    return Chat(service=it.service, language=language, link=link, url=lambda: it.url, secret=lambda: secret)


async def said(to: Chat, told: ToldFact | None = None) -> Reply:
    sender = Sender(loopback=True)
    try:
        return await tell(sender, to, told or fact())
    finally:
        await sender.close()


@pytest.mark.parametrize(
    ("service", "secret"),
    [
        (S.WECOM, None),
        (S.DINGTALK, None),
        (S.DINGTALK, "SEC+/="),
        (S.LARK, None),
        (S.LARK, "s3"),
        (S.SLACK, None),
    ],
)
async def test_a_message_stands_in_the_group(service, secret):
    async with robot(service, secret=secret) as it:
        reply = await said(chat(it, secret=secret, link="https://desk.example/open?a=1&t={id}"))
    assert (reply.status, reply.failure, reply.code) == (200, None, None)
    (text,) = it.heard
    first, link = text.splitlines()
    assert first.startswith("Laurel: ") and TICKET in first and "stf_01h" in first
    assert link.replace("&amp;", "&") == f"https://desk.example/open?a=1&t={TICKET}"


@pytest.mark.parametrize(("service", "code"), [(S.DINGTALK, 310000), (S.LARK, 19021)])
@pytest.mark.parametrize("secret", [None, "another"])
async def test_a_wrong_signature_is_heard_as_a_no_in_spite_of_the_200(service, code, secret):
    async with robot(service, secret="its own") as it:
        reply = await said(chat(it, secret=secret))
    assert (reply.status, reply.failure, reply.code, it.heard) == (200, Failure.REJECTED, code, [])


@pytest.mark.parametrize("service", S)
async def test_too_many_in_a_minute_are_asked_for_later(service):
    async with robot(service) as it:
        it.busy = 1
        reply = await said(chat(it))
        again = await said(chat(it))
    wait = timedelta(seconds=30) if service is S.SLACK else timedelta(minutes=1)
    assert (reply.failure, reply.retry_after) == (Failure.THROTTLED, wait)
    assert (again.failure, len(it.heard)) == (None, 1)


@pytest.mark.parametrize("service", S)
async def test_a_robot_that_was_taken_out_of_the_group_is_no_more(service):
    async with robot(service) as it:
        it.removed = True
        reply = await said(chat(it))
    assert (reply.failure, it.heard) == (Failure.NO_SUCH_HOOK, [])


async def test_a_hook_that_leads_inside_is_not_called():
    async with robot(S.SLACK) as it:
        sender = Sender(loopback=False)
        reply = await tell(sender, chat(it), fact())
        await sender.close()
    assert (reply.failure, it.heard) == (Failure.REFUSED_TARGET, [])


@pytest.mark.parametrize("kind", [*KINDS.values(), TESTED])
def test_each_kind_has_words_in_both_languages_and_none_of_a_member(kind):
    it = Robot(service=S.WECOM)
    told = fact(
        kind,
        ticket=None if kind == "staff.mentioned" else TICKET,
        mention="mtn_01h00000000000000000000000",
        note=str(MemberNoteId(MEMBER, UUID(int=3))),
        answer=str(SurveyAnswerId(MEMBER, UUID(int=4))),
    )
    texts = [words_of(told, chat(it, language=each)) for each in ("en", "zh-CN")]
    assert texts[0] != texts[1]
    for text in texts:
        assert text.startswith("Laurel") and "{" not in text
        assert letters(MEMBER) not in text and len(text.encode()) < 2_048
    assert all(bundle(each).has_message("chat-page") for each in Locale)


def test_a_score_out_of_its_limits_is_told_in_one_line():
    it = Robot(service=S.WECOM)
    payload = {
        "survey": "care",
        "question": "nps",
        "kind": "NPS",
        "interval": "WEEK",
        "startsOn": "2026-03-02",
        "value": 12.5,
        "count": 48,
        "centre": 41.2,
        "low": 22.9,
        "high": 59.5,
        "side": "BELOW",
    }
    told = replace(fact("survey.out_of_limits"), payload=payload)

    texts = [words_of(told, chat(it, language=each, link="https://x/{id}")) for each in ("en", "zh-CN")]

    assert texts == [
        "Laurel: NPS of the question nps in the survey care is 12.5 in the week of 2026-03-02 (48 answers). "
        "That is below what earlier ones let expect: 22.9 to 59.5.",
        "Laurel：问卷 care 的问题 nps 在 2026-03-02 起的一周内，NPS 为 12.5（48 份答卷），"
        "低于以往各期的控制界限 22.9 至 59.5。",
    ]


def test_slack_takes_no_command_out_of_a_text():
    from domain.chats.signing import posted

    _, body = posted(S.SLACK, "https://x", None, "<!channel> & <@U1>", at=AT)
    assert body == b'{"text": "&lt;!channel&gt; &amp; &lt;@U1&gt;"}'
