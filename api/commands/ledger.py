"""`laurel ledger`: prove the books, sign them, say what they are worth."""

from __future__ import annotations

import json
import time
from typing import Annotated

import typer
from rich.markup import escape

from api.commands.opened import Opened, run
from api.commands.terminal import err, say, tell
from api.settings import SettingsRefused

commands = typer.Typer(no_args_is_help=True, help="Prove the books, sign them, say what they are worth.")

SHOWN = 50
"""Findings that are shown to a person; `--json` gives all."""


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
        for finding in verified.findings[:SHOWN]:
            place = " ".join(f"{name} {value}" for name, value in finding.place.items())
            tell(f"[red]{finding.check}[/red] {place}")
            tell(f"    expected {escape(finding.expected or '-')}, found {escape(finding.found or '-')}")
        if len(verified.findings) > SHOWN:
            tell(f"... and {len(verified.findings) - SHOWN:,} more: --json gives all.")
        if verified.findings:
            tell(f"[bold red]{len(verified.findings):,} findings:[/] not the books that were written.")
        else:
            tell("[bold green]The books are whole.[/]")
        return not verified.findings

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
