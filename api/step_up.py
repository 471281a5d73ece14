"""What may be done only by whoever has just shown again that it is really them.

A stolen access token lives for minutes and does what its owner may do. So what would outlive it, a new key, a
new colleague, a large adjustment, demands a proof from within the last ten minutes: the log-in itself, or
`stepUp` since.
"""

from __future__ import annotations

from api.context import Info
from api.errors import StepUpRequired


def require_step_up(info: Info) -> None:
    """Raises StepUpRequired for a member of staff whose session proved nothing in the last ten minutes."""
    if not info.context.caller.has_proved_itself(at=info.context.now):
        raise StepUpRequired
