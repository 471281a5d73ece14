"""What a worker of `laurel serve --workers N` is born with.

Imported once, by the process that workers are forked from (`api/serving.py`): the application and its
schema. It opens nothing and reads no setting, so that a fork inherits no connection. What is there is put out
of the collector's sight, so that its pages stay shared.

A thread could hold a lock while its process is forked, and the lock would stay held for ever in the child: a
library that starts one when it is imported stops the start.
"""

from __future__ import annotations

import threading

from api import garbage

garbage.rest()

import api.app  # noqa: E402 - the collector rests meanwhile
import api.schema  # noqa: E402
import api.serving  # noqa: E402, F401

garbage.resume()
if threading.active_count() > 1:
    raise RuntimeError(f"threads before the fork: {threading.enumerate()}")
