"""What is told outside of each kind of movement."""

from __future__ import annotations

from collections.abc import Iterable

from domain.kernel.facts import Fact
from domain.kernel.ids import EntryId, MemberId, OrderId
from domain.points.entry import Entry, EntryKind
from domain.points.page import Page

KINDS = {
    EntryKind.EARN: "points.earned",
    EntryKind.EARN_PENDING: "points.earned",
    EntryKind.CANCEL_PENDING: "points.cancelled",
    EntryKind.ACTIVATE: "points.activated",
    EntryKind.SPEND: "points.spent",
    EntryKind.SPEND_RETURN: "points.returned",
    EntryKind.HOLD: "points.held",
    EntryKind.RELEASE: "points.released",
    EntryKind.CAPTURE: "points.captured",
    EntryKind.EXPIRE: "points.expired",
    EntryKind.EXPIRE_RESTORE: "points.restored",
    EntryKind.REVERSE: "points.reversed",
    EntryKind.REPAY: "points.repaid",
    EntryKind.ADJUST_CREDIT: "points.adjusted",
    EntryKind.ADJUST_DEBIT: "points.adjusted",
    EntryKind.TRANSFER_IN: "points.transferred_in",
    EntryKind.TRANSFER_OUT: "points.transferred_out",
    EntryKind.IMPORT: "points.imported",
    EntryKind.MERGE_IN: "points.merged_in",
    EntryKind.MERGE_OUT: "points.merged_out",
}


def facts_of(pages: Iterable[Page]) -> list[Fact]:
    """One fact for each entry, in the order of the entries."""
    return [fact_of(entry, page.account.wallet) for page in pages for entry in page.entries]


def fact_of(entry: Entry, wallet: str) -> Fact:
    payload: dict[str, object] = {
        "entry": str(EntryId(entry.member_id, entry.id)),
        "wallet": wallet,
        "points": entry.points,
        "effect": entry.change.effect,
    }
    if entry.order_id is not None:
        payload["order"] = str(OrderId(entry.member_id, entry.order_id))
    if KINDS[entry.kind] == "points.earned":
        payload["pending"] = entry.kind is EntryKind.EARN_PENDING
    return Fact(kind=KINDS[entry.kind], member_id=MemberId(entry.member_id), at=entry.at, payload=payload)
