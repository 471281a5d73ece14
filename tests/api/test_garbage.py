"""What a process of the server does with its memory."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from api import garbage


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
