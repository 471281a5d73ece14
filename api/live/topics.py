"""What can change for somebody who waits, and by which facts it is heard. One line per kind of thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from domain.webhooks.catalogue import KINDS


@dataclass(frozen=True, slots=True)
class Topic:
    """A kind of thing that is waited for by its key."""

    name: str
    kinds: frozenset[str]
    """The facts that tell a change of it."""
    field: str | None = None
    """The field of their payload that holds the key, as a text. None: the key is the member."""


def of(*contexts: str) -> frozenset[str]:
    """Every kind of fact of these contexts."""
    return frozenset(kind for kind in KINDS if kind.partition(".")[0] in contexts)


MEMBER: Final = Topic(
    "member",
    of("points", "tier", "membership", "balances") | {"member.erased", "member.merged", "member.unmerged"},
)
"""A member's balances, tiers and memberships."""

ABSORBED: Final = Topic("absorbed", frozenset({"balances.merged", "member.merged"}), field="from")
"""The same of a member who became another one, by its id as a text: those facts are about the survivor."""

TICKET: Final = Topic("ticket", of("ticket"), field="ticket")
"""A ticket, by its id as a text."""

QUEUE: Final = Topic("queue", of("ticket"), field="programme")
"""The tickets of a programme, by its id as a text."""

MENTIONS: Final = Topic("mentions", frozenset({"staff.mentioned"}), field="staff")
"""Where somebody of the staff is named, by its id as a text."""

TOPICS: Final = (MEMBER, ABSORBED, TICKET, QUEUE, MENTIONS)
"""All of them: a process listens for these from its start, so that nothing falls between two looks."""
