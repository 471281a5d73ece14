"""`laurel audit`: prove that the record of acts is the one that was written."""

from __future__ import annotations

import json
import time
from typing import Annotated

import typer
from rich.markup import escape

from api.commands.opened import Opened, run
from api.commands.terminal import err, say, tell
from api.settings import SettingsRefused

commands = typer.Typer(
    no_args_is_help=True, help="Prove that the record of acts is the one that was written."
)

SHOWN = 50
"""Findings that are shown to a person; `--json` gives all."""


@commands.callback()
def _several() -> None:
    """Keeps `verify` a word of its own while it is the only one."""


@commands.command()
def verify(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object for programs.")] = False,
) -> None:
    """Recompute the whole chain and hold it against the signed checkpoints. Exit code 1 on any finding."""
    from api.audit.proof import verify as verify_record
    from api.ledger.proof import Outside

    async def act(opened: Opened) -> bool:
        try:
            outside = Outside.of(opened.settings)
        except SettingsRefused as missing:
            outside = None
            say(f"{missing.lines[0]} The chain is not held against signed ends.")
        began = time.monotonic()
        with err.status("Verifying"):
            verified = await verify_record(opened.vault, outside)
        seconds = time.monotonic() - began
        if as_json:
            told = {
                "at": verified.at.isoformat(),
                "seconds": round(seconds, 3),
                "acts": verified.acts,
                "checkpoint": verified.checkpoint,
                "findings": [each.to_plain() for each in verified.findings],
            }
            tell(escape(json.dumps(told)))
            return not verified.findings
        number = verified.checkpoint
        tell(
            f"{verified.acts:,} acts, {verified.values_opened:,} sealed values "
            f"({verified.values_erased:,} erased), "
            f"{f'checkpoint {number}' if number else 'no checkpoint'}: {seconds:.1f} s."
        )
        for finding in verified.findings[:SHOWN]:
            tell(f"[red]{finding.check}[/red] {finding.other_id or ''}")
            tell(f"    expected {escape(finding.expected or '-')}, found {escape(finding.found or '-')}")
        if len(verified.findings) > SHOWN:
            tell(f"... and {len(verified.findings) - SHOWN:,} more: --json gives all.")
        if verified.findings:
            tell(f"[bold red]{len(verified.findings):,} findings:[/] not the record that was written.")
        else:
            tell("[bold green]The record is whole.[/]")
        return not verified.findings

    if not run(act):
        raise typer.Exit(1)
