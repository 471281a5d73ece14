"""`laurel import`: members, products and orders out of a merchant's files."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import BarColumn, Progress, TaskID, TaskProgressColumn, TextColumn, TimeRemainingColumn

from api.commands.terminal import err, fail, tell

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


class Bars:
    """How far an import is, one bar for each of its steps; nothing where no person watches."""

    def __init__(self) -> None:
        self._bars = Progress(
            TextColumn("{task.description:24}"),
            BarColumn(),
            TaskProgressColumn(),
            TimeRemainingColumn(),
            console=err,
            disable=not err.is_terminal,
        )
        self._step: TaskID | None = None

    def __enter__(self) -> Bars:
        self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    def begin(self, what: str, total: int) -> None:
        self._step = self._bars.add_task(what, total=total)

    def advance(self, by: int) -> None:
        if self._step is not None:
            self._bars.advance(self._step, by)
