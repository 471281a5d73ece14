"""Webhooks and their deliveries in PostgreSQL.

The deliveries to one webhook about one member are a *line*. Only the first of a line has a time at which it
is tried; the one after it gets its time when the first is done with. Two things keep a line moving:

- whoever makes deliveries or rewinds holds the webhook's advisory lock alone (`lock`);
- whoever settles one shares it with others who settle (`settle`).

So no delivery is put behind one that is being finished at that moment. It is an advisory lock because sharing
a row's lock would write to that one row with every delivery.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from domain.chats.chat import PACE
from domain.connectors.destination import Destination
from domain.kernel.ids import NOBODY, DeliveryId, FactId, MemberId, WebhookId
from domain.webhooks.catalogue import EVERYTHING
from domain.webhooks.schedule import Again, Delivered, Failure, Reply, Verdict
from domain.webhooks.webhook import Busy, Delivery, DisabledBecause, ToldFact, Webhook
from persistence.connectors import destination_of
from persistence.database import from_json, row, rows, value
from persistence.encryption import Sealed, Secret, Vault
from persistence.ids import new_uuid
from persistence.webhooks.of_chats import CONCERNS, chat_of, scope_of, scope_values

"""How long the log of deliveries is kept."""
LOCK_CLASS = 0x1A0E1
"""Advisory locks of webhooks: this, and bits of the webhook's id. Two webhooks may share a lock."""

_LOCK = "SELECT pg_advisory_xact_lock($1, $2)"
_SHARE = "SELECT pg_advisory_xact_lock_shared($1, $2)"

_COLUMNS = "id, url, kinds, version, position, disabled_at, disabled_because, region, legal_basis"
_FIND = """
    SELECT w.id, w.url, w.kinds, w.version, w.position, w.disabled_at, w.disabled_because, w.region,
        w.legal_basis, c.programme_id, c.team_id, t.code AS team_code
    FROM webhooks w LEFT JOIN chats c ON c.id = w.id LEFT JOIN teams t ON t.id = c.team_id
    WHERE w.id = $1
"""

_ADD = f"""
    INSERT INTO webhooks
        (id, url, kinds, version, secret, position, created_at, created_by, region, legal_basis)
    SELECT $1, $2, $3, $4, $5, last_position, now(), $6, $7, $8 FROM fact_counter WHERE id = 1
    RETURNING {_COLUMNS}
"""  # noqa: S608 - our own names

# A webhook that is switched on again starts with a clean slate: it has not failed since.
_CHANGE = """
    UPDATE webhooks SET
        url = $2, kinds = $3, version = $4, disabled_at = $5::timestamptz, disabled_because = $6,
        region = $7, legal_basis = $8,
        failing_since = CASE WHEN disabled_at IS NULL OR $5::timestamptz IS NOT NULL THEN failing_since END
    WHERE id = $1
"""

_ROTATE = """
    UPDATE webhooks SET secret = $2, previous_secret = $3, previous_secret_until = now() + $4 WHERE id = $1
    RETURNING previous_secret_until
"""

# All tries anew. A delivery that is under way is left to its worker: sending it again would not be "again".
_RETRY = """
    UPDATE webhook_deliveries
    SET state = 'WAITING', attempts = 0, next_attempt_at = now(), claimed_until = NULL, delivered_at = NULL
    WHERE id = $1 AND (claimed_until IS NULL OR claimed_until < now())
"""

_BEHIND = """
    SELECT w.id FROM webhooks AS w, fact_counter AS c
    WHERE c.id = 1 AND w.disabled_at IS NULL AND w.position < c.last_position
    ORDER BY w.position
"""

_FAN_OUT = """
    WITH stretch AS (
        SELECT w.id, w.kinds, w.position AS after, least(c.last_position, w.position + $2) AS upto
        FROM webhooks AS w, fact_counter AS c
        WHERE w.id = $1 AND w.disabled_at IS NULL AND c.id = 1
    ), wanted AS (
        SELECT f.id, f.member_id, f.position,
            row_number() OVER (ORDER BY f.position) AS number,
            row_number() OVER (PARTITION BY f.member_id ORDER BY f.position) AS turn
        FROM facts AS f, stretch AS s
        WHERE f.position > s.after AND f.position <= s.upto AND (s.kinds @> $4 OR f.kind = ANY(s.kinds))
            AND {concerns}
    ), made AS (
        INSERT INTO webhook_deliveries
            (id, webhook_id, fact_id, fact_member_id, position, state, next_attempt_at, created_at)
        SELECT ($3::uuid[])[n.number], $1, n.id, n.member_id, n.position, 'WAITING',
            CASE WHEN n.turn = 1 AND line.waits IS NULL THEN now() END,
            now()
        FROM wanted AS n
        -- Not EXISTS: that is answered by reading all lines of a receiver that has been away for days.
        LEFT JOIN LATERAL (
            SELECT true AS waits FROM webhook_deliveries
            WHERE webhook_id = $1 AND fact_member_id = n.member_id AND state = 'WAITING'
            LIMIT 1
        ) AS line ON true
    )
    UPDATE webhooks SET position = s.upto FROM stretch AS s WHERE webhooks.id = s.id
    RETURNING s.upto - s.after AS passed
"""

# To a group one message goes after the other, as fast as its service likes it: whoever claims one holds the
# chat, and passes over those that another worker holds.
_CLAIM = """
    WITH free AS (
        SELECT w.id FROM webhooks AS w
        WHERE w.url IS NULL AND w.disabled_at IS NULL AND (w.paused_until IS NULL OR w.paused_until <= now())
            AND EXISTS (
                SELECT FROM webhook_deliveries
                WHERE webhook_id = w.id AND state = 'WAITING' AND next_attempt_at <= now()
                    AND (claimed_until IS NULL OR claimed_until < now())
            )
        FOR NO KEY UPDATE SKIP LOCKED
    ), due AS (
        SELECT d.id, w.id AS webhook_id
        FROM webhooks AS w
        LEFT JOIN unnest($3::uuid[], $4::int[]) AS busy (id, count) ON busy.id = w.id
        CROSS JOIN LATERAL (SELECT CASE WHEN w.url IS NULL THEN 1 ELSE $2 END AS slots) AS its
        CROSS JOIN LATERAL (
            SELECT id, next_attempt_at FROM webhook_deliveries
            WHERE webhook_id = w.id AND state = 'WAITING' AND next_attempt_at <= now()
                AND (claimed_until IS NULL OR claimed_until < now())
            ORDER BY next_attempt_at
            -- No row is locked that is not taken, so that another worker takes the others.
            LIMIT greatest(least($1, its.slots - coalesce(busy.count, 0)), 0)
            FOR UPDATE SKIP LOCKED
        ) AS d
        -- The rule of `domain/connectors`: unknown is off, and what stays in the country stays in ours.
        WHERE w.disabled_at IS NULL AND w.region IS NOT NULL
            AND (w.legal_basis <> 'SAME_COUNTRY' OR w.region = $6)
            AND (w.url IS NOT NULL OR w.id IN (SELECT id FROM free))
        ORDER BY d.next_attempt_at
        LIMIT $1
    ), paced AS (
        UPDATE webhooks AS w SET paused_until = now() + pace.every
        FROM due, chats AS c, unnest($7::text[], $8::interval[]) AS pace (service, every)
        WHERE c.id = due.webhook_id AND w.id = c.id AND pace.service = c.service
    )
    UPDATE webhook_deliveries AS d
    SET claimed_until = now() + $5, attempts = d.attempts + 1
    FROM due, webhooks AS w LEFT JOIN chats AS c ON c.id = w.id, facts AS f
    WHERE d.id = due.id AND w.id = d.webhook_id AND f.member_id = d.fact_member_id AND f.id = d.fact_id
    RETURNING d.id, d.webhook_id, d.attempts, d.claimed_until, w.url, w.version, w.secret,
        CASE WHEN w.previous_secret_until > now() THEN w.previous_secret END AS previous_secret,
        c.service, c.language, c.link, c.url AS chat_url, c.secret AS chat_secret,
        f.id AS fact_id, f.member_id, f.kind, f.version AS fact_version, f.position, f.at, f.recorded_at,
        f.payload, d.next_attempt_at
"""

# $2 is the claim: the try of a worker whose lease has ended is logged and changes nothing.
_SETTLE = """
    WITH tried AS (
        INSERT INTO webhook_attempts (id, delivery_id, at, status, error, duration_ms, code)
        SELECT $3, id, now(), $4, $5, $6, $9 FROM webhook_deliveries WHERE id = $1
    ), done AS (
        UPDATE webhook_deliveries SET
            state = $7,
            claimed_until = NULL,
            next_attempt_at = CASE WHEN $7 = 'WAITING' THEN now() + $8::interval END,
            delivered_at = CASE WHEN $7 = 'DELIVERED' THEN now() END
        WHERE id = $1 AND claimed_until = $2 AND state = 'WAITING'
        RETURNING id, webhook_id, fact_member_id
    ), following AS (
        SELECT d.id
        FROM done CROSS JOIN LATERAL (
            SELECT id, next_attempt_at FROM webhook_deliveries
            WHERE webhook_id = done.webhook_id AND fact_member_id = done.fact_member_id
                AND state = 'WAITING' AND id <> done.id
            ORDER BY position, id
            LIMIT 1
        ) AS d
        WHERE $7 <> 'WAITING' AND d.next_attempt_at IS NULL
    ), moved AS (
        UPDATE webhook_deliveries AS d SET next_attempt_at = now() FROM following WHERE d.id = following.id
    ), failing AS (
        UPDATE webhooks AS w SET
            failing_since = CASE WHEN $7 <> 'DELIVERED' THEN coalesce(w.failing_since, now()) END,
            -- A service that wants less waits with every message to that group.
            paused_until = CASE WHEN $10 THEN now() + $8::interval ELSE w.paused_until END
        FROM done
        WHERE w.id = done.webhook_id AND ((w.failing_since IS NULL) = ($7 <> 'DELIVERED') OR $10)
    )
    SELECT now() - coalesce(w.failing_since, now()) AS failing_for
    FROM done JOIN webhooks AS w ON w.id = done.webhook_id
"""


class WebhookStore:
    """The `Webhooks` of one transaction."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def count(self) -> int:
        return int(await value("SELECT count(*) FROM webhooks WHERE url IS NOT NULL"))

    async def add(
        self,
        webhook_id: WebhookId,
        *,
        url: str,
        kinds: Sequence[str],
        version: int,
        destination: Destination,
        secret: str,
        by: str,
    ) -> Webhook:
        sealed = self._vault.seal_column(Secret.WEBHOOK_SECRET, webhook_id.value, secret)
        (added,) = await rows(
            _ADD,
            webhook_id.value,
            url,
            list(kinds),
            version,
            sealed.token,
            by,
            destination.region,
            destination.basis,
        )
        return _webhook(added)

    async def lock(self, webhook_id: WebhookId) -> Webhook | None:
        await hold(webhook_id)
        # By a statement of its own, so that it sees what the holder before us has written.
        found = await row(_FIND, webhook_id.value)
        return _webhook(found) if found else None

    async def change(self, webhook: Webhook) -> None:
        await rows(
            _CHANGE,
            webhook.id.value,
            webhook.url,
            list(webhook.kinds),
            webhook.version,
            webhook.disabled_at,
            webhook.disabled_because,
            webhook.destination.region if webhook.destination else None,
            webhook.destination.basis if webhook.destination else None,
        )

    async def remove(self, webhook_id: WebhookId) -> None:
        await rows("DELETE FROM webhooks WHERE id = $1", webhook_id.value)

    async def rotate_secret(self, webhook_id: WebhookId, secret: str, *, old_lives: timedelta) -> datetime:
        old = Sealed(
            Secret.WEBHOOK_SECRET,
            bytes(await value("SELECT secret FROM webhooks WHERE id = $1", webhook_id.value)),
        )
        plain = self._vault.open_column(old, webhook_id.value)
        until: datetime = await value(
            _ROTATE,
            webhook_id.value,
            self._vault.seal_column(Secret.WEBHOOK_SECRET, webhook_id.value, secret).token,
            self._vault.seal_column(Secret.WEBHOOK_PREVIOUS_SECRET, webhook_id.value, plain).token,
            old_lives,
        )
        return until

    async def rewind(self, webhook_id: WebhookId, position: int) -> None:
        await rows(
            "DELETE FROM webhook_deliveries WHERE webhook_id = $1 AND state = 'WAITING' AND position > $2",
            webhook_id.value,
            position,
        )
        await rows("UPDATE webhooks SET position = $2 WHERE id = $1", webhook_id.value, position)

    async def webhook_of(self, delivery_id: DeliveryId) -> WebhookId | None:
        found = await value("SELECT webhook_id FROM webhook_deliveries WHERE id = $1", delivery_id.value)
        return WebhookId(found) if found else None

    async def retry(self, delivery_id: DeliveryId) -> None:
        await rows(_RETRY, delivery_id.value)

    async def behind(self) -> list[WebhookId]:
        return [WebhookId(each["id"]) for each in await rows(_BEHIND)]

    async def fan_out(self, webhook: Webhook, *, limit: int) -> int:
        ids = [new_uuid() for _ in range(limit)]
        mine = () if webhook.chat is None else scope_values(webhook.id, webhook.chat)
        statement = _FAN_OUT.format(concerns=CONCERNS if mine else "true")
        passed = await value(statement, webhook.id.value, limit, ids, [EVERYTHING], *mine)
        return int(passed or 0)

    async def claim(
        self, *, limit: int, per_webhook: int, busy: Sequence[Busy], lease: timedelta, home: str
    ) -> list[Delivery]:
        found = await rows(
            _CLAIM,
            limit,
            per_webhook,
            [each.webhook_id for each in busy],
            [each.count for each in busy],
            lease,
            home,
            list(PACE),
            list(PACE.values()),
        )
        return [self._delivery(each) for each in sorted(found, key=lambda each: each["next_attempt_at"])]

    async def settle(self, delivery: Delivery, reply: Reply, verdict: Verdict) -> timedelta | None:
        await rows(_SHARE, LOCK_CLASS, _lock_number(delivery.webhook_id))
        match verdict:
            case Delivered():
                state, wait = "DELIVERED", None
            case Again(wait=wait):
                state = "WAITING"
            case _:
                state, wait = "DEAD", None
        found = await row(
            _SETTLE,
            delivery.id.value,
            delivery.claimed_until,
            new_uuid(),
            reply.status,
            reply.failure,
            reply.duration_ms,
            state,
            wait,
            reply.code,
            isinstance(verdict, Again) and reply.failure is Failure.THROTTLED,
        )
        if found is None or state == "DELIVERED":
            return None
        failing_for: timedelta = found["failing_for"]
        return failing_for

    async def switch_off(self, webhook_id: WebhookId, because: DisabledBecause) -> bool:
        changed = await rows(
            "UPDATE webhooks SET disabled_at = now(), disabled_because = $2"
            " WHERE id = $1 AND disabled_at IS NULL RETURNING id",
            webhook_id.value,
            because,
        )
        return bool(changed)

    def _delivery(self, found: dict[str, Any]) -> Delivery:
        webhook_id = found["webhook_id"]
        sealed = [Sealed(Secret.WEBHOOK_SECRET, bytes(found["secret"]))] if found["secret"] else []
        if found["previous_secret"] is not None:
            sealed.append(Sealed(Secret.WEBHOOK_PREVIOUS_SECRET, bytes(found["previous_secret"])))
        member = found["member_id"]
        return Delivery(
            id=DeliveryId(found["id"]),
            webhook_id=WebhookId(webhook_id),
            url=found["url"] or "",
            version=found["version"],
            # Opened by whoever signs: one webhook whose key is gone must not keep the others from theirs.
            secrets=lambda: tuple(self._vault.open_column(each, webhook_id) for each in sealed),
            fact=ToldFact(
                id=FactId(member, found["fact_id"]),
                kind=found["kind"],
                version=found["fact_version"],
                position=found["position"],
                at=found["at"],
                recorded_at=found["recorded_at"],
                member_id=None if member == NOBODY else MemberId(member),
                payload=from_json(found["payload"]),
            ),
            attempts=found["attempts"],
            claimed_until=found["claimed_until"],
            chat=chat_of(found, self._vault),
        )


async def hold(webhook_id: WebhookId) -> None:
    """Be alone with a webhook or a chat until this transaction ends."""
    await rows(_LOCK, LOCK_CLASS, _lock_number(webhook_id))


def _lock_number(webhook_id: WebhookId) -> int:
    return webhook_id.value.int & 0x7FFF_FFFF


def _webhook(found: dict[str, Any]) -> Webhook:
    because = found["disabled_because"]
    return Webhook(
        id=WebhookId(found["id"]),
        url=found["url"],
        kinds=tuple(found["kinds"]),
        version=found["version"],
        position=found["position"],
        disabled_at=found["disabled_at"],
        disabled_because=DisabledBecause(because) if because else None,
        destination=destination_of(found),
        chat=scope_of(found),
    )
