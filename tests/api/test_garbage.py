"""What a process of the server does with its memory."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from api import garbage
from tests.api.door import door


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.enable()
    gc.set_threshold(*before)
    gc.unfreeze()


def test_what_lasts_is_never_looked_through_and_what_comes_later_is() -> None:
    garbage.rest()
    assert not gc.isenabled()
    lasts: list[object] = [[]]
    garbage.resume()
    later: list[object] = [lasts]

    assert gc.isenabled()
    assert gc.get_threshold()[0] == garbage.YOUNG
    looked_through = {id(each) for each in gc.get_objects()}
    assert id(lasts) not in looked_through
    assert id(later) in looked_through


async def test_a_request_leaves_nothing_that_only_the_collector_finds() -> None:
    """Two objects that know each other would stay until it comes, and it stops everybody when it does."""
    async with door() as running:
        await running.ask("{ hello }")
        gc.collect()
        gc.disable()
        try:
            await running.ask("{ hello }")
            gc.set_debug(gc.DEBUG_SAVEALL)
            gc.collect()
            ours = {type(each) for each in gc.garbage if type(each).__module__.startswith("api.")}
        finally:
            gc.set_debug(0)
            gc.garbage.clear()

    assert ours == set()
