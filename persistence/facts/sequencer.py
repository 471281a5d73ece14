"""Gives committed facts their numbers: who has read up to a number has missed nothing before it.

A number taken inside the transaction that writes the fact would be wrong: a slow transaction commits after
a fast one with a higher number, and a reader who has passed that number never sees the slow one's fact. So
facts are written without a number, and one sequencer at a time numbers those whose transactions are over.
Facts of one member are written under the member's lock: `sequence` has them in the order of their commits.
"""

from __future__ import annotations

from persistence.database import transaction, value

LOCK = 0x1A0E1_0002
"""The advisory lock of the sequencer."""
AT_ONCE = 2_000

# A statement of its own: the numbering statement must begin, and take its snapshot, with the lock in hand.
_LOCK = "SELECT pg_try_advisory_xact_lock($1)"

_NUMBER = """
    WITH batch AS (
        SELECT member_id, id, row_number() OVER (ORDER BY sequence) AS turn
        FROM (
            SELECT member_id, id, sequence FROM facts WHERE position IS NULL ORDER BY sequence LIMIT $1
        ) AS unnumbered
    ), counter AS (
        UPDATE fact_counter SET last_position = last_position + (SELECT count(*) FROM batch)
        WHERE id = 1 AND EXISTS (SELECT 1 FROM batch)
        RETURNING last_position - (SELECT count(*) FROM batch) AS before
    ), numbered AS (
        UPDATE facts AS f SET position = counter.before + batch.turn
        FROM batch, counter
        WHERE f.member_id = batch.member_id AND f.id = batch.id
        RETURNING 1
    )
    SELECT count(*) FROM numbered
"""


async def number_facts(*, at_once: int = AT_ONCE) -> int | None:
    """Number the facts that are committed and have no number, at most so many. Says how many it were.

    None when another process is numbering at this moment. Must not run inside a transaction: its numbers
    have to be there for everybody before the next batch is looked at.
    """
    async with transaction():
        if not await value(_LOCK, LOCK):
            return None
        return int(await value(_NUMBER, at_once))
