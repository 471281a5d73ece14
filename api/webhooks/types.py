"""Webhooks and their deliveries as the schema shows them."""

from datetime import datetime

import strawberry

from api.pagination import Connection
from api.permissions import all_open
from api.problems import Problem
from api.scalars import Count
from api.webhooks.receiver import Receiver
from domain.kernel.ids import DeliveryId, FactId, WebhookId
from domain.webhooks.webhook import DeliveryState
from persistence.webhooks.queries import DeliveryRead, WebhookRead

strawberry.enum(
    DeliveryState,
    name="WebhookDeliveryState",
    description="WAITING for its turn or the next try; DELIVERED; DEAD after the last try.",
)


@all_open
@strawberry.type(description="Somebody's wish to hear of certain facts at a URL.")
class Webhook(Receiver):
    row: strawberry.Private[WebhookRead]

    @strawberry.field
    def id(self) -> WebhookId:
        return self.row.id

    @strawberry.field(description="Where the messages go.")
    def url(self) -> str:
        return self.row.url

    @strawberry.field(description="The kinds of facts; `*` for every kind, also those of later releases.")
    def kinds(self) -> list[str]:
        return list(self.row.kinds)

    @strawberry.field(description="The form in which facts are delivered.")
    def version(self) -> int:
        return self.row.version

    @strawberry.field(description="Whether it is delivered to. While it is not, nothing is lost.")
    def active(self) -> bool:
        return self.is_told()

    @strawberry.field(description="Facts up to this position of the feed were delivered or are under way.")
    def position(self) -> Count:
        return Count(self.row.position)

    @strawberry.field(description="How many facts of the feed have not been looked at for it yet.")
    def behind(self) -> Count:
        return Count(self.row.head - self.row.position)

    @strawberry.field(description="Until when messages carry the signature of the former secret too.")
    def previous_secret_until(self) -> datetime | None:
        return self.row.previous_secret_until


@all_open
@strawberry.type(description="One call to the receiver, and what came of it.")
class WebhookTry:
    at: datetime
    status: int | None = strawberry.field(description="The HTTP status; null where no answer came.")
    failure: str | None = strawberry.field(
        description=(
            "Why it failed: STATUS, TOO_SLOW, NOT_REACHED, NO_ADDRESS, REFUSED_TARGET, INSECURE, "
            "BROKEN_ANSWER, INTERNAL; of chats also THROTTLED, REJECTED, NO_SUCH_HOOK. Null where it "
            "succeeded."
        )
    )
    duration_ms: int
    code: int | None = strawberry.field(
        description="By which code of its own a chat service said no; null where it said none."
    )


@all_open
@strawberry.type(description="One fact on its way to one webhook.")
class WebhookDelivery:
    row: strawberry.Private[DeliveryRead]

    @strawberry.field
    def id(self) -> DeliveryId:
        return self.row.id

    @strawberry.field
    def webhook_id(self) -> WebhookId:
        return self.row.webhook_id

    @strawberry.field
    def fact_id(self) -> FactId:
        return self.row.fact_id

    @strawberry.field(description="The kind of the fact.")
    def kind(self) -> str:
        return self.row.kind or ""

    @strawberry.field(description="The fact's place in the feed.")
    def position(self) -> Count:
        return Count(self.row.position)

    @strawberry.field
    def state(self) -> DeliveryState:
        return DeliveryState(self.row.state)

    @strawberry.field(description="How often it was tried since it was last sent by hand.")
    def attempts(self) -> int:
        return self.row.attempts

    @strawberry.field(
        description="When it is tried next. Null where that is over, or an earlier fact of the member waits."
    )
    def next_attempt_at(self) -> datetime | None:
        return self.row.next_attempt_at

    @strawberry.field
    def delivered_at(self) -> datetime | None:
        return self.row.delivered_at

    @strawberry.field
    def created_at(self) -> datetime:
        return self.row.created_at

    @strawberry.field(description="The last fifty tries, the newest first.")
    def tries(self) -> list[WebhookTry]:
        return [
            WebhookTry(
                at=each.at,
                status=each.status,
                failure=each.failure,
                duration_ms=each.duration_ms,
                code=each.code,
            )
            for each in self.row.tries
        ]


@all_open
@strawberry.type(description="A page of a webhook's delivery log.")
class WebhookDeliveryConnection(Connection[WebhookDelivery]):
    pass


@all_open
@strawberry.type
class CreateWebhookPayload:
    webhook: Webhook | None = None
    secret: str | None = strawberry.field(
        default=None, description="The key of the signatures (`whsec_...`). It is shown this once."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class UpdateWebhookPayload:
    webhook: Webhook | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class DeleteWebhookPayload:
    deleted_id: WebhookId | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class RotateWebhookSecretPayload:
    webhook: Webhook | None = None
    secret: str | None = strawberry.field(
        default=None, description="The new key of the signatures. It is shown this once."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class ReplayWebhookPayload:
    webhook: Webhook | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class RetryWebhookDeliveryPayload:
    delivery: WebhookDelivery | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)
