"""`laurel config`: a programme's rules as a file, so that what was tried in one place moves to another."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape

from api.commands.opened import Opened, run
from api.commands.terminal import fail, say, tell
from domain.configuration.plan import Plan, Step
from domain.configuration.use_cases import ApplyConfiguration, apply_configuration, compare, exported
from domain.staff.audit import OPERATOR

commands = typer.Typer(
    no_args_is_help=True, help="The rules of a programme as a file: written out, compared, brought in."
)
Code = Annotated[str | None, typer.Option("--programme", help="Its code; the default one where left out.")]
File = Annotated[Path, typer.Argument(help="As `laurel config export` writes it; - for the input.")]
SHOWN = 60
"""Letters of a value in a plan."""


@commands.command()
def export(programme: Code = None) -> None:
    """Write out everything that the programme's rules say, as JSON with sorted keys: for a repository."""

    async def act(opened: Opened) -> None:
        document = await exported(programme, opened.begin)
        sys.stdout.write(json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False) + "\n")

    run(act)


@commands.command()
def diff(file: File, programme: Code = None) -> None:
    """Say what `apply` would do. Exit code 2 where it would do something."""
    document = _read(file)

    async def act(opened: Opened) -> Plan:
        return await compare(document, programme, opened.begin)

    plan = run(act)
    _show(plan)
    if plan.to_do:
        raise typer.Exit(2)


@commands.command()
def apply(
    file: File,
    programme: Code = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask, as a pipeline needs it.")] = False,
) -> None:
    """Bring in what the file says: all of it or nothing. What is here and not in the file stays."""
    document = _read(file)

    async def look(opened: Opened) -> Plan:
        return await compare(document, programme, opened.begin)

    plan = run(look)
    _show(plan)
    if not plan.to_do:
        return
    if not yes and not typer.confirm("Do it?"):
        raise typer.Exit(1)
    command = ApplyConfiguration(
        document=document, programme=programme, shown=plan.digest, by="operator", origin=OPERATOR
    )

    async def act(opened: Opened) -> Plan:
        return await apply_configuration(command, opened.begin)

    done = run(act)
    say(f"{len(done.to_do)} done.")


def _read(file: Path) -> Any:
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
        return json.loads(text)
    except (OSError, ValueError) as error:
        fail([f"{file} can not be read: {error}"])
        raise typer.Exit(1) from None


def _show(plan: Plan) -> None:
    if not plan.to_do:
        tell("Nothing to do: everything is as the file says.")
    for each in plan.to_do:
        tell(f"{'+' if each.step is Step.ADD else '~'} {escape(each.name)}")
        for one in each.differences:
            tell(f"    {escape(one.path)}: {_short(one.before)} -> {_short(one.after)}")
    left = [each.name for each in plan.changes if each.step is Step.LEAVE]
    if left:
        tell(f"Not in the file, and left alone: {escape(', '.join(left))}")


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return escape(text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…")
