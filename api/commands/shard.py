"""`laurel shard`: what would distribute the database over many machines."""

from __future__ import annotations

from collections import Counter

import typer
from rich.markup import escape

from api.commands.opened import Opened, run
from api.commands.terminal import fail, say, tell

commands = typer.Typer(no_args_is_help=True, help="Distribute the database over many machines (Citus).")


@commands.command()
def plan() -> None:
    """Print the statements that distribute the tables by member. Changes nothing.

    Exit code 1, and no statement, when a table breaks a rule that distributed tables have.
    """
    from persistence.sharding.catalogue import read
    from persistence.sharding.plan import Plan
    from persistence.sharding.plan import plan as made_of

    async def act(_: Opened) -> Plan:
        return made_of(await read())

    made = run(act)
    if made.breaches:
        fail([*made.breaches, "Nothing can be distributed as long as this is so."])
        raise typer.Exit(1)
    count = Counter(put.place.value for put in made.puts.values())
    say("; ".join(f"{number} tables {place}" for place, number in count.items()) + ".")
    tell(escape("\n".join(f"{each};" for each in made.statements)))
