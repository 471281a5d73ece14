"""Sorting in PostgreSQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.classification.labels import Aspect, Labels
from domain.classification.model import Model
from domain.classification.ports import Classifier, Decision, Trained
from domain.classification.taxonomy import Taxonomy, Tree
from domain.classification.training import Sample
from domain.classification.verdict import Verdict
from domain.kernel.ids import TicketId
from persistence.classification import own_tickets
from persistence.classification.copies import USED, newest_taxonomy, node_to_plain, used_model
from persistence.classification.packing import packed
from persistence.database import from_json, row, rows, to_json, value
from persistence.encryption import Vault

_SAY = """
INSERT INTO classifications (ticket_id, programme_id, taxonomy_version, model_version, language,
    kind, kind_confidence, category, category_confidence, urgency, urgency_confidence,
    sentiment, sentiment_confidence, sure, reasons, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) RETURNING ticket_id
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
        guesses = verdict.guesses
        reasons = {
            aspect.value: [[each.source.value, each.word, each.weight] for each in guess.reasons]
            for aspect, guess in guesses.items()
        }
        said: list[Any] = []
        for aspect in (Aspect.KIND, Aspect.CATEGORY, Aspect.URGENCY, Aspect.SENTIMENT):
            said += [guesses[aspect].value, guesses[aspect].confidence]
        await rows(
            _SAY,
            ticket_id.value,
            programme_id,
            verdict.taxonomy_version,
            verdict.model_version,
            verdict.language,
            *said,
            verdict.sure,
            to_json(reasons),
            at,
        )

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
