"""What a quiz before a training and one after it have given (requirement R196)."""

from __future__ import annotations

from dataclasses import dataclass

from domain.followups.kinds import FollowUpKind
from domain.followups.subject import Subject
from domain.kernel.refusal import InvalidInput

ALL_RIGHT = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    """How much of it was right, in thousandths. None: it was not taken, or nothing is said of it."""

    before: int | None = None
    after: int | None = None

    def told(self, later: Quiz) -> Quiz:
        """With what is told of it later."""
        return Quiz(
            before=self.before if later.before is None else later.before,
            after=self.after if later.after is None else later.after,
        )


NO_QUIZ = Quiz()


def check_quiz(quiz: Quiz, kind: FollowUpKind, subject: Subject) -> None:
    """Of the training of one person. Raises InvalidInput."""
    for name, right in (("quizBefore", quiz.before), ("quizAfter", quiz.after)):
        if right is not None and (kind is not FollowUpKind.TRAINING or subject.staff_id is None):
            raise InvalidInput(name, "NOT_HERE")
        if right is not None and not 0 <= right <= ALL_RIGHT:
            raise InvalidInput(name, "OUT_OF_RANGE")
