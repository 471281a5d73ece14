"""S18: every text of the corpus in every place of the schema that takes one."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from api import keys, logs
from api.authentication import AccessTokens
from api.settings import Settings
from faults.place import Place
from persistence.database import rows
from persistence.staff.passwords import Argon2Passwords
from persistence.work import opener
from tests import make
from tests.api.field_matrix.world import build
from tests.api.walks.injection import CORPUS, slots
from tests.api.walks.test_injection import TABLES, inject, logged
from tests.conftest import asking_with, statements_from_here

MOST_LATER = 0.01
"""Of all that is sent, so much may be put off because the machine is busy."""


async def run(place: Place) -> str:
    """S18."""
    tokens = AccessTokens(keys.generate(development=True), issuer="laurel-test")
    async with place.connected():
        programme = await make.programme()
        begin = opener(place.vault)
        ask = asking_with(begin, place.vault, tokens, Argon2Passwords())
        world = await build(ask, begin, place.vault, programme, tokens)
        tables = await rows(TABLES)
        with pytest.MonkeyPatch.context() as patch, logs_kept() as said:
            sent = await inject(world, statements_from_here(patch), every=place.size(1, len(CORPUS)))
        assert await rows(TABLES) == tables
    places = len(list(slots()))
    assert sent.texts > places * (0.9 if place.small else 0.9 * len(CORPUS))
    assert sent.later <= sent.texts * MOST_LATER, sent
    return (
        f"{sent.texts:,} texts in {places} places: 0 errors of ours, 0 in a statement, 0 tables less,"
        f" {logged(said.getvalue())} lines of the log whole; {sent.later} were told to come again"
    )


@contextmanager
def logs_kept() -> Iterator[io.StringIO]:
    """What a server in production writes down meanwhile."""
    kept = io.StringIO()
    logs.configure(Settings.model_validate({"environment": "production", "log_level": "info"}), stream=kept)
    try:
        yield kept
    finally:
        logs.configure(Settings(log_level="error"))
