"""Buckets of requests: shared through Redis, alone without it, and never waiting for it."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import uuid4

import pytest
from redis import Redis as PlainRedis
from redis.asyncio import Redis

from api import rates
from api.embedded.servers import Servers
from api.rates import Rate, Rates, coarse_network, connect, network
from api.wire import Wire
from tests.api.door import door, toy_settings

SMALL = Rate(5, 1)


@pytest.fixture
async def redis(servers: Servers) -> AsyncIterator[Redis]:
    """With time to answer: these tests are about counting, and the machine may be busy."""
    assert servers.redis_url is not None
    client: Redis = Redis.from_url(servers.redis_url, socket_timeout=20)
    yield client
    await client.aclose()


@asynccontextmanager
async def frozen() -> AsyncIterator[tuple[str, list[str]]]:
    """The address of a server that takes connections and says nothing, and a line for each that came."""
    came: list[str] = []

    async def silence(reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        came.append("came")
        await reader.read()

    server = await asyncio.start_server(silence, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    async with server:
        yield f"redis://{host}:{port}/0", came


def bucket() -> str:
    return f"test:{uuid4()}"


async def taken(limit: Rates, name: str, times: int, rate: Rate = SMALL) -> list[bool]:
    """Whether each of so many requests passed."""
    return [await limit.wait(name, rate) == 0 for _ in range(times)]


async def test_the_size_passes_at_once_and_the_next_waits(redis):
    limit, name = Rates(redis), bucket()

    assert await taken(limit, name, 7) == [True] * 5 + [False] * 2
    assert await limit.wait(name, SMALL) == 1


async def test_a_second_brings_one_back(redis):
    limit, name, rate = Rates(redis), bucket(), Rate(2, 1)
    assert await taken(limit, name, 3, rate) == [True, True, False]

    await asyncio.sleep(1.05)

    assert await taken(limit, name, 2, rate) == [True, False]


async def test_all_processes_share_one_bucket(redis):
    one, two, name = Rates(redis), Rates(redis), bucket()

    passed = await taken(one, name, 3) + await taken(two, name, 3)

    assert sum(passed) == 5


async def test_requests_at_once_are_counted_one_by_one(redis):
    limit, name = Rates(redis), bucket()

    waits = await asyncio.gather(*(limit.wait(name, SMALL) for _ in range(40)))

    assert waits.count(0) == 5


async def test_whoever_comes_while_redis_is_asked_goes_together_with_others(redis, monkeypatch):
    calls = []
    real = Wire.call

    async def call(self: Wire, *words: str) -> object:
        calls.append(words[0])
        return await real(self, *words)

    monkeypatch.setattr(Wire, "call", call)
    limit, many = Rates(redis), [bucket() for _ in range(40)]
    await limit.wait(many[0], SMALL)
    calls.clear()

    waits = await asyncio.gather(*(limit.wait(name, SMALL) for name in many))

    assert waits == [0] * 40
    assert calls == ["EVALSHA"] * 2, "the first one, and all the others"


async def test_who_goes_away_while_redis_is_asked_stops_nobody(redis):
    limit, name = Rates(redis), bucket()
    first, second = (asyncio.create_task(limit.wait(name, SMALL)) for _ in range(2))
    await asyncio.sleep(0)

    first.cancel()

    assert await second == 0
    assert await limit.wait(name, SMALL) == 0


async def test_a_redis_that_was_started_anew_is_told_the_script_again(redis):
    limit, name = Rates(redis), bucket()
    assert await limit.wait(name, SMALL) == 0

    await redis.script_flush()

    assert await taken(limit, name, 5) == [True] * 4 + [False]


async def test_callers_have_their_own_buckets(redis):
    limit = Rates(redis)

    assert await taken(limit, bucket(), 5) == [True] * 5
    assert await taken(limit, bucket(), 5) == [True] * 5


async def test_a_bucket_is_forgotten_when_it_is_full(redis):
    limit, name = Rates(redis), bucket()
    await limit.wait(name, Rate(5, 10))

    assert 0 < await redis.pttl(f"laurel:rate:{name}") <= 200


async def test_a_full_time_in_the_far_future_is_not_believed(redis):
    name = bucket()
    await redis.set(f"laurel:rate:{name}", "9007199254740991")

    assert await Rates(redis).wait(name, SMALL) <= 6


async def test_without_redis_a_process_counts_alone():
    limit = Rates(None)

    assert await taken(limit, "a", 7) == [True] * 5 + [False] * 2
    assert await taken(limit, "b", 1) == [True]


async def test_without_redis_each_of_several_processes_has_its_share():
    limit = Rates(None, processes=5)

    assert await taken(limit, "a", 3) == [True, False, False]


async def test_what_a_process_remembers_is_bounded(monkeypatch):
    monkeypatch.setattr(rates, "MOST_LOCAL", 10)
    limit = Rates(None)

    for each in range(100):
        await limit.wait(f"ip:{each}", SMALL)

    assert len(limit._local) == 10


async def test_a_frozen_redis_is_tried_three_times_and_then_left_alone():
    """Each try ends after 0.1 s; with the stock client the first one would not end before the server does."""
    async with frozen() as (address, came):
        client = connect(address)
        limit = Rates(client)
        passed = await taken(limit, "a", 8)
        await client.aclose()

    assert passed == [True] * 5 + [False] * 3
    assert len(came) == 3


async def test_an_answer_that_came_while_we_were_busy_is_not_late(servers: Servers):
    assert servers.redis_url is not None
    client: Redis = Redis.from_url(servers.redis_url, socket_timeout=0.05)
    besides = PlainRedis.from_url(servers.redis_url)
    wire = Wire(client)
    await wire.call("PING")
    connection = wire._open

    asked = asyncio.create_task(wire.call("ECHO", "here"))
    await asyncio.sleep(0)
    besides.ping()  # Redis does one thing after another: it has answered us too
    time.sleep(0.06)  # noqa: ASYNC251 - we are the ones who are late

    assert await asked == b"here"
    assert wire._open is connection
    wire.close()
    besides.close()
    await client.aclose()


async def test_a_redis_that_is_gone_stops_nobody():
    client = connect("redis://127.0.0.1:1/0")
    limit = Rates(client)

    assert await taken(limit, "a", 7) == [True] * 5 + [False] * 2
    await client.aclose()


async def test_a_redis_that_comes_back_is_asked_again(redis, monkeypatch):
    limit, name = Rates(redis), bucket()
    for _ in range(3):
        limit._breaker.failed()
    await limit.wait(name, SMALL)
    assert await redis.exists(f"laurel:rate:{name}") == 0

    monkeypatch.setattr(limit._breaker, "_open_until", 0.0)
    await limit.wait(name, SMALL)

    assert await redis.exists(f"laurel:rate:{name}") == 1


async def test_over_http_the_one_above_hears_429_and_others_go_on(redis):
    settings = toy_settings(rate_anonymous="3/1", rate_member="4/1")
    unique = Rates(redis, prefix=f"laurel:test:{uuid4()}:")
    async with door(settings, unique) as guarded:
        members = [await guarded.ask("{ hello }", token="member") for _ in range(5)]
        other = await guarded.ask("{ hello }", token="other")
        nobody = [await guarded.ask("{ hello }") for _ in range(4)]
        stolen = await guarded.ask("{ hello }", token="stolen")

    assert [each.status_code for each in members] == [200] * 4 + [429]
    assert members[-1].headers["retry-after"] == "1"
    assert members[-1].json()["errors"][0]["extensions"] == {"code": "RATE_LIMITED", "retryAfter": 1}
    assert other.status_code == 200
    assert [each.status_code for each in nobody] == [200] * 3 + [429]
    assert stolen.status_code == 429, "whoever tries tokens pays from the bucket of its address"


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("192.0.2.7", "ip:192.0.2.7"),
        ("::ffff:192.0.2.7", "ip:192.0.2.7"),
        ("2001:db8:1:2:aaaa:bbbb:cccc:dddd", "ip:2001:db8:1:2::/64"),
        ("2001:db8:1:2::1", "ip:2001:db8:1:2::/64"),
        (None, "ip:unknown"),
        ("nonsense", "ip:unknown"),
    ],
)
def test_an_anonymous_caller_is_its_network(address, name):
    assert network(address) == name


@pytest.mark.parametrize(
    ("address", "prefix"),
    [
        ("192.0.2.7", "192.0.2.0/24"),
        ("::ffff:192.0.2.7", "192.0.2.0/24"),
        ("2001:db8:1:2::1", "2001:db8:1::/48"),
        (None, None),
        ("nonsense", None),
    ],
)
def test_the_audit_log_keeps_a_prefix_of_an_address(address, prefix):
    assert coarse_network(address) == prefix


@pytest.mark.parametrize("text", ["", "5", "5/", "/5", "5/0", "0/5", "-1/5", "5/1.5", "a/b", 5, None])
def test_a_rate_is_size_and_refill(text):
    with pytest.raises(ValueError, match="rate"):
        Rate.parse(text)


def test_a_rate_is_read_as_it_is_written():
    assert Rate.parse("500/25") == Rate(500, 25)
    assert str(Rate(500, 25)) == "500/25"
