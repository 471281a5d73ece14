"""A plan of return visits: what brings the first one, how often they come, and what can come of each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText

CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
RESULT = re.compile(r"[A-Z][A-Z0-9_]{0,31}")
MOST_RESULTS = 30
MOST_DAYS = 3_650


class PlanTrigger(StrEnum):
    """What brings a member's first visit."""

    HAND = "HAND"
    ORDER_COMPLETED = "ORDER_COMPLETED"
    SEGMENT_ENTERED = "SEGMENT_ENTERED"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTerms:
    name: LocalText
    script: LocalText
    """What is asked and said: the shop's own words."""
    trigger: PlanTrigger
    segment: str | None = None
    """Of SEGMENT_ENTERED."""
    after_days: int = 7
    """The first one is due so many days after what brought it."""
    every_days: int | None = None
    """The next one is due so many days after one was done; None: there is one."""
    results: tuple[str, ...]
    """What can come of a visit, such as REACHED, NOT_REACHED."""
    ends_with: tuple[str, ...] = ()
    """Results after which nobody is visited again."""
    owner_id: UUID | None = None
    """Of members whom nobody looks after; None: whoever takes it."""

    def to_plain(self) -> dict[str, Any]:
        return {
            "name": dict(self.name.by_locale),
            "script": dict(self.script.by_locale),
            "trigger": self.trigger.value,
            "segment": self.segment,
            "after_days": self.after_days,
            "every_days": self.every_days,
            "results": list(self.results),
            "ends_with": list(self.ends_with),
            "owner": self.owner_id.hex if self.owner_id else None,
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> PlanTerms:
        return cls(
            name=LocalText(plain["name"]),
            script=LocalText(plain["script"]),
            trigger=PlanTrigger(plain["trigger"]),
            segment=plain["segment"],
            after_days=plain["after_days"],
            every_days=plain["every_days"],
            results=tuple(plain["results"]),
            ends_with=tuple(plain["ends_with"]),
            owner_id=UUID(plain["owner"]) if plain["owner"] else None,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    id: UUID
    programme_id: UUID
    code: str
    terms: PlanTerms
    active: bool
    """Nobody new is visited by a plan that is switched off; what is open stays."""
    version: int


def check_plan(code: str, terms: PlanTerms) -> None:
    """Raises InvalidInput with the place."""
    if not CODE.fullmatch(code):
        raise InvalidInput("code", "MALFORMED")
    if (terms.trigger is PlanTrigger.SEGMENT_ENTERED) != (terms.segment is not None):
        raise InvalidInput("segment", "NOT_HERE" if terms.segment else "MISSING")
    if not 0 <= terms.after_days <= MOST_DAYS:
        raise InvalidInput("afterDays", "OUT_OF_RANGE")
    if terms.every_days is not None and not 1 <= terms.every_days <= MOST_DAYS:
        raise InvalidInput("everyDays", "OUT_OF_RANGE")
    if not terms.results:
        raise InvalidInput("results", "EMPTY")
    if len(terms.results) > MOST_RESULTS:
        raise InvalidInput("results", "TOO_MANY")
    if not all(map(RESULT.fullmatch, terms.results)):
        raise InvalidInput("results", "MALFORMED")
    if len(set(terms.results)) != len(terms.results):
        raise InvalidInput("results", "DUPLICATE")
    if not set(terms.ends_with) <= set(terms.results):
        raise InvalidInput("endsWith", "UNKNOWN")
