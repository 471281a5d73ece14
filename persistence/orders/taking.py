"""Orders that come together take what each needs for itself, in one statement."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from domain.members.standing import MembershipStatus
from domain.orders.ports import NewOrder, Taking
from domain.programme.programme import Programme
from persistence.database import from_json, row, to_json
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.operations.repository import answer_to_plain, fingerprint_of

# Keys, then names, then members, each in their own order, so that two batches wait for each other and do not
# block each other for ever: a step reads the whole of the one before it, to sort it, and only then begins.
# `at` is read when the members are held: see `persistence/points/standing.py`.
_TAKE = """
WITH asked AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(order_id uuid, member_id uuid, source text,
        external_id text, fingerprint bytea, store text, channel text, operation uuid, principal uuid,
        key text, request bytea, answer jsonb)),
usual AS (
    SELECT a.* FROM asked a
    JOIN memberships m ON m.member_id = a.member_id AND m.programme_id = $2 AND m.status = ANY($3::text[])
    JOIN members p ON p.id = a.member_id AND p.erased_at IS NULL
    WHERE EXISTS (SELECT 1 FROM channels c WHERE c.code = a.channel AND c.active)
    AND (a.store IS NULL OR EXISTS (SELECT 1 FROM stores s WHERE s.code = a.store AND s.active))),
keyed AS (
    INSERT INTO operations (id, principal_id, key, fingerprint, outcome, recorded_at)
    SELECT u.operation, u.principal, u.key, u.request, u.answer, now() FROM usual u
    ORDER BY u.principal, u.key
    ON CONFLICT DO NOTHING RETURNING id),
named AS (
    INSERT INTO order_registry (source, external_id, order_id, member_id, fingerprint, recorded_at)
    SELECT u.source, u.external_id, u.order_id, u.member_id, u.fingerprint, statement_timestamp()
    FROM usual u JOIN keyed k ON k.id = u.operation
    ORDER BY u.source, u.external_id
    ON CONFLICT (source, external_id) DO NOTHING RETURNING order_id, member_id),
held AS (
    SELECT clock_timestamp() AS at FROM (
        SELECT 1 FROM memberships m
        WHERE m.programme_id = $2 AND m.member_id = ANY(ARRAY(SELECT n.member_id FROM named n))
        ORDER BY m.member_id FOR NO KEY UPDATE) AS one)
SELECT (SELECT json_agg(k.id) FROM keyed k) AS keyed, (SELECT json_agg(n.order_id) FROM named n) AS named,
    (SELECT max(h.at) FROM held h) AS at,
    (SELECT json_object_agg(c.sku, c.category) FROM products c
        WHERE c.sku = ANY($4::text[]) AND c.category IS NOT NULL) AS categories
"""
_OPEN = [each.value for each in MembershipStatus if not each.has_ended]


async def take(orders: Sequence[NewOrder], programme: Programme, vault: Vault) -> Taking:
    requests = {each.order_id: new_uuid() for each in orders}
    found = await row(
        _TAKE,
        to_json([_plain(each, requests[each.order_id], vault) for each in orders]),
        programme.id,
        _OPEN,
        sorted({line.sku for each in orders for line in each.order.lines}),
    )
    assert found is not None
    keyed, named = (frozenset(map(UUID, from_json(found[name]) or ())) for name in ("keyed", "named"))
    return Taking(
        taken=named,
        known=frozenset(order for order, request in requests.items() if request in keyed) - named,
        categories=from_json(found["categories"]) or {},
        held_at=found["at"],
    )


def _plain(each: NewOrder, request_id: UUID, vault: Vault) -> dict[str, object]:
    order, key = each.order, each.key
    return {
        "order_id": str(each.order_id),
        "member_id": str(each.member_id.value),
        "source": order.source,
        "external_id": order.external_id,
        "fingerprint": "\\x" + order.fingerprint.hex(),
        "store": order.store,
        "channel": order.channel,
        "operation": str(request_id),
        "principal": str(key.principal_id),
        "key": key.key,
        "request": "\\x" + fingerprint_of(key, vault).hex(),
        "answer": answer_to_plain(each.answer),
    }
