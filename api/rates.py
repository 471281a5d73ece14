"""How much one caller may ask: so many points at once, so many per second after that.

A request of a known document takes what it costs (`api/cost.py`) when it comes; any other takes one point
then, and the rest once it was read. The bucket is GCRA, one number per caller in Redis: the moment at which
the bucket would be full again. One script call reads and writes it, with Redis's own clock, so all processes
share one limit. While a call is under way, whoever comes collects, and all of them go in the next: to ask
Redis costs a process more than all the counting.

Redis protects us, it is not needed: it gets 0.1 s and no retry; after three failures it is left alone for
five seconds. Meanwhile each process counts for itself, with its share of the limit. (Log-in and password
counters are another matter: those stand in PostgreSQL and fail closed.)
"""

from __future__ import annotations

import asyncio
import re
import time
from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha1
from ipaddress import IPv6Address, ip_address
from math import ceil
from typing import Self

import structlog
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import NoScriptError, RedisError

from api.wire import REDIS_SECONDS, Wire

log = structlog.get_logger("laurel.rates")

SCRIPT = """
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local answers = {}
for place, key in ipairs(KEYS) do
    local interval, tolerance = tonumber(ARGV[3 * place - 2]), tonumber(ARGV[3 * place - 1])
    local points = tonumber(ARGV[3 * place])
    local full_at = tonumber(redis.call('GET', key) or now)
    if full_at < now then full_at = now end
    if full_at > now + tolerance then full_at = now + tolerance end
    local wait = full_at + points * interval - tolerance - now
    if wait <= 0 then
        wait = 0
        full_at = full_at + points * interval
        redis.call('SET', key, string.format('%.0f', full_at), 'PX', math.ceil((full_at - now) / 1000) + 1)
    end
    answers[2 * place - 1] = wait
    answers[2 * place] = full_at - now
end
return answers
"""
"""For each bucket the microseconds to wait, 0 when it may pass, and those until the bucket is full again.
`%.0f`: Lua would write 1.7e15 and lose the rest."""

SHA = sha1(SCRIPT.encode(), usedforsecurity=False).hexdigest()
"""By which Redis knows the script."""
SECOND = 1_000_000
FAILURES = 3
OPEN_SECONDS = 5.0
MOST_LOCAL = 10_000
MOST_TOGETHER = 64
_RATE = re.compile(r"(\d{1,9})/(\d{1,9})")


@dataclass(frozen=True, slots=True)
class Rate:
    """A bucket's size, in points, and how many of them come back per second."""

    size: int
    per_second: int

    def __post_init__(self) -> None:
        if self.size < 1 or self.per_second < 1:
            raise ValueError("a rate lets at least one point pass")

    @classmethod
    def parse(cls, text: object) -> Self:
        """`"500/25"`: 500 at once, then 25 a second."""
        if isinstance(text, cls):
            return text
        found = _RATE.fullmatch(text) if isinstance(text, str) else None
        if found is None:
            raise ValueError("a rate is written size/per second, such as 500/25")
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.size}/{self.per_second}"

    @property
    def interval(self) -> int:
        """Microseconds in which one point comes back."""
        return max(1, SECOND // self.per_second)

    @property
    def tolerance(self) -> int:
        """Microseconds in which an empty bucket fills up."""
        return self.interval * self.size

    def shared_by(self, processes: int) -> Rate:
        return Rate(max(1, self.size // processes), max(1, self.per_second // processes))


@dataclass(slots=True)
class Taken:
    """What became of points that somebody wanted to take from a bucket."""

    wait: int
    """0: they were taken. Else the whole seconds until they can be; nothing was taken."""
    remaining: int
    """Points that are left."""
    reset: float
    """Seconds until the bucket is full again."""


def connect(url: str) -> Redis:
    """Redis that answers at once or not at all. The stock client waits for a frozen server without end."""
    client: Redis = Redis.from_url(
        url,
        socket_timeout=REDIS_SECONDS,
        socket_connect_timeout=REDIS_SECONDS,
        retry=Retry(NoBackoff(), 0),
        max_connections=64,
        driver_info=None,  # it would look for its own version in the file system, for each connection
    )
    return client


class Breaker:
    """Leaves a broken helper alone: open for five seconds after three failures in a row."""

    def __init__(self) -> None:
        self._failures = 0
        self._open_until = 0.0

    @property
    def is_open(self) -> bool:
        return time.monotonic() < self._open_until

    def failed(self) -> bool:
        """Count a failure; True when it opens the breaker."""
        self._failures += 1
        if self._failures < FAILURES:
            return False
        self._failures = 0
        self._open_until = time.monotonic() + OPEN_SECONDS
        return True

    def worked(self) -> None:
        self._failures = 0


@dataclass(slots=True)
class _Wanted:
    """Points of one bucket, and whom to tell what became of them: microseconds, as the script says it."""

    bucket: str
    rate: Rate
    points: int
    told: asyncio.Future[tuple[int, int]] | None = None


class _Shared:
    """The buckets in Redis. One call at a time; what comes meanwhile goes together in the next."""

    def __init__(self, redis: Redis, prefix: str) -> None:
        self._wire = Wire(redis)
        self._prefix = prefix
        self._waiting: list[_Wanted] = []
        self._asking = False
        self._task: asyncio.Task[None] | None = None

    async def take(self, bucket: str, rate: Rate, points: int) -> tuple[int, int]:
        """Raises what Redis raises."""
        if self._asking:
            told: asyncio.Future[tuple[int, int]] = asyncio.get_running_loop().create_future()
            self._waiting.append(_Wanted(bucket, rate, points, told))
            return await told
        self._asking = True
        try:
            (answer,) = await self._ask([_Wanted(bucket, rate, points)])
            return answer
        finally:
            self._go_on()

    def _go_on(self) -> None:
        """A task of its own works off who waits: whoever asked first has its answer, or has gone away."""
        if self._waiting:
            self._task = asyncio.create_task(self._work_off(), name="rates")
        else:
            self._asking = False

    async def _work_off(self) -> None:
        try:
            while batch := self._waiting[:MOST_TOGETHER]:
                del self._waiting[:MOST_TOGETHER]
                await self._ask_for(batch)
        finally:
            self._asking = False

    async def _ask_for(self, batch: list[_Wanted]) -> None:
        try:
            answers = await self._ask(batch)
        except Exception as error:
            for each in batch:
                if each.told is not None and not each.told.done():
                    each.told.set_exception(error)
        else:
            for each, answer in zip(batch, answers, strict=True):
                if each.told is not None and not each.told.done():
                    each.told.set_result(answer)

    def close(self) -> None:
        self._wire.close()

    async def _ask(self, batch: list[_Wanted]) -> list[tuple[int, int]]:
        keys = [self._prefix + each.bucket for each in batch]
        args = [str(n) for each in batch for n in (each.rate.interval, each.rate.tolerance, each.points)]
        try:
            answers = await self._wire.call("EVALSHA", SHA, str(len(keys)), *keys, *args)
        except NoScriptError:  # the first call since Redis was started
            answers = await self._wire.call("EVAL", SCRIPT, str(len(keys)), *keys, *args)
        return list(zip(answers[::2], answers[1::2], strict=True))


class Rates:
    """The buckets of all callers."""

    def __init__(self, redis: Redis | None, *, processes: int = 1, prefix: str = "laurel:rate:") -> None:
        self._shared = _Shared(redis, prefix) if redis is not None else None
        self._breaker = Breaker()
        self._processes = processes
        self._local: OrderedDict[str, float] = OrderedDict()

    def close(self) -> None:
        if self._shared is not None:
            self._shared.close()

    async def wait(self, bucket: str, rate: Rate) -> int:
        """Take one point from the bucket: 0 when it may pass, else the whole seconds until one may."""
        return (await self.take(bucket, rate, 1)).wait

    async def take(self, bucket: str, rate: Rate, points: int) -> Taken:
        """Take so many points from the bucket, all or none. More than its size never pass."""
        if self._shared is not None and not self._breaker.is_open:
            try:
                wait, until_full = await self._shared.take(bucket, rate, points)
            except (RedisError, OSError, TimeoutError) as error:
                if self._breaker.failed():
                    log.warning("rates.without_redis", type=type(error).__name__, seconds=OPEN_SECONDS)
            else:
                self._breaker.worked()
                return _taken(rate, wait, until_full)
        return self._take_alone(bucket, rate.shared_by(self._processes), points)

    def _take_alone(self, bucket: str, rate: Rate, points: int) -> Taken:
        """The same arithmetic in this process, for the callers seen last. What costs more than a process's
        share passes when the bucket is full."""
        points = min(points, rate.size)
        now = time.monotonic() * SECOND
        full_at = max(self._local.get(bucket, now), now)
        wait = full_at + points * rate.interval - rate.tolerance - now
        if wait > 0:
            return _taken(rate, wait, full_at - now)
        full_at += points * rate.interval
        self._local[bucket] = full_at
        self._local.move_to_end(bucket)
        if len(self._local) > MOST_LOCAL:
            self._local.popitem(last=False)
        return _taken(rate, 0, full_at - now)


def _taken(rate: Rate, wait: float, until_full: float) -> Taken:
    """Of microseconds."""
    remaining = max(0, int((rate.tolerance - until_full) // rate.interval))
    return Taken(wait=ceil(wait / SECOND), remaining=remaining, reset=until_full / SECOND)


@lru_cache(maxsize=4_096)
def network(address: str | None) -> str:
    """The bucket of an anonymous caller: an IPv4 address, or the /64 that one IPv6 household has."""
    try:
        parsed = ip_address(address or "")
    except ValueError:
        return "ip:unknown"  # a Unix socket: everybody who comes that way shares one bucket
    if isinstance(parsed, IPv6Address):
        if parsed.ipv4_mapped is not None:
            return f"ip:{parsed.ipv4_mapped}"
        return f"ip:{IPv6Address(int(parsed) >> 64 << 64)}/64"
    return f"ip:{parsed}"


@lru_cache(maxsize=4_096)
def coarse_network(address: str | None) -> str | None:
    """What the audit log keeps of an address: its /24 (IPv4) or /48 (IPv6)."""
    try:
        parsed = ip_address(address or "")
    except ValueError:
        return None
    if isinstance(parsed, IPv6Address) and parsed.ipv4_mapped is not None:
        parsed = parsed.ipv4_mapped
    if isinstance(parsed, IPv6Address):
        return f"{IPv6Address(int(parsed) >> 80 << 80)}/48"
    return f"{ip_address(int(parsed) >> 8 << 8)}/24"
