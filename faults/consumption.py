"""What a process and its children have worked and held, read from the system."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def worked(process: int) -> float:
    """Seconds of processor time."""
    ticks = 0
    for each in _family(process):
        parts = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
        ticks += int(parts[11]) + int(parts[12])
    return ticks / TICKS


def most_held(process: int) -> int:
    """The most memory that was ever held at once, in bytes."""
    return sum(_kilobytes(process, "VmHWM:")) * 1024


def held(process: int) -> int:
    """Memory that is held now, in bytes."""
    return sum(_kilobytes(process, "VmRSS:")) * 1024


def _kilobytes(process: int, name: str) -> Iterator[int]:
    for each in _family(process):
        for line in Path(f"/proc/{each}/status").read_text().splitlines():
            if line.startswith(name):
                yield int(line.split()[1])


def _family(process: int) -> list[int]:
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [process, *(each for child in children for each in _family(int(child)))]
