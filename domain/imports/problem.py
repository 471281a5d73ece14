"""What is wrong with a row or a whole file of an import."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class RowProblem:
    """A line of the report: which row did not go in, and why. It repeats no value: reports travel."""

    file: str
    line: int
    """The physical line on which the row begins, the first one being 1."""
    column: str
    """Empty where the row as a whole is the matter."""
    reason: str
    """One of `REASONS`, or the code of the refusal that a settlement raised."""


class UnreadableFile(Exception):
    """The file as a whole can not be read: no head, unknown columns, not UTF-8. Nothing of it was taken."""


REASONS: dict[str, str] = {
    "MISSING": "The value must be there.",
    "EMPTY": "The value must be there.",
    "MALFORMED": "The value, or the row, can not be what it should be.",
    "OUT_OF_RANGE": "The number or date is too small or too large.",
    "TOO_LONG": "The value, or the row, is too long.",
    "TOO_MANY": "There are too many of these.",
    "NOT_UTF8": "The row is not written in UTF-8.",
    "UNCLOSED_QUOTE": "A quotation mark opens and never closes.",
    "COLUMN_COUNT": "The row has more or fewer values than the head has columns.",
    "UNKNOWN_COLUMN": "There is no such column.",
    "DUPLICATE": "An earlier row of this file has the same key.",
    "IN_THE_FUTURE": "The time has not come yet.",
    "IN_THE_PAST": "The time is over: these points are dead.",
    "UNKNOWN": "There is no wallet type of this code.",
    "LOT_CONFLICT": "This lot came in before, with other content or for another member.",
    "BEFORE_PLACED": "It can not be earlier than the order was placed.",
    "BEFORE_PAID": "It can not be earlier than the order was paid.",
    "NOT_COMPLETED": "Only a COMPLETED order has been completed.",
    "IDENTITY_TAKEN": "Another member has this phone, e-mail or external id.",
    "NOT_ENROLLED": "The member has not joined the programme.",
    "MEMBERSHIP_NOT_ACTIVE": "The membership is suspended or closed.",
    "UNKNOWN_MEMBER": "No member has this external id.",
    "UNKNOWN_ORDER": "The orders file has no order of this id.",
    "NO_LINES": "The lines file has no line of this order.",
    "BAD_LINE": "A line of this order is in the report, so the order is not whole.",
    "SUM_DIFFERS": "The lines do not add up to it.",
    "WRONG_CURRENCY": "The programme settles in another currency.",
    "CONSENT_MISSING": "The value may be written only with a consent, and a file brings none.",
    "ORDER_CONFLICT": "This order was recorded before, with other content or for another member.",
}
"""Every reason that a report can give, in words. `docs/imports.md` prints them."""
