"""Python's collector of cycles, while a process starts and afterwards.

A start makes some hundred thousand objects that live as long as the process: modules, the schema, its types.
The collector would walk through them a dozen times meanwhile, a fifth of the whole start, and again whenever
it looks at everything later. So it rests until the server is open, and what is there by then is never looked
at again (`gc.freeze`), which also leaves its pages as they are. Commands and workers, whose imports and
nights make objects by the million, pay a fifth of their time for it otherwise.
"""

from __future__ import annotations

import gc

YOUNG = 10_000
"""So many new containers, and the youngest are looked through. Python's own 700 are a single request's."""
YOUNG_IN_BULK = 100_000
"""The same of commands and of the worker, whom a longer look hurts less: what a batch makes is gone with it,
mostly before anybody has looked."""


def rest() -> None:
    """While the process starts."""
    gc.disable()


def resume(*, young: int = YOUNG) -> None:
    """What is there stays; what comes is collected."""
    gc.freeze()
    gc.set_threshold(young, 10, 10)
    gc.enable()
