"""One complaint's way through the whole product, over HTTP and with a worker: from the mini-program to the
figures, which agree with what the test has noted of its own acts."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from api import keys
from api.app import key_ring
from api.embedded.servers import Servers
from api.settings import Environment, Settings
from domain.staff.permissions import STAFF_ONLY, Permission
from domain.work import Begin
from persistence import database as pool
from persistence.encryption import Vault
from tests import make
from tests.api.test_app import process
from tests.faults.books import broken
from tests.scenarios import complaint as acts
from tests.scenarios import complaint_figures as figures
from tests.scenarios import other_tickets as others
from tests.scenarios.complaint import WORDS, Shop
from tests.scenarios.service import Case
from tests.servers import TestDatabase
from tests.wechat import SECRETS, SHOP, wechat
from tests.workers import Starter, begin, keys_file, workers

__all__ = ["begin", "keys_file", "workers"]

FACTS = (
    "ticket.opened ticket.assigned ticket.changed ticket.changed ticket.changed ticket.sla_warning"
    " ticket.answered points.adjusted ticket.changed ticket.resolved ticket.closed"
    " survey.invited follow_up.opened ticket.reopened survey.answered ticket.assigned ticket.changed"
    " ticket.answered ticket.resolved ticket.closed survey.invited survey.answered survey.answered"
)
"""Of the complaint, whose file, triage, assignment and goodwill are changes; last the answer by a code."""
ENTERED = """mutation ($input: WechatLoginInput!) { wechatLogin(input: $input) {
    tokens { accessToken } enrolled problems { code message } } }"""


@pytest.fixture
async def shop(
    database: TestDatabase, servers: Servers, keys_file: Path, begin: Begin, workers: Starter
) -> AsyncIterator[Shop]:
    await make.programme(sandbox=True)
    await workers.ready()
    async with wechat() as standing:
        settings = Settings(
            environment=Environment.DEVELOPMENT,
            database_url=SecretStr(database.url),
            redis_url=SecretStr(servers.redis_url or ""),
            keys_file=keys_file,
            home=keys_file.parent,
            wechat_url=standing.url,
            wechat_apps=SecretStr(f"{SHOP}:{SECRETS[SHOP]}"),
            webhooks_to_loopback=True,
        )
        async with process(settings) as (http, _):
            made = Shop(http, Vault(key_ring(keys.read(keys_file))))
            made.owner = (await make.service_key(begin, *(set(Permission) - STAFF_ONLY))).text
            code = standing.logs_in("c1", "oAnn")
            given = {"app": SHOP, "code": code, "first": {"name": "安安", "locale": "zh-CN"}}
            made.ann = (await made.ask(None, ENTERED, input=given))["tokens"]["accessToken"]
            yield made
        await pool.connect(database.url, size=2)  # the process has closed it


async def test_a_complaint_from_the_mini_program_to_the_figures(shop: Shop) -> None:
    await acts.the_desk_opens(shop)

    complaint = await acts.ann_complains(shop)
    await acts.it_is_sorted_and_a_person_knows_better(shop, complaint)
    await acts.it_comes_near_its_deadline_and_is_answered(shop, complaint)
    await acts.ann_is_made_whole(shop, complaint)
    await acts.it_is_settled(shop, complaint)
    await acts.ann_is_asked_and_is_not_content(shop, complaint)
    await shop.step(shop.jane, complaint, "replyToTicket", "ANSWERED", body="我们重新处理了。")
    await acts.it_is_settled(shop, complaint)
    await acts.ann_is_asked_and_is_content(shop, complaint)
    await others.a_month_later_somebody_without_a_name_writes(shop)
    await others.somebody_calls_and_somebody_sells_watches(shop)

    await figures.of_punctuality(shop, shop.lead)
    await figures.of_states(shop, shop.lead)
    await figures.of_reasons(shop, shop.lead)
    await figures.of_people(shop, shop.lead)
    await figures.of_change(shop, shop.lead)
    await figures.of_answers(shop, shop.lead)
    await figures.of_follow_ups(shop, shop.lead, shop.jane_id)
    await everything_was_told_in_order(shop, complaint)
    assert await broken() == {}


async def everything_was_told_in_order(shop: Shop, case: Case) -> None:
    told = await others.told(shop)
    of_others = {"points.adjusted", "survey.invited", "survey.answered", "follow_up.opened"}
    found = [kind for kind, said in told if said.get("ticket") == case.id or kind in of_others]
    assert " ".join(found) == FACTS
    assert WORDS not in str(told)
