"""Every no to points that are moved by hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.kernel.ids import EntryId
from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class NotAnExpiry(Refusal):
    """Only an entry of the kind EXPIRE can be restored."""

    code = "NOT_AN_EXPIRY"
    entry: EntryId

    @property
    def message(self) -> str:
        return "This entry is no expiry."


@dataclass(eq=False)
class AlreadyRestored(Refusal):
    """What expired there was given back before, by this entry."""

    code = "ALREADY_RESTORED"
    entry: EntryId

    @property
    def message(self) -> str:
        return f"This was restored before, by {self.entry}."


@dataclass(eq=False)
class RestoredTooLate(Refusal):
    """The points expired too long ago."""

    code = "RESTORED_TOO_LATE"
    expired_at: datetime
    until: datetime
    """The last instant at which they could be restored."""
    days: int

    @property
    def message(self) -> str:
        return f"Points can be restored for {self.days} days after they expired."


@dataclass(eq=False)
class RestoredTooMuch(Refusal):
    code = "RESTORED_TOO_MUCH"
    requested: int
    expired: int

    @property
    def message(self) -> str:
        return f"{self.requested:,} points were to be restored, {self.expired:,} had expired."
