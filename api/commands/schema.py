"""`laurel schema`: schema.graphql and the lists in docs/ of problems, permissions and personal data, printed
from the code."""

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
    from api import permission_list, problem_list
    from api.inventory import inventory_list
    from api.schema import schema as built

    texts = {
        out: built.as_str() + "\n",
        problem_list.FILE: problem_list.page(),
        permission_list.FILE: permission_list.page(built._schema),
        inventory_list.FILE: inventory_list.page(),
    }
    if not check:
        for file, text in texts.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            tell(f"Wrote {file.name}.")
        return
    stale = [
        file.name
        for file, text in texts.items()
        if not file.exists() or file.read_text(encoding="utf-8") != text
    ]
    if stale:
        fail([f"{' and '.join(stale)} is stale: `make schema` prints it anew from the code."])
        raise typer.Exit(1)
    tell(f"{', '.join(file.name for file in texts)} are up to date.")
