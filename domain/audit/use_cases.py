"""Writing down what was read, and stopping whoever reads too much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from domain.audit.facts import bulk_read
from domain.audit.refusals import OwnViolation, UnknownViolation, ViolationAcknowledged
from domain.audit.watch import Limits, Violation, Watched, is_watched, must_prove_itself
from domain.kernel.ids import ViolationId
from domain.points.reason import check_reason
from domain.staff.audit import Act, Deed, Origin
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What somebody is about to be shown."""

    deeds: Sequence[Deed]
    """As it is written down."""
    kind: Watched
    count: int
    """How much of what is watched; none where only the record is needed."""
    limits: Limits
    origin: Origin


@dataclass(frozen=True, slots=True)
class Allowed:
    """Whether it may be shown. `violation`: this very reading was too much."""

    yes: bool
    violation: Violation | None = None


ALLOWED = Allowed(yes=True)


async def allow_reading(reading: Reading, begin: Begin) -> Allowed:
    """Write down what is about to be shown. Only after this commits may it be, and only where it says so."""
    async with begin() as work:
        allowed = await watch(reading, work)
        if allowed.yes:
            await work.audit.record(reading.origin, *reading.deeds)
    return allowed


async def watch(reading: Reading, work: Work) -> Allowed:
    """Count it, in the transaction at hand. What goes beyond the limit is not counted: it is an alarm, and
    the next count begins anew."""
    caller, kind = reading.origin.caller, reading.kind
    if not reading.count or not is_watched(caller) or caller.principal_id is None:
        return ALLOWED
    staff_id = caller.principal_id
    watched = await work.watches.lock(staff_id)
    if must_prove_itself(caller, watched.alarmed_at):
        return Allowed(yes=False)
    total = await work.watches.count(staff_id, kind, now=watched.now) + reading.count
    allowed = reading.limits.of(kind)
    if total <= allowed:
        await work.watches.add(staff_id, kind, reading.count, now=watched.now)
        return ALLOWED
    violation = Violation(
        id=work.new_id(),
        kind=kind,
        staff_id=staff_id,
        session_id=caller.session_id,
        at=watched.now,
        count=total,
        allowed=allowed,
        ip_prefix=reading.origin.ip_prefix,
        request_id=reading.origin.request_id,
    )
    await work.watches.alarm(violation)
    await work.facts.tell(bulk_read(violation))
    await work.audit.record(reading.origin, _about(Act.STAFF_BULK_READ, violation.id))
    return Allowed(yes=False, violation=violation)


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledge:
    id: ViolationId
    by: UUID
    note: str
    """What came of it."""
    origin: Origin


async def acknowledge_violation(command: Acknowledge, begin: Begin) -> None:
    """Somebody else has looked into it. What demanded proof goes on demanding it.

    Raises InvalidInput, UnknownViolation, OwnViolation, ViolationAcknowledged.
    """
    note = check_reason(command.note)
    async with begin() as work:
        found = await work.watches.violation(command.id.value)
        if found is None:
            raise UnknownViolation
        if found.staff_id == command.by:
            raise OwnViolation(command.id)
        if found.acknowledged:
            raise ViolationAcknowledged(command.id)
        await work.watches.acknowledge(command.id.value, by=command.by, note=note, at=work.now)
        await work.audit.record(
            command.origin, _about(Act.VIOLATION_ACKNOWLEDGED, command.id.value, reason=note)
        )


def _about(act: Act, violation_id: UUID, *, reason: str | None = None) -> Deed:
    return Deed(act=act, object_kind="violation", object_id=str(ViolationId(violation_id)), reason=reason)
