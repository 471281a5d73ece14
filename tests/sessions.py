"""Sessions as they are when a test has ended: as they began, since nobody resets them."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from tortoise import connections

_CHANGED = """
SELECT (SELECT json_agg(name) FROM pg_settings WHERE source = 'session' AND setting <> reset_val) AS settings,
    (SELECT json_agg(c) FROM pg_listening_channels() c) AS channels,
    (SELECT json_agg(name) FROM pg_cursors WHERE name <> '') AS cursors,
    (SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory') AS locks
"""
AS_IT_BEGAN = {"settings": None, "channels": None, "cursors": None, "locks": 0}
_looked_at: WeakKeyDictionary[Any, int] = WeakKeyDictionary()
"""How many statements a connection had been sent by then: one that a test has not used is as it was."""


async def assert_as_they_began() -> None:
    """Of every connection of the pool that nobody uses now; the portal without a name is our own."""
    pool: Any = connections.get("default")._pool
    for holder in pool._holders if pool is not None else ():
        connection = holder._con
        if connection is None or connection.is_closed() or holder._in_use:
            continue
        if _looked_at.get(connection) != connection._protocol.queries_count:
            found = dict(await connection.fetchrow(_CHANGED))
            assert found == AS_IT_BEGAN, found
            _looked_at[connection] = connection._protocol.queries_count
