"""The ledger's rows, as a live write and an import both send them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from domain.points.account import Account
from domain.points.caps import CapKey, CapScope
from domain.points.earning import Carry
from domain.points.entry import Entry
from domain.points.hold import Hold
from domain.points.lot import Lot
from domain.points.page import Page
from domain.points.terms import expiry_to_plain
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
        ("reason_digest", "bytea"),
        ("activates_id", "uuid"),
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
        ("parent_id", "uuid"),
        ("granted", "bigint"),
        ("remaining", "bigint"),
        ("pending", "boolean"),
        ("earned_at", "timestamptz"),
        ("available_at", "timestamptz"),
        ("expires_at", "timestamptz"),
        ("awaits", "text"),
        ("cancel_at", "timestamptz"),
        ("by_activity", "boolean"),
        ("expiry", "jsonb"),
        ("activated_at", "timestamptz"),
        ("dated_at", "timestamptz"),
        ("recorded_at", "timestamptz"),
    ),
)
CHANGED_LOTS = Table(
    "lots",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("remaining", "bigint"),
        ("pending", "boolean"),
        ("available_at", "timestamptz"),
        ("expires_at", "timestamptz"),
        ("activated_at", "timestamptz"),
        ("dated_at", "timestamptz"),
    ),
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


@dataclass(frozen=True, slots=True)
class _Moved(Table):
    """Memberships by one of their accounts."""

    def statement(self, parameter: str) -> str:
        typed = ", ".join(f"{name} {kind}" for name, kind in self.columns)
        return (
            f"UPDATE memberships t SET moved_at = r.moment "  # noqa: S608 - our own names
            f"FROM json_to_recordset({parameter}::json) AS r({typed}) "
            "JOIN wallet_types w ON w.id = r.wallet_type_id "
            "WHERE t.member_id = r.member_id AND t.programme_id = w.programme_id"
        )


MOVED = _Moved(
    "memberships",
    (("member_id", "uuid"), ("wallet_type_id", "uuid"), ("moment", "timestamptz")),
    key=("member_id",),
)
"""A member's next moment is not before this one, whatever the clock does."""
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
        ("spent", "bigint"),
        ("expired", "bigint"),
        ("reversed", "bigint"),
        ("adjusted", "bigint"),
        ("transferred_in", "bigint"),
        ("transferred_out", "bigint"),
        ("active_at", "timestamptz"),
        ("entry_count", "bigint"),
        ("head", "bytea"),
    ),
    key=("member_id", "wallet_type_id"),
)
NEW_HOLDS = Table(
    "holds",
    (
        ("id", "uuid"),
        ("member_id", "uuid"),
        ("wallet_type_id", "uuid"),
        ("entry_id", "uuid"),
        ("points", "bigint"),
        ("captured", "bigint"),
        ("released", "bigint"),
        ("made_at", "timestamptz"),
        ("expires_at", "timestamptz"),
        ("minor", "bigint"),
        ("order_source", "text"),
        ("order_external_id", "text"),
        ("recorded_at", "timestamptz"),
    ),
)
CHANGED_HOLDS = Table(
    "holds",
    (("id", "uuid"), ("member_id", "uuid"), ("captured", "bigint"), ("released", "bigint")),
    key=("member_id", "id"),
)
CARRIES = Table(
    "carries",
    (
        ("member_id", "uuid"),
        ("programme_id", "uuid"),
        ("rule_code", "text"),
        ("amount", "bigint"),
        ("granted", "bigint"),
    ),
    key=("member_id", "programme_id", "rule_code"),
    upsert=True,
)
_COUNTER = (
    ("programme_id", "uuid"),
    ("rule_code", "text"),
    ("unit", "text"),
    ("period", "text"),
    ("starts_at", "timestamptz"),
    ("used", "bigint"),
)
MEMBER_CAPS = Table(
    "member_caps",
    (("member_id", "uuid"), *_COUNTER),
    key=("member_id", "programme_id", "rule_code", "unit", "period", "starts_at"),
    merged=(("used", "t.used + r.used"),),
    upsert=True,
)
"""What one member has used of caps; the rows hold what is to be added."""
SHARED_CAPS = Table(
    "shared_caps",
    _COUNTER,
    key=("programme_id", "rule_code", "unit", "period", "starts_at"),
    merged=(("used", "t.used + r.used"),),
    upsert=True,
)
"""What all members together have used. Locked before the award is decided, last of all locks."""
FREED_MEMBER_CAPS = replace(MEMBER_CAPS, merged=(("used", "t.used - r.used"),), upsert=False)
"""What one member's counters get back; they are there."""
FREED_SHARED_CAPS = replace(SHARED_CAPS, merged=(("used", "t.used - r.used"),), upsert=False)


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
            changed.append(
                (
                    lot.id,
                    lot.member_id,
                    lot.remaining,
                    lot.pending,
                    lot.available_at,
                    lot.expires_at,
                    lot.activated_at,
                    lot.dated_at,
                )
            )
        else:
            new.append(
                (
                    lot.id,
                    opener.member_id,
                    opener.wallet_type_id,
                    lot.entry_id,
                    lot.order_id,
                    lot.parent_id,
                    lot.granted,
                    lot.remaining,
                    lot.pending,
                    lot.earned_at,
                    lot.available_at,
                    lot.expires_at,
                    lot.awaits,
                    lot.cancel_at,
                    lot.by_activity,
                    expiry_to_plain(lot.expiry) if lot.expiry else None,
                    lot.activated_at,
                    lot.dated_at,
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
    """Everything that pages have written."""
    pages = list(pages)
    holds = [(hold, page) for page in pages for hold in page.changed_holds]
    return {
        **ledger_rows(
            [entry for page in pages for entry in page.entries],
            [lot for page in pages for lot in page.changed_lots],
            [page.account for page in pages],
        ),
        NEW_HOLDS: [_hold_row(hold, page.moment) for hold, page in holds if hold.id in page.new_holds],
        CHANGED_HOLDS: [
            (hold.id, hold.member_id, hold.captured, hold.released)
            for hold, page in holds
            if hold.id not in page.new_holds
        ],
    }


def cap_rows(member_id: UUID, programme_id: UUID, used: Mapping[CapKey, int]) -> Rows:
    """What is to be added to counters, the member's own and those of all."""
    own: list[Row] = []
    shared: list[Row] = []
    for key, amount in sorted(used.items()):
        counter = (programme_id, key.rule, key.unit.value, key.period.value, key.starts_at, amount)
        if key.scope is CapScope.MEMBER:
            own.append((member_id, *counter))
        else:
            shared.append(counter)
    return {MEMBER_CAPS: own, SHARED_CAPS: shared}


def freed_cap_rows(member_id: UUID, programme_id: UUID, freed: Mapping[CapKey, int]) -> Rows:
    """What is to be taken off counters."""
    both = cap_rows(member_id, programme_id, freed)
    return {FREED_MEMBER_CAPS: both[MEMBER_CAPS], FREED_SHARED_CAPS: both[SHARED_CAPS]}


def carry_rows(member_id: UUID, programme_id: UUID, carries: Mapping[str, Carry]) -> Rows:
    return {
        CARRIES: [
            (member_id, programme_id, rule, carry.amount, carry.granted) for rule, carry in carries.items()
        ]
    }


def _hold_row(hold: Hold, recorded_at: datetime) -> Row:
    return (
        hold.id,
        hold.member_id,
        hold.wallet_type_id,
        hold.entry_id,
        hold.points,
        hold.captured,
        hold.released,
        hold.made_at,
        hold.expires_at,
        hold.minor,
        hold.order_source,
        hold.order_external_id,
        recorded_at,
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
        entry.reason_digest,
        entry.activates.id if entry.activates else None,
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
        account.spent,
        account.expired,
        account.reversed,
        account.adjusted,
        account.transferred_in,
        account.transferred_out,
        account.active_at,
        account.entry_count,
        account.head,
    )
