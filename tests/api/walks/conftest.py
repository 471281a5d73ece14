"""The world that the walks go through."""

from __future__ import annotations

import pytest

from api.authentication import AccessTokens
from domain.programme.programme import Programme
from domain.work import Begin
from persistence.encryption import Vault
from tests.api.field_matrix.world import World, build
from tests.conftest import Ask


@pytest.fixture
async def world(ask: Ask, begin: Begin, vault: Vault, programme: Programme, tokens: AccessTokens) -> World:
    made = await build(ask, begin, vault, programme, tokens)
    made.variables["own"] = str(made.ann)  # whoever asks names Ann
    return made
