"""Every no that an order can hear."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownStore(Refusal):
    code = "UNKNOWN_STORE"
    store: str

    @property
    def message(self) -> str:
        return f"There is no store {self.store}."


@dataclass(eq=False)
class UnknownChannel(Refusal):
    code = "UNKNOWN_CHANNEL"
    channel: str

    @property
    def message(self) -> str:
        return f"There is no channel {self.channel}."


@dataclass(eq=False)
class OrderConflict(Refusal):
    """The order was recorded before, with other content or for another member. Nothing was changed."""

    code = "ORDER_CONFLICT"
    source: str
    external_id: str

    @property
    def message(self) -> str:
        return f"Order {self.external_id} of {self.source} was recorded before with other content."
