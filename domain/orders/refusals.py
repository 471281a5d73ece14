"""Every no that an order can hear."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.ids import EntryId
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


@dataclass(eq=False)
class UnknownOrder(Refusal):
    """There is no order of that id. An order that is named by source and external id may come later."""

    code = "UNKNOWN_ORDER"
    order: str

    @property
    def message(self) -> str:
        return f"There is no order {self.order}."


@dataclass(eq=False)
class UnknownTender(Refusal):
    """The entry is no spend of the order's member, or it paid for another order."""

    code = "UNKNOWN_TENDER"
    entry: EntryId

    @property
    def message(self) -> str:
        return f"{self.entry} did not pay for this order."


@dataclass(eq=False)
class UnknownOrderLine(Refusal):
    code = "UNKNOWN_ORDER_LINE"
    line: int
    lines: int
    """How many there are."""

    @property
    def message(self) -> str:
        return f"The order has {self.lines} lines; there is no line {self.line}."


@dataclass(eq=False)
class ReturnTooLarge(Refusal):
    """More comes back of a line than is left of it."""

    code = "RETURN_TOO_LARGE"
    line: int
    ordered: int
    returned: int
    asked: int

    @property
    def message(self) -> str:
        return (
            f"Line {self.line}: {self.ordered} ordered, {self.returned} came back before, now {self.asked}."
        )


@dataclass(eq=False)
class NothingToReturn(Refusal):
    """Everything of the order had come back before."""

    code = "NOTHING_TO_RETURN"
    source: str
    external_id: str

    @property
    def message(self) -> str:
        return f"Nothing of order {self.external_id} of {self.source} is left to come back."


@dataclass(eq=False)
class ReturnConflict(Refusal):
    """The return was recorded before, with other content or of another order. Nothing was changed."""

    code = "RETURN_CONFLICT"
    source: str
    external_id: str

    @property
    def message(self) -> str:
        return f"Return {self.external_id} of {self.source} was recorded before with other content."


@dataclass(eq=False)
class OrderIsCancelled(Refusal):
    code = "ORDER_IS_CANCELLED"
    source: str
    external_id: str

    @property
    def message(self) -> str:
        return f"Order {self.external_id} of {self.source} is cancelled."
