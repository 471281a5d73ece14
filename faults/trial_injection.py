"""S18: every text of the corpus in every place of the schema that takes one."""

from __future__ import annotations

import pytest

from api import keys
from api.authentication import AccessTokens
from faults.place import Place
from persistence.database import rows
from persistence.staff.passwords import Argon2Passwords
from persistence.work import opener
from tests import make
from tests.api.field_matrix.world import build
from tests.api.walks.injection import CORPUS, slots
from tests.api.walks.test_injection import TABLES, inject
from tests.conftest import asking_with, statements_from_here


async def run(place: Place) -> str:
    tokens = AccessTokens(keys.generate(development=True), issuer="laurel-test")
    async with place.connected():
        programme = await make.programme()
        begin = opener(place.vault)
        ask = asking_with(begin, place.vault, tokens, Argon2Passwords())
        world = await build(ask, begin, place.vault, programme, tokens)
        tables = await rows(TABLES)
        with pytest.MonkeyPatch.context() as patch:
            sent = await inject(world, statements_from_here(patch), every=place.size(1, len(CORPUS)))
        assert await rows(TABLES) == tables
    places = len(list(slots()))
    assert sent > places * (0.9 if place.small else 0.9 * len(CORPUS))
    return f"{sent:,} texts in {places} places: 0 errors of ours, 0 in a statement, 0 tables less"
