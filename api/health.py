"""Is the process alive, and should it get requests?

`/healthz` asks nobody: a database that is away must not restart every process. `/readyz` asks the database
(one second), whether its migrations are those of this code, and whether the keys are loaded; Redis is
reported and not required, and a pool that is busy is no reason to take the process out of service: then the
database is asked over a connection besides.

Both answer everybody, so they say no more than yes or no.
"""

from __future__ import annotations

import asyncio
from typing import Any

import orjson
import structlog
from redis.asyncio import Redis
from redis.exceptions import RedisError

from api.guard import Response
from persistence import migrating
from persistence.database import answers
from persistence.pool import PoolBusy

log = structlog.get_logger("laurel.health")

DATABASE_SECONDS = 1.0


def alive() -> Response:
    return _say(200, {"status": "alive"})


class Readiness:
    """Asks what the process needs. `keys_loaded` is true once the key file was read and understood."""

    def __init__(self, redis: Redis | None) -> None:
        self._redis = redis
        self._at_head = False
        self.keys_loaded = False
        self.closing = False
        """Set when the process begins to stop: a balancer shall send its requests elsewhere."""

    async def ready(self) -> Response:
        database, redis = await asyncio.gather(self._database(), self._redis_up())
        ok = database and self.keys_loaded and not self.closing
        return _say(
            200 if ok else 503, {"status": "ready" if ok else "not ready", "redis": "up" if redis else "down"}
        )

    async def _database(self) -> bool:
        try:
            async with asyncio.timeout(DATABASE_SECONDS):
                if self._at_head:
                    return await answers()
                self._at_head = not await migrating.behind()
                return self._at_head
        except PoolBusy:
            return True  # the database answers; our own requests are using every connection
        except Exception as error:
            log.warning("health.database", type=type(error).__name__)
            return False

    async def _redis_up(self) -> bool:
        if self._redis is None:
            return False
        try:
            return bool(await self._redis.ping())
        except (RedisError, OSError, TimeoutError):
            return False


def _say(status: int, body: dict[str, Any]) -> Response:
    return Response(status, orjson.dumps(body))
