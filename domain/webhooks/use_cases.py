"""What staff do with webhooks, and what the worker does with deliveries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from domain.connectors.destination import Destination, LegalBasis, checked, held
from domain.kernel.facts import Fact
from domain.kernel.ids import DeliveryId, WebhookId
from domain.kernel.refusal import InvalidInput
from domain.staff.audit import Act, Deed, Origin
from domain.staff.audit import changed as differences
from domain.webhooks.ports import WaysOut
from domain.webhooks.refusals import NotYetTold, TooManyWebhooks, UnknownDelivery, UnknownWebhook
from domain.webhooks.schedule import Reply, judge, to_switch_off
from domain.webhooks.target import check_addresses, target_of
from domain.webhooks.webhook import (
    MOST,
    OLD_SECRET_LIVES,
    Busy,
    Delivery,
    DisabledBecause,
    Webhook,
    check_kinds,
    check_version,
)
from domain.work import Begin, Work

LEASE = timedelta(seconds=30)
"""A worker that has not settled a delivery by then is taken for dead. A try ends after five seconds."""
FACTS_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateWebhook:
    url: str
    kinds: Sequence[str]
    version: int
    region: str
    """Where the receiver is: ISO 3166-1, two letters."""
    basis: LegalBasis
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateWebhook:
    """What is None stays as it is."""

    webhook_id: WebhookId
    origin: Origin
    url: str | None = None
    kinds: Sequence[str] | None = None
    version: int | None = None
    region: str | None = None
    basis: LegalBasis | None = None
    active: bool | None = None


async def create_webhook(command: CreateWebhook, begin: Begin, *, secret: str, ways: WaysOut) -> Webhook:
    """Subscribe to the facts that are told from now on.

    Raises UnknownRegion, NotSameCountry, ForbiddenTarget, UnknownFactKind, UnknownFactVersion,
    TooManyWebhooks.
    """
    destination = checked(command.region, command.basis, home=ways.home)
    await check_target(command.url, ways)
    kinds, version = check_kinds(command.kinds), check_version(command.version)
    async with begin() as work:
        if await work.webhooks.count() >= MOST:
            raise TooManyWebhooks(limit=MOST)
        webhook = await work.webhooks.add(
            WebhookId(work.new_id()),
            url=command.url,
            kinds=kinds,
            version=version,
            destination=destination,
            secret=secret,
            by=command.origin.caller.actor,
        )
        await work.audit.record(command.origin, _deed(Act.WEBHOOK_CREATED, webhook.id))
        return webhook


async def update_webhook(command: UpdateWebhook, begin: Begin, *, ways: WaysOut) -> Webhook:
    """Change a subscription; switched on again, or held no more, it goes on where it stopped.

    Raises UnknownWebhook, UnknownRegion, NotSameCountry, InvalidInput where only one of region and basis is
    known, ForbiddenTarget, UnknownFactKind, UnknownFactVersion.
    """
    if command.url is not None:
        await check_target(command.url, ways)
    async with begin() as work:
        webhook = await _locked(work, command.webhook_id)
        changed = replace(
            webhook,
            url=webhook.url if command.url is None else command.url,
            kinds=webhook.kinds if command.kinds is None else check_kinds(command.kinds),
            version=webhook.version if command.version is None else check_version(command.version),
            destination=_destination(webhook, command, home=ways.home),
        )
        if command.active is True:
            changed = replace(changed, disabled_at=None, disabled_because=None)
        elif command.active is False and webhook.disabled_at is None:
            changed = replace(changed, disabled_at=work.now, disabled_because=DisabledBecause.STAFF)
        await work.webhooks.change(changed)
        given = {
            "url": command.url,
            "kinds": command.kinds,
            "version": command.version,
            "region": command.region,
            "legal_basis": command.basis,
            "active": command.active,
        }
        fields = tuple(name for name, each in given.items() if each is not None)
        deed = _deed(Act.WEBHOOK_CHANGED, webhook.id, *fields)
        changes = differences(_terms(webhook), _terms(changed))
        await work.audit.record(command.origin, replace(deed, changes=changes))
        return changed


def _terms(webhook: Webhook) -> dict[str, Any]:
    return {
        "url": webhook.url,
        "kinds": sorted(webhook.kinds),
        "version": webhook.version,
        "region": webhook.destination.region if webhook.destination else None,
        "legal_basis": webhook.destination.basis if webhook.destination else None,
        "active": webhook.disabled_at is None,
    }


def _destination(webhook: Webhook, command: UpdateWebhook, *, home: str) -> Destination | None:
    """What is known of it afterwards: what the command leaves out stays."""
    if command.region is None and command.basis is None:
        return webhook.destination
    before = webhook.destination
    region = command.region if command.region is not None else before.region if before else None
    basis = command.basis if command.basis is not None else before.basis if before else None
    if region is None or basis is None:
        raise InvalidInput("region" if region is None else "legalBasis", "MISSING")
    return checked(region, basis, home=home)


async def delete_webhook(webhook_id: WebhookId, origin: Origin, begin: Begin) -> None:
    """Unsubscribe for good. Raises UnknownWebhook."""
    async with begin() as work:
        await _locked(work, webhook_id)
        await work.webhooks.remove(webhook_id)
        await work.audit.record(origin, _deed(Act.WEBHOOK_DELETED, webhook_id))


async def rotate_webhook_secret(
    webhook_id: WebhookId, origin: Origin, begin: Begin, *, secret: str
) -> tuple[Webhook, datetime]:
    """Give the webhook a new secret; messages carry both signatures for a day. Returns until when.

    Raises UnknownWebhook.
    """
    async with begin() as work:
        webhook = await _locked(work, webhook_id)
        until = await work.webhooks.rotate_secret(webhook_id, secret, old_lives=OLD_SECRET_LIVES)
        await work.audit.record(origin, _deed(Act.WEBHOOK_SECRET_ROTATED, webhook_id))
        return webhook, until


async def replay_webhook(webhook_id: WebhookId, position: int, origin: Origin, begin: Begin) -> Webhook:
    """Deliver again every fact after this position, in order. Raises UnknownWebhook, NotYetTold."""
    async with begin() as work:
        webhook = await _locked(work, webhook_id)
        if position > webhook.position:
            raise NotYetTold(position=position, newest=webhook.position)
        await work.webhooks.rewind(webhook_id, position)
        await work.audit.record(origin, _deed(Act.WEBHOOK_REPLAYED, webhook_id))
        return replace(webhook, position=position)


async def retry_delivery(delivery_id: DeliveryId, origin: Origin, begin: Begin) -> None:
    """Send one delivery again now, ahead of its line. Raises UnknownDelivery."""
    async with begin() as work:
        webhook_id = await work.webhooks.webhook_of(delivery_id)
        if webhook_id is None:
            raise UnknownDelivery
        try:
            await _locked(work, webhook_id)
        except UnknownWebhook:
            raise UnknownDelivery from None
        await work.webhooks.retry(delivery_id)
        await work.audit.record(
            origin, Deed(act=Act.DELIVERY_RETRIED, object_kind="delivery", object_id=str(delivery_id))
        )


async def make_deliveries(begin: Begin, *, home: str) -> int:
    """Turn numbered facts into deliveries, a batch for each webhook that is not held where the deployment is.
    Returns how many facts were passed."""
    async with begin() as work:
        behind = await work.webhooks.behind()
    passed = 0
    for webhook_id in behind:
        async with begin() as work:
            webhook = await work.webhooks.lock(webhook_id)
            if webhook is not None and held(webhook.destination, home=home) is None:
                passed += await work.webhooks.fan_out(webhook, limit=FACTS_AT_ONCE)
    return passed


async def claim_deliveries(
    begin: Begin, *, limit: int, per_webhook: int, busy: Sequence[Busy], home: str
) -> list[Delivery]:
    """Deliveries for this worker to make now. The transaction is over before the first call goes out."""
    async with begin() as work:
        return await work.webhooks.claim(
            limit=limit, per_webhook=per_webhook, busy=busy, lease=LEASE, home=home
        )


async def settle_delivery(delivery: Delivery, reply: Reply, begin: Begin, *, jitter: float) -> bool:
    """Write down what came of a try. Returns whether the webhook was switched off because of it."""
    verdict = judge(reply, attempts=delivery.attempts, jitter=jitter)
    async with begin() as work:
        failing_for = await work.webhooks.settle(delivery, reply, verdict)
        because = to_switch_off(verdict, failing_for=failing_for)
        if because is None or not await work.webhooks.switch_off(delivery.webhook_id, because):
            return False
        await work.facts.tell(
            Fact(
                kind="webhook.disabled",
                member_id=None,
                at=work.now,
                payload={"webhook": str(delivery.webhook_id), "because": because.value},
            )
        )
        return True


def _deed(act: Act, webhook_id: WebhookId, *fields: str) -> Deed:
    return Deed(act=act, object_kind="webhook", object_id=str(webhook_id), fields=fields)


async def _locked(work: Work, webhook_id: WebhookId) -> Webhook:
    """Raises UnknownWebhook, of a chat, too."""
    webhook = await work.webhooks.lock(webhook_id)
    if webhook is None or webhook.chat is not None:
        raise UnknownWebhook
    return webhook


async def check_target(url: str, ways: WaysOut) -> None:
    """A name that leads nowhere today is good: each call checks again where it leads."""
    target = target_of(url, loopback=ways.loopback)
    check_addresses(target, await ways.addresses(target.host, target.port), loopback=ways.loopback)
