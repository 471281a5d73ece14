"""What is said of a ticket: four words, each of a closed list but the category's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from domain.tickets.ticket import Sentiment, TicketKind, Urgency


class Aspect(StrEnum):
    KIND = "kind"
    CATEGORY = "category"
    URGENCY = "urgency"
    SENTIMENT = "sentiment"


CLOSED: Mapping[Aspect, tuple[str, ...]] = {
    Aspect.KIND: tuple(TicketKind),
    Aspect.URGENCY: tuple(Urgency),
    Aspect.SENTIMENT: tuple(Sentiment),
}
"""The words of every aspect but the category, which the taxonomy has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """All four, as a person or the classifier says them."""

    kind: TicketKind
    category: str
    urgency: Urgency
    sentiment: Sentiment

    @classmethod
    def of(cls, plain: Mapping[str, str]) -> Labels:
        """From words by the names of the aspects."""
        return cls(
            kind=TicketKind(plain["kind"]),
            category=plain["category"],
            urgency=Urgency(plain["urgency"]),
            sentiment=Sentiment(plain["sentiment"]),
        )

    def __getitem__(self, aspect: Aspect) -> str:
        return str(getattr(self, aspect.value))

    def differing(self, other: Labels) -> tuple[str, ...]:
        """The names of the aspects in which the two are not the same."""
        return tuple(
            each.name for each in fields(self) if getattr(self, each.name) != getattr(other, each.name)
        )
