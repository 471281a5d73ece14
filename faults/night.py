"""One night of one programme, as the worker's job runs it, in a process that may be killed."""

from __future__ import annotations

import asyncio
import sys

from api import settings as all_settings
from api.app import key_ring
from api.programme.jobs import nightly
from persistence import database
from persistence.encryption import Vault
from persistence.work import opener


async def night(programme: str, business_date: str) -> None:
    settings = all_settings.load()
    assert settings.database_url is not None
    await database.connect(settings.database_url.get_secret_value(), size=2, name="laurel worker")
    try:
        await nightly(opener(Vault(key_ring(settings.key_material()))))(programme, business_date)
    finally:
        await database.disconnect()


if __name__ == "__main__":
    asyncio.run(night(sys.argv[1], sys.argv[2]))
