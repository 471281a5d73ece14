"""The record of acts and violations, as the schema shows them."""

from datetime import datetime
from uuid import UUID

import orjson
import strawberry
from strawberry.scalars import JSON

from api.context import Info
from api.permissions import all_open, guarded, open_field
from api.scalars import Count
from domain.audit.watch import Watched
from domain.kernel.ids import AuditId, MemberId, ServiceId, StaffId, ViolationId
from domain.staff.permissions import Permission
from persistence.audit.log import open_changes, open_reason
from persistence.audit.queries import ActRead, ViolationRead
from persistence.encryption import Sealed, Secret

strawberry.enum(
    Watched,
    name="ViolationKind",
    description="MEMBERS: details of members were opened. EXPORTS: files about many were taken.",
)

_ACTORS = {"STAFF": StaffId, "SERVICE": ServiceId, "MEMBER": MemberId}


def actor_of(kind: str, actor_id: UUID | None) -> str:
    """`stf_...`, `svc_...`, `mem_...`, or the kind of who has no id: `operator`, `worker`, `anonymous`."""
    made = _ACTORS.get(kind)
    return str(made(actor_id)) if made is not None and actor_id is not None else kind.lower()


@all_open
@strawberry.type(description="What a field was before an act, and what it is after it.")
class AuditChange:
    field: str
    before: JSON | None
    after: JSON | None


@strawberry.type(description="An act that matters to security: who did what to which object, from where.")
class AuditEntry:
    read: strawberry.Private[ActRead]

    @open_field
    def id(self) -> AuditId:
        return AuditId(self.read.id)

    @open_field
    def at(self) -> datetime:
        return self.read.at

    @open_field(
        description="`stf_...`, `svc_...` or `mem_...`; `operator` at the command line, `worker`, "
        "`anonymous`."
    )
    def actor(self) -> str:
        return actor_of(self.read.actor_kind, self.read.actor_id)

    @open_field(description="Object and past participle: `member.revealed`.")
    def act(self) -> str:
        return self.read.act

    @open_field
    def object_kind(self) -> str | None:
        return self.read.object_kind

    @open_field
    def object_id(self) -> str | None:
        return self.read.object_id

    @open_field(description="Which fields were read or changed.")
    def fields(self) -> list[str]:
        return list(self.read.fields)

    @open_field(description="Whose personal data was read.")
    def member_ids(self) -> list[MemberId]:
        return [MemberId(each) for each in self.read.member_ids]

    @open_field(description="The network that it came from: a /24 or /48.")
    def ip_prefix(self) -> str | None:
        return self.read.ip_prefix

    @open_field(description="Under which the log knows the request.")
    def request_id(self) -> str | None:
        return self.read.request_id

    @open_field(description="Its number in the chain; null for a second after it was written.")
    def number(self) -> Count | None:
        return Count(self.read.seq) if self.read.seq is not None else None

    @open_field(description="Its hash in the chain, in hexadecimal.")
    def hash(self) -> str | None:
        return self.read.hash.hex() if self.read.hash is not None else None

    @strawberry.field(
        description="Why, in that person's words. That it was opened is written down.",
        extensions=[guarded(Permission.AUDIT_READ_SEALED)],
    )
    def reason(self, info: Info) -> str | None:
        if self.read.reason is None:
            return None
        info.context.reads.open(AuditId(self.read.id), "reason")
        return open_reason(info.context.vault, self.read.id, self.read.reason, self.read.reason_digest)

    @strawberry.field(
        description="Before and after, field by field. Null where nothing changed, where revisions have it, "
        "and once the member was erased. That it was opened is written down.",
        extensions=[guarded(Permission.AUDIT_READ_SEALED)],
    )
    def changes(self, info: Info) -> list[AuditChange] | None:
        read, vault = self.read, info.context.vault
        if read.changes is None or (read.changes_of is not None and read.wrapped is None):
            return None
        key = (
            vault.unwrap(read.changes_of, read.wrapped)
            if read.changes_of is not None and read.wrapped is not None
            else None
        )
        info.context.reads.open(AuditId(read.id), "changes")
        plain = orjson.loads(open_changes(vault, read.id, read.changes, key))
        return [
            AuditChange(field=name, before=_json(before), after=_json(after))
            for name, (before, after) in plain.items()
        ]


def _json(plain: object) -> JSON | None:
    return None if plain is None else JSON(plain)


@strawberry.type(
    description="A member of staff would have read more members, or taken more files, than is usual. What "
    "would have been too much was not shown, and sessions of that person show no member before they have "
    "proved anew who holds them."
)
class Violation:
    read: strawberry.Private[ViolationRead]

    @open_field
    def id(self) -> ViolationId:
        return ViolationId(self.read.id)

    @open_field
    def kind(self) -> Watched:
        return self.read.kind

    @open_field
    def staff_id(self) -> StaffId:
        return StaffId(self.read.staff_id)

    @open_field
    def at(self) -> datetime:
        return self.read.at

    @open_field(description="What it would have come to within the hour, or for files the day.")
    def count(self) -> Count:
        return Count(self.read.count)

    @open_field(description="What was allowed.")
    def allowed(self) -> Count:
        return Count(self.read.allowed)

    @open_field
    def ip_prefix(self) -> str | None:
        return self.read.ip_prefix

    @open_field(description="When somebody else said what came of it.")
    def acknowledged_at(self) -> datetime | None:
        return self.read.acknowledged_at

    @open_field
    def acknowledged_by(self) -> StaffId | None:
        return StaffId(self.read.acknowledged_by) if self.read.acknowledged_by is not None else None

    @strawberry.field(description="What came of it.", extensions=[guarded(Permission.VIOLATIONS_ACKNOWLEDGE)])
    def note(self, info: Info) -> str | None:
        if self.read.note is None:
            return None
        return info.context.vault.open_column(Sealed(Secret.VIOLATION_NOTE, self.read.note), self.read.id)
