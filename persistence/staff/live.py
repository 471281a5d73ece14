"""Whether the log-in behind a member's token is still there: said by the statement that answers."""

from __future__ import annotations


def live_version(session: str) -> str:
    """An expression over `m`, the row of `members`: the version that its tokens need, null where the session
    has ended. `session` is the place of a parameter, null for tokens that have no session behind them."""
    return (
        f"CASE WHEN {session}::uuid IS NULL OR EXISTS (SELECT FROM sessions live WHERE live.id = {session}"
        " AND live.subject_kind = 'MEMBER' AND live.subject_id = m.id AND live.revoked_at IS NULL)"
        " THEN m.session_version END"
    )
