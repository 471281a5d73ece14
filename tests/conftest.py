"""What every test may ask for by name."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from api.embedded import Servers
from persistence import database as pool
from tests.servers import TestDatabase, migrated_database, running


@pytest.fixture(scope="session")
def servers() -> Iterator[Servers]:
    """PostgreSQL and Valkey, running."""
    with running() as started:
        yield started


@pytest.fixture(scope="session")
def test_database(servers: Servers, worker_id: str) -> Iterator[TestDatabase]:
    """This test process's own database, built from the migrations."""
    with migrated_database(servers, worker_id) as made:
        yield made


@pytest.fixture
async def database(test_database: TestDatabase) -> AsyncIterator[TestDatabase]:
    """The database as the migrations left it, with this process's pool open as the application's role."""
    await test_database.reset()
    await pool.connect(test_database.url, size=8)
    yield test_database
    await pool.disconnect()
