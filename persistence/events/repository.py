"""The registry of events, and the events of a member."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from domain.events.event import Event, OrderName, Registration
from domain.events.ports import Events, Kept, KeptEvent
from domain.events.types import EventType, type_to_plain
from domain.kernel.ids import MemberId
from domain.orders.ports import Contact
from domain.points.page import Page
from persistence.database import from_json, row, rows, to_json, value
from persistence.encryption import Vault
from persistence.points.reading import LOT, lot_of


class StoredEvents(Events):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def register(
        self, event: Event, *, event_id: UUID, member_id: MemberId, fingerprint: bytes
    ) -> Registration:
        taken = await row(
            """INSERT INTO event_registry (source, external_id, event_id, member_id, fingerprint, recorded_at)
            VALUES ($1, $2, $3, $4, $5, statement_timestamp())
            ON CONFLICT (source, external_id) DO NOTHING RETURNING event_id""",
            event.source,
            event.external_id,
            event_id,
            member_id.value,
            fingerprint,
        )
        if taken is not None:
            return Registration(
                event_id=event_id, member_id=member_id.value, fingerprint=fingerprint, is_new=True
            )
        # The conflict has waited for the other transaction's end; now the row is there, and never changes.
        found = await row(
            """SELECT event_id, member_id, fingerprint FROM event_registry
            WHERE source = $1 AND external_id = $2""",
            event.source,
            event.external_id,
        )
        assert found is not None
        return Registration(
            event_id=found["event_id"],
            member_id=found["member_id"],
            fingerprint=found["fingerprint"],
            is_new=False,
        )

    async def keep(
        self, event: Event, contact: Contact, *, event_id: UUID, programme_id: UUID, fingerprint: bytes
    ) -> Kept | None:
        known = await value(
            "SELECT true FROM event_registry WHERE source = $1 AND external_id = $2",
            event.source,
            event.external_id,
        )
        if known:
            return None
        await rows(
            """INSERT INTO kept_events (source, external_id, contact_kind, contact_fingerprint, programme_id,
                event_id, fingerprint, name, at, data, recorded_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, statement_timestamp())
            ON CONFLICT (source, external_id) DO NOTHING RETURNING event_id""",
            event.source,
            event.external_id,
            contact.kind,
            self._vault.form(contact.fingerprint),
            programme_id,
            event_id,
            fingerprint,
            event.name,
            event.at,
            to_json(event.data),
        )
        found = await row(
            """SELECT event_id FROM kept_events WHERE source = $1 AND external_id = $2
                AND contact_kind = $3 AND contact_fingerprint = ANY($4::bytea[]) AND fingerprint = $5""",
            event.source,
            event.external_id,
            contact.kind,
            self._vault.forms(contact.fingerprint),
            fingerprint,
        )
        return (
            None if found is None else Kept(event_id=found["event_id"], is_new=found["event_id"] == event_id)
        )

    async def give_kept(
        self, member_id: MemberId, contacts: Sequence[Contact], *, joining: UUID | None
    ) -> list[KeptEvent]:
        if not contacts:
            return []
        taken = await rows(
            """DELETE FROM kept_events k USING unnest($1::text[], $2::bytea[]) AS c (kind, fingerprint)
            WHERE k.contact_kind = c.kind AND k.contact_fingerprint = c.fingerprint
                AND (k.programme_id = $4 OR k.programme_id IN (SELECT programme_id FROM memberships
                    WHERE member_id = $3 AND status IN ('ACTIVE', 'SUSPENDED')))
            RETURNING k.*""",
            [each.kind for each in contacts for _ in self._vault.indexes],
            [form for each in contacts for form in self._vault.forms(each.fingerprint)],
            member_id.value,
            joining,
        )
        given = []
        for each in sorted(taken, key=lambda kept: (kept["at"], kept["event_id"])):
            event = Event(
                source=each["source"],
                external_id=each["external_id"],
                name=each["name"],
                at=each["at"],
                data=from_json(each["data"]),
            )
            known = await self.register(
                event, event_id=each["event_id"], member_id=member_id, fingerprint=bytes(each["fingerprint"])
            )
            if known.is_new:
                given.append(
                    KeptEvent(event_id=each["event_id"], programme_id=each["programme_id"], event=event)
                )
        return given

    async def order(self, member_id: MemberId, name: OrderName) -> UUID | None:
        found: UUID | None = await value(
            """SELECT order_id FROM order_registry
            WHERE source = $1 AND external_id = $2 AND member_id = $3""",
            name.source,
            name.external_id,
            member_id.value,
        )
        return found

    async def add(
        self,
        event: Event,
        *,
        event_id: UUID,
        member_id: MemberId,
        programme_id: UUID,
        order_id: UUID | None,
        moment: datetime,
    ) -> None:
        await rows(
            """INSERT INTO member_events
                (id, member_id, programme_id, source, external_id, name, order_id, at, recorded_at, data)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id""",
            event_id,
            member_id.value,
            programme_id,
            event.source,
            event.external_id,
            event.name,
            order_id,
            event.at,
            moment,
            to_json(event.data),
        )

    async def save_type(self, programme_id: UUID, type_: EventType, *, at: datetime) -> None:
        await rows(
            """INSERT INTO event_types (programme_id, name, content, saved_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (programme_id, name) DO UPDATE SET content = excluded.content,
                saved_at = excluded.saved_at RETURNING name""",
            programme_id,
            type_.name,
            to_json(type_to_plain(type_)),
            at,
        )

    async def released(self, member_id: MemberId, event_id: UUID) -> Mapping[str, int]:
        found = await rows(
            """SELECT w.code, sum(e.points)::bigint AS points
            FROM entries e JOIN wallet_types w ON w.id = e.wallet_type_id
            WHERE e.member_id = $1 AND e.kind = 'ACTIVATE' AND e.cause_kind = 'EVENT' AND e.cause_id = $2
            GROUP BY w.code""",
            member_id.value,
            event_id.hex,
        )
        return {each["code"]: each["points"] for each in found}

    async def lots_awaiting(self, pages: Sequence[Page], name: str, order_id: UUID | None) -> None:
        by_wallet = {page.account.wallet_type_id: page for page in pages}
        found = await rows(
            f"""SELECT {LOT} AS lot, l.wallet_type_id FROM lots l WHERE l.member_id = $1
            AND l.wallet_type_id = ANY($2::uuid[]) AND l.pending AND l.awaits = $3 AND l.remaining > 0
            AND l.available_at IS NULL AND ($4::uuid IS NULL OR l.order_id = $4)
            ORDER BY l.earned_at, l.id""",  # noqa: S608 - our own names
            pages[0].account.member_id,
            list(by_wallet),
            name,
            order_id,
        )
        for each in found:
            by_wallet[each["wallet_type_id"]].know([lot_of(from_json(each["lot"]))])
