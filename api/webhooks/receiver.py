"""What webhooks and chats have in common: somebody outside is told, until it is switched off or held."""

from datetime import datetime
from typing import Protocol

import strawberry

from api.webhooks import kinds  # noqa: F401 - registers the enumerations
from domain.connectors.destination import Destination, Held, LegalBasis, held
from domain.webhooks.webhook import DisabledBecause

strawberry.enum(
    DisabledBecause,
    name="WebhookDisabledBecause",
    description="Why a webhook is switched off: by STAFF; FAILING for days; GONE, says the receiver (410).",
)


class ReceiverRead(Protocol):
    """What was read of either."""

    @property
    def destination(self) -> Destination | None: ...
    @property
    def disabled_at(self) -> datetime | None: ...
    @property
    def disabled_because(self) -> str | None: ...
    @property
    def failing_since(self) -> datetime | None: ...
    @property
    def created_at(self) -> datetime: ...
    @property
    def created_by(self) -> str: ...


@strawberry.type
class Receiver:
    row: strawberry.Private[ReceiverRead]
    home: strawberry.Private[str]

    def is_told(self) -> bool:
        return self.row.disabled_at is None and held(self.row.destination, home=self.home) is None

    @strawberry.field(description="Where it is: ISO 3166-1, two letters. Null: nobody has said it.")
    def region(self) -> str | None:
        return self.row.destination.region if self.row.destination else None

    @strawberry.field(description="By which right data goes there; ids of members are data of persons.")
    def legal_basis(self) -> LegalBasis | None:
        return self.row.destination.basis if self.row.destination else None

    @strawberry.field(description="Why nothing is delivered to it, whether or not it is switched on.")
    def held_because(self) -> Held | None:
        return held(self.row.destination, home=self.home)

    @strawberry.field(description="Since when it is switched off.")
    def disabled_at(self) -> datetime | None:
        return self.row.disabled_at

    @strawberry.field(description="Why it is switched off.")
    def disabled_because(self) -> DisabledBecause | None:
        because = self.row.disabled_because
        return DisabledBecause(because) if because else None

    @strawberry.field(description="The first failure since the last success; null while all is well.")
    def failing_since(self) -> datetime | None:
        return self.row.failing_since

    @strawberry.field
    def created_at(self) -> datetime:
        return self.row.created_at

    @strawberry.field(description="Who created it: `stf_...` or `svc_...`.")
    def created_by(self) -> str:
        return self.row.created_by
