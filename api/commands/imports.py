"""`laurel import`: members, products, orders and balances out of a merchant's files."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

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
    BALANCES = "balances"


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
        str,
        typer.Option(help="The system that knows the orders or lots; with their id it is unique for ever."),
    ] = "import",
    report: Annotated[
        Path | None,
        typer.Option(help="Where rows that are not taken are named; default FILE.report.csv here."),
    ] = None,
    reconciliation: Annotated[
        Path | None,
        typer.Option(help="Of balances: where to write what came of them; default FILE.reconciliation.csv."),
    ] = None,
) -> None:
    """Bring in files. The same files again change nothing; after a break-off they go on where they were."""
    from api.commands.opened import run
    from api.imports import AnotherImport, Kind, run_import
    from api.imports.balances import write_reconciliation
    from domain.imports.problem import UnreadableFile

    told = report or Path(f"{files[0].stem}.report.csv")

    async def act(opened: Opened) -> Outcome:
        with Bars() as bars:
            outcome = await run_import(
                Kind[what.name],
                files,
                vault=opened.vault,
                report=told,
                programme=programme,
                source=source,
                progress=bars,
            )
        if what is What.BALANCES and outcome.import_id is not None:
            path = reconciliation or Path(f"{files[0].stem}.reconciliation.csv")
            members, points = await write_reconciliation(outcome.import_id, path)
            tell(f"{points:,} points came in; {path} says what each of {members:,} accounts has now.")
        return outcome

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


imports = typer.Typer(
    no_args_is_help=True, help="Imports that have been: which there were, and take one back."
)


@imports.command("list")
def list_imports(most: Annotated[int, typer.Option(min=1, max=1000)] = 20) -> None:
    """The newest imports, with their ids."""
    from api.commands.opened import run
    from persistence.imports.runs import Past, newest

    async def act(opened: Opened) -> list[Past]:
        return await newest(most)

    for each in run(act):
        when = f"{each.started_at:%Y-%m-%d %H:%M} UTC"
        undone = f", taken back {each.undone_at:%Y-%m-%d %H:%M} UTC" if each.undone_at else ""
        tell(f"{each.id}  {when}  {each.kind.lower()}, {each.new_count:,} new{undone}")


@imports.command()
def undo(
    import_id: Annotated[UUID, typer.Argument(metavar="ID", help="As `laurel imports list` says it.")],
) -> None:
    """Take back all that an import of balances or orders brought. A corrected file may come in then."""
    from api.commands.opened import run
    from api.imports import AnotherImport, Kind
    from api.imports.undoing import CanNotUndo, UndoneImport
    from api.imports.undoing import undo as take_back

    async def act(opened: Opened) -> UndoneImport:
        with Bars() as bars:
            return await take_back(import_id, opened.begin, bars)

    try:
        undone = run(act)
    except (AnotherImport, CanNotUndo) as error:
        fail([f"{error}."])
        raise typer.Exit(1) from None
    if undone.kind is Kind.ORDERS:
        tell(f"{undone.orders:,} orders of {undone.members:,} members taken back, with all that they earned.")
    else:
        points = undone.points
        tell(
            f"{points.taken:,} points of {undone.members:,} members taken back, {points.owed:,} owed, "
            f"{points.written_off:,} written off; {points.expired:,} had expired."
        )
