"""Reads of trees, models, verdicts, and of what waits for a person."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.classification.labels import Aspect
from domain.classification.verdict import Guess, Reason, Source
from domain.kernel.ids import TicketId
from persistence.database import from_json, rows
from persistence.pages import Page, Slice
from persistence.reach import in_reach

_COLUMNS = """
c.ticket_id, c.taxonomy_version, c.model_version, c.language, c.sure, c.reasons, c.at, c.decided_at,
c.decided_by, c.kind, c.kind_confidence, c.category, c.category_confidence, c.urgency, c.urgency_confidence,
c.sentiment, c.sentiment_confidence, t.store_code
"""
_ONE = f"""
SELECT {_COLUMNS} FROM classifications c JOIN tickets t ON t.id = c.ticket_id
WHERE c.ticket_id = $1
"""  # noqa: S608 - columns of our own
_QUEUE = f"""
SELECT {_COLUMNS} FROM classifications c JOIN tickets t ON t.id = c.ticket_id
WHERE c.programme_id = $1 AND NOT c.sure AND c.decided_at IS NULL AND t.state NOT IN ('RESOLVED', 'CLOSED')
    AND {in_reach("t.store_code", 2)}
    AND ($3::timestamptz IS NULL OR (c.at, c.ticket_id) > ($3, $4))
ORDER BY c.at, c.ticket_id LIMIT $5
"""  # noqa: S608 - columns of our own
_MODELS = """
SELECT m.version, m.taxonomy_version, m.own_samples, m.samples, m.figures, m.trained_by, m.trained_at,
    coalesce((SELECT c.model_version FROM classifiers c WHERE c.programme_id = $1), 0) AS used
FROM classifier_models m WHERE m.programme_id = $1 ORDER BY m.version DESC LIMIT $2
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassificationRead:
    ticket_id: TicketId
    store_code: str | None
    taxonomy_version: int
    model_version: int
    language: str
    guesses: dict[Aspect, Guess]
    """Without reasons once the ticket's words are erased."""
    sure: bool
    at: datetime
    decided_at: datetime | None
    decided_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelRead:
    version: int
    taxonomy_version: int
    own_samples: int
    samples: int
    figures: dict[str, dict[str, dict[str, int]]]
    trained_by: str
    trained_at: datetime
    used: bool


async def classification(ticket_id: TicketId) -> ClassificationRead | None:
    found = await rows(_ONE, ticket_id.value)
    return _read(found[0]) if found else None


async def undecided(
    programme_id: UUID, page: Page, *, stores: Collection[str] = ()
) -> Slice[ClassificationRead]:
    """What waits for a person, the oldest first. `stores`: only of these; none: of all."""
    found = await rows(
        _QUEUE, programme_id, sorted(stores) or None, page.position(0), page.position(1), page.limit
    )
    return page.cut([_read(each) for each in found])


async def models(programme_id: UUID, most: int) -> list[ModelRead]:
    """The programme's own, the newest first."""
    return [
        ModelRead(**{**each, "figures": from_json(each["figures"]), "used": each["used"] == each["version"]})
        for each in await rows(_MODELS, programme_id, most)
    ]


def _read(found: dict[str, Any]) -> ClassificationRead:
    reasons = from_json(found["reasons"]) or {}
    return ClassificationRead(
        ticket_id=TicketId(found["ticket_id"]),
        guesses={
            aspect: Guess(
                value=found[aspect.value],
                confidence=found[f"{aspect.value}_confidence"],
                reasons=tuple(
                    Reason(Source(source), word, weight)
                    for source, word, weight in reasons.get(aspect.value, ())
                ),
            )
            for aspect in Aspect
        },
        **{
            name: found[name]
            for name in (
                *("store_code", "taxonomy_version", "model_version", "language", "sure", "at"),
                *("decided_at", "decided_by"),
            )
        },
    )
