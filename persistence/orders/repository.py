"""The registry of orders, guest orders, and what a settlement writes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.orders.order import Order, order_from_plain, order_to_plain
from domain.orders.ports import Contact, GuestOrder, NewOrder, Orders, Registration, Taking
from domain.orders.settlement import Settlement
from domain.programme.programme import Programme
from persistence.database import from_json, row, rows, to_json
from persistence.encryption import Vault
from persistence.facts.repository import FACTS, fact_rows
from persistence.members.taking import hold
from persistence.orders.combining import rows_of_all
from persistence.orders.taking import take
from persistence.rows import write


class StoredOrders(Orders):
    def __init__(self, vault: Vault, *, now: datetime) -> None:
        self._vault = vault
        self._now = now

    async def take(self, orders: Sequence[NewOrder], programme: Programme) -> Taking:
        return await take(orders, programme, self._vault)

    async def register(self, order: Order, *, order_id: UUID, member_id: MemberId | None) -> Registration:
        member = member_id.value if member_id else None
        taken = await row(
            """INSERT INTO order_registry (source, external_id, order_id, member_id, fingerprint, recorded_at)
            VALUES ($1, $2, $3, $4, $5, statement_timestamp())
            ON CONFLICT (source, external_id) DO NOTHING RETURNING order_id""",
            order.source,
            order.external_id,
            order_id,
            member,
            order.fingerprint,
        )
        if taken is not None:
            return Registration(
                order_id=order_id, member_id=member_id, fingerprint=order.fingerprint, is_new=True
            )
        # The conflict has waited for the other transaction's end; now the row is there, and it is locked.
        found = await row(
            """SELECT order_id, member_id, fingerprint FROM order_registry
            WHERE source = $1 AND external_id = $2 FOR NO KEY UPDATE""",
            order.source,
            order.external_id,
        )
        assert found is not None
        if found["fingerprint"] is None:
            # Something was said of the order before it came: the name is there, the order takes it now.
            await rows(
                """UPDATE order_registry
                SET member_id = $3, fingerprint = $4, recorded_at = statement_timestamp()
                WHERE source = $1 AND external_id = $2 RETURNING order_id""",
                order.source,
                order.external_id,
                member,
                order.fingerprint,
            )
            return Registration(
                order_id=found["order_id"],
                member_id=member_id,
                fingerprint=order.fingerprint,
                is_new=True,
                was_named=True,
            )
        return Registration(
            order_id=found["order_id"],
            member_id=MemberId(found["member_id"]) if found["member_id"] else None,
            fingerprint=found["fingerprint"],
            is_new=False,
        )

    async def give_to(self, order: Order, member_id: MemberId) -> None:
        await rows(
            """UPDATE order_registry SET member_id = $3 WHERE source = $1 AND external_id = $2
            RETURNING order_id""",
            order.source,
            order.external_id,
            member_id.value,
        )

    async def keep_guest(
        self, order: Order, programme_id: UUID, *, order_id: UUID, contact: Contact | None
    ) -> None:
        await rows(
            """INSERT INTO guest_orders (id, programme_id, source, external_id, contact_kind,
                contact_fingerprint, content, paid_at, recorded_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, statement_timestamp()) RETURNING id""",
            order_id,
            programme_id,
            order.source,
            order.external_id,
            contact.kind if contact else None,
            self._vault.form(contact.fingerprint) if contact else None,
            to_json(order_to_plain(order)),
            order.paid_at,
        )

    async def take_guest(self, order: Order) -> None:
        await rows(
            "DELETE FROM guest_orders WHERE source = $1 AND external_id = $2 RETURNING id",
            order.source,
            order.external_id,
        )

    async def hold_contacts(self, contacts: Sequence[Contact]) -> None:
        await hold([each.fingerprint for each in contacts])

    async def guests_of(self, contacts: Sequence[Contact]) -> list[GuestOrder]:
        if not contacts:
            return []
        # Without its member the row is looked at again after a wait: whoever held it may have given it away.
        found = await rows(
            """SELECT g.id, g.content FROM guest_orders g
            JOIN unnest($1::text[], $2::bytea[]) AS c (kind, fingerprint)
                ON g.contact_kind = c.kind AND g.contact_fingerprint = c.fingerprint
            JOIN order_registry r ON r.source = g.source AND r.external_id = g.external_id
            WHERE r.member_id IS NULL
            ORDER BY g.source, g.external_id FOR NO KEY UPDATE OF r""",
            [each.kind for each in contacts for _ in self._vault.indexes],
            [form for each in contacts for form in self._vault.forms(each.fingerprint)],
        )
        guests = [
            GuestOrder(order_id=each["id"], order=order_from_plain(from_json(each["content"])))
            for each in found
        ]
        return sorted(guests, key=lambda guest: (guest.order.paid_at, guest.order.external_id))

    async def record(
        self, settlements: Sequence[Settlement], programme_id: UUID, facts: Sequence[Fact] = ()
    ) -> None:
        told = fact_rows(facts, recorded_at=self._now)
        await write({**rows_of_all(settlements, programme_id), FACTS: told})
