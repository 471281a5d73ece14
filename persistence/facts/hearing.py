"""About what something was told since: the feed as whoever waits for a change listens to it.

Positions are given after the commit and without gaps, so who has listened up to one has missed nothing before
it, in whichever process the change was made.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from domain.kernel.ids import NOBODY, MemberId
from persistence.database import rows

WINDOW = 10_000
"""So many positions are listened to at once."""

# Everything in one statement, so that the counter and the facts are of one moment.
_HEARD = """
    SELECT c.last_position AS head, f.kind, f.member_id, f.named
    FROM fact_counter AS c LEFT JOIN LATERAL (
        SELECT DISTINCT kind, member_id, ARRAY(
            SELECT payload ->> field FROM unnest($4::text[]) WITH ORDINALITY AS f (field, turn) ORDER BY turn
        ) AS named
        FROM facts WHERE position > $1 AND position <= $1 + $2 AND kind = ANY($3::text[])
    ) AS f ON true
    WHERE c.id = 1
"""


@dataclass(frozen=True, slots=True)
class About:
    """What one or more facts of a stretch are about."""

    kind: str
    member_id: MemberId | None
    named: tuple[str | None, ...]
    """What stands in the fields of their payload that were asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A stretch of the feed, as what it is about."""

    about: frozenset[About]
    position: int
    """Everything up to here was listened to: where to go on from."""
    head: int
    """The position of the newest fact."""


async def heard(
    *, after: int, kinds: Collection[str], fields: Sequence[str] = (), window: int = WINDOW
) -> Heard:
    """About what facts of these kinds were told after a position, in a bounded stretch.

    A head before `after` means that the database is not the one that was listened to: it was restored.
    """
    found = await rows(_HEARD, after, window, sorted(kinds), list(fields))
    head: int = found[0]["head"]
    return Heard(
        about=frozenset(
            About(
                each["kind"],
                MemberId(each["member_id"]) if each["member_id"] != NOBODY else None,
                tuple(each["named"]),
            )
            for each in found
            if each["kind"] is not None
        ),
        position=min(after + window, head),
        head=head,
    )


async def head() -> int:
    """The position of the newest fact, 0 before the first."""
    found = await rows("SELECT last_position FROM fact_counter WHERE id = 1")
    return int(found[0]["last_position"])
