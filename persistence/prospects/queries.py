"""Reads of prospects. Which of them may be written to is asked of the policies in the same statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import ProspectId
from domain.prospects.prospect import Chosen, ProspectKind
from persistence.database import row, rows, value
from persistence.encryption import Sealed, Secret, Vault
from persistence.pages import Page, Slice
from persistence.prospects.rows import chosen_args, chosen_where

# As domain/privacy/policy.py reckons `needed`: the first version in force, or the last that asks again.
_NEEDED = """(SELECT coalesce(max(v.version) FILTER (WHERE v.consent_again), min(v.version))
    FROM policy_versions v JOIN policy_documents d ON d.code = v.document_code
    WHERE d.purpose = 'MARKETING' AND v.effective_from <= now())"""
_PAGE = f"""
    SELECT p.id, p.contact_kind, p.source, p.store_code, p.locale, p.tags,
        p.consent ->> 'document' AS document, p.version, p.consented_at, p.created_at,
        coalesce(p.version >= {_NEEDED}, false) AS lives
    FROM prospects p WHERE {chosen_where(2)}
        AND ($6::timestamptz IS NULL OR (p.created_at, p.id) < ($6, $7))
    ORDER BY p.created_at DESC, p.id DESC LIMIT $8
"""  # noqa: S608 - our own names
_COUNT = f"SELECT count(*) FROM prospects p WHERE {chosen_where(2)} AND p.version >= {_NEEDED}"  # noqa: S608
_CONTACT = f"""
    SELECT p.id, p.contact_kind, p.contact, p.locale, p.store_code FROM prospects p
    WHERE p.id = $1 AND p.contact IS NOT NULL AND p.version >= {_NEEDED}
"""  # noqa: S608 - our own names


@dataclass(frozen=True, slots=True, kw_only=True)
class ProspectRead:
    id: ProspectId
    kind: ProspectKind
    source: str
    store: str | None
    locale: str | None
    tags: tuple[str, ...]
    document: str
    version: int
    consented_at: datetime
    created_at: datetime
    lives: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRead:
    """Sealed: `open_contact` opens it."""

    id: ProspectId
    kind: ProspectKind
    contact: Sealed
    locale: str | None
    store: str | None


async def prospects(programme_id: UUID, chosen: Chosen, page: Page) -> Slice[ProspectRead]:
    """Those who have not ended, the newest first."""
    found = await rows(
        _PAGE, programme_id, *chosen_args(chosen), page.position(0), page.position(1), page.limit
    )
    return page.cut([_prospect(each) for each in found])


async def count(programme_id: UUID, chosen: Chosen) -> int:
    """How many may be written to."""
    return int(await value(_COUNT, programme_id, *chosen_args(chosen)))


async def contact(prospect_id: ProspectId) -> ContactRead | None:
    """None where it may not be written to, or not any more."""
    found = await row(_CONTACT, prospect_id.value)
    if found is None:
        return None
    return ContactRead(
        id=ProspectId(found["id"]),
        kind=ProspectKind(found["contact_kind"]),
        contact=Sealed(Secret.PROSPECT_CONTACT, bytes(found["contact"])),
        locale=found["locale"],
        store=found["store_code"],
    )


def open_contact(vault: Vault, read: ContactRead) -> str:
    return vault.open_column(read.contact, read.id.value)


def _prospect(found: Mapping[str, Any]) -> ProspectRead:
    return ProspectRead(
        id=ProspectId(found["id"]),
        kind=ProspectKind(found["contact_kind"]),
        source=found["source"],
        store=found["store_code"],
        locale=found["locale"],
        tags=tuple(found["tags"]),
        document=found["document"],
        version=found["version"],
        consented_at=found["consented_at"],
        created_at=found["created_at"],
        lives=found["lives"],
    )
