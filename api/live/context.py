"""How a field of `Subscription` says what it waits for."""

from __future__ import annotations

from api.context import Info
from api.live.topics import Topic
from domain.kernel.ids import MemberId


def wait_for(info: Info, topic: Topic, key: MemberId | str) -> None:
    """From here on, a change of this wakes the subscription. Say it before the state is read, not after.

    The key is the member, or the text that the facts' payload holds. Where nobody waits (the schema is
    executed without a connection) it says nothing.
    """
    if info.context.waiter is not None:
        info.context.waiter.wait_for(topic, key)
