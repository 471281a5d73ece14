"""`laurel breach report`: who is affected when somebody saw what they should not have seen."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.terminal import fail, out, say, tell

if TYPE_CHECKING:
    from api.commands.opened import Opened
    from domain.breaches.report import BreachReport

commands = typer.Typer(no_args_is_help=True, help="Who is affected by a breach, in seconds.")

HEAD = ("member", "fields", "acts", "first_at", "last_at")


@commands.callback()
def _group() -> None:
    """One command so far, and still a group."""


@commands.command()
def report(
    since: Annotated[datetime, typer.Option("--from", help="The first instant, in UTC.")],
    until: Annotated[datetime, typer.Option("--to", help="The first instant after it, in UTC.")],
    staff: Annotated[str | None, typer.Option(help="Only what this account did: stf_...")] = None,
    service_key: Annotated[str | None, typer.Option(help="Only what this key's service did: key_...")] = None,
    table: Annotated[str | None, typer.Option(help="Everybody with a row in a table that leaked.")] = None,
    as_csv: Annotated[bool, typer.Option("--csv", help="A line for each member instead of JSON.")] = False,
    file: Annotated[Path | None, typer.Option("--out", help="Write it to a file of mode 600.")] = None,
) -> None:
    """List the affected members, fields and time span: ids and names of fields alone."""
    from api.commands.opened import run
    from domain.kernel.ids import MalformedId, ServiceKeyId, StaffId
    from persistence.breaches.queries import UnknownActor, of_acts, of_table

    start, end = since.replace(tzinfo=UTC), until.replace(tzinfo=UTC)
    if sum(each is not None for each in (staff, service_key, table)) > 1 or start >= end:
        fail(["Name one of --staff, --service-key and --table, or none; and --from lies before --to."])
        raise typer.Exit(1)
    try:
        who = StaffId.parse(staff) if staff else None
        key = ServiceKeyId.parse(service_key) if service_key else None
    except MalformedId as wrong:
        fail([str(wrong)])
        raise typer.Exit(1) from None

    async def act(opened: Opened) -> BreachReport:
        if table is not None:
            return await of_table(start, end, table)
        return await of_acts(start, end, staff=who, key=key)

    try:
        found = run(act)
    except UnknownActor as unknown:
        fail([str(unknown)])
        raise typer.Exit(1) from None
    text = _csv(found) if as_csv else json.dumps(found.to_plain(), indent=2) + "\n"
    if file is None:
        out.file.write(text)
    else:
        from api.files import write_private

        write_private(file, text)
        tell(f"{len(found.affected):,} members: {file.name}.")
    for note in found.notes:
        say(note)


def _csv(found: BreachReport) -> str:
    from domain.kernel.csv_text import table
    from persistence.breaches.queries import lines_of

    return table(HEAD, lines_of(found))
