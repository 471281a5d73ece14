"""Why a condition does not hold: the first test that fails, with what it wanted and what was there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, assert_never

from domain.conditions.closures import compiled, compiled_for_lines, read_of
from domain.conditions.fields import FIELDS
from domain.conditions.plain import condition_to_plain
from domain.conditions.subject import Subject
from domain.conditions.tree import All, AnyOf, Condition, History, Lines, Not, Test


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Where a condition failed."""

    path: str
    """Into the tree, as in the plain form: `all.1.any.0`."""
    node: Mapping[str, Any]
    """The test that failed, in plain form; a `not` whose inside holds."""
    actual: Any
    """What was there, as JSON has it; None where nothing is known, and for personal fields always."""

    def to_plain(self) -> dict[str, Any]:
        return {"path": self.path, "node": dict(self.node), "actual": self.actual}


def failure_from_plain(plain: Mapping[str, Any]) -> Failure:
    return Failure(path=plain["path"], node=plain["node"], actual=plain["actual"])


def first_failure(condition: Condition, subject: Subject, *, path: str = "") -> Failure | None:
    """None where the condition holds."""
    if compiled(condition)(subject):
        return None
    match condition:
        case All(conditions):
            for i, each in enumerate(conditions):
                found = first_failure(each, subject, path=_below(path, f"all.{i}"))
                if found is not None:
                    return found
            raise AssertionError("a conjunction that fails has a part that does")
        case AnyOf(conditions):
            if conditions:
                return first_failure(conditions[0], subject, path=_below(path, "any.0"))
            return Failure(path=path, node=condition_to_plain(condition), actual=None)
        case Not():
            return Failure(path=path, node=condition_to_plain(condition), actual=True)
        case Lines():
            return Failure(
                path=path, node=condition_to_plain(condition), actual=_matching(condition, subject)
            )
        case History(figure):
            actual = subject.member.figures.get(figure)
            return Failure(path=path, node=condition_to_plain(condition), actual=actual)
        case Test():
            return Failure(path=path, node=condition_to_plain(condition), actual=_actual(condition, subject))
        case _:
            assert_never(condition)


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _matching(lines: Lines, subject: Subject) -> list[int]:
    """How many of the lines fulfil it, of how many."""
    holds = compiled_for_lines(lines.where)
    found = subject.order.lines if subject.order else ()
    return [sum(holds(subject, line) for line in found), len(found)]


def _actual(test: Test, subject: Subject) -> Any:
    if FIELDS[test.field].personal:
        return None
    actual = read_of(test)(subject)
    if isinstance(actual, frozenset):
        return sorted(actual)
    return actual.isoformat() if isinstance(actual, date) else actual
