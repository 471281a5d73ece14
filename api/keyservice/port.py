"""What Laurel asks of a key management service.

Master keys lie in the key file wrapped by it, so that neither the file nor a backup of the machine opens
anything. They are unwrapped once, at the start of a process; no request of a customer waits for the service.

An adapter to a merchant's own service has these two methods. `client.py` speaks to any that is reached by
HTTP in our small protocol, such as the one of `laurel keys service` (`server.py`).
"""

from __future__ import annotations

from typing import Protocol


class KeyServiceFailed(Exception):
    """The service did not do it. The message says why and what to do, and never holds a key."""


class KeyService(Protocol):
    def wrap(self, key: bytes, *, context: str) -> bytes:
        """The key as it may lie in a file. It is bound to the context, a name of its place.

        Raises KeyServiceFailed.
        """
        ...

    def unwrap(self, wrapped: bytes, *, context: str) -> bytes:
        """The key again. Raises KeyServiceFailed, also where it was wrapped for another context."""
        ...
