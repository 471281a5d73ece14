"""Why an entry is what it is: sentences made from the record of the decision.

The record holds ids and figures; the words are put in here, when somebody asks, in their language. What no
decision explains is explained from the entry itself: its cause, its lots, what it drew.
"""

from __future__ import annotations

from collections.abc import Callable

from api.locale import Locale
from api.points.explaining.case import Case, Plain, award_of
from api.points.explaining.earned import activated, award_steps, brought, earned, lapsed
from api.points.explaining.lost import clawback_steps, debt_steps, expired, repaid, restored, reversed_
from api.points.explaining.moved import adjusted, merged, transferred
from api.points.explaining.used import (
    captured,
    given_back,
    hold_steps,
    redemption_steps,
    return_steps,
    set_aside,
    set_free,
    spend_steps,
    spent,
)
from api.points.explaining.words import Words
from domain.points.entry import EntryKind
from domain.programme.programme import Programme
from persistence.points.queries import EntryRead

__all__ = ["Plain", "Words", "award_of", "full", "short"]

_SHORT: dict[EntryKind, Callable[[Case], str]] = {
    EntryKind.EARN: earned,
    EntryKind.EARN_PENDING: earned,
    EntryKind.CANCEL_PENDING: lapsed,
    EntryKind.ACTIVATE: activated,
    EntryKind.SPEND: spent,
    EntryKind.SPEND_RETURN: given_back,
    EntryKind.HOLD: set_aside,
    EntryKind.RELEASE: set_free,
    EntryKind.CAPTURE: captured,
    EntryKind.EXPIRE: expired,
    EntryKind.EXPIRE_RESTORE: restored,
    EntryKind.REVERSE: reversed_,
    EntryKind.REPAY: repaid,
    EntryKind.ADJUST_CREDIT: adjusted,
    EntryKind.ADJUST_DEBIT: adjusted,
    EntryKind.TRANSFER_IN: transferred,
    EntryKind.TRANSFER_OUT: transferred,
    EntryKind.IMPORT: brought,
    EntryKind.MERGE_IN: merged,
    EntryKind.MERGE_OUT: merged,
}


def short(entry: EntryRead, programme: Programme, locale: Locale) -> str:
    """One or two sentences for the member."""
    case = Case(entry, Words(programme, locale))
    return _SHORT[case.kind](case)


def full(entry: EntryRead, programme: Programme, locale: Locale, *, reason: str | None = None) -> list[str]:
    """Every step, for staff. `reason`: what a person said who moved the points."""
    case = Case(entry, Words(programme, locale))
    award = case.award
    return [
        _SHORT[case.kind](case),
        *_line(case),
        *(award_steps(case, award) if award is not None else ()),
        *clawback_steps(case),
        *return_steps(case),
        *spend_steps(case),
        *redemption_steps(case),
        *hold_steps(case),
        *debt_steps(case),
        *_earlier(case),
        *_lots(case),
        *([case.words.say("explain-reason", reason=reason)] if reason is not None else ()),
    ]


def _line(case: Case) -> list[str]:
    """The line as it stands in the ledger."""
    entry, words, change = case.entry, case.words, case.origin.change
    return [
        words.say(
            "explain-entry",
            number=entry.sequence,
            wallet=case.wallet.code,
            kind=case.kind.value,
            points=entry.points,
            effect=words.signed(entry.effect),
            at=words.second(entry.at),
            recorded=words.second(entry.recorded_at),
        ),
        words.say(
            "explain-parts",
            available=words.signed(change.available),
            pending=words.signed(change.pending),
            held=words.signed(change.held),
            owed=words.signed(change.owed),
            balance=entry.balance_after,
            left=entry.available_after,
        ),
        words.say(
            "explain-cause",
            cause=case.cause.value,
            id=str(entry.cause_id),
            contra=case.origin.contra.value,
        ),
    ]


def _earlier(case: Case) -> list[str]:
    earlier = case.origin.earlier
    if earlier is None:
        return []
    return [
        case.words.say(
            "explain-earlier",
            entry=str(earlier.id),
            kind=earlier.kind.value,
            points=earlier.points,
            at=case.words.second(earlier.at),
        )
    ]


def _lots(case: Case) -> list[str]:
    """What it opened, took, put back or made spendable."""
    words, origin = case.words, case.origin
    said = []
    for lot in origin.opened:
        dates = {
            "lot": str(lot.id),
            "points": lot.granted,
            "earned": words.second(lot.earned_at),
            "opens": words.second(lot.available_at),
            "closes": words.second(lot.expires_at),
        }
        if lot.parent_id is not None:
            said.append(words.say("explain-prolongs", parent=str(lot.parent_id), **dates))
        else:
            said.append(words.say("explain-opens", **dates))
    for each in origin.moved:
        said.append(
            words.say(
                "explain-takes" if each.points < 0 else "explain-puts-back",
                lot=str(each.lot.id),
                points=abs(each.points),
                earned=words.second(each.lot.earned_at),
                closes=words.second(each.lot.expires_at),
            )
        )
    if origin.activated is not None:
        lot = origin.activated
        said.append(
            words.say(
                "explain-activates",
                lot=str(lot.id),
                opens=words.second(lot.available_at),
                closes=words.second(lot.expires_at),
            )
        )
    return said
