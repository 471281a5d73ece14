"""`laurel`: everything an operator types.

Expected failures end in one red line that says what to do, and exit code 1. Values of variables are never
printed, also not when a bug raises: they may be personal or secret.
"""

from __future__ import annotations

import sys

import typer

from api import garbage
from api.commands import (
    audit,
    breach,
    classify,
    config,
    database,
    demo,
    doctor,
    documents,
    draws,
    erasures,
    export,
    imports,
    keys,
    ledger,
    nightly,
    schema,
    serve,
    shard,
    staff,
    tokens,
)
from api.commands.terminal import fail

app = typer.Typer(
    name="laurel",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Laurel, a headless loyalty backend.",
)
app.command()(serve.serve)
app.command()(serve.worker)
app.command()(nightly.nightly)
app.command()(database.migrate)
app.command()(database.migration)
app.command("import")(imports.import_files)
app.add_typer(imports.imports, name="imports")
app.command()(demo.demo)
app.command()(schema.schema)
app.command()(doctor.doctor)
app.add_typer(breach.commands, name="breach")
app.add_typer(classify.commands, name="classify")
app.add_typer(config.commands, name="config")
app.add_typer(documents.commands, name="documents")
app.add_typer(draws.commands, name="draws")
app.add_typer(erasures.commands, name="erasures")
app.add_typer(export.commands, name="export")
app.add_typer(keys.commands, name="keys")
app.add_typer(ledger.commands, name="ledger")
app.add_typer(shard.commands, name="shard")
app.add_typer(audit.commands, name="audit")
app.add_typer(staff.commands, name="staff")
app.add_typer(tokens.commands, name="token")


def main() -> None:
    """The console script."""
    garbage.resume(young=garbage.YOUNG_IN_BULK)
    try:
        app(prog_name="laurel")
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        if not _is_expected(error):
            raise
        fail(getattr(error, "lines", None) or [str(error)])
        sys.exit(1)


def _is_expected(error: Exception) -> bool:
    """Whether the message was written for the person at the terminal.

    By name, so that the classes are imported only by the commands that raise them.
    """
    return type(error).__name__ in {
        "BadKeys",
        "CanNotMigrate",
        "DayNotOver",
        "DemoRefused",
        "NoServer",
        "PortTaken",
        "SettingsRefused",
        "Unopenable",
    }


if __name__ == "__main__":
    main()
