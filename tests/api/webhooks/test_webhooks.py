"""Webhooks over GraphQL: subscribing, changing, the log, repairing."""

from __future__ import annotations

from base64 import b64decode
from typing import Any

import pytest

from api.locale import Locale
from api.settings import Environment, Settings
from api.webhooks import sender
from domain.kernel.facts import Fact
from domain.kernel.ids import DeliveryId, WebhookId
from domain.staff.permissions import Permission
from domain.webhooks.schedule import Failure, Reply
from domain.webhooks.use_cases import claim_deliveries, make_deliveries, settle_delivery
from domain.work import Begin
from persistence.database import rows, value
from persistence.facts.sequencer import number_facts
from persistence.ids import new_uuid
from tests import make
from tests.conftest import Ask

WEBHOOK = """
    fragment webhook on Webhook {
        id url kinds version active disabledAt disabledBecause failingSince position behind
        previousSecretUntil createdAt createdBy region legalBasis heldBecause
    }
"""
CREATE = (
    WEBHOOK
    + """
    mutation ($input: CreateWebhookInput!) {
        createWebhook(input: $input) {
            webhook { ...webhook }
            secret
            problems { code message ... on ForbiddenTarget { url reason } }
        }
    }
"""
)
UPDATE = (
    WEBHOOK
    + """
    mutation ($input: UpdateWebhookInput!) {
        updateWebhook(input: $input) { webhook { ...webhook } problems { code } }
    }
"""
)
DELETE = "mutation ($id: WebhookId!) { deleteWebhook(id: $id) { deletedId problems { code } } }"
ROTATE = """
    mutation ($id: WebhookId!) {
        rotateWebhookSecret(id: $id) { webhook { previousSecretUntil } secret problems { code } }
    }
"""
REPLAY = """
    mutation ($id: WebhookId!, $after: Count!) {
        replayWebhook(id: $id, after: $after) {
            webhook { position behind }
            problems { code ... on NotYetTold { position newest } }
        }
    }
"""
RETRY = """
    mutation ($id: DeliveryId!) {
        retryWebhookDelivery(id: $id) { delivery { id state attempts kind } problems { code } }
    }
"""
LIST = WEBHOOK + "{ webhooks { ...webhook } }"
LOG = """
    query ($id: WebhookId!, $first: Int!, $after: String, $state: WebhookDeliveryState) {
        webhookDeliveries(webhookId: $id, first: $first, after: $after, state: $state) {
            nodes {
                id webhookId factId kind position state attempts nextAttemptAt deliveredAt createdAt
                tries { at status failure durationMs }
            }
            pageInfo { hasNextPage endCursor }
        }
    }
"""
ADMIN = make.staff(Permission.WEBHOOKS_READ, Permission.WEBHOOKS_WRITE)
READER = make.staff(Permission.WEBHOOKS_READ)
WRITER = make.staff(Permission.WEBHOOKS_WRITE)
URL = "https://shop.example/hook"
SAFE = {"region": "DE", "legalBasis": "STANDARD_CONTRACT"}


@pytest.fixture(autouse=True)
def no_name_server(monkeypatch: pytest.MonkeyPatch):
    """Every name leads to a public address, but those that begin with `inside`."""

    async def addresses(host: str, port: int) -> tuple[str, ...]:
        return ("10.0.0.7",) if host.startswith("inside") else ("93.184.216.34",)

    monkeypatch.setattr(sender, "addresses_of", addresses)


async def create(ask: Ask, url: str = URL, kinds: list[str] | None = None, **given: Any) -> dict[str, Any]:
    answer = await ask(CREATE, ADMIN, input={"url": url, "kinds": kinds or ["*"], **SAFE, **given})
    assert answer["errors"] == []
    made: dict[str, Any] = answer["data"]["createWebhook"]
    return made


async def happen(begin: Begin, count: int) -> None:
    async with begin() as work:
        await work.facts.tell(
            *(Fact(kind="order.recorded", member_id=None, at=work.now, payload={}) for _ in range(count))
        )
    await number_facts()
    while await make_deliveries(begin, home=""):
        pass


async def try_all(begin: Begin, failure: Failure | None = None) -> int:
    reply = Reply(status=500 if failure else 200, failure=failure, duration_ms=12)
    tried = 0
    while claimed := await claim_deliveries(begin, limit=100, per_webhook=100, busy=(), home=""):
        for each in claimed:
            await settle_delivery(each, reply, begin, jitter=0)
            tried += 1
    return tried


async def test_a_new_webhook_shows_its_secret_once(ask: Ask, begin: Begin):
    await happen(begin, 3)
    made = await create(ask, kinds=["order.recorded", "points.earned"])

    assert made["problems"] == []
    assert made["secret"].startswith("whsec_")
    assert len(b64decode(made["secret"].removeprefix("whsec_"))) == 32
    webhook = made["webhook"]
    assert webhook | {"id": "", "createdAt": ""} == {
        "id": "",
        "url": URL,
        "kinds": ["order.recorded", "points.earned"],
        "version": 1,
        "active": True,
        "disabledAt": None,
        "disabledBecause": None,
        "failingSince": None,
        "position": 3,
        "behind": 0,
        "previousSecretUntil": None,
        "createdAt": "",
        "createdBy": ADMIN.actor,
        **SAFE,
        "heldBecause": None,
    }
    answer = await ask(LIST, READER)
    assert answer["data"] == {"webhooks": [webhook]}
    assert made["secret"] not in str(answer)
    assert await value("SELECT act FROM audit_log") == "webhook.created"


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://shop.example/", "SCHEME"),
        ("https://127.0.0.1/", "ADDRESS"),
        ("https://inside.shop.example/", "ADDRESS"),
        ("https://shop.example:22/", "PORT"),
        ("https://user@shop.example/", "USER_INFO"),
        ("file:///etc/passwd", "MALFORMED"),
    ],
)
async def test_a_url_that_leads_inside_is_refused_and_nothing_is_written(ask: Ask, url, reason):
    made = await create(ask, url=url)
    assert (made["webhook"], made["secret"]) == (None, None)
    (problem,) = made["problems"]
    assert (problem["code"], problem["url"], problem["reason"]) == ("FORBIDDEN_TARGET", url, reason)
    assert await make.counts("webhooks", "audit_log") == {"webhooks": 0, "audit_log": 0}

    webhook = (await create(ask))["webhook"]
    answer = await ask(UPDATE, ADMIN, input={"id": webhook["id"], "url": url})
    assert answer["data"]["updateWebhook"] == {"webhook": None, "problems": [{"code": "FORBIDDEN_TARGET"}]}
    assert await value("SELECT url FROM webhooks") == URL


async def test_this_machine_can_be_a_receiver_where_a_setting_says_so(ask: Ask):
    settings = Settings(environment=Environment.DEVELOPMENT, webhooks_to_loopback=True)
    given = {"url": "http://127.0.0.1:9000/", "kinds": ["*"], **SAFE}
    assert (await ask(CREATE, ADMIN, input=given))["data"]["createWebhook"]["webhook"] is None
    made = await ask(CREATE, ADMIN, settings=settings, input=given)
    # The name server of these tests says something else about 127.0.0.1, and it is believed.
    assert made["data"]["createWebhook"]["problems"] == []


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"kinds": ["order.eaten"]}, "UNKNOWN_FACT_KIND"),
        ({"version": 2}, "UNKNOWN_FACT_VERSION"),
    ],
)
async def test_what_is_never_told_can_not_be_subscribed_to(ask: Ask, given, code):
    made = await create(ask, **given)
    assert [each["code"] for each in made["problems"]] == [code]
    assert all(each["message"] for each in made["problems"])
    assert await make.count("webhooks") == 0


@pytest.mark.parametrize("kinds", [[], ["order.recorded", "order.recorded"]])
async def test_kinds_are_named_and_each_once(ask: Ask, kinds):
    answer = await ask(CREATE, ADMIN, input={"url": URL, "kinds": kinds, **SAFE})
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


async def test_there_is_an_end_to_webhooks(ask: Ask):
    for _ in range(50):
        assert (await create(ask))["problems"] == []
    assert [each["code"] for each in (await create(ask))["problems"]] == ["TOO_MANY_WEBHOOKS"]
    assert await make.count("webhooks") == 50


async def test_a_no_speaks_the_callers_language(ask: Ask):
    given = {"url": "http://shop.example/", "kinds": ["*"], **SAFE}
    answer = await ask(CREATE, ADMIN, locale=Locale.ZH_CN, input=given)
    (problem,) = answer["data"]["createWebhook"]["problems"]
    assert problem["message"] == "Webhook 的地址必须以 https:// 开头。"


async def test_a_webhook_is_changed_switched_off_and_on(ask: Ask, begin: Begin):
    made = (await create(ask))["webhook"]

    changes = {"id": made["id"], "url": "https://other.example/", "kinds": ["points.earned"], "active": False}
    changed = (await ask(UPDATE, ADMIN, input=changes))["data"]["updateWebhook"]["webhook"]
    assert (changed["url"], changed["kinds"]) == ("https://other.example/", ["points.earned"])
    assert (changed["active"], changed["disabledBecause"]) == (False, "STAFF")

    await happen(begin, 2)
    again = (await ask(UPDATE, ADMIN, input={"id": made["id"], "active": True}))["data"]["updateWebhook"]
    assert again["webhook"]["active"]
    assert (again["webhook"]["position"], again["webhook"]["behind"]) == (0, 2)
    assert again["webhook"]["url"] == "https://other.example/"


async def test_of_a_webhook_it_is_said_where_it_is_and_why_data_may_go_there(ask: Ask):
    """P14: unknown is off."""
    nowhere = Settings(environment=Environment.DEVELOPMENT)
    home = Settings(environment=Environment.DEVELOPMENT, region="CN")
    here = {"region": "CN", "legalBasis": "SAME_COUNTRY"}
    for given, settings, code in (
        ({"region": "cn"}, nowhere, "UNKNOWN_REGION"),
        ({"region": "EU"}, nowhere, "UNKNOWN_REGION"),
        ({"region": "DE", "legalBasis": "SAME_COUNTRY"}, home, "NOT_SAME_COUNTRY"),
        (here, nowhere, "NOT_SAME_COUNTRY"),
    ):
        answer = await ask(
            CREATE, ADMIN, settings=settings, input={"url": URL, "kinds": ["*"], **SAFE, **given}
        )
        (problem,) = answer["data"]["createWebhook"]["problems"]
        assert problem["code"] == code
        if given == here:
            assert problem["message"].startswith("This deployment does not say in which region it is")
    assert await make.counts("webhooks", "audit_log") == {"webhooks": 0, "audit_log": 0}

    made = await ask(CREATE, ADMIN, settings=home, input={"url": URL, "kinds": ["*"], **here})
    webhook = made["data"]["createWebhook"]["webhook"]
    assert (webhook["active"], webhook["heldBecause"]) == (True, None)
    # The deployment has moved, or forgotten where it is.
    (shown,) = (await ask(LIST, READER))["data"]["webhooks"]
    assert (shown["active"], shown["heldBecause"]) == (False, "NOT_SAME_COUNTRY")


async def test_a_webhook_from_before_hears_nothing_until_it_is_said_where_it_is_and_then_all(
    ask: Ask, begin: Begin
):
    made = (await create(ask))["webhook"]
    await happen(begin, 1)
    await rows("UPDATE webhooks SET region = NULL, legal_basis = NULL")
    await happen(begin, 2)

    assert await try_all(begin) == 0
    (shown,) = (await ask(LIST, READER))["data"]["webhooks"]
    assert [shown[name] for name in ("active", "heldBecause", "region", "position", "behind")] == [
        False,
        "UNKNOWN_DESTINATION",
        None,
        1,
        2,
    ]
    # Half of it is not enough, and switching on says nothing.
    with_path = UPDATE.replace("problems { code }", "problems { code path }")
    half = await ask(with_path, ADMIN, input={"id": made["id"], "region": "DE"})
    assert [each["code"] for each in half["data"]["updateWebhook"]["problems"]] == ["INVALID_INPUT"]
    assert [each["path"] for each in half["data"]["updateWebhook"]["problems"]] == [["input", "legalBasis"]]
    on = await ask(UPDATE, ADMIN, input={"id": made["id"], "active": True})
    assert on["data"]["updateWebhook"]["webhook"]["active"] is False

    said = await ask(UPDATE, ADMIN, input={"id": made["id"], **SAFE})
    assert said["data"]["updateWebhook"]["webhook"]["active"] is True
    await happen(begin, 0)
    assert await try_all(begin) == 3


async def test_a_rotated_secret_is_new_and_the_old_one_stays_for_a_day(ask: Ask):
    made = await create(ask)
    rotated = (await ask(ROTATE, ADMIN, id=made["webhook"]["id"]))["data"]["rotateWebhookSecret"]
    assert rotated["secret"].startswith("whsec_")
    assert rotated["secret"] != made["secret"]
    assert rotated["webhook"]["previousSecretUntil"] is not None


async def test_the_log_tells_what_was_tried_and_pages_through_it(ask: Ask, begin: Begin):
    made = (await create(ask))["webhook"]
    await happen(begin, 3)
    assert await try_all(begin) == 3

    first = (await ask(LOG, READER, id=made["id"], first=2))["data"]["webhookDeliveries"]
    assert [each["position"] for each in first["nodes"]] == [3, 2]
    newest = first["nodes"][0]
    assert newest["webhookId"] == made["id"]
    assert (newest["kind"], newest["state"], newest["attempts"]) == ("order.recorded", "DELIVERED", 1)
    assert newest["factId"].startswith("fct_")
    assert newest["deliveredAt"] is not None
    assert newest["nextAttemptAt"] is None
    assert [(t["status"], t["failure"], t["durationMs"]) for t in newest["tries"]] == [(200, None, 12)]

    assert first["pageInfo"]["hasNextPage"]
    second = await ask(LOG, READER, id=made["id"], first=2, after=first["pageInfo"]["endCursor"])
    log = second["data"]["webhookDeliveries"]
    assert [each["position"] for each in log["nodes"]] == [1]
    assert not log["pageInfo"]["hasNextPage"]

    # A cursor is good for its own list alone.
    other = (await create(ask))["webhook"]
    for asked in (
        {"id": other["id"], "first": 2},
        {"id": made["id"], "first": 2, "state": "DEAD"},
    ):
        answer = await ask(LOG, READER, after=first["pageInfo"]["endCursor"], **asked)
        assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


async def test_a_dead_letter_is_found_and_sent_again(ask: Ask, begin: Begin):
    made = (await create(ask))["webhook"]
    await happen(begin, 2)
    await rows("UPDATE webhook_deliveries SET attempts = 9 WHERE position = 1")
    (claimed,) = await claim_deliveries(begin, limit=1, per_webhook=1, busy=(), home="")
    await settle_delivery(
        claimed, Reply(status=None, failure=Failure.TOO_SLOW, duration_ms=5_000), begin, jitter=0
    )

    dead = (await ask(LOG, READER, id=made["id"], first=10, state="DEAD"))["data"]["webhookDeliveries"]
    assert [each["position"] for each in dead["nodes"]] == [1]
    assert [(t["status"], t["failure"]) for t in dead["nodes"][0]["tries"]] == [(None, "TOO_SLOW")]
    assert (await ask(LIST, READER))["data"]["webhooks"][0]["failingSince"] is not None

    retried = (await ask(RETRY, ADMIN, id=dead["nodes"][0]["id"]))["data"]["retryWebhookDelivery"]
    assert retried["delivery"] == {
        "id": dead["nodes"][0]["id"],
        "state": "WAITING",
        "attempts": 0,
        "kind": "order.recorded",
    }
    assert await try_all(begin) == 2
    one = await ask(
        "query ($id: DeliveryId!) { webhookDelivery(id: $id) { state } }", READER, id=str(claimed.id)
    )
    assert one["data"] == {"webhookDelivery": {"state": "DELIVERED"}}


async def test_a_replay_begins_where_it_is_told(ask: Ask, begin: Begin):
    made = (await create(ask))["webhook"]
    await happen(begin, 4)
    assert await try_all(begin) == 4

    replayed = (await ask(REPLAY, ADMIN, id=made["id"], after=1))["data"]["replayWebhook"]
    assert replayed == {"webhook": {"position": 1, "behind": 3}, "problems": []}
    while await make_deliveries(begin, home=""):
        pass
    assert await try_all(begin) == 3

    refused = (await ask(REPLAY, ADMIN, id=made["id"], after=5))["data"]["replayWebhook"]
    assert refused["problems"] == [{"code": "NOT_YET_TOLD", "position": 5, "newest": 4}]
    assert await value("SELECT position FROM webhooks") == 4


async def test_a_deleted_webhook_is_gone(ask: Ask):
    made = (await create(ask))["webhook"]
    assert (await ask(DELETE, ADMIN, id=made["id"]))["data"]["deleteWebhook"] == {
        "deletedId": made["id"],
        "problems": [],
    }
    assert (await ask(LIST, READER))["data"] == {"webhooks": []}


async def test_what_is_not_there_is_a_problem_or_null(ask: Ask):
    nothing, no_delivery = str(WebhookId(new_uuid())), str(DeliveryId(new_uuid()))
    for query, given in (
        (UPDATE, {"input": {"id": nothing, "active": True}}),
        (DELETE, {"id": nothing}),
        (ROTATE, {"id": nothing}),
        (REPLAY, {"id": nothing, "after": 0}),
        (RETRY, {"id": no_delivery}),
    ):
        answer = await ask(query, ADMIN, **given)
        (payload,) = answer["data"].values()
        assert [each["code"] for each in payload.pop("problems")] in (
            ["UNKNOWN_WEBHOOK"],
            ["UNKNOWN_DELIVERY"],
        )
        assert set(payload.values()) == {None}
    answer = await ask("query ($id: WebhookId!) { webhook(id: $id) { id } }", READER, id=nothing)
    assert answer == {"data": {"webhook": None}, "errors": [], "extensions": {}}
    answer = await ask("query ($id: DeliveryId!) { webhookDelivery(id: $id) { id } }", READER, id=no_delivery)
    assert answer == {"data": {"webhookDelivery": None}, "errors": [], "extensions": {}}


async def test_reading_and_writing_are_two_permissions(ask: Ask):
    made = (await create(ask))["webhook"]
    before = await make.counts("webhooks", "audit_log")
    writes = (
        (CREATE, {"input": {"url": URL, "kinds": ["*"], **SAFE}}),
        (UPDATE, {"input": {"id": made["id"], "active": False}}),
        (DELETE, {"id": made["id"]}),
        (ROTATE, {"id": made["id"]}),
        (REPLAY, {"id": made["id"], "after": 0}),
        (RETRY, {"id": str(DeliveryId(new_uuid()))}),
    )
    for query, given in writes:
        answer = await ask(query, READER, **given)
        assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    for query, given in ((LIST, {}), (LOG, {"id": made["id"], "first": 1})):
        answer = await ask(query, WRITER, **given)
        assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]
    assert await make.counts("webhooks", "audit_log") == before
