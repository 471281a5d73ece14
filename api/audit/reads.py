"""What personal data a request has opened of others, and writing that down before any of it is shown.

Fields say what they show (`context.reads.show`), the door writes it down once the operation has run and
before its answer goes out (`write_down`): one row for staff, one for a service that reads contact data in
full. A member's own data and what a revelation has written down already are not noted.

Of staff it is also counted. Where the count says no, the answer is STEP_UP_REQUIRED and shows nothing; what a
mutation did stands, and its key answers once the session has proved itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import structlog
from prometheus_client import Counter

from api.errors import StepUpRequired
from domain.audit.use_cases import Allowed, Reading, allow_reading
from domain.audit.watch import Limits, Watched
from domain.kernel.ids import AuditId, MemberId
from domain.staff.audit import Act, Deed, Origin
from domain.staff.caller import CallerKind
from domain.staff.permissions import Permission
from persistence.audit.log import record_read
from persistence.retry import retrying

if TYPE_CHECKING:
    from api.context import Context
    from api.settings import Settings
    from domain.work import Begin

log = structlog.get_logger("laurel.audit")

VIOLATIONS = Counter(
    "laurel_violations_total", "Members of staff who would have read more than is usual.", ["kind"]
)


@dataclass(slots=True)
class Reads:
    """Of one request."""

    shown: dict[MemberId, set[str]] = field(default_factory=dict)
    """Of whom which fields."""
    listed: dict[MemberId, None] = field(default_factory=dict)
    """Whom a list or search has found."""
    criteria: set[str] = field(default_factory=set)
    opened: dict[AuditId, set[str]] = field(default_factory=dict)
    """Sealed values of the record of acts itself."""

    def show(self, member_id: MemberId, name: str) -> None:
        self.shown.setdefault(member_id, set()).add(name)

    def list(self, found: Iterable[MemberId], criteria: Iterable[str]) -> None:
        self.listed.update(dict.fromkeys(found))
        self.criteria.update(criteria)

    def open(self, audit_id: AuditId, name: str) -> None:
        self.opened.setdefault(audit_id, set()).add(name)


async def write_down(context: Context) -> None:
    """Write down what this request is about to show. Raises StepUpRequired."""
    reads, caller = context.reads, context.caller
    if not (reads.shown or reads.criteria or reads.opened):
        return
    origin = Origin(caller=caller, ip_prefix=context.ip_prefix, request_id=context.request_id)
    if caller.kind is CallerKind.SERVICE:
        if reads.shown and caller.may(Permission.MEMBERS_READ_CONTACT):
            deed = _of_members(Act.MEMBER_CONTACT_READ, reads.shown, _names(reads.shown))
            await retrying(lambda: record_read(context.vault, origin, deed, at=context.now))
        return
    if caller.kind is not CallerKind.STAFF:
        return
    viewed = {each: names for each, names in reads.shown.items() if each not in reads.listed}
    deeds = []
    if reads.criteria:
        names = {name for each in reads.listed for name in reads.shown.get(each, ())}
        deeds.append(_of_members(Act.MEMBERS_SEARCHED, reads.listed, reads.criteria | names))
    if viewed:
        deeds.append(_of_members(Act.MEMBER_VIEWED, viewed, _names(viewed)))
    if reads.opened:
        names = {name for each in reads.opened.values() for name in each}
        ids = " ".join(map(str, reads.opened))
        deeds.append(Deed(act=Act.AUDIT_READ, object_kind="act", object_id=ids, fields=tuple(sorted(names))))
    reading = Reading(
        deeds=deeds,
        kind=Watched.MEMBERS,
        count=len(viewed),
        limits=limits_of(context.settings),
        origin=origin,
    )
    require(await retrying(lambda: allow_reading(reading, context.begin)))


async def of_one(begin: Begin, settings: Settings, origin: Origin, member_id: MemberId, name: str) -> None:
    """The same for what staff are shown beside GraphQL, of one member. Raises StepUpRequired."""
    if origin.caller.kind is not CallerKind.STAFF:
        return
    reading = Reading(
        deeds=[_of_members(Act.MEMBER_VIEWED, [member_id], [name])],
        kind=Watched.MEMBERS,
        count=1,
        limits=limits_of(settings),
        origin=origin,
    )
    require(await retrying(lambda: allow_reading(reading, begin)))


def limits_of(settings: Settings) -> Limits:
    return Limits(members=settings.staff_members_per_hour, exports=settings.staff_exports_per_day)


def require(allowed: Allowed) -> None:
    """Raises StepUpRequired, and sounds the alarm where this very reading was too much."""
    if allowed.violation is not None:
        its = allowed.violation
        VIOLATIONS.labels(its.kind.value).inc()
        log.warning(
            "staff.bulk_read",
            violation=str(its.id),
            kind=its.kind.value,
            staff=str(its.staff_id),
            count=its.count,
            allowed=its.allowed,
        )
    if not allowed.yes:
        raise StepUpRequired


def _of_members(act: Act, members: Iterable[MemberId], names: Iterable[str]) -> Deed:
    ids = tuple(members)
    only = str(ids[0]) if len(ids) == 1 else None
    return Deed(act=act, object_kind="member", object_id=only, fields=tuple(sorted(names)), member_ids=ids)


def _names(shown: dict[MemberId, set[str]]) -> set[str]:
    return set().union(*shown.values())
