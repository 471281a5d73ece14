"""Which media type an answer has, by the request's `Accept`.

    application/graphql-response+json    the status says whether the operation was executed
    application/json                     a well-formed request is answered 200, whatever became of it
    text/event-stream                    a subscription: answers, one after the other, until it ends

Whoever leaves the choice to us (`*/*`, or no header) gets application/json, which every client reads. Source:
GraphQL over HTTP, "Accept" and "Status Codes".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

GRAPHQL_RESPONSE = "application/graphql-response+json"
JSON = "application/json"
EVENT_STREAM = "text/event-stream"
_OFFERED = (JSON, GRAPHQL_RESPONSE)
"""Where two are wanted as much, the first."""
MOST_RANGES = 32


@dataclass(frozen=True, slots=True)
class _Range:
    kind: str
    quality: float

    def fits(self, offered: str) -> int:
        """How exactly, 0 where not at all."""
        if self.kind == offered:
            return 3
        if self.kind == "application/*":
            return 2
        return int(self.kind == "*/*")


@lru_cache(maxsize=256)
def wants_events(header: str) -> bool:
    """Whether the client reads text/event-stream. A wildcard does not ask for it: who sends one expects an
    answer that ends."""
    ranges = (_range(each) for each in header.split(",")[:MOST_RANGES])
    return any(each is not None and each.kind == EVENT_STREAM and each.quality > 0 for each in ranges)


@lru_cache(maxsize=256)
def accepted(header: str) -> str | None:
    """The media type to answer in; None where the client reads neither of the two."""
    if not header.strip():
        return JSON
    ranges = [found for each in header.split(",")[:MOST_RANGES] if (found := _range(each)) is not None]

    def wanted(offered: str) -> tuple[float, bool]:
        # What is named beats what a wildcard lets pass as well.
        return _quality(offered, ranges), any(each.kind == offered for each in ranges)

    best = max(_OFFERED, key=wanted)
    return best if _quality(best, ranges) > 0 else None


def _quality(offered: str, ranges: list[_Range]) -> float:
    """That of the range which fits most exactly."""
    fitting = max(ranges, key=lambda each: (each.fits(offered), each.quality), default=None)
    return fitting.quality if fitting is not None and fitting.fits(offered) else 0.0


def _range(text: str) -> _Range | None:
    """None for what can not be read and for other charsets than UTF-8: nothing of ours would fit."""
    kind, *parameters = (part.strip().lower() for part in text.split(";"))
    quality = 1.0
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        value = value.strip().strip('"')
        if name.strip() == "charset" and value not in ("utf-8", "utf8"):
            return None
        if name.strip() == "q":
            try:
                quality = float(value)
            except ValueError:
                return None
            if not 0 <= quality <= 1:
                return None
    return _Range(kind, quality)
