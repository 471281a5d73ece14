"""What a command needs that works on the data itself: the database, the vault, the keys."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TypeVar

import typer

from api import logs
from api import settings as all_settings
from api.commands.terminal import fail, say
from api.keys import KeyMaterial
from api.settings import Settings, SettingsRefused
from domain.kernel.refusal import Refusal
from domain.work import Begin
from persistence import database, migrating, work
from persistence.encryption import Vault

R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Everything that a process of Laurel holds open, for as long as one command runs."""

    settings: Settings
    keys: KeyMaterial
    vault: Vault
    begin: Begin


def run(act: Callable[[Opened], Awaitable[R]]) -> R:
    """Run one command against the data. A rule's no is a red line and exit code 1."""
    from api.development import at_hand

    with at_hand(all_settings.load(), say) as settings:
        try:
            return asyncio.run(_run(settings, act))
        except Refusal as no:
            fail([no.message])
            raise typer.Exit(1) from None


async def _run(settings: Settings, act: Callable[[Opened], Awaitable[R]]) -> R:
    async with opened(settings) as held:
        return await act(held)


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Opened]:
    from api.app import key_ring

    if settings.database_url is None:
        raise SettingsRefused(["DATABASE_URL is not set."])
    keys = settings.key_material()
    vault = Vault(key_ring(keys))
    logs.configure(settings)
    url = settings.database_url.get_secret_value()
    if await migrating.pending(url):
        raise SettingsRefused(["The database lacks migrations: run `laurel migrate` first."])
    await database.connect(url, size=2, name="laurel command")
    try:
        yield Opened(settings=settings, keys=keys, vault=vault, begin=work.opener(vault))
    finally:
        await database.disconnect()
