"""Subscribing to facts, and repairing what was not delivered."""

from typing import Annotated

import strawberry

from api.context import Info
from api.errors import BadUserInput
from api.inputs import origin_of
from api.pagination import at_most
from api.permissions import guarded
from api.posted import new_secret
from api.problems import answers_refusals
from api.scalars import Count
from api.selection import selection_of
from api.webhooks.sender import ways_out
from api.webhooks.types import (
    CreateWebhookPayload,
    DeleteWebhookPayload,
    ReplayWebhookPayload,
    RetryWebhookDeliveryPayload,
    RotateWebhookSecretPayload,
    UpdateWebhookPayload,
    Webhook,
    WebhookDelivery,
)
from domain.connectors.destination import LegalBasis
from domain.kernel.ids import DeliveryId, WebhookId
from domain.staff.permissions import Permission
from domain.webhooks import use_cases
from persistence.webhooks import queries

REGION = "Where the receiver is: ISO 3166-1, two letters, such as CN or DE. UNKNOWN_REGION for any other."
BASIS = (
    "By which right data of persons goes there. NOT_SAME_COUNTRY where it says that it stays in the country, "
    "and that is not the deployment's region (LAUREL_REGION)."
)


@strawberry.input(description="A new subscription.")
class CreateWebhookInput:
    url: str = strawberry.field(
        description="https to a public host, port 443 or 8443, without a name and password."
    )
    kinds: list[str] = strawberry.field(description='Names of `factKinds`, or `["*"]` for every kind.')
    region: str = strawberry.field(description=REGION)
    legal_basis: LegalBasis = strawberry.field(description=BASIS)
    version: int = strawberry.field(default=1, description="The form in which facts are delivered.")


@strawberry.input(description="Changes of a subscription. What is left out stays as it is.")
class UpdateWebhookInput:
    id: WebhookId
    url: str | None = None
    kinds: list[str] | None = None
    version: int | None = None
    region: str | None = strawberry.field(
        default=None, description="Where the receiver is. Say it anew with an address that lies elsewhere."
    )
    legal_basis: LegalBasis | None = strawberry.field(default=None, description=BASIS)
    active: bool | None = strawberry.field(
        default=None,
        description="false switches it off; true switches it on again, and it goes on where it stopped.",
    )


@strawberry.type
class WebhooksMutations:
    @strawberry.mutation(
        description=(
            "Subscribe to facts from now on. Each fact is sent as a message signed as Standard Webhooks says "
            "(`webhook-id`, `webhook-timestamp`, `webhook-signature`); any answer 2xx within five seconds "
            "takes it. Facts of one member arrive in order; each fact arrives at least once."
        ),
        extensions=[guarded(Permission.WEBHOOKS_WRITE)],
    )
    @answers_refusals(CreateWebhookPayload)
    async def create_webhook(self, info: Info, input: CreateWebhookInput) -> CreateWebhookPayload:
        secret = new_secret()
        made = await use_cases.create_webhook(
            use_cases.CreateWebhook(
                url=input.url,
                kinds=_kinds(input.kinds),
                version=input.version,
                region=input.region,
                basis=input.legal_basis,
                origin=origin_of(info),
            ),
            info.context.begin,
            secret=secret,
            ways=ways_out(info.context.settings),
        )
        return CreateWebhookPayload(webhook=await _read(info, made.id), secret=secret)

    @strawberry.mutation(
        description="Change a subscription.", extensions=[guarded(Permission.WEBHOOKS_WRITE)]
    )
    @answers_refusals(UpdateWebhookPayload)
    async def update_webhook(self, info: Info, input: UpdateWebhookInput) -> UpdateWebhookPayload:
        await use_cases.update_webhook(
            use_cases.UpdateWebhook(
                webhook_id=input.id,
                url=input.url,
                kinds=None if input.kinds is None else _kinds(input.kinds),
                version=input.version,
                region=input.region,
                basis=input.legal_basis,
                active=input.active,
                origin=origin_of(info),
            ),
            info.context.begin,
            ways=ways_out(info.context.settings),
        )
        return UpdateWebhookPayload(webhook=await _read(info, input.id))

    @strawberry.mutation(
        description="End a subscription for good; its delivery log goes with it.",
        extensions=[guarded(Permission.WEBHOOKS_WRITE)],
    )
    @answers_refusals(DeleteWebhookPayload)
    async def delete_webhook(self, info: Info, id: WebhookId) -> DeleteWebhookPayload:
        await use_cases.delete_webhook(id, origin_of(info), info.context.begin)
        return DeleteWebhookPayload(deleted_id=id)

    @strawberry.mutation(
        description="Give a webhook a new secret. For a day messages are signed with the old one too.",
        extensions=[guarded(Permission.WEBHOOKS_WRITE)],
    )
    @answers_refusals(RotateWebhookSecretPayload)
    async def rotate_webhook_secret(self, info: Info, id: WebhookId) -> RotateWebhookSecretPayload:
        secret = new_secret()
        await use_cases.rotate_webhook_secret(id, origin_of(info), info.context.begin, secret=secret)
        return RotateWebhookSecretPayload(webhook=await _read(info, id), secret=secret)

    @strawberry.mutation(
        description="Deliver again, in order, every fact after a position that the webhook has passed.",
        extensions=[guarded(Permission.WEBHOOKS_WRITE)],
    )
    @answers_refusals(ReplayWebhookPayload)
    async def replay_webhook(
        self,
        info: Info,
        id: WebhookId,
        after: Annotated[Count, strawberry.argument(description="0 for everything there is.")],
    ) -> ReplayWebhookPayload:
        await use_cases.replay_webhook(id, after, origin_of(info), info.context.begin)
        return ReplayWebhookPayload(webhook=await _read(info, id))

    @strawberry.mutation(
        description="Send one delivery again now, whatever became of it, ahead of what else waits.",
        extensions=[guarded(Permission.WEBHOOKS_WRITE)],
    )
    @answers_refusals(RetryWebhookDeliveryPayload)
    async def retry_webhook_delivery(self, info: Info, id: DeliveryId) -> RetryWebhookDeliveryPayload:
        await use_cases.retry_delivery(id, origin_of(info), info.context.begin)
        found = await queries.delivery(id, selection_of(info)["delivery"])
        return RetryWebhookDeliveryPayload(delivery=WebhookDelivery(row=found) if found else None)


def _kinds(kinds: list[str]) -> list[str]:
    if not kinds:
        raise BadUserInput("kinds names at least one kind of fact.")
    at_most(kinds, "kinds")
    return kinds


async def _read(info: Info, webhook_id: WebhookId) -> Webhook | None:
    found = await queries.webhook(webhook_id)
    return Webhook(row=found, home=info.context.settings.region) if found else None
