"""`laurel nightly`: one night by hand."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.terminal import tell

if TYPE_CHECKING:
    from api.commands.opened import Opened
    from api.programme.jobs import NightDone


def nightly(
    date: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="The day whose end it is; default the newest that is over."),
    ] = None,
    programme: Annotated[str | None, typer.Option(help="The programme's code, if not the default.")] = None,
) -> None:
    """Do what is due when a day is over and not done yet. The worker does it every night by itself.

    It does not sign the ledger, as the worker's nights do: that is `laurel ledger checkpoint`.
    """
    from api.commands.opened import run
    from api.programme.jobs import run_night

    async def act(opened: Opened) -> NightDone:
        return await run_night(opened.begin, programme, date.date() if date else None)

    done = run(act)
    tell(f"Members booked: {done.booked}. Reviewed: {done.reviewed}. Warnings: {done.warned}.")
    tell(f"Members to whom tiers gave something: {done.handed_out}.")
    tell(f"Approvals closed: {done.closed}.")
