"""The text in which answers go out."""

from __future__ import annotations

from typing import Any

import orjson


def json_text(value: Any) -> bytes:
    """JSON. Instants in UTC, which compiled operations leave as they are, become DateTime's text."""
    return orjson.dumps(value, None, orjson.OPT_UTC_Z)
