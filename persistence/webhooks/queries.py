"""Webhooks and their delivery log as they are read. Secrets are never among it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.connectors.destination import Destination
from domain.kernel.ids import DeliveryId, FactId, WebhookId
from domain.webhooks.webhook import DeliveryState
from persistence.connectors import destination_of
from persistence.database import from_json, rows
from persistence.moments import moment
from persistence.pages import Page, Slice
from persistence.selection import Selection

_WEBHOOKS = """
    SELECT w.id, w.url, w.kinds, w.version, w.position, w.disabled_at, w.disabled_because, w.failing_since,
        CASE WHEN w.previous_secret_until > now() THEN w.previous_secret_until END AS previous_secret_until,
        w.created_at, w.created_by, w.region, w.legal_basis, c.last_position AS head
    FROM webhooks AS w, fact_counter AS c
    WHERE c.id = 1 AND w.url IS NOT NULL AND ($1::uuid IS NULL OR w.id = $1)
    ORDER BY w.id
"""

_DELIVERIES = """
    SELECT d.id, d.webhook_id, d.position, d.state, d.attempts, d.next_attempt_at, d.delivered_at,
        d.created_at, d.fact_id, d.fact_member_id {columns}
    FROM webhook_deliveries AS d {joins}
    WHERE {where}
    ORDER BY d.position DESC, d.id DESC
    LIMIT {limit}
"""
_LOG = "d.webhook_id = $1 AND ($2::bigint IS NULL OR (d.position, d.id) < ($2, $3))"
_OF_CHAT = " AND EXISTS (SELECT FROM chats WHERE id = $1)"
_OF_WEBHOOK = " AND NOT EXISTS (SELECT FROM chats WHERE id = $1)"
_KIND = "JOIN facts AS f ON f.member_id = d.fact_member_id AND f.id = d.fact_id"
# The newest tries: a delivery that was sent again by hand for months may have many.
_TRIES = """
    CROSS JOIN LATERAL (
        SELECT coalesce(json_agg(json_build_object(
            'at', a.at, 'status', a.status, 'failure', a.error, 'duration_ms', a.duration_ms,
            'code', a.code
        ) ORDER BY a.at DESC, a.id DESC), '[]') AS tries
        FROM (
            SELECT * FROM webhook_attempts WHERE delivery_id = d.id ORDER BY at DESC, id DESC LIMIT 50
        ) AS a
    ) AS t
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookRead:
    id: WebhookId
    url: str
    kinds: tuple[str, ...]
    version: int
    position: int
    head: int
    """The newest fact's position."""
    disabled_at: datetime | None
    disabled_because: str | None
    failing_since: datetime | None
    previous_secret_until: datetime | None
    created_at: datetime
    created_by: str
    destination: Destination | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TryRead:
    at: datetime
    status: int | None
    failure: str | None
    duration_ms: int
    code: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryRead:
    """A delivery; the kind of its fact and its tries are there only where they were asked for."""

    id: DeliveryId
    webhook_id: WebhookId
    fact_id: FactId
    position: int
    state: str
    attempts: int
    next_attempt_at: datetime | None
    delivered_at: datetime | None
    created_at: datetime
    kind: str | None
    tries: tuple[TryRead, ...]


async def webhooks() -> list[WebhookRead]:
    """All of them, the oldest first. Their number is limited."""
    return [_webhook(each) for each in await rows(_WEBHOOKS, None)]


async def webhook(webhook_id: WebhookId) -> WebhookRead | None:
    found = await rows(_WEBHOOKS, webhook_id.value)
    return _webhook(found[0]) if found else None


async def deliveries(
    webhook_id: WebhookId,
    page: Page,
    wanted: Selection,
    *,
    state: DeliveryState | None = None,
    of_chat: bool = False,
) -> Slice[DeliveryRead]:
    """The delivery log of a webhook, or of a chat, the newest facts first."""
    # The state is written into the text, not passed: dead letters have an index of their own.
    where = _LOG if state is None else f"{_LOG} AND d.state = '{state.value}'"
    where += _OF_CHAT if of_chat else _OF_WEBHOOK
    found = await rows(
        _statement(where, wanted, limit="$4"),
        webhook_id.value,
        page.position(0),
        page.position(1),
        page.limit,
    )
    return page.cut([_delivery(each) for each in found])


async def delivery(delivery_id: DeliveryId, wanted: Selection) -> DeliveryRead | None:
    found = await rows(_statement("d.id = $1", wanted, limit="1"), delivery_id.value)
    return _delivery(found[0]) if found else None


def _statement(where: str, wanted: Selection, *, limit: str) -> str:
    parts = [(", f.kind", _KIND)] if "kind" in wanted else []
    if "tries" in wanted:
        parts.append((", t.tries", _TRIES))
    return _DELIVERIES.format(
        columns="".join(columns for columns, _ in parts),
        joins=" ".join(joins for _, joins in parts),
        where=where,
        limit=limit,
    )


def _webhook(row: dict[str, Any]) -> WebhookRead:
    given = {name: each for name, each in row.items() if name not in ("region", "legal_basis")}
    return WebhookRead(
        **{
            **given,
            "id": WebhookId(row["id"]),
            "kinds": tuple(row["kinds"]),
            "destination": destination_of(row),
        }
    )


def _delivery(row: dict[str, Any]) -> DeliveryRead:
    member: UUID = row["fact_member_id"]
    return DeliveryRead(
        id=DeliveryId(row["id"]),
        webhook_id=WebhookId(row["webhook_id"]),
        fact_id=FactId(member, row["fact_id"]),
        position=row["position"],
        state=row["state"],
        attempts=row["attempts"],
        next_attempt_at=row["next_attempt_at"],
        delivered_at=row["delivered_at"],
        created_at=row["created_at"],
        kind=row.get("kind"),
        tries=tuple(
            TryRead(
                at=moment(each["at"]),
                status=each["status"],
                failure=each["failure"],
                duration_ms=each["duration_ms"],
                code=each["code"],
            )
            for each in from_json(row.get("tries")) or ()
        ),
    )
