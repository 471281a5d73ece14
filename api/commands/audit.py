"""`laurel audit`: prove that the record of acts is the one that was written."""

from __future__ import annotations

import json
import time
from typing import Annotated

import typer
from rich.markup import escape

from api.commands.findings import tell_findings
from api.commands.opened import Opened, run
from api.commands.terminal import err, say, tell
from api.settings import SettingsRefused

commands = typer.Typer(
    no_args_is_help=True, help="Prove that the record of acts is the one that was written."
)


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
        return tell_findings(
            verified.findings,
            lambda each: str(each.other_id or ""),
            whole="The record is whole.",
            broken="not the record that was written.",
        )

    if not run(act):
        raise typer.Exit(1)
