"""Sessions as they are when a test has ended: as they began, since nobody resets them."""

from __future__ import annotations

from typing import Any

from tortoise import connections

_CHANGED = """
SELECT (SELECT json_agg(name) FROM pg_settings WHERE source = 'session' AND setting <> reset_val) AS settings,
    (SELECT json_agg(c) FROM pg_listening_channels() c) AS channels,
    (SELECT json_agg(name) FROM pg_cursors WHERE name <> '') AS cursors,
    (SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory') AS locks
"""
AS_IT_BEGAN = {"settings": None, "channels": None, "cursors": None, "locks": 0}


async def assert_as_they_began() -> None:
    """Of every connection of the pool that nobody uses now; the portal without a name is our own."""
    pool: Any = connections.get("default")._pool
    for holder in pool._holders if pool is not None else ():
        connection = holder._con
        if connection is not None and not connection.is_closed() and not holder._in_use:
            found = dict(await connection.fetchrow(_CHANGED))
            assert found == AS_IT_BEGAN, found
