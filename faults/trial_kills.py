"""L21 and L22: twenty kills, twelve of an import and eight of a server at work.

All but four of them come between BEGIN and COMMIT.
"""

from __future__ import annotations

from faults.place import Place
from tests.faults.kills import (
    Plan,
    Scene,
    a_server_records_every_order_exactly_once,
    an_import_ends_like_one_that_was_left_alone,
)

BLIND = (3, 6)


async def imports(place: Place) -> str:
    async with place.connected():
        plan = _plan(place.size(12, 4), late=frozenset({0, 1, 4}))
        return await an_import_ends_like_one_that_was_left_alone(_scene(place), plan)


async def servers(place: Place) -> str:
    async with place.connected():
        return await a_server_records_every_order_exactly_once(_scene(place), _plan(place.size(8, 4)))


def _plan(kills: int, *, late: frozenset[int] = frozenset()) -> Plan:
    return Plan(kills=kills, blind=frozenset(each for each in BLIND if each < kills), late=late)


def _scene(place: Place) -> Scene:
    return Scene(
        database=place.database,
        redis_url=place.servers.redis_url or "",
        keys_file=place.keys_file,
        folder=place.folder,
        vault=place.vault,
        random=place.random,
    )
