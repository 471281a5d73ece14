"""What callers say of prospects."""

from datetime import datetime

import strawberry

from api.context import Info
from api.inputs import in_own_store
from api.privacy.inputs import ConsentInput
from api.scalars import IdempotencyKey
from domain.prospects.prospect import Chosen, ProspectKind

strawberry.enum(ProspectKind, description="By what a prospect is reached.")


@strawberry.input(description="Somebody who is no member yet and has agreed to marketing.")
class RecordProspectInput:
    idempotency_key: IdempotencyKey
    programme: str | None = None
    kind: ProspectKind
    contact: str = strawberry.field(description="The phone number or e-mail address. It is kept sealed.")
    source: str = strawberry.field(
        description="Where the prospect came from: a word of at most 64 letters, digits and `_ . : -`."
    )
    store: str | None = strawberry.field(
        default=None, description="Where it was. Staff of stores name one of theirs."
    )
    locale: str | None = strawberry.field(default=None, description="A language tag such as zh-CN.")
    tags: list[str] = strawberry.field(default_factory=list, description="Put in addition; 20 at most.")
    consent: ConsentInput | None = strawberry.field(
        default=None,
        description="What the person has agreed to, of MARKETING. May be left out where a consent lives.",
    )


@strawberry.input(description="Which prospects: those to whom all of this applies.")
class ProspectFilter:
    tags: list[str] = strawberry.field(
        default_factory=list, description="Those with all of them; at most 20."
    )
    source: str | None = None
    store: str | None = None
    since: datetime | None = strawberry.field(default=None, description="Recorded then or later.")

    def chosen(self) -> Chosen:
        return Chosen(tags=tuple(self.tags), source=self.source, store=self.store, since=self.since)


@strawberry.input(description="A message to prospects.")
class MessageProspectsInput:
    idempotency_key: IdempotencyKey
    programme: str | None = None
    filter: ProspectFilter | None = None
    message: str = strawberry.field(
        description="The code by which your server knows what to write: a word as `source` is one."
    )


@strawberry.input(description="Whose consent ends.")
class WithdrawProspectContactInput:
    kind: ProspectKind
    contact: str


def chosen_of(info: Info, filter: ProspectFilter | None) -> Chosen:
    """What is asked for, within the caller's stores. Raises Forbidden."""
    chosen = filter.chosen() if filter is not None else Chosen()
    in_own_store(info, chosen.store)
    return chosen
