"""A follow-up: a thing to do, with an owner, a time by which it is due, and what came of it.

RETURN_VISIT   somebody is called or visited again, by a plan (requirement R90)
DETRACTOR      somebody who is dissatisfied is called back (R169)
IMPROVEMENT    an insight is turned into something that is done (R142, R203)
SUPPLY_CHECK   goods are checked where they come from (R171)
TRAINING       somebody, or a store, is trained (R172)

OPEN -> STARTED -> DONE, and DROPPED from either. What has ended stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from domain.followups.kinds import FollowUpKind, FollowUpState, SourceKind
from domain.followups.quiz import NO_QUIZ, Quiz
from domain.followups.refusals import FollowUpEnded, ResultNeeded
from domain.followups.subject import NOTHING, Subject
from domain.kernel.facts import Fact
from domain.kernel.ids import NOBODY, FollowUpId, MemberId, StaffId
from domain.kernel.refusal import InvalidInput
from domain.staff.caller import Caller

LONGEST_WORDS = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What people wrote. It may name anybody, so it is sealed."""

    description: str | None = field(default=None, repr=False)
    notes: str | None = field(default=None, repr=False)
    evidence: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    id: FollowUpId
    programme_id: UUID
    kind: FollowUpKind
    state: FollowUpState
    plan_id: UUID | None
    cause: str
    """What it came of: each brings one."""
    source_kind: SourceKind | None
    source: str | None
    subject: Subject = NOTHING
    quiz: Quiz = NO_QUIZ
    owner_id: UUID | None
    due_at: datetime
    result: str | None
    opened_at: datetime
    opened_by: str
    ended_at: datetime | None = None
    ended_by: str | None = None
    version: int = 1

    @property
    def member_id(self) -> MemberId | None:
        return None if self.id.member == NOBODY else MemberId(self.id.member)

    def is_reached_by(self, caller: Caller) -> bool:
        """To everybody else it is as if it were not there. Of no store: whoever is bound to none."""
        return caller.may_at(self.subject.store)


def moved(
    follow_up: FollowUp,
    to: FollowUpState,
    *,
    result: str | None,
    results: tuple[str, ...],
    evidence: bool,
    by: str,
    at: datetime,
) -> FollowUp:
    """The follow-up in its next state. `results`: those that its plan knows; `evidence`: there is some.

    Raises FollowUpEnded, ResultNeeded where it is done without saying what came of it, InvalidInput.
    """
    if follow_up.state.has_ended:
        raise FollowUpEnded(state=follow_up.state.value)
    if to is FollowUpState.OPEN:
        raise InvalidInput("state", "NOT_HERE")
    if result is not None and (to is not FollowUpState.DONE or (results and result not in results)):
        raise InvalidInput("result", "UNKNOWN" if to is FollowUpState.DONE else "NOT_HERE")
    if to is FollowUpState.DONE:
        if results and result is None:
            raise ResultNeeded(results=results)
        if follow_up.kind.is_an_improvement and not evidence:
            raise InvalidInput("evidence", "MISSING")
    ends = to.has_ended
    return replace(
        follow_up,
        state=to,
        result=result,
        ended_at=at if ends else None,
        ended_by=by if ends else None,
        version=follow_up.version + 1,
    )


def check_words(words: Words) -> None:
    """Raises InvalidInput."""
    for name in ("description", "notes", "evidence"):
        text = getattr(words, name)
        if text is not None and not text.strip():
            raise InvalidInput(name, "EMPTY")
        if text is not None and len(text) > LONGEST_WORDS:
            raise InvalidInput(name, "TOO_LONG")


def opened_fact(follow_up: FollowUp) -> Fact:
    return _fact("follow_up.opened", follow_up, follow_up.opened_at)


def moved_fact(follow_up: FollowUp, at: datetime) -> Fact:
    return _fact("follow_up.moved", follow_up, at)


def _fact(kind: str, follow_up: FollowUp, at: datetime) -> Fact:
    payload = {
        "follow_up": str(follow_up.id),
        "kind": follow_up.kind.value,
        "state": follow_up.state.value,
        "owner": str(StaffId(follow_up.owner_id)) if follow_up.owner_id else None,
        "due_at": follow_up.due_at.isoformat(),
        "result": follow_up.result,
        **follow_up.subject.to_plain(),
    }
    return Fact(kind=kind, member_id=follow_up.member_id, at=at, payload=payload)
