"""`laurel documents`: register the documents that clients may name instead of sending them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from api.commands.opened import Opened, run
from api.commands.terminal import fail, tell

commands = typer.Typer(no_args_is_help=True, help="Documents that clients may name instead of sending them.")


@commands.command()
def register(
    paths: Annotated[
        list[Path],
        typer.Argument(
            help="Files or folders of .graphql documents, or .json files that map ids to texts.",
            exists=True,
        ),
    ],
) -> None:
    """Register documents. All of them, or none where one is unsound; known ones stay as they are.

    A document's id is the SHA-256 of its text. A .json file is what code generators write: its ids must be
    right.
    """
    from api.documents import Documents, Prepared
    from api.schema import schema

    found = list(_documents(paths))
    sound = Documents(schema._schema, strict=True)
    wrong = []
    for document_id, name, text in found:
        if sha256(text.encode()).hexdigest() != document_id:
            wrong.append(f"{name}: {document_id} is not the SHA-256 of its text.")
            continue
        prepared = sound.prepare(text)
        if not isinstance(prepared, Prepared):
            wrong.append(f"{name}: {prepared[0].message}")
    if wrong or not found:
        fail(wrong or ["There is no document in these files."])
        raise typer.Exit(1)

    async def act(_: Opened) -> int:
        from persistence.documents.repository import register as keep

        return await keep(sorted({document_id: (document_id, n, t) for document_id, n, t in found}.values()))

    new = run(act)
    for document_id, name, _ in found:
        tell(f"{document_id}  {escape(name)}")
    tell(f"{new:,} of {len(found):,} documents are new.")


@commands.command("list")
def list_documents() -> None:
    """All documents that ever were registered."""

    async def act(_: Opened) -> Sequence[tuple[str, str, str]]:
        from persistence.documents.repository import listing

        return [
            (
                each.id,
                each.name,
                f"withdrawn {each.withdrawn_at:%Y-%m-%d %H:%M}" if each.withdrawn_at else "good",
            )
            for each in await listing()
        ]

    for document_id, name, state in run(act):
        tell(f"{document_id}  {state}  {escape(name)}")


@commands.command()
def withdraw(
    document_id: Annotated[str, typer.Argument(help="As `laurel documents list` shows it.")],
) -> None:
    """From now on the document is as unknown as any other; every process refuses it within a second."""

    async def act(_: Opened) -> bool:
        from persistence.documents.repository import withdraw as end

        return await end(document_id)

    if not run(act):
        fail([f"No document is registered as {document_id}."])
        raise typer.Exit(1)
    tell("Withdrawn.")


def _documents(paths: Sequence[Path]) -> Iterator[tuple[str, str, str]]:
    """Id, name, text."""
    for path in paths:
        files = sorted(path.rglob("*.graphql")) if path.is_dir() else [path]
        for file in files:
            text = file.read_text(encoding="utf-8")
            if file.suffix == ".json":
                try:
                    for document_id, its in json.loads(text).items():
                        yield document_id.removeprefix("sha256:"), f"{file.name} {document_id[:12]}", str(its)
                except (ValueError, AttributeError):
                    fail([f"{file} does not map ids to texts."])
                    raise typer.Exit(1) from None
            else:
                yield sha256(text.encode()).hexdigest(), file.name, text
