"""`laurel import`: members, products and orders out of a merchant's files."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.bars import Bars
from api.commands.terminal import fail, tell

if TYPE_CHECKING:
    from api.commands.opened import Opened
    from api.imports import Outcome


class What(StrEnum):
    MEMBERS = "members"
    PRODUCTS = "products"
    ORDERS = "orders"


def import_files(
    what: Annotated[What, typer.Argument(help="What the rows are.")],
    files: Annotated[
        list[Path],
        typer.Argument(
            exists=True,
            dir_okay=False,
            readable=True,
            help="CSV or JSON lines; for orders the file of orders, then that of their lines.",
        ),
    ],
    programme: Annotated[str | None, typer.Option(help="The programme's code, if not the default.")] = None,
    source: Annotated[
        str, typer.Option(help="The system that knows the orders; with an order's id it is unique for ever.")
    ] = "import",
    report: Annotated[
        Path | None,
        typer.Option(help="Where rows that are not taken are named; default FILE.report.csv here."),
    ] = None,
) -> None:
    """Bring in files. The same files again change nothing; after a break-off they go on where they were."""
    from api.commands.opened import run
    from api.imports import AnotherImport, Kind, run_import
    from domain.imports.problem import UnreadableFile

    told = report or Path(f"{files[0].stem}.report.csv")

    async def act(opened: Opened) -> Outcome:
        with Bars() as bars:
            return await run_import(
                Kind[what.name],
                files,
                vault=opened.vault,
                report=told,
                programme=programme,
                source=source,
                progress=bars,
            )

    try:
        outcome = run(act)
    except (AnotherImport, UnreadableFile) as error:
        told.unlink(missing_ok=True)
        fail([f"{error}."])
        raise typer.Exit(1) from None
    tell(
        f"{outcome.read:,} {what} read: {outcome.new:,} new, {outcome.known:,} known already, "
        f"{outcome.refused:,} refused."
    )
    if outcome.problems:
        tell(f"[yellow]{told} names {outcome.problems:,} lines that were not taken, and why.[/yellow]")
    else:
        told.unlink(missing_ok=True)
