"""`laurel erasures`: erase again whoever a backup has brought back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.commands.opened import Opened, run
from api.commands.terminal import fail, tell

commands = typer.Typer(no_args_is_help=True, help="Erasures that outlive a backup.")

SHOWN = 20


@commands.callback()
def erasures() -> None:
    """So that `replay` is a command below this one."""


@commands.command()
def replay(
    file: Annotated[
        Path | None, typer.Option("--file", help="The log of erasures; default LAUREL_ERASURES_FILE.")
    ] = None,
) -> None:
    """Erase again whoever was erased after the backup was made that this database comes from.

    Run it before the service is let at a restored database. It may be run again. Exit code 1 where the log
    was changed by somebody (nothing is done then), or where a legal hold of the backup keeps a member.
    """
    from api.erasures.log_file import read
    from api.ledger.signing import CheckpointKeys
    from domain.erasures.use_cases import Replayed
    from domain.erasures.use_cases import replay as erase_again

    async def act(opened: Opened) -> Replayed | None:
        path = file or opened.settings.erasures_file
        if path is None or not path.exists():
            fail(["There is no log of erasures: name it with --file, or set LAUREL_ERASURES_FILE."])
            return None
        found = read(path, CheckpointKeys.of(opened.keys))
        if found.broken:
            lines = ", ".join(map(str, found.broken[:SHOWN]))
            fail([f"The log is not as it was written (lines {lines}): nobody was erased by it."])
            return None
        return await erase_again(found.erasures, opened.begin)

    done = run(act)
    if done is None:
        raise typer.Exit(1)
    tell(f"{len(done.gone):,} erased again, {done.before:,} were erased in the backup already.")
    if done.held:
        fail([f"A legal hold keeps {each}: release it, and replay again." for each in done.held[:SHOWN]])
        raise typer.Exit(1)
