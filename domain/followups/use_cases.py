"""What people do with follow-ups: open one, hand it to somebody, move it on, say what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from domain.followups.follow_up import FollowUp, Words, check_words, moved, moved_fact, opened_fact
from domain.followups.kinds import FollowUpKind, FollowUpState, SourceKind
from domain.followups.opening import next_due, visit
from domain.followups.plan import Plan
from domain.followups.quiz import NO_QUIZ, Quiz, check_quiz
from domain.followups.refusals import FollowUpEnded, UnknownFollowUp
from domain.followups.subject import (
    NOTHING,
    Subject,
    check_subject,
    need_own_store,
    need_subject,
    with_what_its_source_says,
)
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.ids import NOBODY, FollowUpId, MalformedId, MemberId, OrderId, SurveyAnswerId, TicketId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import check_name
from domain.members.refusals import NotEnrolled, UnknownMember, VersionConflict
from domain.merges.surviving.use_cases import lock_survivor
from domain.orders.refusals import UnknownOrder, UnknownStore
from domain.points.use_cases import lock_member
from domain.programme.programme import Programme
from domain.staff.audit import Act, Deed, Origin
from domain.surveys.refusals import UnknownSurveyAnswer
from domain.tickets.reach import reaches
from domain.tickets.refusals import UnknownTicket
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFollowUp:
    programme: str | None
    kind: FollowUpKind
    member_id: MemberId | None
    owner_id: UUID | None
    due_at: datetime
    source_kind: SourceKind | None
    source: str | None
    subject: Subject = NOTHING
    words: Words
    origin: Origin
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeFollowUp:
    """What is None stays as it is."""

    follow_up_id: FollowUpId
    expected_version: int
    state: FollowUpState | None = None
    owner_id: UUID | None = None
    due_at: datetime | None = None
    result: str | None = None
    next_at: datetime | None = None
    """Of a return visit that is done: when the member wants to be called again."""
    quiz: Quiz = NO_QUIZ
    words: Words = field(default_factory=Words)
    origin: Origin


@dataclass(frozen=True, slots=True)
class Changed:
    follow_up_id: FollowUpId
    next_id: FollowUpId | None
    """The return visit that comes after this one."""


async def open_follow_up(command: OpenFollowUp, begin: Begin) -> Answer[FollowUpId]:
    """Open one by hand. Return visits come of plans (`plan_return_visit`).

    What it comes from is there, and the caller reaches it; what is not said of its subject its source says.
    Whoever is bound to stores opens it in one of them.

    Raises InvalidInput, UnknownProgramme, UnknownMember, NotEnrolled, UnknownTicket, UnknownOrder,
    UnknownSurveyAnswer, UnknownStore, IdempotencyKeyReused.
    """
    check_words(command.words)
    check_subject(command.subject)
    if command.kind is FollowUpKind.RETURN_VISIT:
        raise InvalidInput("kind", "NOT_HERE")
    if command.words.description is None:
        raise InvalidInput("description", "MISSING")
    if command.kind is FollowUpKind.DETRACTOR and command.member_id is None:
        raise InvalidInput("memberId", "MISSING")
    if (command.source is None) != (command.source_kind is None):
        raise InvalidInput("source", "MISSING" if command.source is None else "NOT_HERE")
    if command.source is not None:
        check_name("source", command.source)

    async def effect(work: Work) -> FollowUpId:
        programme = await work.programmes.find(command.programme)
        await _check_owner(command.owner_id, work)
        subject = await _subject(command, programme, work)
        need_subject(command.kind, subject)
        need_own_store(command.origin.caller, subject.store)
        said = command.subject.store
        if said is not None and not await work.programmes.has_store(said):
            raise UnknownStore(said)
        if subject.staff_id is not None and not await work.follow_ups.is_staff(subject.staff_id):
            raise InvalidInput("staffId", "UNKNOWN")
        at = programme.now(work.now)
        if command.member_id is not None:
            if not await work.members.exists(command.member_id):
                raise UnknownMember
            standing, programme = await lock_member(command.member_id, programme, work)
            at = standing.moment
        own = FollowUpId(command.member_id.value if command.member_id else NOBODY, work.new_id())
        owner = command.owner_id
        if owner is None and command.member_id is not None:
            owner = await work.follow_ups.looked_after_by(command.member_id)
        follow_up = FollowUp(
            id=own,
            programme_id=programme.id,
            kind=command.kind,
            state=FollowUpState.OPEN,
            plan_id=None,
            cause=f"hand:{own.value.hex}",
            source_kind=command.source_kind,
            source=command.source,
            subject=subject,
            owner_id=owner,
            due_at=command.due_at,
            result=None,
            opened_at=at,
            opened_by=command.origin.caller.actor,
        )
        await work.follow_ups.add(follow_up, command.words)
        await work.facts.tell(opened_fact(follow_up))
        await work.audit.record(command.origin, _deed(Act.FOLLOW_UP_OPENED, own, ()))
        return own

    return await once(
        command.key,
        begin,
        effect,
        to_plain=lambda made: {"follow_up": str(made)},
        from_plain=lambda plain: FollowUpId.parse(plain["follow_up"]),
    )


async def _subject(command: OpenFollowUp, programme: Programme, work: Work) -> Subject:
    """What it is about, after a look at what it comes from: a link leads somewhere, and to nothing that the
    caller does not reach. A ticket comes before the membership in the order of locks.

    Raises InvalidInput, UnknownTicket, UnknownOrder, UnknownSurveyAnswer.
    """
    if command.source is None or command.source_kind is None:
        return command.subject
    try:
        if command.source_kind is SourceKind.TICKET:
            held = await work.tickets.lock(TicketId.parse(command.source))
            if held is None or held[0].programme_id != programme.id:
                raise UnknownTicket
            if not reaches(command.origin.caller, held[0]):
                raise UnknownTicket
            return with_what_its_source_says(command.subject, sku=held[0].sku, store=held[0].store_code)
        if command.source_kind is SourceKind.ORDER:
            order_id = OrderId.parse(command.source)
            order = await work.occasions.order(MemberId(order_id.member), order_id.value)
            if order is None:
                raise UnknownOrder(command.source)
            return with_what_its_source_says(command.subject, store=order.store)
        if command.source_kind is SourceKind.SURVEY_ANSWER:
            answer = await work.survey_answers.find(SurveyAnswerId.parse(command.source))
            if answer is None or answer.programme_id != programme.id:
                raise UnknownSurveyAnswer
            if not command.origin.caller.may_at(answer.about.store):
                raise UnknownSurveyAnswer
            return with_what_its_source_says(command.subject, store=answer.about.store)
    except MalformedId:
        raise InvalidInput("source", "MALFORMED") from None
    return command.subject


async def change_follow_up(command: ChangeFollowUp, begin: Begin) -> Changed:
    """Hand it on, set another time, move it, add words. A return visit that is done brings the next one,
    where its plan recurs or a date was agreed, unless the member has left.

    Raises UnknownFollowUp, VersionConflict, FollowUpEnded, ResultNeeded, InvalidInput.
    """
    check_words(command.words)
    async with begin() as work:
        programme_id = await work.follow_ups.programme_of(command.follow_up_id)
        if programme_id is None:
            raise UnknownFollowUp
        programme = await work.programmes.with_id(programme_id)
        standing = None
        if command.follow_up_id.member != NOBODY:
            try:
                member = MemberId(command.follow_up_id.member)
                standing, programme = await lock_survivor(member, programme, work)
            except NotEnrolled:
                standing = None
        found = await work.follow_ups.hold(command.follow_up_id)
        if found is None or not found.is_reached_by(command.origin.caller):
            raise UnknownFollowUp
        if found.version != command.expected_version:
            raise VersionConflict(expected=command.expected_version, current=found.version)
        if found.state.has_ended and not _is_late_quiz(command, found):
            raise FollowUpEnded(state=found.state.value)
        await _check_owner(command.owner_id, work)
        check_quiz(command.quiz, found.kind, found.subject)
        plan = await work.follow_ups.plan_with_id(found.plan_id) if found.plan_id else None
        at, by = standing.moment if standing else programme.now(work.now), command.origin.caller.actor
        if command.next_at is not None:
            if plan is None or command.state is not FollowUpState.DONE:
                raise InvalidInput("nextAt", "NOT_HERE")
            if command.next_at <= at:
                raise InvalidInput("nextAt", "IN_THE_PAST")
        after = replace(
            found,
            owner_id=command.owner_id or found.owner_id,
            due_at=command.due_at or found.due_at,
            quiz=found.quiz.told(command.quiz),
            version=found.version + 1,
        )
        if command.state is not None:
            after = moved(
                replace(after, version=found.version),
                command.state,
                result=command.result,
                results=plan.terms.results if plan else (),
                evidence=command.words.evidence is not None or await work.follow_ups.has_evidence(found.id),
                by=by,
                at=at,
            )
        elif command.result is not None:
            raise InvalidInput("result", "NOT_HERE")
        await work.follow_ups.change(after, command.words)
        await work.facts.tell(moved_fact(after, at))
        next_id = None
        stays = standing is not None and not standing.status.has_ended
        if plan is not None and after.state is FollowUpState.DONE and standing is not None and stays:
            person = MemberId(standing.member_id)
            next_id = await _next_visit(after, plan, person, command.next_at, by, work, at=at)
        await work.audit.record(command.origin, _deed(Act.FOLLOW_UP_CHANGED, found.id, _fields(command)))
        return Changed(follow_up_id=found.id, next_id=next_id)


async def _next_visit(
    done: FollowUp,
    plan: Plan,
    person: MemberId,
    wanted: datetime | None,
    by: str,
    work: Work,
    *,
    at: datetime,
) -> FollowUpId | None:
    assert done.result is not None
    due_at = next_due(plan, done.result, wanted=wanted, at=at)
    if due_at is None or (wanted is None and not plan.active):
        return None
    if await work.follow_ups.has_open_visit(person, plan.id):
        return None  # two were merged, of whom each waited for one
    own = FollowUpId(person.value, work.new_id())
    follow_up = visit(
        own,
        plan,
        cause=f"after:{done.id.value.hex}",
        due_at=due_at,
        assigned=done.owner_id,
        by=by,
        at=at,
        store=done.subject.store,
    )
    await work.follow_ups.add(follow_up)
    await work.facts.tell(opened_fact(follow_up))
    return own


async def _check_owner(owner_id: UUID | None, work: Work) -> None:
    """Raises InvalidInput."""
    if owner_id is not None and not await work.follow_ups.is_staff(owner_id):
        raise InvalidInput("owner", "UNKNOWN")


def _is_late_quiz(command: ChangeFollowUp, found: FollowUp) -> bool:
    """Whether nothing is told but a quiz of a training that was done: what was learnt shows weeks later."""
    told = set(_fields(command))
    return (
        found.kind is FollowUpKind.TRAINING
        and found.state is FollowUpState.DONE
        and bool(told)
        and told <= {"quiz_before", "quiz_after"}
        and command.next_at is None
    )


def _fields(command: ChangeFollowUp) -> tuple[str, ...]:
    given = {
        "state": command.state,
        "owner": command.owner_id,
        "due_at": command.due_at,
        "result": command.result,
        "quiz_before": command.quiz.before,
        "quiz_after": command.quiz.after,
        "description": command.words.description,
        "notes": command.words.notes,
        "evidence": command.words.evidence,
    }
    return tuple(name for name, value in given.items() if value is not None)


def _deed(act: Act, follow_up_id: FollowUpId, fields: tuple[str, ...]) -> Deed:
    return Deed(act=act, object_kind="follow_up", object_id=str(follow_up_id), fields=fields)
