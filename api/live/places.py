"""How many may stay at once: in one process, from one address, for one caller."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from api.errors import RateLimited


class Place:
    """A place that is held. Whose it is may become known later."""

    def __init__(self, places: Places, address: str) -> None:
        self._places = places
        self.keys = [("address", address)]

    def of(self, caller: str) -> None:
        """Raises RateLimited where the caller holds as many as it may."""
        key = ("caller", caller)
        self._places.take(key)
        self.keys.append(key)


class Places:
    """Counted in this process alone: a deployment has as many times these as it has processes."""

    def __init__(self, *, in_all: int, per_address: int, per_caller: int) -> None:
        self._in_all = in_all
        self._most = {"address": per_address, "caller": per_caller}
        self._taken: Counter[tuple[str, str]] = Counter()
        self.taken = 0

    @contextmanager
    def one(self, *, address: str) -> Iterator[Place]:
        """Hold a place inside of the block. Raises RateLimited where there is none, and then takes none."""
        place = Place(self, address)
        if self.taken >= self._in_all:
            raise _too_many()
        self.take(place.keys[0])
        self.taken += 1
        try:
            yield place
        finally:
            self.taken -= 1
            self._taken.subtract(place.keys)
            for key in place.keys:
                self._forget(key)

    def take(self, key: tuple[str, str]) -> None:
        if self._taken[key] >= self._most[key[0]]:
            self._forget(key)
            raise _too_many()
        self._taken[key] += 1

    def _forget(self, key: tuple[str, str]) -> None:
        """A name that holds nothing is not kept: who tries many leaves nothing behind."""
        if not self._taken[key]:
            del self._taken[key]


def _too_many() -> RateLimited:
    return RateLimited("Too many live connections are open.", retry_after=5)
