"""`laurel ledger`: prove the books, sign them, say what they are worth."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime
from typing import Annotated

import typer
from rich.markup import escape

from api.commands.findings import tell_findings
from api.commands.opened import Opened, run
from api.commands.terminal import err, out, say, tell
from api.settings import SettingsRefused
from domain.ledger.finding import Finding

commands = typer.Typer(no_args_is_help=True, help="Prove the books, sign them, say what they are worth.")


def _place(finding: Finding) -> str:
    return " ".join(f"{name} {value}" for name, value in finding.place.items())


@commands.command()
def verify(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object for programs.")] = False,
) -> None:
    """Recompute the whole ledger and hold it against the signed checkpoints. Exit code 1 on any finding."""
    from api.ledger.proof import Outside
    from api.ledger.proof import verify as verify_ledger
    from persistence.ledger import runs

    async def act(opened: Opened) -> bool:
        try:
            outside = Outside.of(opened.settings)
        except SettingsRefused as missing:
            outside = None
            say(f"{missing.lines[0]} The books are not held against checkpoints.")
        began = time.monotonic()
        with err.status("Verifying") as status:
            verified, last = await verify_ledger(
                opened.vault, outside, lambda what: status.update(f"Verifying {what}")
            )
        seconds = time.monotonic() - began
        number = last.checkpoint.number if last else None
        await runs.keep(verified, number)
        if as_json:
            told = {
                "at": verified.at.isoformat(),
                "seconds": round(seconds, 3),
                "accounts": verified.accounts,
                "entries": verified.entries,
                "lots": verified.lots,
                "draws": verified.draws,
                "checkpoint": number,
                "findings": [each.to_plain() for each in verified.findings],
            }
            tell(escape(json.dumps(told)))
            return not verified.findings
        tell(
            f"{verified.entries:,} entries of {verified.accounts:,} accounts, {verified.lots:,} lots, "
            f"{verified.draws:,} draws, {verified.reasons_opened:,} reasons "
            f"({verified.reasons_erased:,} erased), "
            f"{f'checkpoint {number}' if number else 'no checkpoint'}: {seconds:.1f} s."
        )
        return tell_findings(
            verified.findings,
            _place,
            whole="The books are whole.",
            broken="not the books that were written.",
        )

    if not run(act):
        raise typer.Exit(1)


@commands.command()
def checkpoint() -> None:
    """Sign the state of the ledger now and append it to the file of checkpoints."""
    from api.ledger.proof import Outside
    from api.ledger.proof import checkpoint as take

    async def act(opened: Opened) -> None:
        outside = Outside.of(opened.settings)
        signed = await take(outside)
        if signed is None:
            tell("Another process takes a checkpoint at this moment.")
            return
        its = signed.checkpoint
        tell(
            f"Checkpoint {its.number}: {its.entries:,} entries of {its.accounts:,} accounts, "
            f"root {its.root.hex()}, key {signed.key}, in {outside.path}."
        )

    run(act)


@commands.command()
def liability(
    at: Annotated[
        datetime | None,
        typer.Option(help="At which instant, in UTC; now where none is given."),
    ] = None,
    since: Annotated[
        datetime | None,
        typer.Option("--from", help="Also how it came about since this instant, in UTC."),
    ] = None,
    programme: Annotated[str | None, typer.Option(help="Which programme; the default one else.")] = None,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV, for a spreadsheet.")] = False,
) -> None:
    """What outstanding points are worth, by wallet type, tier and age. Debts stand apart."""
    from api.ledger.reports import book_csv, roll_csv
    from persistence.ledger import liability as reads
    from persistence.programme.queries import current

    async def act(opened: Opened) -> None:
        its = await current(programme)
        until = at.replace(tzinfo=UTC) if at else its.now(datetime.now(UTC))
        if since is not None:
            rolls = await reads.roll_forward(its, since.replace(tzinfo=UTC), until)
            if as_csv:
                out.file.write(roll_csv(rolls, its, since.replace(tzinfo=UTC), until))
                return
            for roll in rolls:
                tell(f"[bold]{escape(roll.wallet)}[/bold]")
                tell(f"    {'opening':34} {roll.opening:>16,}")
                for each in roll.moved:
                    tell(f"    {each.movement.lower():16} {each.contra.lower():17} {each.points:>+16,}")
                tell(f"    {'closing':34} {roll.closing:>16,}")
                if not roll.ties:
                    tell("[bold red]    It does not sum: run `laurel ledger verify`.[/]")
            return
        books = await reads.book(its, until)
        if as_csv:
            out.file.write(book_csv(books, its, until))
            return
        for book in books:
            minor = book.minor(book.points)
            worth = "no price" if minor is None else f"{minor:,} {its.currency} in minor units"
            tell(f"[bold]{escape(book.wallet)}[/bold] {book.points:,} points, {worth}")
            for group in book.groups:
                name = f"{escape(group.tier or '-')} {group.age.lower()}"
                tell(
                    f"    {name:34} {group.points:>16,}"
                    f"  (available {group.available:,}, pending {group.pending:,}, held {group.held:,})"
                )
            tell(f"    owed by members {book.receivable:,} points, not subtracted")
            its_breakage = book.breakage
            if its_breakage.points is not None and its_breakage.share is not None:
                tell(
                    f"    expected to expire {its_breakage.points:,} points: {its_breakage.expired:,} of "
                    f"{its_breakage.granted:,} did in {its_breakage.cohorts} months that are over"
                )

    run(act)
