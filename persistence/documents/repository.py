"""Documents that were registered: their texts by id, and what tells that others are good."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from persistence.database import rows, value


@dataclass(frozen=True, slots=True)
class Registered:
    id: str
    name: str
    registered_at: datetime
    withdrawn_at: datetime | None


async def text_of(document_id: str) -> str | None:
    """None where the id is of none, or of one that was withdrawn."""
    found: str | None = await value(
        "SELECT text FROM trusted_documents WHERE id = $1 AND withdrawn_at IS NULL", document_id
    )
    return found


async def state() -> str | None:
    """Another word whenever other documents are good. Not a time: who commits last need not be the latest."""
    found: str | None = await value(
        "SELECT md5(string_agg(id, ',' ORDER BY id)) FROM trusted_documents WHERE withdrawn_at IS NULL"
    )
    return found


async def register(documents: Sequence[tuple[str, str, str]]) -> int:
    """Add documents: id, name, text. One that was withdrawn is good again. Says how many were new or are good
    again."""
    done = await rows(
        """INSERT INTO trusted_documents AS t (id, name, text, registered_at)
        SELECT id, name, text, clock_timestamp()
        FROM unnest($1::text[], $2::text[], $3::text[]) AS d (id, name, text) ORDER BY id
        ON CONFLICT (id) DO UPDATE SET withdrawn_at = NULL, registered_at = excluded.registered_at,
            name = excluded.name
        WHERE t.withdrawn_at IS NOT NULL RETURNING id""",
        [each for each, _, _ in documents],
        [each for _, each, _ in documents],
        [each for _, _, each in documents],
    )
    return len(done)


async def withdraw(document_id: str) -> bool:
    """From now on it is as unknown as any other. False: it was not good."""
    done = await rows(
        "UPDATE trusted_documents SET withdrawn_at = clock_timestamp()"
        " WHERE id = $1 AND withdrawn_at IS NULL RETURNING id",
        document_id,
    )
    return bool(done)


async def listing() -> list[Registered]:
    """All that ever were, by their names."""
    found = await rows(
        "SELECT id, name, registered_at, withdrawn_at FROM trusted_documents ORDER BY name, registered_at, id"
    )
    return [
        Registered(each["id"], each["name"], each["registered_at"], each["withdrawn_at"]) for each in found
    ]
