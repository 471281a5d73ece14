"""Prospects as the schema shows them."""

from __future__ import annotations

from datetime import datetime

import strawberry

from api.permissions import all_open, guarded
from api.problems import Problem
from api.scalars import Count
from domain.kernel.ids import ProspectId
from domain.prospects.prospect import ProspectKind
from domain.staff.permissions import Permission
from persistence.prospects.queries import ProspectRead


@all_open
@strawberry.type(
    description="Somebody who is no member yet and has agreed to marketing; without the contact."
)
class Prospect:
    id: ProspectId
    kind: ProspectKind
    source: str
    store: str | None
    locale: str | None
    tags: list[str]
    consent_document: str
    consent_version: Count
    consented_at: datetime
    may_be_messaged: bool = strawberry.field(
        description="The consent lives: no later version of its document asks everybody again."
    )
    created_at: datetime

    @classmethod
    def of(cls, read: ProspectRead) -> Prospect:
        return cls(
            id=read.id,
            kind=read.kind,
            source=read.source,
            store=read.store,
            locale=read.locale,
            tags=list(read.tags),
            consent_document=read.document,
            consent_version=Count(read.version),
            consented_at=read.consented_at,
            may_be_messaged=read.lives,
            created_at=read.created_at,
        )


@all_open
@strawberry.type(description="How to reach a prospect, now. Ask again before each message.")
class ProspectContact:
    id: ProspectId
    kind: ProspectKind
    contact: str
    locale: str | None


@all_open
@strawberry.type
class RecordProspectPayload:
    found: strawberry.Private[ProspectId | None] = None

    @strawberry.field(
        description="Null where the contact is a member's: then nothing was kept. Whoever may not read "
        "members is not told which.",
        extensions=[guarded(Permission.MEMBERS_READ)],
    )
    def prospect_id(self) -> ProspectId | None:
        return self.found

    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class MessageProspectsPayload:
    told: Count | None = strawberry.field(
        default=None, description="How many prospects it goes to, counted as `prospectCount` counts."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class WithdrawProspectPayload:
    problems: list[Problem] = strawberry.field(default_factory=list)
