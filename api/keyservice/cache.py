"""What the key service has unwrapped is remembered for a while: the key file is read whenever it changes.

A process asks once at its start, and no later reading takes longer than the patience of one call. What is
older than the bound is asked for anew; where the service is away then, that is logged, and the process goes
on with the keys that it has in use.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from hashlib import sha256
from threading import Lock

from api.keyservice.port import KeyService


class Remembering(KeyService):
    def __init__(
        self, service: KeyService, *, seconds: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._service = service
        self._seconds = seconds
        self._clock = clock
        self._known: dict[bytes, tuple[float, bytes]] = {}
        self._lock = Lock()

    def wrap(self, key: bytes, *, context: str) -> bytes:
        return self._service.wrap(key, context=context)

    def unwrap(self, wrapped: bytes, *, context: str) -> bytes:
        name = sha256(context.encode() + b"\0" + wrapped).digest()
        with self._lock:  # whoever comes meanwhile waits for the one answer
            now = self._clock()
            self._known = {each: held for each, held in self._known.items() if now < held[0]}
            if (held := self._known.get(name)) is not None:
                return held[1]
            key = self._service.unwrap(wrapped, context=context)
            self._known[name] = (now + self._seconds, key)
            return key
