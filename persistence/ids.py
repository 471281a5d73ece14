"""New ids: UUIDv7, so that rows are written next to each other in time."""

from __future__ import annotations

from uuid import UUID

from uuid_utils.compat import uuid7


def new_uuid() -> UUID:
    return uuid7()
