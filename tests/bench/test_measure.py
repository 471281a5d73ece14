"""Bursts in turns, and what is made of them."""

from __future__ import annotations

import os

import pytest

from bench import pgbench
from bench.measure import Burst, LoadFailed, alternate, figures, latency, ratio, typical
from bench.processes import cpu_of, cpu_of_children


def a_burst(requests: int = 100, *, seconds: float = 2.0, cpu: float = 1.0) -> Burst:
    return Burst(requests=requests, seconds=seconds, latencies=(0.001, 0.002, 0.009), cpu=cpu)


async def test_everybody_is_first_and_last_in_turns():
    said: list[str] = []

    async def contender(name: str) -> Burst:
        said.append(name)
        return a_burst(len(said))

    rounds = await alternate({name: lambda name=name: contender(name) for name in "abc"}, 3)  # type: ignore[misc]
    assert "".join(said) == "abc" + "abc" + "bca" + "cab"
    # The first burst of each is thrown away.
    assert {name: [each.requests for each in bursts] for name, bursts in rounds.items()} == {
        "a": [4, 9, 11],
        "b": [5, 7, 12],
        "c": [6, 8, 10],
    }


def test_a_ratio_is_the_median_of_the_rounds_and_not_of_the_figures():
    # The machine was three times as slow in the second round, for both.
    rounds = {
        "ours": [a_burst(cpu=2), a_burst(cpu=6), a_burst(cpu=2)],
        "theirs": [a_burst(cpu=1), a_burst(cpu=3), a_burst(cpu=2)],
    }
    assert ratio(rounds, "theirs", "ours", lambda each: each.cpu_each) == 0.5


def test_what_a_burst_costs():
    burst = Burst(requests=200, seconds=4.0, latencies=(), cpu=0.5, database_cpu=0.25)
    assert (burst.rate, burst.cpu_each, burst.database_cpu_each) == (50, 0.0025, 0.00125)


def test_figures_leave_empty_what_was_not_measured():
    bursts = [a_burst(cpu=0), a_burst(300, cpu=0), a_burst(cpu=0)]
    assert typical(bursts, latency(0.5)) == 0.002
    assert figures(bursts, 21, 22) == ("50", "", "", "2.0", "9.0", "21.0", "22.0")


def test_a_process_that_works_has_cost_something():
    before = cpu_of(os.getpid())
    sum(n * n for n in range(3_000_000))
    assert cpu_of(os.getpid()) > before


def test_a_process_without_children_has_cost_nothing():
    assert cpu_of_children(2**22 + 1) == 0


TOLD = """\
transaction type: earn.sql
number of transactions actually processed: 3
number of failed transactions: 0 (0.000%)
tps = 1.500000 (without initial connection time)
"""
LOG = "0 1 1500 0 1795656000 1\n1 1 2500 0 1795656000 2\n0 2 500 0 1795656001 3\n"


def test_what_pgbench_says():
    burst = pgbench.read(TOLD, LOG)
    assert (burst.requests, burst.seconds, burst.latencies) == (3, 2.0, (0.0015, 0.0025, 0.0005))


@pytest.mark.parametrize("told", ["", TOLD.replace("failed transactions: 0", "failed transactions: 1")])
def test_a_pgbench_that_failed_is_no_burst(told: str):
    with pytest.raises(LoadFailed):
        pgbench.read(told, LOG)
