"""How many may wait at once: in one process, from one address, for one caller."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from api.errors import RateLimited


class Places:
    """Counted in this process alone: a deployment has as many times these as it has processes."""

    def __init__(self, *, in_all: int, per_address: int, per_caller: int) -> None:
        self._in_all = in_all
        self._most = {"address": per_address, "caller": per_caller}
        self._taken: Counter[tuple[str, str]] = Counter()
        self.taken = 0

    @contextmanager
    def one(self, *, address: str, caller: str) -> Iterator[None]:
        """Hold a place inside of the block. Raises RateLimited where there is none, and then takes none."""
        keys = (("address", address), ("caller", caller))
        if self.taken >= self._in_all or any(self._taken[key] >= self._most[key[0]] for key in keys):
            self._forget(keys)
            raise RateLimited("Too many live connections are open.", retry_after=1)
        self.taken += 1
        self._taken.update(keys)
        try:
            yield
        finally:
            self.taken -= 1
            self._taken.subtract(keys)
            self._forget(keys)

    def _forget(self, keys: tuple[tuple[str, str], ...]) -> None:
        """A name that holds nothing is not kept: who tries many leaves nothing behind."""
        for key in keys:
            if not self._taken[key]:
                del self._taken[key]
