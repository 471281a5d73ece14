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
from persistence.programme.repository import COPIES
from persistence.staff.passwords import Argon2Passwords
from tests import make
from tests.api.field_matrix.world import build
from tests.api.walks.injection import CORPUS, slots
from tests.api.walks.test_injection import TABLES, Sent, inject, logged
from tests.conftest import asking_with, statements_from_here

PLACES = 40
"""Of one world: what is saved in so many of them 61 times makes every programme larger that is read later."""
MOST_LATER = 0.01
"""Of all that is sent, so much may be put off because the machine is busy."""


async def run(place: Place) -> str:
    """S18."""
    tokens = AccessTokens(keys.generate(development=True), issuer="laurel-test")
    ask = asking_with(place.begin, place.vault, tokens, Argon2Passwords())
    places, every = list(slots()), place.size(1, len(CORPUS))
    part = place.size(PLACES, len(places))
    sent = Sent()
    async with place.connected():
        tables = await rows(TABLES)
        with pytest.MonkeyPatch.context() as patch, logs_kept() as said:
            statements = statements_from_here(patch)
            for first in range(0, len(places), part):
                await place.database.reset()
                COPIES.forget()
                programme = await make.programme()
                world = await build(ask, place.begin, place.vault, programme, tokens)
                its = await inject(world, statements, places[first : first + part], every)
                sent = Sent(sent.texts + its.texts, sent.later + its.later)
        assert await rows(TABLES) == tables
    assert sent.texts > len(places) * (0.9 if place.small else 0.9 * len(CORPUS))
    assert sent.later <= sent.texts * MOST_LATER, sent
    return (
        f"{sent.texts:,} texts in {len(places)} places: 0 errors of ours, 0 in a statement, 0 tables less,"
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
