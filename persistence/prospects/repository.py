"""Prospects in PostgreSQL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from domain.kernel.ids import MemberId
from domain.orders.ports import Contact
from domain.prospects.ports import Prospects
from domain.prospects.prospect import Chosen, Prospect
from persistence.database import row, rows
from persistence.encryption import Secret, Vault
from persistence.prospects.rows import (
    EMPTIED,
    PROSPECT,
    chosen_args,
    chosen_where,
    prospect_of,
    said_of,
)

# Held first, then looked at: a row that has ended meanwhile is no longer one of them.
_OF_CONTACTS = f"""
    SELECT {PROSPECT} FROM prospects p
    JOIN unnest($1::text[], $2::bytea[]) AS c (kind, fingerprint)
        ON p.contact_kind = c.kind AND p.contact_fingerprint = c.fingerprint
    WHERE $3::uuid IS NULL OR p.programme_id = $3
    ORDER BY p.id FOR NO KEY UPDATE OF p
"""  # noqa: S608 - our own names
_FIND = f"SELECT {PROSPECT} FROM prospects p WHERE p.id = $1 AND p.contact IS NOT NULL FOR NO KEY UPDATE"  # noqa: S608
_END = f"""
    UPDATE prospects SET {EMPTIED}, ended = $2, ended_at = $3, member_id = $4 WHERE id = $1 RETURNING 1
"""  # noqa: S608 - our own names
_CHOSEN = f"""
    SELECT p.id, p.source FROM prospects p WHERE {chosen_where(2)} AND p.version >= $6
    ORDER BY p.id LIMIT $7 FOR SHARE
"""  # noqa: S608 - our own names


class StoredProspects(Prospects):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def of_contacts(
        self, contacts: Sequence[Contact], *, programme_id: UUID | None = None
    ) -> list[Prospect]:
        if not contacts:
            return []
        found = await rows(
            _OF_CONTACTS,
            [each.kind for each in contacts for _ in self._vault.indexes],
            [form for each in contacts for form in self._vault.forms(each.fingerprint)],
            programme_id,
        )
        return [prospect_of(each) for each in found]

    async def find(self, prospect_id: UUID) -> Prospect | None:
        found = await row(_FIND, prospect_id)
        return prospect_of(found) if found else None

    async def add(
        self, prospect: Prospect, contact: Contact, value: str, locale: str | None, *, at: datetime
    ) -> None:
        consent = prospect.consent
        await rows(
            """INSERT INTO prospects (id, programme_id, contact_kind, contact_fingerprint, contact, source,
                store_code, locale, tags, consent, version, consented_at, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12, $13) RETURNING 1""",
            prospect.id,
            prospect.programme_id,
            contact.kind,
            self._vault.form(contact.fingerprint),
            self._vault.seal_column(Secret.PROSPECT_CONTACT, prospect.id, value).token,
            prospect.source,
            prospect.store,
            locale,
            list(prospect.tags),
            said_of(consent),
            consent.version,
            consent.at,
            at,
        )

    async def change(self, prospect: Prospect, locale: str | None) -> None:
        consent = prospect.consent
        await rows(
            """UPDATE prospects SET tags = $2, consent = $3::jsonb, version = $4, consented_at = $5,
                locale = coalesce($6, locale) WHERE id = $1 RETURNING 1""",
            prospect.id,
            list(prospect.tags),
            said_of(consent),
            consent.version,
            consent.at,
            locale,
        )

    async def withdraw(self, prospect_id: UUID, *, at: datetime) -> None:
        await rows(_END, prospect_id, "WITHDRAWN", at, None)

    async def convert(self, prospect_id: UUID, member_id: MemberId, *, at: datetime) -> None:
        await rows(_END, prospect_id, "CONVERTED", at, member_id.value)

    async def chosen(
        self, programme_id: UUID, chosen: Chosen, *, needed: int, limit: int
    ) -> list[tuple[UUID, str]]:
        found = await rows(_CHOSEN, programme_id, *chosen_args(chosen), needed, limit)
        return [(each["id"], each["source"]) for each in found]
