"""Messages with codes are claimed, sent outside of any transaction, and settled."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from domain.logins.ports import DueMessage
from domain.work import Begin

LEASE = timedelta(seconds=15)
"""Longer than a call to a gateway takes; then another worker sends it, under the same id."""
PAUSES = (timedelta(seconds=2), timedelta(seconds=5), timedelta(seconds=15), timedelta(seconds=30))
"""After the first failure, the second ... Then it is given up: the code is about to end."""


async def claim_messages(begin: Begin, *, limit: int) -> Sequence[DueMessage]:
    async with begin() as work:
        return await work.log_in_codes.claim(limit=limit, lease=LEASE)


async def settle_message(due: DueMessage, begin: Begin, *, was_sent: bool) -> bool:
    """Forget what was sent; send what was not again, unless it is too late. False: it was given
    up, and its code is known to nobody."""
    async with begin() as work:
        if not was_sent and due.tries <= len(PAUSES):
            pause = PAUSES[due.tries - 1]
            if work.now + pause < due.expires_at:
                await work.log_in_codes.again(due, after=pause)
                return True
        await work.log_in_codes.sent(due)
    return was_sent
