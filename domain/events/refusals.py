"""Every no that an event can hear."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class EventConflict(Refusal):
    """The event was recorded before, with other content or for another member. Nothing was changed."""

    code = "EVENT_CONFLICT"
    source: str
    external_id: str

    @property
    def message(self) -> str:
        return f"Event {self.external_id} of {self.source} was recorded before with other content."
