"""How Laurel is spoken to: GraphQL, HTTP, the command line."""

from __future__ import annotations

from api import dataclasses_at_start

dataclasses_at_start.install()
