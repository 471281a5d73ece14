"""Signing keys are exchanged while the process runs: it looks at its key file every two seconds.

Only the ring that signs access tokens is taken over, since its exchange must not cost a request. What seals
data is read at the start alone.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

import structlog

from api.authentication import AccessTokens
from api.settings import Settings, SettingsRefused

log = structlog.get_logger("laurel.keys")

LOOK_SECONDS = 2.0

Look = tuple[int, int, int] | None


async def follow_key_file(settings: Settings, tokens: AccessTokens, *, every: float = LOOK_SECONDS) -> None:
    """Until it is cancelled. A file that can not be read changes nothing, and is said once."""
    if settings.keys_file is None:
        return
    seen = await asyncio.to_thread(_look, settings.keys_file)
    while True:
        await asyncio.sleep(every)
        found = await asyncio.to_thread(_look, settings.keys_file)
        if found == seen:
            continue
        seen = found
        try:
            keys = await asyncio.to_thread(settings.key_material)
        except SettingsRefused as refused:
            log.error("keys.not_followed", lines=list(refused.lines))
            continue
        tokens.follow(keys)
        log.info("keys.followed", signing=sorted(keys.signing), newest=keys.newest_signing)


def _look(path: Path) -> Look:
    """What is different when the file was written: it is replaced, not written in place."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ino, found.st_size
