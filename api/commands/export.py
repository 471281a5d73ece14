"""`laurel export open`: a file that `requestMyData` made, opened on this machine."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Annotated
from zipfile import ZipFile

import typer

from api.commands.terminal import tell

commands = typer.Typer(no_args_is_help=True, help="Files with all that is known of a member.")


@commands.callback()
def _group() -> None:
    """One command so far, and still a group."""


@commands.command("open")
def open_(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="The file that the link gave.")],
    into: Annotated[Path, typer.Option("--out", help="The folder to write.")] = Path("my-data"),
) -> None:
    """Open an export with its passphrase. Needs no database and no keys. `clients/open_export.py` does it
    where there is no Laurel."""
    from persistence.exports.sealing import open_file

    passphrase: str = typer.prompt("Passphrase", hide_input=True)
    plain = open_file(file.read_bytes(), passphrase.strip())
    into.mkdir(mode=0o700, parents=True, exist_ok=True)
    with ZipFile(BytesIO(plain)) as inside:
        inside.extractall(into)
    tell(f"Opened: {into / 'README.txt'} says what each part is.")
