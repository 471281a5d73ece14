"""Points that people moved: staff, another member, or a member with two accounts.

The other member is not named, nor is what staff wrote down: a member hears that it was staff.
"""

from __future__ import annotations

from api.points.explaining.case import Case
from domain.points.entry import EntryKind


def adjusted(case: Case) -> str:
    """ADJUST_CREDIT, ADJUST_DEBIT."""
    name = "entry-adjust-credit" if case.kind is EntryKind.ADJUST_CREDIT else "entry-adjust-debit"
    return case.words.sentences(_back_or_not(case, name), case.good_through(case.origin.opened))


def transferred(case: Case) -> str:
    """TRANSFER_IN, TRANSFER_OUT: with the dates that the points had."""
    name = "entry-transfer-in" if case.kind is EntryKind.TRANSFER_IN else "entry-transfer-out"
    return case.words.sentences(_back_or_not(case, name), case.good_through(case.origin.opened))


def merged(case: Case) -> str:
    """MERGE_IN, MERGE_OUT."""
    name = "entry-merge-in" if case.kind is EntryKind.MERGE_IN else "entry-merge-out"
    return case.words.sentences(_back_or_not(case, name), case.good_through(case.origin.opened))


def _back_or_not(case: Case, name: str) -> str:
    """Whether it takes back an earlier movement."""
    if case.origin.earlier is None:
        return case.say(name, day=case.words.day(case.entry.at))
    return case.say(f"{name}-back", day=case.words.day(case.origin.earlier.at))
