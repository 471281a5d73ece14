"""The report that an authority wants within hours: who is affected, which data, since when and until when.

Ids and names of fields alone: the report itself must not be the next breach.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.inventory.data_class import DataClass
from domain.kernel.ids import MemberId

EVERY_FIELD = "*"
"""All that is known of a member: it was exported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Affected:
    """What became known of one member."""

    member_id: MemberId
    fields: tuple[str, ...]
    acts: int
    first_at: datetime
    last_at: datetime

    @property
    def classes(self) -> frozenset[DataClass]:
        if EVERY_FIELD in self.fields:
            return frozenset(DataClass)
        return frozenset({DataClass.PROFILE})


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachReport:
    since: datetime
    until: datetime
    about: Mapping[str, str]
    """By what was searched: `staff`, `service_key`, `table`."""
    affected: Sequence[Affected]
    acts: Mapping[str, int]
    """How often what was done."""
    classes: Mapping[DataClass, int]
    """How many members, by class of data."""
    notes: tuple[str, ...]
    """What the audit data can not tell."""

    def to_plain(self) -> dict[str, Any]:
        first = min((each.first_at for each in self.affected), default=None)
        last = max((each.last_at for each in self.affected), default=None)
        fields = Counter(name for each in self.affected for name in each.fields)
        return {
            "from": self.since.isoformat(),
            "to": self.until.isoformat(),
            "about": dict(self.about),
            "affected": len(self.affected),
            "first_at": first.isoformat() if first else None,
            "last_at": last.isoformat() if last else None,
            "acts": dict(self.acts),
            "fields": dict(sorted(fields.items())),
            "classes": {each.value: count for each, count in self.classes.items()},
            "notes": list(self.notes),
            "members": [
                {
                    "member": str(each.member_id),
                    "fields": list(each.fields),
                    "acts": each.acts,
                    "first_at": each.first_at.isoformat(),
                    "last_at": each.last_at.isoformat(),
                }
                for each in self.affected
            ],
        }


def classes_of(affected: Iterable[Affected]) -> dict[DataClass, int]:
    counted = Counter(each_class for each in affected for each_class in each.classes)
    return {each: counted[each] for each in DataClass if counted[each]}
