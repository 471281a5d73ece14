"""Tickets of which the classifier is not sure, and their words, for whoever is asked about them."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from domain.kernel.ids import TicketId
from persistence.data_keys import Within
from persistence.database import row, rows
from persistence.encryption import Vault
from persistence.tickets import sealing

# Whoever claims waits for nobody: two workers take different ones. The budget is counted in the table, by
# the world's clock; workers that claim in the same moment may pass it by what they take at once.
_CLAIM = """
WITH left_today AS (SELECT greatest(0, $2 - count(*)) AS count FROM classifications
    WHERE asked_outside_at > now() - interval '24 hours'),
next AS (SELECT c.ticket_id FROM classifications c JOIN tickets t ON t.id = c.ticket_id
    JOIN programmes p ON p.id = c.programme_id
    WHERE NOT c.sure AND c.decided_at IS NULL AND c.asked_outside_at IS NULL
        AND t.state = 'NEW' AND t.data_key IS NOT NULL
        AND c.at > now() + make_interval(secs => p.clock_offset_seconds) - $3::interval
    ORDER BY c.at, c.ticket_id LIMIT (SELECT least($1, count) FROM left_today)
    FOR UPDATE OF c SKIP LOCKED)
UPDATE classifications c SET asked_outside_at = now() FROM next
WHERE c.ticket_id = next.ticket_id RETURNING c.ticket_id, c.programme_id, c.at
"""
_WORDS = """
SELECT t.id, t.member_id, t.data_key, t.subject, k.wrapped, m.id AS message_id, m.body
FROM tickets t LEFT JOIN member_keys k ON k.member_id = t.member_id
JOIN LATERAL (SELECT * FROM ticket_messages x WHERE x.ticket_id = t.id ORDER BY x.at, x.id LIMIT 1) m ON true
WHERE t.id = $1 AND t.data_key IS NOT NULL
"""


async def claimed(limit: int, *, most_a_day: int, since: timedelta) -> list[tuple[TicketId, UUID]]:
    found = await rows(_CLAIM, limit, most_a_day, since)
    ordered = sorted(found, key=lambda each: (each["at"], each["ticket_id"]))
    return [(TicketId(each["ticket_id"]), each["programme_id"]) for each in ordered]


async def words_of(ticket_id: TicketId, vault: Vault) -> str | None:
    found = await row(_WORDS, ticket_id.value)
    if found is None:
        return None
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
    return f"{subject}\n{body}" if subject else body
