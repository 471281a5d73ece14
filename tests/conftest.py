"""What every test may ask for by name."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeAlias
from urllib.parse import urlsplit

import hypothesis
import orjson
import pytest
from strawberry.types.graphql import OperationType
from tortoise.backends.asyncpg.client import AsyncpgDBClient, TransactionWrapper

from api import garbage, keys
from api.authentication import AccessTokens
from api.context import Context
from api.embedded.servers import Servers
from api.locale import Locale
from api.outside.model import OutsideModel
from api.pagination import Cursors
from api.rates import Rates
from api.settings import Environment, Settings
from api.wechat.client import WechatServer
from domain.programme.programme import Programme
from domain.staff.caller import ANONYMOUS, Caller
from domain.work import Begin
from persistence.encryption import Vault
from persistence.programme.repository import COPIES
from persistence.staff.passwords import Argon2Passwords
from persistence.work import opener
from tests import make
from tests.kept import PATIENCE, Kept, end_what_goes_on
from tests.servers import LIVE, TestDatabase, fill_buckets, migrated_database, running
from tests.sessions import assert_as_they_began

# How long an example takes says something about the machine, and nothing about the rule.
hypothesis.settings.register_profile("laurel", deadline=None)
hypothesis.settings.load_profile("laurel")

LONGEST_SECONDS = 600.0
"""What a test may take, on the slowest machine."""

Ask: TypeAlias = Callable[..., Awaitable[dict[str, Any]]]


def pytest_collection() -> None:
    garbage.rest()


def pytest_collection_finish() -> None:
    """What is imported and collected by now stays. As in production, the collector does not look through it
    again and again, which took a fifth of all tests' time."""
    gc.collect()
    garbage.resume()


@pytest.fixture(scope="session")
async def loop() -> asyncio.AbstractEventLoop:
    """The one that all tests of this process run in."""
    return asyncio.get_running_loop()


@pytest.fixture(autouse=True)
def comes_to_an_end(loop: asyncio.AbstractEventLoop) -> Iterator[None]:
    """A test that waits for what does not come is cancelled, and one that has ended does nothing any more."""
    limit = loop.call_later(LONGEST_SECONDS, lambda: [each.cancel() for each in asyncio.all_tasks(loop)])
    yield
    limit.cancel()
    if asyncio.all_tasks(loop):
        loop.run_until_complete(end_what_goes_on())


@pytest.fixture(scope="session")
def servers(worker_id: str) -> Iterator[Servers]:
    """PostgreSQL and Valkey, running. Each test process counts in a database of its own of Valkey's: one that
    floods a server would have the callers of another one refused."""
    with running() as started:
        number = int(worker_id.removeprefix("gw")) % LIVE if worker_id != "master" else 0
        own = urlsplit(started.redis_url or "")._replace(path=f"/{number}")
        yield replace(started, redis_url=own.geturl())


@pytest.fixture(scope="session")
def test_database(servers: Servers, worker_id: str) -> Iterator[TestDatabase]:
    """This test process's own database, built from the migrations."""
    with migrated_database(servers, worker_id) as made:
        yield made


@pytest.fixture(scope="session")
async def kept(test_database: TestDatabase) -> AsyncIterator[Kept]:
    """What `database` is taken out of; for a test that needs nobody to be connected."""
    made = Kept(test_database)
    yield made
    await made.close()


@pytest.fixture
async def database(test_database: TestDatabase, kept: Kept, servers: Servers) -> AsyncIterator[TestDatabase]:
    """The database as the migrations left it, with this process's pool open as the application's role."""
    await kept.reset()
    fill_buckets(servers)
    COPIES.forget()
    await kept.take_out()
    yield test_database
    try:
        await assert_as_they_began()
    except BaseException:
        await kept.close()  # the next test is not to suffer from it
        raise
    finally:
        await kept.put_aside()


@pytest.fixture
def vault() -> Vault:
    """With the keys of the tests."""
    return make.a_vault()


@pytest.fixture
def begin(database: TestDatabase, vault: Vault) -> Begin:
    """What opens the transaction of a use case."""
    return opener(vault)


@pytest.fixture
async def programme(database: TestDatabase) -> Programme:
    """The default programme: one point per yuan at once, three tiers, stores s1 and s2."""
    return await make.programme()


@pytest.fixture(scope="session")
def tokens() -> AccessTokens:
    """What signs access tokens, with keys made for this run."""
    return AccessTokens(keys.generate(development=True), issuer="laurel-test")


@pytest.fixture(scope="session")
def passwords() -> Argon2Passwords:
    return Argon2Passwords()


@pytest.fixture
def ask(begin: Begin, vault: Vault, tokens: AccessTokens, passwords: Argon2Passwords) -> Ask:
    """Execute an operation through the real schema, as a caller.

    `answer = await ask(ENROL, make.service(Permission.MEMBERS_ENROL), input={...})`, variables by name. The
    answer has `data`, `errors` (empty where there are none) and `extensions`.
    """
    return asking_with(begin, vault, tokens, passwords)


@pytest.fixture
def asking(
    database: TestDatabase, tokens: AccessTokens, passwords: Argon2Passwords
) -> Callable[[Vault], Ask]:
    """The `ask` of a process that was started with other keys."""
    return lambda vault: asking_with(opener(vault), vault, tokens, passwords)


@cache
def settings_of_tests() -> Settings:
    """Tests read more members in an hour than a person at a desk does, and wait longer."""
    return Settings(
        environment=Environment.DEVELOPMENT,
        staff_members_per_hour=1_000_000,
        staff_exports_per_day=1_000_000,
        execution_seconds=PATIENCE,
    )


def asking_with(begin: Begin, vault: Vault, tokens: AccessTokens, passwords: Argon2Passwords) -> Ask:
    """An `ask` for whoever is no test."""
    from api.json_text import json_text
    from api.schema import schema

    settings, rates = settings_of_tests(), Rates(None)

    async def execute(
        query: str,
        caller: Caller = ANONYMOUS,
        *,
        locale: Locale | None = Locale.EN,
        settings: Settings = settings,
        wechat: WechatServer | None = None,
        model: OutsideModel | None = None,
        **variables: Any,
    ) -> dict[str, Any]:
        context = Context(
            caller=caller,
            begin=begin,
            vault=vault,
            tokens=tokens,
            passwords=passwords,
            cursors=Cursors(b"cursors of the tests, 32 bytes.."),
            settings=settings,
            now=datetime.now(UTC),
            request_id="req_test",
            accept_language=locale,
            ip_prefix="192.0.2.0/24",
            rates=rates,
            wechat=wechat,
            model=model,
        )
        result = await schema.execute(
            query,
            variable_values=variables,
            context_value=context,
            allowed_operation_types=tuple(OperationType),  # a subscription is answered once
        )
        return {
            "data": orjson.loads(json_text(result.data)),
            "errors": [error.formatted for error in result.errors or ()],
            "extensions": result.extensions or {},
        }

    return execute


@pytest.fixture
def statements(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The SQL that is sent from here on, a text per round trip but for BEGIN and COMMIT."""
    return statements_from_here(monkeypatch)


def statements_from_here(patch: pytest.MonkeyPatch) -> list[str]:
    """The same for whoever is no test."""
    sent: list[str] = []
    for client in (AsyncpgDBClient, TransactionWrapper):
        for name in ("records", "execute_query_dict", "execute_query", "execute_insert", "execute_many"):
            real = getattr(client, name)

            def noting(self: Any, query: str, *args: Any, _real: Any = real, **kwargs: Any) -> Any:
                sent.append(query)
                return _real(self, query, *args, **kwargs)

            if name in vars(client):
                patch.setattr(client, name, noting)
    return sent
