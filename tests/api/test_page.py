"""The page of the first minute: what it shows, that it works, and that production has none of it."""

import json
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from api import keys
from api.app import Process
from api.authentication import AccessTokens, Authenticator
from api.endpoint import Endpoint, Services
from api.guard import Guard, front
from api.page import STATIC, is_our_name, routes
from api.page.documents import MEMBER_CARD, RECORD_ORDER, STAFF_SEARCH, examples
from api.pagination import Cursors
from api.rates import Rates
from api.schema import schema
from api.settings import Environment, Settings
from domain.programme.programme import Programme
from domain.staff.bundles import Role
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.encryption import Vault
from persistence.staff.passwords import Argon2Passwords
from tests import make
from tests.servers import TestDatabase

SETTINGS = Settings(environment=Environment.DEVELOPMENT)
TOKENS = AccessTokens(keys.generate(development=True), issuer=SETTINGS.token_issuer)


@pytest.fixture
async def site(database: TestDatabase, begin: Begin, vault: Vault) -> AsyncIterator[httpx.AsyncClient]:
    """The page and the endpoint together, as the process puts them."""
    services = Services(
        settings=SETTINGS,
        schema=schema,
        authenticate=Authenticator(TOKENS),
        rates=Rates(None),
        begin=begin,
        vault=vault,
        tokens=TOKENS,
        passwords=Argon2Passwords(),
        cursors=Cursors(b"c" * 32),
    )
    guard = Guard(Endpoint(services), body_bytes=102_400, body_seconds=10, at_once=180)
    app = front((), guard, Starlette(routes=routes(SETTINGS, TOKENS)))
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://localhost:8000"
    ) as http:
        yield http


@pytest.fixture
async def people(site: httpx.AsyncClient, programme: Programme, begin: Begin, vault: Vault) -> None:
    """What a demo has: somebody of each role, a member, a key."""
    for role in Role:
        await make.staff_account(vault, role)
    await make.service_key(begin, Permission.ORDERS_RECORD, Permission.MEMBERS_READ)
    await make.member(begin, name="郭雨明")


def tabs(page: str) -> list[dict[str, str]]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.S)
    assert found is not None
    data: list[dict[str, str]] = json.loads(found[1])["tabs"]
    return data


async def ask(site: httpx.AsyncClient, tab: dict[str, str]) -> Any:
    """Send what a tab of GraphiQL holds, as GraphiQL sends it."""
    variables = json.loads(tab["variables"]) if tab["variables"] else None
    answer = await site.post(
        "/graphql", json={"query": tab["query"], "variables": variables}, headers=json.loads(tab["headers"])
    )
    return answer.json()


@pytest.mark.usefixtures("people")
async def test_it_says_what_this_is_and_has_a_token_for_everybody(site):
    page = (await site.get("/")).text

    assert "Laurel" in page
    for name in (
        "Member",
        "Clerk",
        "Marketer",
        "Support",
        "Analyst",
        "Manager",
        "Admin",
        "Auditor",
        "Service",
    ):
        assert f"<b>{name}</b>" in page
    tokens = set(re.findall(r'data-copy="([^"]+)"', page))
    assert len(tokens) == 9
    kinds = set()
    for token in tokens:
        answer = await site.post(
            "/graphql",
            json={"query": "{ viewer { kind } }"},
            headers={"authorization": f"Bearer {token}"},
        )
        kinds.add(answer.json()["data"]["viewer"]["kind"])
    assert kinds == {"MEMBER", "STAFF", "SERVICE"}


@pytest.mark.usefixtures("people")
async def test_the_member_card_is_ready_to_be_asked(site):
    (tab, *_) = tabs((await site.get("/graphiql?ask=card")).text)

    answer = await ask(site, tab)

    assert tab["query"] == MEMBER_CARD
    assert "errors" not in answer
    me = answer["data"]["me"]
    assert me["id"].startswith("mem_")
    assert me["card"]["number"]
    assert me["tier"]["tier"]["name"]
    assert me["points"] == {"available": 0, "pending": 0, "nextExpiry": None}


@pytest.mark.usefixtures("people")
async def test_an_order_is_ready_to_be_recorded_and_again_to_no_effect(site):
    (tab, *_) = tabs((await site.get("/graphiql?ask=order")).text)
    assert tab["query"] == RECORD_ORDER

    first, second = await ask(site, tab), await ask(site, tab)

    assert "errors" not in first
    assert first["data"]["recordOrder"]["problems"] == []
    assert sum(each["points"] for each in first["data"]["recordOrder"]["order"]["awards"]) > 0
    assert second["data"] == first["data"]
    assert second["extensions"]["idempotentReplay"] is True


@pytest.mark.usefixtures("people")
async def test_each_look_at_the_page_brings_another_order(site):
    orders = {
        json.loads(tabs((await site.get("/graphiql?ask=order")).text)[0]["variables"])["input"]["externalId"]
        for _ in range(3)
    }

    assert len(orders) == 3


@pytest.mark.usefixtures("people")
async def test_members_are_ready_to_be_found(site):
    (tab, *_) = tabs((await site.get("/graphiql?ask=search")).text)

    answer = await ask(site, tab)

    assert tab["query"] == STAFF_SEARCH
    assert "errors" not in answer
    assert len(answer["data"]["members"]["nodes"]) == 1


@pytest.mark.usefixtures("people")
async def test_every_ready_question_has_a_tab(site):
    named = [each.name for each in examples(search=None, order={})]
    page = (await site.get("/")).text

    for name in named:
        assert f'href="/graphiql?ask={name}' in page
        ready = tabs((await site.get(f"/graphiql?ask={name}")).text)
        assert len(ready) == len(named)
        assert all("Bearer" in each["headers"] for each in ready)


async def test_an_empty_database_says_how_to_load_the_demo(site):
    page = (await site.get("/")).text
    (tab, *_) = tabs((await site.get("/graphiql")).text)

    assert "<code>laurel demo</code>" in page
    assert "data-copy=" not in page.replace("data-copy-from", "")
    assert "Authorization" not in tab["headers"]


@pytest.mark.usefixtures("people")
async def test_it_speaks_chinese_to_who_reads_it(site):
    asked = (await site.get("/", headers={"accept-language": "zh-CN,zh;q=0.9,en;q=0.8"})).text
    chosen = (await site.get("/?lang=zh-CN", headers={"accept-language": "en"})).text
    english = (await site.get("/?lang=en", headers={"accept-language": "zh-CN"})).text

    assert '<html lang="zh-CN"' in asked
    assert "会员卡" in asked
    assert "会员卡" in chosen
    assert "会员卡" not in english


@pytest.mark.usefixtures("people")
async def test_nothing_comes_from_elsewhere_and_nothing_is_inline(site):
    for path in ("/", "/graphiql"):
        answer = await site.get(path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self';" in policy
        assert "http" not in policy
        for source in re.findall(r'(?:src|href)="([^"?#]+)', answer.text):
            assert source.startswith("/"), source
            assert not source.startswith("//"), source
            assert (await site.get(source)).status_code in {200, 404} or source == "/readyz"
        assert not re.search(r"<script(?![^>]*(?:src=|application/json))", answer.text)
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=", answer.text)


def test_our_own_files_load_nothing_from_elsewhere():
    for file in STATIC.rglob("*"):
        if file.suffix in {".css", ".js", ".svg", ".html"} and file.parent == STATIC:
            text = file.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
            assert "//" not in re.sub(r"(?m)^\s*//.*$|//[^\n]*$", "", text).replace(
                "http://127.0.0.1:8000", ""
            )
    styles = (STATIC / "vendor" / "graphiql.min.css").read_text(encoding="utf-8")
    assert set(re.findall(r"url\((data:|[^)]{0,30})", styles)) == {"data:"}
    assert "@import" not in styles


async def test_every_file_that_the_pages_name_is_there(site):
    for path in ("/", "/graphiql"):
        for source in re.findall(r'(?:src|href)="(/page/[^"]+)', (await site.get(path)).text):
            answer = await site.get(source)
            assert answer.status_code == 200, source
            assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    ["/page/../demo.py", "/page/%2e%2e/demo.py", "/page/vendor/../../view.py", "/page/", "/page/vendor"],
)
async def test_no_other_file_can_be_had(site, path):
    assert (await site.get(path)).status_code in {404, 405}


@pytest.mark.parametrize(
    ("host", "ours"),
    [
        ("localhost", True),
        ("localhost:8000", True),
        ("laurel.localhost:8000", True),
        ("127.0.0.1:8000", True),
        ("[::1]:8000", True),
        ("192.168.1.7:8000", True),
        ("evil.example", False),
        ("localhost.evil.example:8000", False),
        ("127.0.0.1.evil.example", False),
        ("", False),
    ],
)
def test_it_answers_to_this_machines_names_alone(host, ours):
    assert is_our_name(host, SETTINGS) is ours


async def test_a_name_that_was_pointed_here_is_sent_away(site):
    answer = await site.get("/", headers={"host": "evil.example"})

    assert answer.status_code == 403
    assert "Bearer" not in answer.text


async def test_in_production_there_is_no_page(tmp_path: Path):
    file = tmp_path / "keys.json"
    keys.write(file, keys.generate(development=False))
    process = Process(Settings(environment=Environment.PRODUCTION, keys_file=file), schema)
    transport = httpx.ASGITransport(process.app())

    async with httpx.AsyncClient(transport=transport, base_url="https://laurel.example") as http:
        for path in ("/", "/graphiql", "/page/page.css", "/page/vendor/graphiql.min.js", "/docs", "/metrics"):
            answer = await http.get(path)
            assert answer.status_code == 404, path
            assert "default-src 'none'" in answer.headers["content-security-policy"]
