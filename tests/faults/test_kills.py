"""L21 and L22, in short: whenever an import or a server dies, nothing is lost and nothing is double."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from api import keys
from api.app import key_ring
from api.embedded.servers import Servers
from persistence.encryption import Vault
from tests.faults.kills import (
    Plan,
    Scene,
    a_server_records_every_order_exactly_once,
    an_import_ends_like_one_that_was_left_alone,
)
from tests.servers import TestDatabase


@pytest.fixture
def scene(database: TestDatabase, servers: Servers, tmp_path: Path) -> Scene:
    keys_file = tmp_path / "keys.json"
    keys.write(keys_file, keys.generate())
    return Scene(
        database=database,
        redis_url=servers.redis_url or "",
        keys_file=keys_file,
        folder=tmp_path,
        vault=Vault(key_ring(keys.read(keys_file))),
        random=Random(20),
    )


async def test_an_import_that_is_killed_three_times_ends_like_one_that_was_left_alone(scene: Scene):
    plan = Plan(kills=3, blind=frozenset({2}), late=frozenset({0, 1}))
    await an_import_ends_like_one_that_was_left_alone(scene, plan)


async def test_a_server_that_is_killed_twice_records_every_order_exactly_once(scene: Scene):
    await a_server_records_every_order_exactly_once(scene, Plan(kills=2, blind=frozenset({1})))
