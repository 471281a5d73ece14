"""The exchange of a column key: what belongs to no member is opened and sealed anew, value by value.

Once nothing is left under the old key it can be retired. Reasons in the record of acts are among it, which
the application's role may not change: this runs as the owner of the tables.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from domain.kernel.ids import NOBODY
from persistence.database import rows, value
from persistence.encryption import Sealed, Secret, Vault

BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of values that are sealed with the column key, and what binds each to its row."""

    secret: Secret
    key: str = "id"
    key_type: str = "uuid"
    sealing_id: Callable[[Any], UUID] = lambda key: key
    only: str = "true"
    """Which rows: in some tables the others' values are members', sealed with the members' keys."""

    @property
    def old(self) -> str:
        """Values under other keys than the newest, in the order of their rows."""
        table, column = self.secret.table, self.secret.column
        return f"""
            SELECT {self.key} AS key, {column} AS sealed FROM {table}
            WHERE ($1::{self.key_type} IS NULL OR {self.key} > $1)
            AND {self.only} AND substring({column} FROM 2 FOR 2) <> $2
            ORDER BY {self.key} LIMIT $3
        """  # noqa: S608 - names of our own

    @property
    def swap(self) -> str:
        """Compare and swap: a value that somebody has changed meanwhile stays as it is now."""
        table, column = self.secret.table, self.secret.column
        return f"""
            UPDATE {table} t SET {column} = n.new
            FROM unnest($1::{self.key_type}[], $2::bytea[], $3::bytea[]) AS n (key, old, new)
            WHERE t.{self.key} = n.key AND {self.only} AND t.{column} = n.old
            RETURNING 1
        """  # noqa: S608 - names of our own

    @property
    def count(self) -> str:
        table, column = self.secret.table, self.secret.column
        found = f"{self.only} AND substring({column} FROM 2 FOR 2) <> $1"
        return f"SELECT count(*) FROM {table} WHERE {found}"  # noqa: S608 - names of our own


def of_refresh_token(hashed: bytes) -> UUID:
    """A refresh token's row has no UUID of its own to bind its successor to: a part of its key serves."""
    return UUID(bytes=bytes(hashed[:16]))


ABOUT_NOBODY = f"member_id = '{NOBODY}'"
OF_NO_MEMBER = "changes_of IS NULL"
ANONYMOUS = "member_id IS NULL"
COLUMNS = (
    Column(secret=Secret.STAFF_EMAIL),
    Column(secret=Secret.STAFF_NAME),
    Column(secret=Secret.REFRESH_SUCCESSOR, key="hash", key_type="bytea", sealing_id=of_refresh_token),
    Column(secret=Secret.SESSION_DEVICE),
    Column(secret=Secret.LOG_IN_MESSAGE),
    Column(secret=Secret.WECHAT_CODE_TOLD),
    Column(secret=Secret.WEBHOOK_SECRET),
    Column(secret=Secret.WEBHOOK_PREVIOUS_SECRET),
    Column(secret=Secret.CHAT_URL),
    Column(secret=Secret.CHAT_SECRET),
    Column(secret=Secret.DRAW_SEED),
    Column(secret=Secret.SECOND_FACTOR, key="staff_id"),
    Column(secret=Secret.AUDIT_REASON),
    Column(secret=Secret.AUDIT_CHANGES, only=OF_NO_MEMBER),
    Column(secret=Secret.VIOLATION_NOTE),
    Column(secret=Secret.EXPORT_FILE_KEY, key="id"),
    Column(secret=Secret.LEGAL_HOLD_REASON),
    Column(secret=Secret.APPROVAL_REASON, only=ABOUT_NOBODY),
    Column(secret=Secret.APPROVAL_DECISION_REASON, only=ABOUT_NOBODY),
    Column(secret=Secret.SURVEY_TEXTS, only=ABOUT_NOBODY),
    Column(secret=Secret.SURVEY_SOURCE_SECRET),
    Column(secret=Secret.FOLLOW_UP_DESCRIPTION, only=ABOUT_NOBODY),
    Column(secret=Secret.FOLLOW_UP_NOTES, only=ABOUT_NOBODY),
    Column(secret=Secret.FOLLOW_UP_EVIDENCE, only=ABOUT_NOBODY),
    Column(secret=Secret.TICKET_DATA_KEY, only=ANONYMOUS),
    Column(secret=Secret.PROSPECT_CONTACT),
    Column(secret=Secret.TICKET_SOURCE_SECRET),
    Column(secret=Secret.TICKET_SOURCE_PREVIOUS_SECRET),
)
"""Everything that the column key seals."""


async def reseal_all(vault: Vault, done: Callable[[int], None] = lambda _: None) -> int:
    """Seal every value under the newest column key. Says how many; may be stopped and run again.

    `done` hears how many values each batch has dealt with.
    """
    return sum([await _reseal(vault, column, done) for column in COLUMNS])


async def _reseal(vault: Vault, column: Column, done: Callable[[int], None]) -> int:
    newest, last, count = vault.newest_column.to_bytes(2), None, 0
    while found := await rows(column.old, last, newest, BATCH):
        keys = [each["key"] for each in found]
        old = [Sealed(column.secret, bytes(each["sealed"])) for each in found]
        new = [
            vault.reseal_column(sealed, column.sealing_id(key)) for key, sealed in zip(keys, old, strict=True)
        ]
        count += len(
            await rows(column.swap, keys, [each.token for each in old], [each.token for each in new])
        )
        last = keys[-1]
        done(len(found))
    return count


async def values_to_reseal(vault: Vault) -> int:
    """How many values are not under the newest column key: at 0 the others may be retired."""
    newest = vault.newest_column.to_bytes(2)
    return sum([int(await value(column.count, newest)) for column in COLUMNS])
