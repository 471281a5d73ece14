"""What sorting asks of storage. persistence/classification answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol
from uuid import UUID

from domain.classification.labels import Labels
from domain.classification.model import Model
from domain.classification.taxonomy import Taxonomy, Tree
from domain.classification.training import Sample
from domain.classification.verdict import Verdict
from domain.kernel.ids import TicketId


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A person has said what a ticket is, or that it was sorted rightly."""

    id: UUID
    ticket_id: TicketId
    programme_id: UUID
    labels: Labels
    corrected: tuple[str, ...]
    """The aspects in which the classifier had said something else."""
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Trained:
    """A model beside what is known of it."""

    model: Model
    taxonomy_version: int
    own_samples: int
    samples: int
    figures: Mapping[str, Any]
    """By where it was tried: counts by aspect."""


class Classifier(Protocol):
    async def taxonomy(self, programme_id: UUID, tree: Tree) -> Taxonomy:
        """The newest version."""
        ...

    async def save_taxonomy(
        self, programme_id: UUID, taxonomy: Taxonomy, *, by: str, at: datetime
    ) -> None: ...

    async def model(self, programme_id: UUID) -> Model:
        """The one that is used."""
        ...

    async def say(
        self, ticket_id: TicketId, programme_id: UUID, verdict: Verdict, *, at: datetime
    ) -> None: ...

    async def claim_unsure(
        self, limit: int, *, most_a_day: int, since: timedelta
    ) -> list[tuple[TicketId, UUID]]:
        """Tickets with their programmes of which the classifier was not sure and nobody has said anything,
        the oldest of that time first; nobody claims them again. No more than `most_a_day` in 24 hours."""
        ...

    async def text_of(self, ticket_id: TicketId) -> str | None:
        """What a ticket was opened with, opened; None where its words are erased."""
        ...

    async def is_decided(self, ticket_id: TicketId) -> bool:
        """Whether a person has said what the ticket is."""
        ...

    async def say_again(self, ticket_id: TicketId, verdict: Verdict) -> None:
        """In the place of what was said of a locked ticket."""
        ...

    async def said(self, ticket_id: TicketId) -> Labels | None:
        """What the classifier said of a locked ticket; None where it said nothing."""
        ...

    async def decide(self, decision: Decision) -> None:
        """Write what a person says of a locked ticket."""
        ...

    async def forget_reasons(self, ticket_id: TicketId) -> None:
        """Of a ticket whose words are erased."""
        ...

    # Training

    async def own_samples(self, programme_id: UUID) -> Sequence[Sample]:
        """Tickets of the programme of which a person has said what they are, opened: those that were decided
        last first, no more than MOST_OWN. Those whose words are erased are none."""
        ...

    async def models(self, programme_id: UUID) -> tuple[int, int]:
        """The newest version, and the one that is used."""
        ...

    async def figures(self, programme_id: UUID, version: int) -> Mapping[str, Any] | None:
        """None: there is no such version."""
        ...

    async def keep(self, programme_id: UUID, trained: Trained, *, by: str, at: datetime) -> None: ...

    async def choose(self, programme_id: UUID, version: int, *, by: str, at: datetime) -> None: ...
