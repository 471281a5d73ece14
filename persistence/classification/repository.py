"""Sorting in PostgreSQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from domain.classification.labels import Aspect, Labels
from domain.classification.model import Model
from domain.classification.ports import Classifier, Decision, Trained
from domain.classification.taxonomy import Taxonomy, Tree
from domain.classification.training import Sample
from domain.classification.verdict import Verdict
from domain.kernel.ids import TicketId
from persistence.classification import own_tickets, unsure
from persistence.classification.copies import USED, newest_taxonomy, node_to_plain, used_model
from persistence.classification.packing import packed
from persistence.database import from_json, row, rows, to_json, value
from persistence.encryption import Vault

_SAY = """
INSERT INTO classifications (ticket_id, taxonomy_version, model_version, language,
    kind, kind_confidence, category, category_confidence, urgency, urgency_confidence,
    sentiment, sentiment_confidence, sure, reasons, programme_id, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) RETURNING ticket_id
"""
_SAY_AGAIN = """
UPDATE classifications SET taxonomy_version = $2, model_version = $3, language = $4,
    kind = $5, kind_confidence = $6, category = $7, category_confidence = $8, urgency = $9,
    urgency_confidence = $10, sentiment = $11, sentiment_confidence = $12, sure = $13, reasons = $14
WHERE ticket_id = $1 RETURNING ticket_id
"""
_DECIDE = """
WITH decided AS (
    UPDATE classifications SET decided_at = $9, decided_by = $8 WHERE ticket_id = $2
)
INSERT INTO classification_decisions
    (id, ticket_id, programme_id, kind, category, urgency, sentiment, decided_by, at, corrected)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id
"""
_KEEP = """
INSERT INTO classifier_models (programme_id, version, taxonomy_version, own_samples, samples, figures,
    content, trained_by, trained_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING version
"""
_CHOOSE = """
INSERT INTO classifiers (programme_id, model_version, chosen_by, chosen_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (programme_id) DO UPDATE SET model_version = excluded.model_version,
    chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
RETURNING programme_id
"""


class StoredClassifier(Classifier):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def taxonomy(self, programme_id: UUID, tree: Tree) -> Taxonomy:
        return await newest_taxonomy(programme_id, tree)

    async def save_taxonomy(self, programme_id: UUID, taxonomy: Taxonomy, *, by: str, at: datetime) -> None:
        await rows(
            """INSERT INTO taxonomies (programme_id, tree, version, nodes, sure, triages, saved_by, saved_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING version""",
            programme_id,
            taxonomy.tree.value,
            taxonomy.version,
            to_json([node_to_plain(each) for each in taxonomy.nodes]),
            taxonomy.sure,
            taxonomy.triages,
            by,
            at,
        )

    async def model(self, programme_id: UUID) -> Model:
        return await used_model(programme_id)

    async def say(self, ticket_id: TicketId, programme_id: UUID, verdict: Verdict, *, at: datetime) -> None:
        await rows(_SAY, *_said(ticket_id, verdict), programme_id, at)

    async def claim_unsure(
        self, limit: int, *, most_a_day: int, since: timedelta
    ) -> list[tuple[TicketId, UUID]]:
        return await unsure.claimed(limit, most_a_day=most_a_day, since=since)

    async def text_of(self, ticket_id: TicketId) -> str | None:
        return await unsure.words_of(ticket_id, self._vault)

    async def is_decided(self, ticket_id: TicketId) -> bool:
        asked = "SELECT decided_at IS NOT NULL FROM classifications WHERE ticket_id = $1"
        return bool(await value(asked, ticket_id.value))

    async def say_again(self, ticket_id: TicketId, verdict: Verdict) -> None:
        await rows(_SAY_AGAIN, *_said(ticket_id, verdict))

    async def said(self, ticket_id: TicketId) -> Labels | None:
        found = await row(
            "SELECT kind, category, urgency, sentiment FROM classifications WHERE ticket_id = $1",
            ticket_id.value,
        )
        return Labels.of(found) if found else None

    async def decide(self, decision: Decision) -> None:
        labels = decision.labels
        await rows(
            _DECIDE,
            decision.id,
            decision.ticket_id.value,
            decision.programme_id,
            labels.kind.value,
            labels.category,
            labels.urgency.value,
            labels.sentiment.value,
            decision.by,
            decision.at,
            list(decision.corrected),
        )

    async def forget_reasons(self, ticket_id: TicketId) -> None:
        await rows(
            "UPDATE classifications SET reasons = NULL WHERE ticket_id = $1 RETURNING 1", ticket_id.value
        )

    # Training

    async def own_samples(self, programme_id: UUID) -> Sequence[Sample]:
        return await own_tickets.labelled(programme_id, self._vault)

    async def models(self, programme_id: UUID) -> tuple[int, int]:
        newest = await value(
            "SELECT coalesce(max(version), 0) FROM classifier_models WHERE programme_id = $1", programme_id
        )
        return newest, await value(USED, programme_id)

    async def figures(self, programme_id: UUID, version: int) -> Mapping[str, Any] | None:
        found: Mapping[str, Any] | None = from_json(
            await value(
                "SELECT figures FROM classifier_models WHERE programme_id = $1 AND version = $2",
                programme_id,
                version,
            )
        )
        return found

    async def keep(self, programme_id: UUID, trained: Trained, *, by: str, at: datetime) -> None:
        await rows(
            _KEEP,
            programme_id,
            trained.model.version,
            trained.taxonomy_version,
            trained.own_samples,
            trained.samples,
            to_json(dict(trained.figures)),
            packed(trained.model),
            by,
            at,
        )

    async def choose(self, programme_id: UUID, version: int, *, by: str, at: datetime) -> None:
        await rows(_CHOOSE, programme_id, version, by, at)


def _said(ticket_id: TicketId, verdict: Verdict) -> tuple[Any, ...]:
    guesses = verdict.guesses
    reasons = {
        aspect.value: [[each.source.value, each.word, each.weight] for each in guess.reasons]
        for aspect, guess in guesses.items()
    }
    said: list[Any] = []
    for aspect in (Aspect.KIND, Aspect.CATEGORY, Aspect.URGENCY, Aspect.SENTIMENT):
        said += [guesses[aspect].value, guesses[aspect].confidence]
    return (
        ticket_id.value,
        verdict.taxonomy_version,
        verdict.model_version,
        verdict.language,
        *said,
        verdict.sure,
        to_json(reasons),
    )
