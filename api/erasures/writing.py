"""Writing erasures down outside of the database, as the worker does every few seconds."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

from api.erasures.log_file import append, read
from api.ledger.signing import CheckpointKeys
from api.settings import Settings, SettingsRefused
from domain.erasures.erasure import Logged, LoggedProspect
from domain.kernel.ids import ErasureId, ProspectId
from persistence.erasures.repository import logged_since, prospects_since

LATE = timedelta(hours=1)
"""An erasure's time is that of its lock: one that took long may be seen after a younger one."""


class ErasureLog:
    """The file, and what this process knows to be in it."""

    def __init__(self, path: Path, keys: CheckpointKeys) -> None:
        self._path = path
        self._keys = keys
        self._known: set[ErasureId | ProspectId] = set()
        self._since: datetime | None = None

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Raises SettingsRefused."""
        if settings.erasures_file is None:
            raise SettingsRefused(
                ["LAUREL_ERASURES_FILE is not set: name a file outside of the database's reach."]
            )
        return cls(settings.erasures_file, CheckpointKeys.of(settings.key_material()))

    async def step(self) -> int:
        """Write down what is not there yet; the first time everything that ever was erased is looked at.
        Says how many."""
        if self._since is None:
            self._known = read(self._path, self._keys).ids
        since = self._since - LATE if self._since is not None else None
        found: list[Logged | LoggedProspect] = [*await logged_since(since), *await prospects_since(since)]
        new = [each for each in found if each.id not in self._known]
        if new:
            append(self._path, new, self._keys)
            self._known.update(each.id for each in new)
        if found:
            self._since = max(each.at for each in found)
        return len(new)
