"""A shop that imports, in a programme of one point per yuan."""

from __future__ import annotations

import pytest

from tests.api.imports.shop import Shop


@pytest.fixture
def shop(programme, vault, tmp_path) -> Shop:
    return Shop(vault, tmp_path)
