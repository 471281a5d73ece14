"""Members log in by WeChat in the walk, too: every code is good there. Every operation is kept, since each
caller asks for the same two thousand."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from api import documents
from api.compiled import operations
from tests.conftest import Ask
from tests.wechat import wechat


@pytest.fixture(autouse=True)
def everything_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MOST_DOCUMENTS", 5_000)
    monkeypatch.setattr(operations, "MOST_OPERATIONS", 5_000)


@pytest.fixture
async def ask(ask: Ask) -> AsyncIterator[Ask]:
    async with wechat() as standing:
        standing.welcomes = True
        server = standing.server()

        async def execute(query: str, *args: Any, **given: Any) -> dict[str, Any]:
            return await ask(query, *args, **{"wechat": server, **given})

        yield execute
