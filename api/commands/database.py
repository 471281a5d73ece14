"""`laurel migrate` and `laurel migration`: the database's shape."""

from __future__ import annotations

import asyncio
from typing import Annotated
from urllib.parse import unquote, urlsplit

import typer

from api import settings as all_settings
from api.commands.terminal import fail, say, tell
from api.settings import Settings, SettingsRefused


def migrate(
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; fail when something is missing.")
    ] = False,
) -> None:
    """Run the migrations that the database lacks, as the role of MIGRATION_DATABASE_URL."""
    from api.development import at_hand
    from persistence import migrating

    with at_hand(all_settings.load(), say) as settings:
        owner, _ = roles(settings)
        if not check:
            done = asyncio.run(upgrade(settings))
            asyncio.run(_found(settings))
            tell("\n".join(f"Migrated: {name}" for name in done) or "The database is up to date.")
            return
        missing = asyncio.run(migrating.pending(owner))
        if missing:
            fail([*(f"Missing: {name}" for name in missing), "`laurel migrate` runs them."])
            raise typer.Exit(1)
        tell("The database is up to date.")


def migration(
    name: Annotated[str, typer.Argument(help="What it does, such as add_member_nickname.")],
) -> None:
    """Write the next migration file from what changed in the models."""
    from persistence import migrating

    made = asyncio.run(migrating.new(name))
    if made is None:
        fail(["The models have not changed; migrations/README.md tells how to write one by hand."])
        raise typer.Exit(1)
    tell(f"Wrote {made}. Now add by hand what models can not say: migrations/README.md.")


async def _found(settings: Settings) -> None:
    """A database without a programme can do nothing: the first one gets a plain one."""
    from api.commands.opened import opened
    from api.demo import ensure_programme

    async with opened(settings) as held:
        if await ensure_programme(held.begin):
            say("Set up a plain programme: ten points per full hundred yuan; Standard, Silver, Gold.")


async def upgrade(settings: Settings) -> list[str]:
    """Migrate as the owner and give the application's role its rights. Gives the files that were run."""
    from persistence import migrating

    owner, app_role = roles(settings)
    return await migrating.upgrade(owner, app_role)


def roles(settings: Settings) -> tuple[str, str | None]:
    """The owner's address, and the application's role where it is another one.

    Production insists on two roles: the application must not be able to edit the ledger.
    """
    app = settings.database_url.get_secret_value() if settings.database_url else None
    owner = settings.migration_database_url.get_secret_value() if settings.migration_database_url else None
    if owner is None and (app is None or settings.in_production):
        raise SettingsRefused(["MIGRATION_DATABASE_URL is not set: give the role that owns the tables."])
    app_role = _role(app) if app else None
    owner = owner or app or ""
    return owner, app_role if app_role != _role(owner) else None


def _role(url: str) -> str:
    return unquote(urlsplit(url).username or "")
