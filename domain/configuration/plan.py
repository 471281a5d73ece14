"""What a document would change: shown before anything is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from domain.configuration.document import SECTIONS, Plain, check_document, document_of
from domain.programme.programme import Programme
from domain.segments.segment import Segment


class Step(StrEnum):
    ADD = "ADD"
    CHANGE = "CHANGE"
    LEAVE = "LEAVE"
    """It is here and not in the document: it stays as it is. Rules are never deleted."""


@dataclass(frozen=True, slots=True)
class Difference:
    path: str
    """Into the item: `tiers.1.entry`."""
    before: Any
    after: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    section: str
    code: str
    step: Step
    differences: tuple[Difference, ...] = ()
    """Of CHANGE."""

    @property
    def name(self) -> str:
        return f"{self.section}.{self.code}"


@dataclass(frozen=True, slots=True)
class Plan:
    changes: tuple[Change, ...]

    @property
    def to_do(self) -> list[Change]:
        return [each for each in self.changes if each.step is not Step.LEAVE]

    @property
    def digest(self) -> str:
        """Equal for equal plans: what was shown is what is done."""
        told = [
            [each.name, each.step.value, [[one.path, one.before, one.after] for one in each.differences]]
            for each in self.changes
        ]
        return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def plan_of(document: object, programme: Programme, segments: Iterable[Segment]) -> Plan:
    """From what is here to what the document says. Raises InvalidInput."""
    wanted, present = check_document(document, programme), document_of(programme, segments)
    changes: list[Change] = []
    for section in SECTIONS:
        theirs, ours = wanted.get(section), present[section]
        if theirs is None:
            continue
        if section == "settings":
            found = tuple(_different({**ours, **theirs}, ours, ""))
            if found:
                changes.append(Change(section=section, code="programme", step=Step.CHANGE, differences=found))
            continue
        for code in sorted({*theirs, *ours}):
            if code not in ours:
                changes.append(Change(section=section, code=code, step=Step.ADD))
            elif code not in theirs:
                changes.append(Change(section=section, code=code, step=Step.LEAVE))
            elif found := tuple(_different(theirs[code], ours[code], "")):
                changes.append(Change(section=section, code=code, step=Step.CHANGE, differences=found))
    return Plan(tuple(changes))


def _different(wanted: Any, present: Any, path: str) -> Iterator[Difference]:
    if isinstance(wanted, dict) and isinstance(present, dict):
        for key in sorted({*wanted, *present}, key=str):
            yield from _different(wanted.get(key), present.get(key), f"{path}.{key}" if path else str(key))
    elif isinstance(wanted, list) and isinstance(present, list) and len(wanted) == len(present):
        for place, (one, other) in enumerate(zip(wanted, present, strict=True)):
            yield from _different(one, other, f"{path}.{place}" if path else str(place))
    elif wanted != present:
        yield Difference(path, present, wanted)


def item(document: Plain, section: str, code: str) -> Plain:
    found: Plain = document[section] if section == "settings" else document[section][code]
    return found
