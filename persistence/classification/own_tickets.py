"""The words of tickets of which a person has said what they are, to learn from. They are opened here, and are
not kept: a model holds short runs of characters that several persons have written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from domain.classification.labels import Labels
from domain.classification.training import Sample
from persistence.data_keys import Within
from persistence.database import rows
from persistence.encryption import Vault
from persistence.tickets import sealing

MOST_OWN = 20_000
"""Of more tickets the last ones: what people write about changes."""
CHUNK = 500

_DECIDED = """
SELECT DISTINCT ON (d.ticket_id) d.ticket_id, d.at FROM classification_decisions d
JOIN tickets t ON t.id = d.ticket_id AND t.data_key IS NOT NULL
WHERE d.programme_id = $1 ORDER BY d.ticket_id, d.at DESC, d.id DESC
"""
_OPENED = """
SELECT t.id, t.member_id, t.language, t.data_key, t.subject, k.wrapped, m.id AS message_id, m.body,
    d.kind, d.category, d.urgency, d.sentiment
FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
JOIN tickets t ON t.id = wanted.id
LEFT JOIN member_keys k ON k.member_id = t.member_id
JOIN LATERAL (SELECT * FROM ticket_messages x WHERE x.ticket_id = t.id ORDER BY x.at, x.id LIMIT 1) m ON true
JOIN LATERAL (SELECT * FROM classification_decisions x WHERE x.ticket_id = t.id
    ORDER BY x.at DESC, x.id DESC LIMIT 1) d ON true
ORDER BY wanted.place
"""


async def labelled(programme_id: UUID, vault: Vault) -> Sequence[Sample]:
    """Those that were decided last first, no more than MOST_OWN."""
    decided = await rows(
        f"SELECT ticket_id FROM ({_DECIDED}) x ORDER BY at DESC, ticket_id LIMIT {MOST_OWN}",  # noqa: S608 - ours
        programme_id,
    )
    ids = [each["ticket_id"] for each in decided]
    found: list[Sample] = []
    for at in range(0, len(ids), CHUNK):
        opened = (_sample(each, vault) for each in await rows(_OPENED, ids[at : at + CHUNK]))
        found += [each for each in opened if each is not None]
    return found


def _sample(found: dict[str, Any], vault: Vault) -> Sample | None:
    """None: the words were erased in the meantime."""
    data_key = sealing.open_key(
        vault,
        found["data_key"],
        ticket_id=found["id"],
        member_id=found["member_id"],
        wrapped=found["wrapped"],
    )
    subject = sealing.open_text(data_key, Within.TICKET_SUBJECT, found["id"], found["subject"])
    body = sealing.open_text(data_key, Within.TICKET_MESSAGE, found["message_id"], found["body"])
    if body is None:
        return None
    return Sample(
        text=f"{subject}\n{body}" if subject else body,
        language=found["language"],
        labels=Labels.of(found),
        whose=str(found["member_id"] or found["id"]),
    )
