"""`laurel serve` and `laurel worker`: the processes that run."""

from __future__ import annotations

import asyncio
import signal
import sys
import time
from contextlib import ExitStack, suppress
from typing import Annotated, Any

import typer

from api import settings as all_settings
from api.commands.terminal import say, tell
from api.settings import Settings


def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on; default LAUREL_HOST.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on; default LAUREL_PORT.")] = None,
    workers: Annotated[
        int | None,
        typer.Option(help="Processes that answer; default LAUREL_WORKERS. One per core is enough."),
    ] = None,
    demo: Annotated[
        bool, typer.Option("--demo/--no-demo", help="Fill an empty database with the demo; development only.")
    ] = True,
) -> None:
    """Answer requests. In development also: start the servers, migrate, load the demo, run the worker."""
    from api import logs, serving
    from api.development import at_hand

    began = time.monotonic()
    given: dict[str, Any] = {"host": host, "port": port, "workers": workers}
    settings = all_settings.load(**{name: value for name, value in given.items() if value is not None})
    stop_in_order()
    with ExitStack() as stack:
        # First, because it is the likeliest to fail: another `laurel serve` holds the port.
        listener = stack.enter_context(serving.listen(settings))
        settings = stack.enter_context(at_hand(settings, say))
        logs.configure(settings)
        settings.key_material()
        if not settings.in_production:
            asyncio.run(_prepare(settings, with_demo=demo))
            stack.enter_context(serving.background_worker())
        # Ctrl-C is how a person ends it, and no failure.
        with suppress(KeyboardInterrupt):
            serving.serve(settings, listener, started=lambda: _greet(settings, time.monotonic() - began))


def worker() -> None:
    """Run jobs, the nightly calendar and outgoing webhooks."""
    from api import serving
    from api.development import at_hand

    stop_in_order()
    with at_hand(all_settings.load(), say) as settings:
        serving.work(settings)


async def _prepare(settings: Settings, *, with_demo: bool) -> None:
    """Bring the database to where the code is, and fill an empty one with the demo."""
    from api.commands.database import upgrade
    from api.commands.demo import fill
    from api.commands.opened import opened
    from api.demo import DemoRefused, ensure_programme

    for name in await upgrade(settings):
        say(f"Migrated: {name}")
    async with opened(settings) as held:
        if not with_demo:
            await ensure_programme(held.begin)
            return
        try:
            await fill(held)
        except DemoRefused as refused:  # there is a shop in this database already, and that is fine
            say(f"No demo: {refused}.")


def stop_in_order() -> None:
    """SIGTERM and a closed terminal end the command like Ctrl-C: everything it started is stopped first."""

    def stop(number: int, _: object) -> None:
        sys.exit(128 + number)

    signal.signal(signal.SIGTERM, stop)
    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:  # nohup
        signal.signal(signal.SIGHUP, stop)


def _greet(settings: Settings, seconds: float) -> None:
    if settings.in_production:
        return
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    tell(f"\n  Laurel answers after {seconds:.1f} s. Open  [bold]http://{host}:{settings.port}/[/bold]")
    tell(f"  [dim]Data and logs are under {settings.home}; Ctrl-C stops everything.[/dim]\n")
