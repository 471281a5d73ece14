"""`laurel schema`: schema.graphql, printed from the code."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.commands.terminal import fail, tell


def schema(
    out: Annotated[Path, typer.Option(help="The file to write or to compare with.")] = Path("schema.graphql"),
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail when the file is stale.")
    ] = False,
) -> None:
    """Print the schema with its permissions, for clients and for reviewers."""
    from api.schema import schema as built

    text = built.as_str() + "\n"
    if not check:
        out.write_text(text, encoding="utf-8")
        tell(f"Wrote {out}.")
        return
    if not out.exists() or out.read_text(encoding="utf-8") != text:
        fail([f"{out} is stale: `make schema` prints it anew from the code."])
        raise typer.Exit(1)
    tell(f"{out} is up to date.")
