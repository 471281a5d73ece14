"""The record of acts for auditors, and the violations."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Annotated

import strawberry

from api.audit.reads import limits_of, require
from api.audit.types import AuditEntry, Violation, actor_of
from api.context import Info
from api.errors import BadUserInput
from api.inputs import origin_of, plain_input
from api.pagination import Connection, page_of
from api.permissions import all_open, guarded
from api.scalars import serialize_date_time
from domain.audit.use_cases import Reading, allow_reading
from domain.audit.watch import Watched
from domain.kernel.csv_text import table
from domain.kernel.ids import AuditId, MalformedId, MemberId, ServiceId, StaffId
from domain.staff.audit import Act, Deed
from domain.staff.permissions import Permission
from persistence.audit import queries
from persistence.audit.queries import ActRead, Criteria
from persistence.pages import Page
from persistence.retry import retrying

MOST_LINES = 5_000
"""In one CSV."""
LONGEST = 200
_KINDS = {each.value for each in Act}


@strawberry.input(description="What must hold of each act. What is left out is not asked.")
class AuditFilter:
    actor: str | None = strawberry.field(default=None, description="`stf_...`, `svc_...` or `mem_...`.")
    object_id: str | None = strawberry.field(default=None, description="As `objectId` shows it.")
    member_id: MemberId | None = strawberry.field(
        default=None, description="Whose data was read or changed, alone or among others."
    )
    acts: list[str] | None = strawberry.field(default=None, description="One of these: `member.revealed`.")
    from_: datetime | None = strawberry.field(default=None, name="from", description="At or after.")
    until: datetime | None = strawberry.field(default=None, description="Before.")

    def criteria(self) -> Criteria:
        """Raises BadUserInput."""
        if self.object_id is not None and len(self.object_id) > LONGEST:
            raise BadUserInput("There is no such object.")
        for act in self.acts or ():
            if act not in _KINDS:
                raise BadUserInput("There is no such act.")
        return Criteria(
            actor_id=_actor(self.actor).value if self.actor is not None else None,
            object_id=self.object_id,
            member_id=self.member_id.value if self.member_id is not None else None,
            acts=self.acts,
            since=self.from_,
            until=self.until,
        )


def _actor(text: str) -> StaffId | ServiceId | MemberId:
    for kind in (StaffId, ServiceId, MemberId):
        if text.startswith(f"{kind.prefix}_"):
            try:
                return kind.parse(text)
            except MalformedId:
                break
    raise BadUserInput("An actor is a stf_..., svc_... or mem_....")


@all_open
@strawberry.type(description="One page of the record of acts.")
class AuditEntryConnection(Connection[AuditEntry]):
    criteria: strawberry.Private[Criteria]
    member: strawberry.Private[str | None]

    @strawberry.field(
        description="All acts that the filter finds as CSV (RFC 4180, UTF-8), the newest first, without "
        "reasons and values; a cell that a spreadsheet would take for a formula begins with an apostrophe. "
        f"The export is itself an act and counts as one. More than {MOST_LINES} acts are BAD_USER_INPUT: "
        "ask for a shorter period."
    )
    async def csv(self, info: Info) -> str | None:
        found = await queries.acts(Page(first=MOST_LINES), self.criteria, member=self.member)
        if found.has_more:
            raise BadUserInput(f"These are more than {MOST_LINES} acts: ask for a shorter period.")
        reading = Reading(
            deeds=(Deed(act=Act.AUDIT_EXPORTED, fields=_names(self.criteria)),),
            kind=Watched.EXPORTS,
            count=1,
            limits=limits_of(info.context.settings),
            origin=origin_of(info),
        )
        require(await retrying(lambda: allow_reading(reading, info.context.begin)))
        return as_csv(found.rows)


def _names(criteria: Criteria) -> tuple[str, ...]:
    return tuple(name for name in Criteria.__slots__ if getattr(criteria, name) is not None)


HEAD = (
    *("id", "at", "actor", "act", "object_kind", "object_id", "fields", "members", "ip_prefix"),
    *("request_id", "number", "hash"),
)


def as_csv(acts: Iterable[ActRead]) -> str:
    return table(HEAD, (_line(each) for each in acts))


def _line(act: ActRead) -> Sequence[object]:
    return (
        AuditId(act.id),
        serialize_date_time(act.at),
        actor_of(act.actor_kind, act.actor_id),
        act.act,
        act.object_kind or "",
        act.object_id or "",
        " ".join(act.fields),
        " ".join(str(MemberId(one)) for one in act.member_ids),
        act.ip_prefix or "",
        act.request_id or "",
        act.seq or "",
        act.hash.hex() if act.hash is not None else "",
    )


@strawberry.type
class AuditQueries:
    @strawberry.field(
        description="The record of acts, the newest first.", extensions=[guarded(Permission.AUDIT_READ)]
    )
    async def audit_log(
        self, info: Info, first: int, after: str | None = None, filter: AuditFilter | None = None
    ) -> AuditEntryConnection | None:
        page = page_of(info, "auditLog", first, after, filter={"filter": plain_input(filter)})
        criteria = filter.criteria() if filter is not None else Criteria()
        member = str(filter.member_id) if filter is not None and filter.member_id is not None else None
        return AuditEntryConnection.of(
            await queries.acts(page, criteria, member=member),
            page,
            node=lambda read: AuditEntry(read=read),
            position=lambda read: (read.at, read.id),
            criteria=criteria,
            member=member,
        )

    @strawberry.field(
        description="Who read more than is usual, the newest first.",
        extensions=[guarded(Permission.VIOLATIONS_READ)],
    )
    async def violations(
        self,
        info: Info,
        first: int,
        after: str | None = None,
        open_only: Annotated[
            bool, strawberry.argument(description="Only those of which nobody has said what came of them.")
        ] = False,
    ) -> Connection[Violation] | None:
        page = page_of(info, "violations", first, after, filter={"open": open_only})
        return Connection[Violation].of(
            await queries.violations(page, open_only=open_only),
            page,
            node=lambda read: Violation(read=read),
            position=lambda read: (read.at, read.id),
        )
