"""How a rule says no."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass, fields
from typing import Any, ClassVar


class Refusal(Exception):
    """An expected no: typed, safe to show to the caller, and it undoes what the effect wrote.

    Raise one for a rule ("not enough points"). Let anything else, such as a broken invariant, be an
    ordinary exception: that is a bug, and it is logged and masked.

    A subclass is a `@dataclass(eq=False)` (a frozen one breaks inside a context manager) whose fields
    are the figures that a client needs, all of them plain values or ids.
    """

    code: ClassVar[str]
    replayed = False
    """Whether an earlier request with the same idempotency key heard this no first."""

    @property
    @abstractmethod
    def message(self) -> str:
        """For developers, in English. Callers read the translated text of the problem."""

    def __str__(self) -> str:
        return self.message

    def figures(self) -> dict[str, Any]:
        """The fields by name, as the key row keeps them and the problem shows them."""
        return {each.name: getattr(self, each.name) for each in fields(self)}  # type: ignore[arg-type]


@dataclass(eq=False)
class InvalidInput(Refusal):
    """A value can not be what it says it is: no phone number, no date, too long."""

    code = "INVALID_INPUT"
    field: str
    """The path of the value in the input, dots between: `lines.2.quantity`."""
    reason: str
    """One word of the closed list in `docs/problems.md`: MALFORMED, TOO_LONG, OUT_OF_RANGE, ..."""

    @property
    def message(self) -> str:
        return f"{self.field}: {self.reason.lower().replace('_', ' ')}."
