"""`laurel erasures`: whoever was erased or withdrawn, and a backup has brought back, goes again."""

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
    """Erase again whoever was erased after the backup was made that this database comes from, and withdraw
    again whichever prospects were withdrawn.

    Run it before the service is let at a restored database. It may be run again. Exit code 1 where the log
    was changed by somebody (nothing is done then), or where a legal hold of the backup keeps a member.
    """
    from api.erasures.log_file import read
    from api.ledger.signing import CheckpointKeys
    from domain.erasures.use_cases import Replayed
    from domain.erasures.use_cases import replay as erase_again
    from domain.prospects.use_cases import withdraw_again

    async def act(opened: Opened) -> tuple[Replayed, int, int] | None:
        path = file or opened.settings.erasures_file
        if path is None or not path.exists():
            fail(["There is no log of erasures: name it with --file, or set LAUREL_ERASURES_FILE."])
            return None
        found = read(path, CheckpointKeys.of(opened.keys))
        if found.broken:
            lines = ", ".join(map(str, found.broken[:SHOWN]))
            fail([f"The log is not as it was written (lines {lines}): nobody was erased by it."])
            return None
        withdrawn = await withdraw_again([each.id for each in found.prospects], opened.begin)
        return await erase_again(found.erasures, opened.begin), withdrawn, len(found.prospects)

    result = run(act)
    if result is None:
        raise typer.Exit(1)
    done, withdrawn, prospects = result
    tell(f"{len(done.gone):,} erased again, {done.before:,} were erased in the backup already.")
    tell(f"{withdrawn:,} prospects withdrawn again, {prospects - withdrawn:,} were not there any more.")
    if done.held:
        fail([f"A legal hold keeps {each}: release it, and replay again." for each in done.held[:SHOWN]])
        raise typer.Exit(1)
