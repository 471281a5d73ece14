"""`laurel demo`: a grocer's half year in an empty database, and who may look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.commands.terminal import tell

if TYPE_CHECKING:
    from api.commands.opened import Opened


def demo() -> None:
    """Fill an empty database with the demo. Development only; `laurel serve` does it at the first start."""
    from api.commands.opened import run

    if not run(fill):
        tell("The demo is there already.")


async def fill(held: Opened) -> bool:
    """Load the demo where it is not there yet, and tell who may log in. Raises DemoRefused."""
    from api import demo
    from api.commands.bars import Bars
    from persistence.staff.passwords import Argon2Passwords

    with Bars() as bars:
        loaded = await demo.load(
            held.begin,
            held.vault,
            Argon2Passwords(),
            in_production=held.settings.in_production,
            progress=bars,
        )
    if not loaded.is_new:
        return False
    tell(f"The demo: {loaded.members:,} members, {loaded.orders:,} orders, {loaded.coupons:,} coupons.")
    tell(f"Staff, password [bold]{demo.PASSWORD}[/bold]: {', '.join(loaded.staff.values())}")
    tell(f"Service key, shown once: [bold]{loaded.service_key}[/bold]")
    return True
