"""`laurel classify`, as an operator types it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from api import keys, logs
from api.cli import app
from persistence import database as pool
from persistence.programme.repository import COPIES
from tests import make
from tests.servers import TestDatabase


def test_a_model_is_tried_trained_and_given_up_again(
    test_database: TestDatabase, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "keys.json"
    keys.write(file, keys.generate(development=True))
    monkeypatch.setenv("DATABASE_URL", test_database.url)
    monkeypatch.setenv("LAUREL_KEYS_FILE", str(file))
    # The loggers of this process stay as they are.
    monkeypatch.setattr(logs, "configure", lambda *_, **__: None)

    def in_database(act: Callable[[], Awaitable[Any]]) -> Any:
        async def run() -> Any:
            COPIES.forget()
            await pool.connect(test_database.url, size=2)
            try:
                return await act()
            finally:
                await pool.disconnect()

        return asyncio.run(run())

    def laurel(*words: str) -> str:
        COPIES.forget()
        done = CliRunner().invoke(app, ["classify", *words])
        assert done.exit_code == 0, done.output
        return " ".join(done.output.split())

    asyncio.run(test_database.reset())
    in_database(make.programme)

    evaluated = laurel("evaluate")
    assert "Held-out tickets, zh" in evaluated and "Held-out tickets, en" in evaluated
    assert evaluated.count("(always the most frequent: ") == 8
    assert evaluated.count("COMPLAINT") == 2

    tried = laurel("train", "--dry-run")
    assert "0 own tickets are too few to be tried on" in tried and "Nothing was kept." in tried
    assert in_database(lambda: make.count("classifier_models")) == 0

    trained = laurel("train")
    assert "Model 1 has learnt from 1,052 tickets, 0 of your own. It sorts from now on." in trained
    assert "Model 1, categories of version 0" in laurel("evaluate")
    assert "Model 0 sorts from now on." in laurel("use", "0")
    unknown = CliRunner().invoke(app, ["classify", "use", "7"])
    assert unknown.exit_code == 1 and "no model of version 7" in unknown.output
