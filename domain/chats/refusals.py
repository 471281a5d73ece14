"""Every no of the chats."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownChat(Refusal):
    """There is no chat with this id."""

    code = "UNKNOWN_CHAT"

    @property
    def message(self) -> str:
        return "There is no such chat."


@dataclass(eq=False)
class TooManyChats(Refusal):
    """Each fact is looked at for each chat, so their number is limited."""

    code = "TOO_MANY_CHATS"
    limit: int

    @property
    def message(self) -> str:
        return f"There are {self.limit} chats already."
