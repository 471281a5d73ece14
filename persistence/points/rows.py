"""The ledger's rows, as a live write and an import both send them."""

from __future__ import annotations

from collections.abc import Iterable

from domain.points.account import Account, Page
from domain.points.entry import Entry, Lot
from persistence.rows import Row, Rows, Table

ENTRIES = Table(
    "entries",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("wallet_type_id", "uuid"),
        ("sequence", "bigint"),
        ("kind", "text"),
        ("points", "bigint"),
        ("effect", "bigint"),
        ("available_change", "bigint"),
        ("pending_change", "bigint"),
        ("held_change", "bigint"),
        ("owed_change", "bigint"),
        ("balance_after", "bigint"),
        ("available_after", "bigint"),
        ("at", "timestamptz"),
        ("recorded_at", "timestamptz"),
        ("cause_kind", "text"),
        ("cause_id", "text"),
        ("order_id", "uuid"),
        ("decision_id", "uuid"),
        ("contra", "text"),
        ("idempotency_key", "text"),
        ("previous_hash", "bytea"),
        ("hash", "bytea"),
    ),
)
NEW_LOTS = Table(
    "lots",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("wallet_type_id", "uuid"),
        ("entry_id", "uuid"),
        ("order_id", "uuid"),
        ("granted", "bigint"),
        ("remaining", "bigint"),
        ("pending", "boolean"),
        ("earned_at", "timestamptz"),
        ("available_at", "timestamptz"),
        ("expires_at", "timestamptz"),
        ("recorded_at", "timestamptz"),
    ),
)
CHANGED_LOTS = Table(
    "lots",
    (("id", "uuid"), ("member_id", "uuid"), ("remaining", "bigint"), ("pending", "boolean")),
    key=("member_id", "id"),
)
DRAWS = Table(
    "draws",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("entry_id", "uuid"),
        ("lot_id", "uuid"),
        ("points", "bigint"),
        ("at", "timestamptz"),
        ("recorded_at", "timestamptz"),
    ),
)
ACCOUNTS = Table(
    "accounts",
    (
        ("member_id", "uuid"),
        ("wallet_type_id", "uuid"),
        ("available", "bigint"),
        ("pending", "bigint"),
        ("held", "bigint"),
        ("owed", "bigint"),
        ("earned", "bigint"),
        ("expired", "bigint"),
        ("entry_count", "bigint"),
        ("head", "bytea"),
    ),
    key=("member_id", "wallet_type_id"),
)


def ledger_rows(entries: Iterable[Entry], lots: Iterable[Lot], accounts: Iterable[Account]) -> Rows:
    """Rows of entries with their lots and draws, and of the accounts as they stand afterwards.

    `lots`: every lot opened or changed, as it stands afterwards.
    """
    written: list[Row] = []
    draws: list[Row] = []
    opened = {}
    for entry in entries:
        written.append(_entry_row(entry))
        opened.update({lot.id: entry for lot in entry.lots})
        draws += [
            (draw.id, entry.member_id, entry.id, draw.lot_id, draw.points, entry.at, entry.recorded_at)
            for draw in entry.draws
        ]
    new: list[Row] = []
    changed: list[Row] = []
    for lot in lots:
        opener = opened.get(lot.id)
        if opener is None:
            changed.append((lot.id, lot.member_id, lot.remaining, lot.pending))
        else:
            new.append(
                (
                    lot.id,
                    opener.member_id,
                    opener.wallet_type_id,
                    lot.entry_id,
                    lot.order_id,
                    lot.granted,
                    lot.remaining,
                    lot.pending,
                    lot.earned_at,
                    lot.available_at,
                    lot.expires_at,
                    opener.recorded_at,
                )
            )
    return {
        ENTRIES: written,
        NEW_LOTS: new,
        CHANGED_LOTS: changed,
        DRAWS: draws,
        ACCOUNTS: [_account_row(account) for account in accounts],
    }


def page_rows(pages: Iterable[Page]) -> Rows:
    pages = list(pages)
    return ledger_rows(
        [entry for page in pages for entry in page.entries],
        [lot for page in pages for lot in page.lots.values()],
        [page.account for page in pages],
    )


def _entry_row(entry: Entry) -> Row:
    change = entry.change
    return (
        entry.id,
        entry.member_id,
        entry.wallet_type_id,
        entry.sequence,
        entry.kind.value,
        entry.points,
        change.effect,
        change.available,
        change.pending,
        change.held,
        change.owed,
        entry.balance_after,
        entry.available_after,
        entry.at,
        entry.recorded_at,
        entry.cause.kind.value,
        entry.cause.id,
        entry.order_id,
        entry.decision_id,
        entry.contra.value,
        entry.idempotency_key,
        entry.previous_hash,
        entry.hash,
    )


def _account_row(account: Account) -> Row:
    return (
        account.member_id,
        account.wallet_type_id,
        account.available,
        account.pending,
        account.held,
        account.owed,
        account.earned,
        account.expired,
        account.entry_count,
        account.head,
    )
