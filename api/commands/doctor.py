"""`laurel doctor`: look at everything a start needs, and say what to do about each."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

import typer
from rich.markup import escape

from api import settings as all_settings
from api.commands.database import roles
from api.commands.terminal import say, tell
from api.settings import Settings, SettingsRefused

OLDEST_POSTGRES = 15
CLOCK = timedelta(seconds=2)  # tokens allow 30 seconds; two machines in order differ by milliseconds
SPARE_CONNECTIONS = 10  # for the worker, the migration, whoever looks after the database


class State(StrEnum):
    GOOD = "[green]ok[/green]  "
    LOOK = "[yellow]look[/yellow]"
    BAD = "[red]bad[/red] "


@dataclass(frozen=True, slots=True)
class Finding:
    """One line: how it is, what was looked at, and what to do."""

    state: State
    text: str


def doctor() -> None:
    """Check settings, keys, database, migrations, Redis, clock; say what to do; fail when one is bad."""
    from api.development import at_hand

    with ExitStack() as stack:
        try:
            settings = stack.enter_context(at_hand(all_settings.load(), say))
        except SettingsRefused as refused:
            _show(*(Finding(State.BAD, line) for line in refused.lines))
            raise typer.Exit(1) from None
        _show(Finding(State.GOOD, f"Settings: {settings.environment}."))
        if not asyncio.run(_examined(settings)):
            raise typer.Exit(1)


async def _examined(settings: Settings) -> bool:
    good = True
    for part in (_keys, _checkpoints, _database, _migrations, _redis, _wechat, _connectors, _rest):
        async for finding in part(settings):
            _show(finding)
            good = good and finding.state is not State.BAD
    return good


def _show(*findings: Finding) -> None:
    for each in findings:
        tell(f"{each.state}  {escape(each.text)}")


async def _keys(settings: Settings) -> AsyncIterator[Finding]:
    try:
        material = settings.key_material()
    except SettingsRefused as refused:
        for line in refused.lines:
            yield Finding(State.BAD, line)
        return
    whose = "development keys" if material.development else "keys"
    rings = (
        f"master {material.newest_master}, column {material.newest_column}, signing {material.newest_signing}"
    )
    yield Finding(State.GOOD, f"Keys: {whose} from {settings.keys_file}, newest {rings}.")


async def _database(settings: Settings) -> AsyncIterator[Finding]:
    from persistence.examination import Unreachable, examine

    if settings.database_url is None:
        yield Finding(State.BAD, "DATABASE_URL is not set.")
        return
    try:
        seen = await examine(settings.database_url.get_secret_value())
    except Unreachable as error:
        yield Finding(
            State.BAD, f"Database: no answer ({error}). Check DATABASE_URL and that the server runs."
        )
        return
    if seen.version < OLDEST_POSTGRES:
        yield Finding(State.BAD, f"Database: PostgreSQL {seen.version}; install {OLDEST_POSTGRES} or newer.")
    else:
        yield Finding(State.GOOD, f"Database: PostgreSQL {seen.version}, as role {seen.role}.")
    if seen.encoding != "UTF8":
        yield Finding(
            State.BAD, f"Database: encoding {seen.encoding}; make the database anew with ENCODING 'UTF8'."
        )
    ahead = seen.clock_ahead.total_seconds()
    if abs(seen.clock_ahead) > CLOCK:
        yield Finding(State.BAD, f"Clock: the database is {ahead:+.1f} s from this machine; set both by NTP.")
    else:
        yield Finding(State.GOOD, f"Clock: {ahead * 1000:+.0f} ms from the database.")
    weight = State.BAD if settings.in_production else State.LOOK
    if seen.superuser or seen.may_create:
        yield Finding(
            weight, f"Role {seen.role} may change the schema: give the application a role that may not."
        )
    if seen.may_edit:
        tables = ", ".join(seen.may_edit)
        yield Finding(
            weight,
            f"Role {seen.role} may edit {tables}: run `laurel migrate` as the owner, which takes it away.",
        )
    if not (seen.superuser or seen.may_create or seen.may_edit):
        yield Finding(State.GOOD, f"Role {seen.role} can add to the ledger and not edit it.")
    wanted = settings.workers * settings.pool_size
    if wanted > seen.max_connections - SPARE_CONNECTIONS:
        yield Finding(
            weight,
            f"Connections: {settings.workers} workers x {settings.pool_size} want {wanted} of "
            f"{seen.max_connections}: lower LAUREL_POOL_SIZE or LAUREL_WORKERS, or raise max_connections.",
        )


async def _migrations(settings: Settings) -> AsyncIterator[Finding]:
    from persistence import migrating
    from persistence.examination import Unreachable, examine

    if settings.database_url is None:
        return
    url = settings.database_url.get_secret_value()
    try:
        await examine(url)
    except Unreachable:
        return  # said above
    try:
        owner, _ = roles(settings)
        seen = await examine(owner)
        if not seen.may_create:
            yield Finding(State.BAD, f"MIGRATION_DATABASE_URL: role {seen.role} can not create tables.")
    except SettingsRefused as refused:
        # Rightly absent where only the migration job knows it.
        yield Finding(State.LOOK, refused.lines[0])
    except Unreachable as error:
        yield Finding(State.BAD, f"MIGRATION_DATABASE_URL: no answer ({error}).")
    missing = await migrating.pending(url)
    if missing:
        yield Finding(
            State.BAD, f"Migrations: {len(missing)} missing, {missing[0]} first: run `laurel migrate`."
        )
    else:
        yield Finding(State.GOOD, "Migrations: all there.")


async def _redis(settings: Settings) -> AsyncIterator[Finding]:
    from redis.asyncio import Redis
    from redis.exceptions import RedisError

    if settings.redis_url is None:
        yield Finding(State.BAD, "REDIS_URL is not set.")
        return
    redis = Redis.from_url(settings.redis_url.get_secret_value(), socket_timeout=2, socket_connect_timeout=2)
    try:
        told = await redis.info()
    except (RedisError, OSError) as error:
        yield Finding(
            State.BAD,
            f"Redis: no answer ({type(error).__name__}): check REDIS_URL. Points and log-ins go on without.",
        )
        return
    finally:
        await redis.aclose()
    name = "Valkey" if "valkey_version" in told else "Redis"
    yield Finding(State.GOOD, f"{name}: {told.get('valkey_version') or told['redis_version']}.")
    if told.get("maxmemory", 0) and told.get("maxmemory_policy") != "noeviction":
        yield Finding(
            State.LOOK,
            f"{name}: maxmemory-policy is {told['maxmemory_policy']}; noeviction keeps revocations.",
        )


async def _checkpoints(settings: Settings) -> AsyncIterator[Finding]:
    from api.ledger.proof import Outside

    try:
        outside = Outside.of(settings)
    except SettingsRefused as refused:
        yield Finding(State.LOOK, f"Checkpoints of the ledger are off. {refused.lines[0]}")
        return
    yield Finding(State.GOOD, f"Checkpoints: into {outside.path}.")


async def _wechat(settings: Settings) -> AsyncIterator[Finding]:
    from api.webhooks.sender import Sender
    from api.wechat.client import WechatServer

    sender = Sender(loopback=settings.webhooks_to_loopback)
    server = WechatServer(settings.wechat_url, settings.secrets_of_wechat_apps, sender)
    try:
        for app in settings.secrets_of_wechat_apps:
            why = await server.talk().no_token(app)
            if why is None:
                yield Finding(State.GOOD, f"WeChat: knows {app}.")
            else:
                yield Finding(
                    State.BAD,
                    f"WeChat: no token for {app} ({why}). A number is WeChat's own: 40013 no such AppID, "
                    "40125 the secret, 40164 our address is not on its list. A word: it is not reached.",
                )
    finally:
        await sender.close()


async def _connectors(settings: Settings) -> AsyncIterator[Finding]:
    """One that may not be used does not get here: the settings are refused."""
    from api.connectors import in_use

    for each in in_use(settings):
        if each.stays:
            where = "on this machine"
        elif each.destination is not None:
            where = f"{each.destination.region}, {each.destination.basis}"
        else:
            where = "nowhere"
        told = f"Data leaves by the {each.connector.name} ({where}): {each.connector.tells}."
        yield Finding(State.GOOD if each.held is None else State.BAD, told)


async def _rest(settings: Settings) -> AsyncIterator[Finding]:
    if not settings.in_production:
        yield Finding(State.LOOK, "Development: the page at / hands out tokens. Listen on 127.0.0.1 only.")
        return
    if settings.metrics_port is None and settings.metrics_token is None:
        yield Finding(State.LOOK, "Metrics are off: set LAUREL_METRICS_PORT or LAUREL_METRICS_TOKEN.")
    if settings.host not in ("127.0.0.1", "::1") and not settings.trusted_proxies:
        yield Finding(
            State.LOOK,
            "LAUREL_TRUSTED_PROXIES is empty: behind a proxy all callers share its address and its limit.",
        )
