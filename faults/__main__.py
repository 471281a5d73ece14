"""`make faults`: break things on purpose, and count.

make faults                       every trial at its full size
make faults ARGS="L1 L9"          only these
make faults ARGS="--small L1"     at a size for trying it out
make faults ARGS="--seed 7"       another course of chance; the seed is printed
make faults ARGS=--keep           write the table into docs/faults.md as well
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import sys
import time
import traceback
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime
from secrets import randbelow
from typing import Any

from api import logs
from api.commands.serve import stop_in_order
from api.embedded.machine import NoServer
from api.settings import Settings
from faults import (
    trial_acts,
    trial_attack,
    trial_claims,
    trial_clock,
    trial_compiled,
    trial_container,
    trial_cut,
    trial_database,
    trial_debt,
    trial_deliveries,
    trial_disk,
    trial_double_spend,
    trial_erasure,
    trial_expensive,
    trial_expiry,
    trial_fan_out,
    trial_injection,
    trial_keys,
    trial_kills,
    trial_live,
    trial_log_in,
    trial_malformed,
    trial_migration,
    trial_nights,
    trial_redis,
    trial_renewing,
    trial_restart,
    trial_restore,
    trial_rotation,
    trial_search,
    trial_shards,
    trial_simulation,
    trial_slow,
)
from faults.place import HOME, Place, Skipped, own_servers, place
from tests.servers import ROOT

KEPT = ROOT / "docs" / "faults.md"
MARK = "<!-- make faults ARGS=--keep writes from here on -->\n"


@dataclass(frozen=True, slots=True)
class Trial:
    name: str
    title: str
    run: Callable[[Place], Coroutine[Any, Any, str]]
    """Says what was counted. Raises AssertionError."""


TRIALS = (
    Trial("D1", "the schema distributed by Citus", trial_shards.run),
    Trial("L1", "double spend, servers killed", trial_double_spend.killed),
    Trial("L2", "double spend, PostgreSQL crashed too", trial_double_spend.crashed),
    Trial("L3", "idempotency keys under load", trial_keys.run),
    Trial("L4", "connection cut at every step", trial_cut.run),
    Trial("L5", "deliveries repeated and shuffled", trial_deliveries.run),
    Trial("L6", "points die while they are spent", trial_expiry.run),
    Trial("L7", "goods come back after the points are spent", trial_debt.run),
    Trial("L8", "a rush for coupons", trial_claims.run),
    Trial("L9", "PostgreSQL restarted under load", trial_database.restarts),
    Trial("L10", "sessions that hang", trial_database.hanging),
    Trial("L11", "more clients than connections", trial_database.crowd),
    Trial("L12", "Redis hangs, forgets, is away", trial_redis.run),
    Trial("L13", "the night's job killed", trial_nights.run),
    Trial("L14", "the disk is full", trial_disk.run),
    Trial("L15", "a server's clock is wrong", trial_clock.run),
    Trial("L16", "a table changed under load", trial_migration.run),
    Trial("L17", "servers restarted one after the other", trial_restart.run),
    Trial("L18", "simulation against a model", trial_simulation.run),
    Trial("L19", "the invariants", trial_simulation.invariants),
    Trial("L20", "the server lost, a backup restored", trial_restore.run),
    Trial("L21", "an import killed", trial_kills.imports),
    Trial("L22", "a server at work killed", trial_kills.servers),
    Trial("P1", "found among a hundred thousand (and P2)", trial_search.run),
    Trial("P3", "members' keys exchanged under load", trial_renewing.run),
    Trial("P4", "the index key exchanged under load", trial_search.exchange),
    Trial("P5", "a hundred erased, and a backup taken back", trial_erasure.run),
    Trial("S2", "generic attacks as everybody", trial_attack.run),
    Trial("S3", "documents with bytes changed", trial_malformed.run),
    Trial("S4", "questions that are more than they seem", trial_fan_out.run),
    Trial("S5", "the dearest questions that are let pass", trial_expensive.run),
    Trial("B63", "clients that say nothing, or a byte a second", trial_slow.run),
    Trial("O1", "operations compiled and not", trial_compiled.run),
    Trial("S11", "phones told from each other by the time", trial_log_in.run),
    Trial("S14", "signing keys exchanged under load", trial_rotation.run),
    Trial("S18", "texts that try to be more than texts", trial_injection.run),
    Trial("S20", "a hand in the record of acts", trial_acts.run),
    Trial("S22", "the image, built and run", trial_container.run),
    Trial("W1", "servers killed while people watch", trial_live.run),
)


@dataclass(frozen=True, slots=True)
class Row:
    trial: Trial
    result: str
    seconds: float
    told: str


def main() -> None:
    names = [each.name for each in TRIALS]
    asked = argparse.ArgumentParser(prog="faults", description="Break things on purpose, and count.")
    asked.add_argument("trials", nargs="*", metavar="TRIAL", help=f"of {', '.join(names)}; all without any")
    asked.add_argument("--small", action="store_true", help="at a size for trying it out")
    asked.add_argument("--seed", type=int, default=None, help="of everything that is left to chance")
    asked.add_argument("--keep", action="store_true", help=f"write the table into {KEPT.relative_to(ROOT)}")
    given = asked.parse_args()
    if unknown := set(given.trials) - set(names):
        asked.error(f"there is no trial {', '.join(sorted(unknown))}: choose from {', '.join(names)}")
    if given.keep and (given.small or set(given.trials or names) != set(names)):
        asked.error("--keep keeps whole tables: leave out the names of trials, and --small")
    seed = randbelow(1_000_000) if given.seed is None else given.seed
    by_name = {each.name: each for each in TRIALS}
    chosen = [by_name[name] for name in given.trials] or list(TRIALS)
    print(f"Seed {seed}. {_machine(small=given.small)}", flush=True)
    stop_in_order()  # whatever ends the trials, their servers end with them
    logs.configure(Settings(log_level="error"))
    try:
        with own_servers() as servers:
            rows = []
            for trial in chosen:
                print(f"{trial.name}  {trial.title} ...", flush=True)
                with place(servers, HOME, seed=seed, small=given.small) as at:
                    rows.append(_tried(trial, at))
                print(f"    {rows[-1].result} in {rows[-1].seconds:.1f} s: {rows[-1].told}", flush=True)
    except NoServer as error:
        sys.exit(f"Nothing was tried: {error}")
    text = f"{_machine(small=given.small)} Seed {seed}.\n\n{_table(rows)}\n"
    print(f"\n{text}")
    if given.keep:
        front = KEPT.read_text(encoding="utf-8").partition(MARK)[0]
        KEPT.write_text(f"{front}{MARK}\n{text}", encoding="utf-8")
    sys.exit(1 if any(row.result == "FAIL" for row in rows) else 0)


def _tried(trial: Trial, at: Place) -> Row:
    began = time.monotonic()
    try:
        result, told = "pass", asyncio.run(trial.run(at))
    except Skipped as why:
        result, told = "skipped", str(why)
    except Exception as error:
        traceback.print_exception(error)
        log = at.folder / "said.log"
        if log.exists():
            print(log.read_text(errors="replace")[-4_000:], file=sys.stderr)
        result, told = "FAIL", _short(error)
    return Row(trial, result, time.monotonic() - began, told)


def _short(error: BaseException) -> str:
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return f"{type(error).__name__} {error}".partition("\n")[0].replace("|", "/")[:200]


def _table(rows: list[Row]) -> str:
    lines = ["| test | what | result | seconds | counted |", "|---|---|---|---:|---|"]
    lines += [
        f"| {row.trial.name} | {row.trial.title} | {row.result} | {row.seconds:.1f} | {row.told} |"
        for row in rows
    ]
    count = {result: sum(row.result == result for row in rows) for result in ("pass", "FAIL", "skipped")}
    skipped = f", {count['skipped']} skipped" if count["skipped"] else ""
    return "\n".join([*lines, "", f"{count['pass']} passed, {count['FAIL']} failed{skipped}"])


def _machine(*, small: bool) -> str:
    load = os.getloadavg()[0]
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores ({platform.machine()}, load {load:.0f} at the"
        f" start), Python {platform.python_version()}, {'small' if small else 'full'} size."
    )


if __name__ == "__main__":
    main()
