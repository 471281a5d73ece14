"""`laurel draws`: make every draw again, and say whether it was as it must be."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.markup import escape

from api.commands.opened import Opened, run
from api.commands.terminal import tell

commands = typer.Typer(no_args_is_help=True, help="Make draws again from their seeds.")

SHOWN = 50
"""Findings that are shown."""


@commands.callback()
def draws() -> None:
    """So that `verify` is a command below this one."""


@commands.command()
def verify(
    reward: Annotated[str, typer.Argument(help="The code of a reward that is a draw.")],
    programme: Annotated[
        str | None, typer.Option(help="The programme's code. Not given: the default one.")
    ] = None,
) -> None:
    """Recompute every line of a draw's log. Exit code 1 on any that is not what it must be."""
    from api.rewards.verifying import verify as verify_draw

    async def act(opened: Opened) -> bool:
        async with opened.begin() as work:
            found = await work.programmes.current(programme)
        verified = await verify_draw(reward, found, opened.vault)
        tell(f"{verified.lines:,} lines, {verified.seeds:,} seeds.")
        for each in verified.wrong[:SHOWN]:
            tell(f"[red]line {each.sequence}[/red] {escape(each.what)}")
        if len(verified.wrong) > SHOWN:
            tell(f"... and {len(verified.wrong) - SHOWN:,} more.")
        if verified.wrong:
            tell(f"[bold red]{len(verified.wrong):,} findings:[/] not the draws that were made.")
        else:
            tell("[bold green]OK[/]")
        return not verified.wrong

    if not run(act):
        raise typer.Exit(1)
