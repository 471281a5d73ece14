"""Members log in by WeChat in the walk, too: every code is good there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.conftest import Ask
from tests.wechat import wechat


@pytest.fixture
async def ask(ask: Ask) -> AsyncIterator[Ask]:
    async with wechat() as standing:
        standing.welcomes = True
        server = standing.server()

        async def execute(query: str, *args: Any, **given: Any) -> dict[str, Any]:
            return await ask(query, *args, **{"wechat": server, **given})

        yield execute
