"""Chats over GraphQL, from the subscription to the message in the group and to the rows on refusals."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from api.settings import Environment, Settings
from api.webhooks import sender
from api.webhooks.jobs import Deliverer
from api.webhooks.sender import Sender
from domain.chats.chat import MOST, ChatEvent, ChatService
from domain.kernel.facts import Fact
from domain.kernel.ids import ChatId, DeliveryId, ProgrammeId, TeamId, WebhookId
from domain.staff.permissions import Permission
from domain.webhooks.use_cases import claim_deliveries, make_deliveries
from domain.webhooks.webhook import Delivery
from domain.work import Begin
from persistence.database import rows, value
from persistence.facts.sequencer import number_facts
from tests import make
from tests.api.assignment.desks import team
from tests.chat_services import robot
from tests.conftest import Ask

pytestmark = pytest.mark.usefixtures("programme")

MANAGER = make.staff(Permission.DESK_READ, Permission.DESK_WRITE)
FIELDS = """id name service programme team events language link signed active region legalBasis heldBecause
  disabledAt disabledBecause failingSince waiting dead deliveredAt createdAt createdBy"""
PROBLEMS = "problems { code path ... on ForbiddenTarget { url reason } ... on InvalidInput { field reason } }"
CREATE = f"""mutation ($input: CreateChatInput!) {{ createChat(input: $input) {{
  chat {{ {FIELDS} }} {PROBLEMS} }} }}"""
UPDATE = f"""mutation ($input: UpdateChatInput!) {{ updateChat(input: $input) {{
  chat {{ {FIELDS} }} {PROBLEMS} }} }}"""
DELETE = f"mutation ($id: ChatId!) {{ deleteChat(id: $id) {{ deletedId {PROBLEMS} }} }}"
TEST = f"mutation ($id: ChatId!) {{ testChat(id: $id) {{ chat {{ id waiting }} {PROBLEMS} }} }}"
LIST = f"{{ chats {{ {FIELDS} }} }}"
LOG = """query ($id: ChatId!, $state: WebhookDeliveryState) {
  chatDeliveries(chatId: $id, first: 20, state: $state) {
    nodes { kind state attempts tries { status failure code } } } }"""
URL = "https://chat.example/robot?key=hush-hush"
SAFE = {"region": "CN", "legalBasis": "CONTRACT"}
HERE = Settings(environment=Environment.DEVELOPMENT, webhooks_to_loopback=True)


@pytest.fixture(autouse=True)
def no_name_server(monkeypatch: pytest.MonkeyPatch):
    """Names lead to a public address, but those that begin with `inside`; numbers to themselves."""

    async def addresses(host: str, port: int) -> tuple[str, ...]:
        return (
            (host,) if host[0].isdigit() else ("10.0.0.7" if host.startswith("inside") else "93.184.216.34",)
        )

    monkeypatch.setattr(sender, "addresses_of", addresses)


async def say(ask: Ask, query: str, caller: Any = MANAGER, **sent: Any) -> Any:
    answer = await ask(query, caller, **sent)
    assert answer["errors"] == [], answer["errors"]
    (payload,) = answer["data"].values()
    return payload


async def subscribe(ask: Ask, **given: Any) -> dict[str, Any]:
    sent = {"name": "On call", "service": "WECOM", "url": URL, "events": ["PAGE"], "language": "EN", **SAFE}
    payload = await say(ask, CREATE, settings=HERE, input={**sent, **given})
    assert payload["problems"] == [], payload
    made: dict[str, Any] = payload["chat"]
    return made


async def tell(begin: Begin, told: str, **payload: Any) -> None:
    async with begin() as work:
        programme = ProgrammeId((await work.programmes.current(None)).id)
        given = {"programme": str(programme), "ticket": "tkt_1", **payload}
        await work.facts.tell(Fact(kind=told, member_id=None, at=work.now, payload=given))


async def fan_out(begin: Begin) -> None:
    await number_facts()
    while await make_deliveries(begin, home=""):
        pass


async def deliver(begin: Begin) -> int:
    """What the worker does until nothing is due; the pace of the services is passed over."""
    await fan_out(begin)
    sender = Sender(loopback=True)
    deliverer = Deliverer(begin, sender, home="")
    count = 0
    while begun := await deliverer.step():
        assert begun == 1, "one message to a group at a time"
        await deliverer.finish()
        await rows(
            "UPDATE webhooks SET paused_until = NULL WHERE paused_until < now() + interval '5 s' RETURNING 1"
        )
        count += begun
    await sender.close()
    return count


async def heard_by(ask: Ask, chat: dict[str, Any]) -> list[str]:
    log = await say(ask, LOG, id=chat["id"])
    return [each["kind"] for each in log["nodes"]]


async def test_what_goes_to_a_chat_is_no_webhook_s_delivery(ask: Ask, begin: Begin):
    chat = await subscribe(ask, events=["PAGE"])
    await say(ask, "mutation ($id: ChatId!) { testChat(id: $id) { problems { code } } }", id=chat["id"])
    await fan_out(begin)
    (waiting,) = await rows("SELECT id, next_attempt_at FROM webhook_deliveries")

    again = await say(
        ask,
        "mutation ($id: DeliveryId!) { retryWebhookDelivery(id: $id) { delivery { id } problems { code } } }",
        make.staff(Permission.WEBHOOKS_WRITE),
        id=str(DeliveryId(waiting["id"])),
    )

    assert again == {"delivery": None, "problems": [{"code": "UNKNOWN_DELIVERY"}]}
    assert await rows("SELECT id, next_attempt_at FROM webhook_deliveries") == [waiting]


async def test_a_new_chat_says_everything_but_its_url_and_secret(ask: Ask):
    await team(ask, "service")
    link = "https://desk.example/{id}"
    made = await subscribe(
        ask, service="DINGTALK", secret="SEC-hush", team="service", events=["MENTION", "PAGE"], link=link
    )
    assert made | {"id": "", "createdAt": ""} == {
        "id": "",
        "name": "On call",
        "service": "DINGTALK",
        "programme": "main",
        "team": "service",
        "events": ["PAGE", "MENTION"],
        "language": "EN",
        "link": link,
        "signed": True,
        "active": True,
        "heldBecause": None,
        "disabledAt": None,
        "disabledBecause": None,
        "failingSince": None,
        "waiting": 0,
        "dead": 0,
        "deliveredAt": None,
        "createdAt": "",
        "createdBy": MANAGER.actor,
        **SAFE,
    }
    assert await say(ask, LIST) == [made]
    dump = str(await rows("SELECT * FROM chats")) + str(await rows("SELECT * FROM webhooks"))
    dump += str(await rows("SELECT * FROM audit_log"))
    assert (
        "hush" not in dump
        and await value("SELECT act FROM audit_log ORDER BY id DESC LIMIT 1") == "chat.created"
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"url": "https://inside.example/hush"}, ("FORBIDDEN_TARGET", "ADDRESS")),
        ({"url": "http://chat.example/hush"}, ("FORBIDDEN_TARGET", "SCHEME")),
        ({"url": "file:///hush"}, ("FORBIDDEN_TARGET", "MALFORMED")),
        ({"url": f"https://chat.example/hush{'x' * 2_000}"}, ("INVALID_INPUT", "TOO_LONG")),
        ({"events": []}, ("INVALID_INPUT", "MISSING")),
        ({"name": " "}, ("INVALID_INPUT", "MALFORMED")),
        ({"link": "http://desk.example/{id}"}, ("INVALID_INPUT", "MALFORMED")),
        ({"secret": "x"}, ("INVALID_INPUT", "NOT_HERE")),
        ({"team": "nobody"}, ("INVALID_INPUT", "UNKNOWN")),
        ({"region": "XX"}, ("UNKNOWN_REGION", None)),
        ({"legalBasis": "SAME_COUNTRY"}, ("NOT_SAME_COUNTRY", None)),
    ],
)
async def test_what_can_not_be_a_chat_is_refused_and_nothing_is_written(ask: Ask, given, said):
    sent = {"name": "On call", "service": "WECOM", "url": URL, "events": ["PAGE"], "language": "EN", **SAFE}
    payload = await say(ask, CREATE, input={**sent, **given})
    (problem,) = payload["problems"]
    assert (problem["code"], problem.get("reason")) == said
    assert "hush" not in str(payload), "not even in a no"
    assert await make.counts("chats", "webhooks", "audit_log") == dict.fromkeys(
        ("chats", "webhooks", "audit_log"), 0
    )


async def test_there_are_no_more_chats_than_facts_can_be_looked_at_for(ask: Ask):
    await rows(
        """WITH many AS (INSERT INTO webhooks (id, kinds, position, created_at, created_by)
            SELECT gen_random_uuid(), '{ticket.paged}', 0, now(), 'x' FROM generate_series(1, $1)
            RETURNING id)
        INSERT INTO chats (id, programme_id, name, service, url, language)
        SELECT m.id, p.id, 'x', 'WECOM', '', 'en' FROM many m, programmes p RETURNING id""",
        MOST,
    )
    sent = {"name": "On call", "service": "WECOM", "url": URL, "events": ["PAGE"], "language": "EN", **SAFE}
    payload = await say(ask, CREATE, input=sent)
    assert [each["code"] for each in payload["problems"]] == ["TOO_MANY_CHATS"]
    assert await make.counts("chats") == {"chats": MOST}


async def test_a_chat_hears_what_concerns_its_team_and_another_one_everything(ask: Ask, begin: Begin):
    service = await team(ask, "service")
    every = [each.value for each in ChatEvent]
    of_team = await subscribe(ask, team="service", events=every)
    of_all = await subscribe(ask, events=every)
    of_pages = await subscribe(ask, events=["PAGE"])
    other = str(TeamId(WebhookId.parse("whk_01h00000000000000000000000").value))
    for whose, code in ((service["id"], "service"), (other, "other")):
        await tell(begin, "ticket.paged", team=whose)
        await tell(begin, "ticket.sla_warning", team=whose)
        await tell(begin, "ticket.sla_breached", team=whose)
        await tell(begin, "ticket.changed", fields=["handover"], department=code)
        await tell(begin, "ticket.changed", fields=["handover"], department=code, acknowledged=True)
        await tell(begin, "ticket.changed", fields=["note"])
        await tell(begin, "survey.answered", low=True, team=whose)
        await tell(begin, "survey.answered", low=False, team=whose)
        await tell(begin, "staff.mentioned", teams=[whose])
    await tell(begin, "survey.answered", low=True, team=None)
    await tell(begin, "staff.mentioned", teams=[])
    await tell(begin, "sla.target_missed")
    await tell(begin, "survey.out_of_limits")
    await tell(begin, "ticket.assigned", team=service["id"])
    await tell(begin, "ticket.paged", programme="prg_01h00000000000000000000000", team=service["id"])
    await fan_out(begin)

    of_each = [
        "ticket.paged",
        "ticket.sla_warning",
        "ticket.sla_breached",
        "ticket.changed",
        "survey.answered",
    ]
    of_each.append("staff.mentioned")
    of_everybody = ["sla.target_missed", "survey.out_of_limits"]
    assert sorted(await heard_by(ask, of_team)) == sorted([*of_each, *of_everybody])
    more = ["survey.answered", "staff.mentioned", *of_everybody]
    assert sorted(await heard_by(ask, of_all)) == sorted([*of_each, *of_each, *more])
    assert await heard_by(ask, of_pages) == ["ticket.paged"] * 2


@pytest.mark.parametrize("service", ChatService)
async def test_a_page_stands_in_the_group_in_its_language_with_a_link(ask: Ask, begin: Begin, service):
    secret = "SEC1" if service in (ChatService.DINGTALK, ChatService.LARK) else None
    async with robot(service, secret=secret) as it:
        chat = await subscribe(
            ask,
            service=service,
            url=it.url,
            secret=secret,
            language="ZH_CN",
            link="https://desk.example/{id}",
        )
        await tell(begin, "ticket.paged", team=None, kind="COMPLAINT", urgency="URGENT", round=0)
        assert await deliver(begin) == 1
    (text,) = it.heard
    assert text.splitlines()[0].startswith("Laurel：紧急工单 tkt_1")
    assert text.splitlines()[1] == "https://desk.example/tkt_1"
    (line,) = (await say(ask, LOG, id=chat["id"]))["nodes"]
    assert line == {
        "kind": "ticket.paged",
        "state": "DELIVERED",
        "attempts": 1,
        "tries": [{"status": 200, "failure": None, "code": None}],
    }
    (listed,) = await say(ask, LIST)
    assert (listed["waiting"], listed["dead"], listed["deliveredAt"] is not None) == (0, 0, True)


async def test_a_group_gets_one_message_after_the_other_as_fast_as_its_service_likes(ask: Ask, begin: Begin):
    async with robot(ChatService.WECOM) as it:
        await subscribe(ask, url=it.url)
        for _ in range(3):
            async with begin() as work:
                member = (await make.member(begin)).id
                programme = str(ProgrammeId((await work.programmes.current(None)).id))
                await work.facts.tell(
                    Fact(kind="ticket.paged", member_id=member, at=work.now, payload={"programme": programme})
                )
        await fan_out(begin)
        sender = Sender(loopback=True)
        deliverer = Deliverer(begin, sender, home="")
        assert await deliverer.step() == 1
        await deliverer.finish()
        assert await deliverer.step() == 0, "the next one waits for three seconds"
        wait = await value("SELECT extract(epoch FROM paused_until - now()) FROM webhooks")
        assert 0 < wait <= 3
        await sender.close()
        assert await deliver(begin) == 0
        await rows("UPDATE webhooks SET paused_until = now() RETURNING 1")
        assert await deliver(begin) == 2
    assert len(it.heard) == 3


async def test_of_many_workers_one_sends_to_a_group(ask: Ask, begin: Begin):
    for _ in range(3):
        await subscribe(ask)
    for _ in range(5):
        member = (await make.member(begin)).id
        async with begin() as work:
            programme = str(ProgrammeId((await work.programmes.current(None)).id))
            await work.facts.tell(
                Fact(kind="ticket.paged", member_id=member, at=work.now, payload={"programme": programme})
            )
    await fan_out(begin)

    async def claim() -> list[Delivery]:
        return await claim_deliveries(begin, limit=64, per_webhook=8, busy=(), home="")

    claimed = [each for batch in await asyncio.gather(*(claim() for _ in range(6))) for each in batch]
    assert len(claimed) == len({each.webhook_id for each in claimed}) == 3
    assert all(each.attempts == 1 for each in claimed)
    assert await claim() == [], "the next ones wait for three seconds"


async def test_a_service_that_wants_less_is_left_alone_for_a_minute(ask: Ask, begin: Begin):
    async with robot(ChatService.DINGTALK) as it:
        chat = await subscribe(ask, service="DINGTALK", url=it.url)
        it.busy = 1
        for _ in range(2):
            await tell(begin, "ticket.paged")
        assert await deliver(begin) == 1, "the other message waits, too"
        wait = await value("SELECT extract(epoch FROM paused_until - now()) FROM webhooks")
        assert 50 < wait <= 66
        (first,) = [each for each in (await say(ask, LOG, id=chat["id"]))["nodes"] if each["attempts"]]
        assert first["state"] == "WAITING"
        assert first["tries"] == [{"status": 200, "failure": "THROTTLED", "code": 130101}]
        await rows("UPDATE webhooks SET paused_until = NULL RETURNING 1")
        due = "UPDATE webhook_deliveries SET next_attempt_at = now() WHERE attempts > 0 RETURNING 1"
        await rows(due)
        assert await deliver(begin) == 2
    assert len(it.heard) == 2


async def test_a_robot_that_is_gone_is_switched_off_and_hears_later_what_is_told_from_then_on(
    ask: Ask, begin: Begin
):
    async with robot(ChatService.LARK) as it:
        chat = await subscribe(ask, service="LARK", url=it.url)
        it.removed = True
        await tell(begin, "ticket.paged")
        assert await deliver(begin) == 1
        (off,) = await say(ask, LIST)
        assert (off["active"], off["disabledBecause"], off["dead"]) == (False, "GONE", 1)
        assert await value("SELECT count(*) FROM facts WHERE kind = 'webhook.disabled'") == 1
        refused = await say(ask, TEST, id=chat["id"])
        assert refused["problems"][0]["code"] == "INVALID_INPUT"

        it.removed = False
        await tell(begin, "ticket.paged", ticket="tkt_missed")
        await fan_out(begin)
        payload = await say(ask, UPDATE, input={"id": chat["id"], "active": True})
        assert (payload["chat"]["active"], payload["chat"]["waiting"]) == (True, 0)
        await tell(begin, "ticket.paged", ticket="tkt_new")
        assert await deliver(begin) == 1
    assert len(it.heard) == 1 and "tkt_new" in it.heard[0]


async def test_a_test_message_goes_to_the_chat_that_it_is_for(ask: Ask, begin: Begin):
    async with robot(ChatService.SLACK) as it, robot(ChatService.SLACK) as other:
        chat = await subscribe(ask, service="SLACK", url=it.url)
        await subscribe(ask, service="SLACK", url=other.url)
        assert (await say(ask, TEST, id=chat["id"]))["problems"] == []
        assert await deliver(begin) == 1
    assert (len(it.heard), other.heard) == (1, [])
    assert chat["id"] in it.heard[0]


async def test_a_url_that_has_leaked_is_replaced_and_what_is_left_out_stays(ask: Ask, begin: Begin):
    async with robot(ChatService.LARK, secret="new") as it:
        chat = await subscribe(ask, service="LARK", secret="old", link="https://desk.example/{id}")
        changed = await say(
            ask,
            UPDATE,
            settings=HERE,
            input={"id": chat["id"], "url": it.url, "secret": "new", "link": "", "events": ["SLA_BREACH"]},
        )
        assert changed["chat"] == chat | {"link": None, "events": ["SLA_BREACH"]}
        await tell(begin, "ticket.paged")
        await tell(begin, "ticket.sla_breached")
        assert await deliver(begin) == 1
        unsigned = await say(ask, UPDATE, input={"id": chat["id"], "secret": ""})
        assert unsigned["chat"]["signed"] is False
    inside = await say(ask, UPDATE, input={"id": chat["id"], "url": "https://inside.example/hush"})
    assert (inside["problems"][0]["reason"], inside["problems"][0]["url"]) == ("ADDRESS", "")
    assert "hush" not in str(await rows("SELECT fields, object_id FROM audit_log"))


async def test_what_is_no_chat_is_not_there_and_a_chat_is_no_webhook(ask: Ask):
    chat = await subscribe(ask)
    unknown = "cht_01h00000000000000000000000"
    for query, sent in (
        (DELETE, {"id": unknown}),
        (TEST, {"id": unknown}),
        (UPDATE, {"input": {"id": unknown}}),
    ):
        assert (await say(ask, query, **sent))["problems"][0]["code"] == "UNKNOWN_CHAT"
    admin = make.staff(Permission.WEBHOOKS_READ, Permission.WEBHOOKS_WRITE)
    hook = str(WebhookId(ChatId.parse(chat["id"]).value))
    assert await say(ask, "{ webhooks { id } }", admin) == []
    assert await say(ask, "query ($id: WebhookId!) { webhook(id: $id) { id } }", admin, id=hook) is None
    log = "query ($id: WebhookId!) { webhookDeliveries(webhookId: $id, first: 1) { nodes { id } } }"
    assert await say(ask, log, admin, id=hook) == {"nodes": []}
    for name, more in (("deleteWebhook", ""), ("rotateWebhookSecret", ""), ("replayWebhook", ", after: 0")):
        query = f"mutation ($id: WebhookId!) {{ {name}(id: $id{more}) {{ problems {{ code }} }} }}"
        assert (await say(ask, query, admin, id=hook))["problems"] == [{"code": "UNKNOWN_WEBHOOK"}]
    assert await make.counts("chats", "webhooks") == {"chats": 1, "webhooks": 1}

    assert (await say(ask, DELETE, id=chat["id"]))["deletedId"] == chat["id"]
    assert await make.counts("chats", "webhooks") == {"chats": 0, "webhooks": 0}
