"""Prospects as rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from domain.privacy.consent import Consent, ConsentAct, ConsentChannel
from domain.privacy.purpose import Purpose
from domain.prospects.prospect import Chosen, Prospect
from persistence.database import from_json, to_json

EMPTIED = (
    "contact_kind = NULL, contact_fingerprint = NULL, contact = NULL, locale = NULL, tags = '{}', "
    "consent = NULL, version = NULL, consented_at = NULL"
)
"""Whatever leads to the person, and what is only true of it as long as it is there."""
PROSPECT = "p.id, p.programme_id, p.source, p.store_code, p.tags, p.consent, p.version, p.consented_at"


def prospect_of(found: Mapping[str, Any]) -> Prospect:
    """A row that has not ended."""
    said = from_json(found["consent"])
    return Prospect(
        id=found["id"],
        programme_id=found["programme_id"],
        source=found["source"],
        store=found["store_code"],
        tags=tuple(found["tags"]),
        consent=Consent(
            id=UUID(said["id"]),
            purpose=Purpose.MARKETING,
            act=ConsentAct.GIVEN,
            document=said["document"],
            version=found["version"],
            text_hash=said["text_hash"],
            channel=ConsentChannel(said["channel"]),
            by=said["by"],
            at=found["consented_at"],
        ),
    )


def said_of(consent: Consent) -> str:
    """What stands beside the version and the moment."""
    return to_json(
        {
            "id": consent.id.hex,
            "document": consent.document,
            "text_hash": consent.text_hash,
            "channel": consent.channel.value,
            "by": consent.by,
        }
    )


def chosen_where(first: int) -> str:
    """The condition of a filter, its four values from this place on; the programme stands before it."""
    return f"""p.contact IS NOT NULL AND p.programme_id = ${first - 1}
        AND p.tags @> ${first}::text[] AND (${first + 1}::text IS NULL OR p.source = ${first + 1})
        AND (${first + 2}::text IS NULL OR p.store_code = ${first + 2})
        AND (${first + 3}::timestamptz IS NULL OR p.created_at >= ${first + 3})"""


def chosen_args(chosen: Chosen) -> tuple[Any, ...]:
    return (list(chosen.tags), chosen.source, chosen.store, chosen.since)
