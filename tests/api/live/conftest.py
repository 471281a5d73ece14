"""What the tests of subscriptions may ask for by name."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from pydantic import SecretStr

from api import keys
from api.embedded.servers import Servers
from api.settings import Settings
from tests.api.live.clients import Serving, serving
from tests.servers import LIVE, TestDatabase


@pytest.fixture
def settings(test_database: TestDatabase, servers: Servers, tmp_path: Path) -> Settings:
    file = tmp_path / "keys.json"
    keys.write(file, keys.generate(development=True))
    return Settings(
        database_url=SecretStr(test_database.url),
        # A part of it for these tests alone: others empty the bucket of this machine's address.
        redis_url=SecretStr(urlsplit(servers.redis_url or "")._replace(path=f"/{LIVE}").geturl()),
        keys_file=file,
        home=tmp_path,
        page=False,
        pool_size=4,
        allowed_origins=("https://shop.example",),
    )


@pytest.fixture
async def live(settings: Settings, test_database: TestDatabase) -> AsyncIterator[Serving]:
    """A process that serves."""
    async with serving(settings, test_database) as running:
        yield running
