"""L14: the disk under PostgreSQL is full, in the middle of L1."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from api.embedded.servers import embedded_servers
from faults import place as places
from faults.door import Line, request
from faults.place import Cluster, Fleet, Place, Skipped, address
from faults.trial_double_spend import reached, redeem

MEGABYTES = 256
TIMES = 3
FULL_SECONDS, FREE_SECONDS = 60.0, 15.0
READS = 20
READ = "query ($input: MemberId!) { member(id: $input) { id } }"


async def run(place: Place) -> str:
    """On a PostgreSQL of its own, whose data lies on a small file system in memory. Its log of changes lies
    elsewhere: it is the tables that find no room."""
    return await asyncio.to_thread(_run, place)  # what makes a database brings a loop of its own


def _run(place: Place) -> str:
    with _small_disk(place.folder.with_name(f"{place.folder.name}-disk")) as disk:
        home = disk / "servers"
        with embedded_servers(home) as servers:
            assert servers.database_url
            cluster = Cluster(home, address(servers.database_url)[1])
            log = places.HOME / "log-of-the-small-disk"
            asyncio.run(cluster.move_log(log))
            try:
                with places.place(servers, home, seed=place.random.randrange(10**6), small=place.small) as at:

                    async def fill(at: Place, fleet: Fleet, answered: Callable[[], int], total: int) -> str:
                        return await _fill(disk, at, fleet, answered, total)

                    return asyncio.run(redeem(at, fill))
            finally:
                asyncio.run(cluster.stop())
                shutil.rmtree(log)


async def _fill(disk: Path, place: Place, fleet: Fleet, answered: Callable[[], int], total: int) -> str:
    longest = 0.0
    refused = 0
    for number in range(1, TIMES + 1):
        await reached(answered, total * number // (TIMES + 2))
        ballast = disk / "ballast"
        await asyncio.to_thread(_fill_up, ballast)
        before, until = fleet.failures()["UNAVAILABLE"], time.monotonic() + FULL_SECONDS
        while fleet.failures()["UNAVAILABLE"] < before + READS:
            assert time.monotonic() < until, "the full disk is not noticed"
            await asyncio.sleep(0.05)
        await _reads_go_on(place, fleet)
        refused += fleet.failures()["UNAVAILABLE"] - before
        ballast.unlink()
        freed, there = time.monotonic(), answered()
        while answered() == there:
            assert time.monotonic() < freed + FREE_SECONDS, "writes do not go on"
            await asyncio.sleep(0.02)
        longest = max(longest, time.monotonic() - freed)
    return (
        f"{TIMES} times a full disk: {refused:,} writes told 503, {TIMES * READS} reads answered, writes"
        f" again {longest:.1f} s after it was freed"
    )


async def _reads_go_on(place: Place, fleet: Fleet) -> None:
    line = Line(fleet.token)
    for _ in range(READS):
        member = place.random.choice(fleet.members)
        reply = await line.ask(place.random.choice(fleet.ports), request(READ, str(member.id)))
        assert reply.payload == {"id": str(member.id)}
    line.close()


def _fill_up(ballast: Path) -> None:
    """Until not a byte is left."""
    with ballast.open("ab", buffering=0) as file:
        for size in (1 << 20, 1 << 12, 1):
            try:
                while file.write(bytes(size)):
                    pass
            except OSError:
                continue


@contextmanager
def _small_disk(folder: Path) -> Iterator[Path]:
    folder.mkdir()
    try:
        options = ["-t", "tmpfs", "-o", f"size={MEGABYTES}m,mode=755", "laurel-faults", str(folder)]
        mounted = subprocess.run(["mount", *options], capture_output=True, text=True, check=False)
        if mounted.returncode:
            raise Skipped(f"a small file system can not be mounted here: {mounted.stderr.strip()}")
        try:
            yield folder
        finally:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)
    finally:
        folder.rmdir()
