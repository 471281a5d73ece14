"""`make bench`: measure what we promise about speed, and print it as one table.

make bench                     20,000 members; the data is built at the first run
make bench ARGS=--full         the 200,000 members that the promises speak of
make bench ARGS="card earn"    only these parts
make bench ARGS=growth         how the cost of a card grows; with --full to ten million entries
make bench ARGS=--help         the names of the parts
make bench ARGS=peers          the card by other GraphQL servers, where Node is there
make bench ARGS=--keep         write the table into docs/performance.md as well
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from api import garbage
from api.commands.serve import stop_in_order
from api.embedded.machine import NoServer
from bench import (
    card,
    claims,
    compiled,
    earn,
    expiring,
    growth,
    importing,
    peers,
    quote,
    replay,
    review,
    settlement,
    spending,
    starting,
    workers,
)
from bench.card import NotTheSame
from bench.measure import LoadFailed
from bench.place import FULL, ROOT, SMALL, Size, place
from bench.table import Report, rows_table, table

KEPT = ROOT / "docs" / "performance.md"
MARK = "<!-- make bench ARGS=--keep writes from here on -->\n"
OF_DATA = {
    # The card first: what earning writes, it would read.
    "card": card.measure,
    "earn": earn.measure,
    "spending": spending.measure,
    "workers": workers.measure,
    "claims": claims.measure,
    "replay": replay.measure,
    "review": review.measure,
    "expiring": expiring.measure,
    "importing": importing.measure,
    "starting": starting.measure,
}
"""Parts that need filled tables, in this order."""
PARTS = ("compiled", "settlement", "quote", *OF_DATA)
GROWTH = "growth"
"""Only when it is asked for: it needs databases of other sizes."""
PEERS = "peers"
"""Only when it is asked for: it needs Node."""


def main() -> None:
    asked = argparse.ArgumentParser(prog="bench", description="Measure what we promise about speed.")
    asked.add_argument(
        "parts",
        nargs="*",
        metavar="PART",
        help=f"of {', '.join(PARTS)}; all of these without any; {GROWTH} and {PEERS} only by their names",
    )
    asked.add_argument("--full", action="store_true", help=str(FULL))
    asked.add_argument("--keep", action="store_true", help=f"write the table into {KEPT.relative_to(ROOT)}")
    given = asked.parse_args()
    parts = given.parts or PARTS
    known = (*PARTS, PEERS, GROWTH)
    if unknown := set(parts) - set(known):
        asked.error(f"there is no part {', '.join(sorted(unknown))}: choose from {', '.join(known)}")
    if given.keep and set(parts) != set(PARTS):
        asked.error("--keep keeps whole tables: leave the parts out")
    size = FULL if given.full else SMALL
    garbage.resume(young=garbage.YOUNG_IN_BULK)  # as every command does
    stop_in_order()  # whatever ends the bench, its servers end with it
    try:
        pace = _pace()
        text = _told(_measured(parts, size, _saying()), size, pace)
    except (LoadFailed, NotTheSame, NoServer, peers.NoNode) as error:
        sys.exit(f"Nothing was measured: {error}")
    except KeyboardInterrupt:
        sys.exit(130)
    print(f"\n{text}")
    if given.keep:
        front = KEPT.read_text(encoding="utf-8").partition(MARK)[0]
        KEPT.write_text(f"{front}{MARK}\n{text}", encoding="utf-8")


def _measured(parts: Sequence[str], size: Size, say: Callable[[str], None]) -> list[Report]:
    reports = []
    if "compiled" in parts:
        say("An operation compiled, and by graphql-core ...")
        reports.append(compiled.measure())
    if "settlement" in parts:
        say("Deciding an order ...")
        reports.append(settlement.measure())
    if "quote" in parts:
        say("quote: the best combination for a cart, in this process")
        reports.append(quote.measure())
    on_data = {**OF_DATA, PEERS: peers.measure}
    if wanted := [name for name in on_data if name in parts]:
        with place(size, say) as at:
            reports += [asyncio.run(on_data[name](at, say)) for name in wanted]
    if GROWTH in parts:
        costs = []
        for each in (*growth.SIZES, *((growth.LARGEST,) if size == FULL else ())):
            with place(each, say) as at:
                costs.append((each, asyncio.run(growth.cost(at, say))))
        reports.append(growth.report(costs))
    return reports


def _told(reports: list[Report], size: Size, pace: str) -> str:
    promised = rows_table([row for report in reports for row in report.rows])
    behind = "\n\n".join(table(report.figures) for report in reports if report.figures)
    return f"{_machine(size, pace)}\n\n{promised}\n\n{behind}\n"


def _machine(size: Size, pace: str) -> str:
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {_processor()}, {os.cpu_count()} cores, {platform.system()}, "
        f"Python {platform.python_version()}; {size}. Load of the machine when it ended: {load}. "
        f"Adding up twenty million numbers took a core {pace} before and {_pace()} after."
    )


def _pace() -> str:
    """What a core is worth in this hour: neighbours of a virtual machine can take half of it, and no load
    tells of them."""
    began = time.process_time()
    sum(range(20_000_000))
    return f"{time.process_time() - began:.2f} s"


def _processor() -> str:
    """What the system calls its processor."""
    told = Path("/proc/cpuinfo")
    if told.exists():
        for line in told.read_text().splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return platform.processor() or platform.machine()


def _saying() -> Callable[[str], None]:
    """Tells what is going on, with the seconds since the start, apart from the table."""
    began = time.monotonic()

    def say(text: str) -> None:
        print(f"{time.monotonic() - began:6.0f} s  {text}", file=sys.stderr, flush=True)

    return say


if __name__ == "__main__":
    main()
