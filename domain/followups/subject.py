"""What an action is about: goods that are checked, people who are trained (requirements R171, R172),
and what a quiz before and one after the training have given (R196)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from domain.followups.kinds import FollowUpKind
from domain.kernel.ids import StaffId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import check_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    sku: str | None = None
    batch: str | None = None
    """As who made the goods calls it."""
    store: str | None = None
    """By its code."""
    staff_id: UUID | None = None
    """Whom it concerns; who does it is its owner."""

    def to_plain(self) -> dict[str, str]:
        """What there is of it, as facts tell it."""
        staff = str(StaffId(self.staff_id)) if self.staff_id else None
        told = {"sku": self.sku, "batch": self.batch, "store": self.store, "staff": staff}
        return {name: text for name, text in told.items() if text is not None}


NOTHING = Subject()
ALL_RIGHT = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    """How much of it was right, in thousandths. None: it was not taken."""

    before: int | None = None
    after: int | None = None


NO_QUIZ = Quiz()


def check_quiz(quiz: Quiz, kind: FollowUpKind, subject: Subject) -> None:
    """Of the training of one person. Raises InvalidInput."""
    for name, right in (("quizBefore", quiz.before), ("quizAfter", quiz.after)):
        if right is not None and (kind is not FollowUpKind.TRAINING or subject.staff_id is None):
            raise InvalidInput(name, "NOT_HERE")
        if right is not None and not 0 <= right <= ALL_RIGHT:
            raise InvalidInput(name, "OUT_OF_RANGE")


def check_subject(subject: Subject) -> None:
    """Raises InvalidInput."""
    for name in ("sku", "batch"):
        text = getattr(subject, name)
        if text is not None:
            check_name(name, text)


def with_what_a_ticket_says(subject: Subject, *, sku: str | None, store: str | None) -> Subject:
    """What is not said of it, the ticket says that it comes from."""
    return replace(subject, sku=subject.sku or sku, store=subject.store or store)


def need_subject(kind: FollowUpKind, subject: Subject) -> None:
    """Goods are checked, and somebody or a store is trained. Raises InvalidInput."""
    if kind is FollowUpKind.SUPPLY_CHECK and subject.sku is None and subject.batch is None:
        raise InvalidInput("sku", "MISSING")
    if kind is FollowUpKind.TRAINING and subject.staff_id is None and subject.store is None:
        raise InvalidInput("store", "MISSING")
