"""The worker makes the files that members have asked for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

import structlog

from persistence.encryption import Vault
from persistence.exports.repository import make

log = structlog.get_logger("laurel.exports")


def making(vault: Vault) -> Callable[..., Awaitable[None]]:
    async def run(export: str) -> None:
        state = await make(vault, UUID(export))
        log.info("export.made", export=export, state=state.value if state else "NOT_WANTED")

    return run
