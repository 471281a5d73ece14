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
from api.commands.database import roles as database_roles
from api.commands.terminal import fail, say
from api.keys import KeyMaterial
from api.settings import Settings, SettingsRefused
from domain.kernel.refusal import Refusal
from domain.work import Begin
from persistence import database, work
from persistence.encryption import Vault

R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Everything that a process of Laurel holds open, for as long as one command runs."""

    settings: Settings
    keys: KeyMaterial
    vault: Vault
    begin: Begin


def run(act: Callable[[Opened], Awaitable[R]], *, as_owner: bool = False) -> R:
    """Run one command against the data. A rule's no is a red line and exit code 1.

    as_owner: as the role that owns the tables, for what the application's role may not change.
    """
    from api.development import at_hand

    with at_hand(all_settings.load(), say) as settings:
        try:
            return asyncio.run(_run(settings, act, as_owner))
        except Refusal as no:
            fail([no.message])
            raise typer.Exit(1) from None


async def _run(settings: Settings, act: Callable[[Opened], Awaitable[R]], as_owner: bool) -> R:
    async with opened(settings, as_owner=as_owner) as held:
        return await act(held)


@asynccontextmanager
async def opened(settings: Settings, *, as_owner: bool = False) -> AsyncIterator[Opened]:
    # Here, because every command is imported whenever one is run, and these are large.
    from api.app import key_ring
    from persistence import migrating

    url = _address(settings, as_owner=as_owner)
    keys = settings.key_material()
    vault = Vault(key_ring(keys))
    logs.configure(settings)
    if await migrating.pending(url):
        raise SettingsRefused(["The database lacks migrations: run `laurel migrate` first."])
    await database.connect(url, size=4, name="laurel command")
    try:
        yield Opened(settings=settings, keys=keys, vault=vault, begin=work.opener(vault))
    finally:
        await database.disconnect()


def _address(settings: Settings, *, as_owner: bool) -> str:
    """Raises SettingsRefused."""
    if as_owner:
        owner, _ = database_roles(settings)
        return owner
    if settings.database_url is None:
        raise SettingsRefused(["DATABASE_URL is not set."])
    return settings.database_url.get_secret_value()
