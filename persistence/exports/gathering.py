"""All that is known of a member, table by table as the list of tables says, and the ZIP that it becomes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile

import orjson

from domain.exports.export import MOST_BYTES
from domain.inventory.data_class import HANDLING
from domain.kernel.csv_text import table
from domain.kernel.ids import DataExportId, MemberId, letters
from persistence.approvals.reasons import opened as approval_reason
from persistence.data_keys import open_within
from persistence.database import from_json, rows
from persistence.encryption import MemberKey, Sealed, Secret, Vault
from persistence.inventory.registry import COLUMN_KEY, SEALED, WITHIN, columns_by_table
from persistence.inventory.tables import MEMBERS, Held
from persistence.points.reasons import open_reason

JSON_SECRETS = frozenset({Secret.MEMBER_PERSONAL_PROFILE, Secret.CORRECTION_BEFORE, Secret.CORRECTION_AFTER})
APPROVALS = frozenset({Secret.APPROVAL_REASON, Secret.APPROVAL_DECISION_REASON})
README = """\
Everything that {programme} knows of the member {member}.

Asked for by {requested_by} on {requested_at}, export {export}.
Whoever passes this file on passes this name on: it stands in every part.

data.json      everything, for programs
csv/*.csv      the same, a table each, for spreadsheets. A cell that would begin like a formula has an
               apostrophe in front

Times are UTC. Amounts of money are in the smallest unit of the currency, points are whole numbers.

What each part is:

{parts}
Not in here, and why:

{left_out}"""


class TooLarge(Exception):
    """More than what one file may hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which export: whose, and for whom."""

    id: UUID
    member_id: MemberId
    requested_by: str
    requested_at: datetime

    @property
    def mark(self) -> dict[str, str]:
        """The watermark."""
        return {
            "export": str(DataExportId(self.member_id.value, self.id)),
            "member": str(self.member_id),
            "requested_by": self.requested_by,
            "requested_at": self.requested_at.astimezone(UTC).isoformat(),
        }


_KEYS_OF_PERSON = """
WITH RECURSIVE person (id) AS (
    SELECT $1::uuid UNION SELECT g.absorbed_id FROM person p
    JOIN member_merges g ON g.member_id = p.id AND g.undone_at IS NULL)
SELECT k.member_id, k.wrapped FROM member_keys k JOIN person p ON p.id = k.member_id
ORDER BY k.member_id <> $1, k.member_id
"""


async def gather(member_id: MemberId, vault: Vault) -> dict[str, list[dict[str, Any]]] | None:
    """The rows of a member and of all that were merged into it by table, opened. None: there is no such
    member any more.

    In one transaction of the caller, so that the parts are of one moment.
    """
    keys = {
        MemberId(each["member_id"]): vault.unwrap(each["member_id"], bytes(each["wrapped"]))
        for each in await rows(_KEYS_OF_PERSON, member_id.value)
    }
    if member_id not in keys:
        return None
    tickets = {
        ticket: data_key
        for whose, key in keys.items()
        for ticket, data_key in (await _ticket_keys(whose, key, vault)).items()
    }
    return {
        held.table: [
            each for whose, key in keys.items() for each in await _rows_of(held, whose, key, vault, tickets)
        ]
        for held in MEMBERS
    }


def exported_columns(held: Held) -> list[str]:
    return [each for each in columns_by_table()[held.table] if each not in held.unexported]


async def _ticket_keys(member_id: MemberId, key: MemberKey, vault: Vault) -> dict[UUID, str]:
    """What opens the words of a member's tickets, but for those that are erased."""
    sql = "SELECT id, data_key FROM tickets WHERE member_id = $1 AND data_key IS NOT NULL"
    return {
        each["id"]: vault.open(Sealed(Secret.TICKET_DATA_KEY, bytes(each["data_key"])), key)
        for each in await rows(sql, member_id.value)
    }


async def _rows_of(
    held: Held, member_id: MemberId, key: MemberKey, vault: Vault, tickets: Mapping[UUID, str]
) -> list[dict[str, Any]]:
    columns = exported_columns(held)
    named = ", ".join(f'"{each}"' for each in columns)
    who = letters(member_id.value) if "$1::text" in held.whose else member_id.value
    found = await rows(f"SELECT {named} FROM {held.table} WHERE {held.whose}", who)  # noqa: S608 - our own names
    return [{name: _value(held.table, name, each, key, vault, tickets) for name in columns} for each in found]


def _value(
    table: str,
    column: str,
    its: Mapping[str, Any],
    key: MemberKey,
    vault: Vault,
    tickets: Mapping[UUID, str],
) -> Any:
    value = its[column]
    within = WITHIN.get((table, column))
    if value is not None and within is not None:
        data_key = tickets[its.get("ticket_id") or its["id"]]
        return open_within(data_key, within, its["id"], bytes(value)).decode()
    secret = SEALED.get((table, column))
    if value is None or secret is None:
        return _plain(value)
    if secret is Secret.ENTRY_REASON:
        return open_reason(vault, key, bytes(value)).text
    if secret in APPROVALS:
        return approval_reason(
            vault, secret, bytes(value), member_id=key.member_id, row_id=its["id"], wrapped=key.wrapped
        )
    if secret in COLUMN_KEY:
        return vault.open_column(Sealed(secret, bytes(value)), its["id"])
    text = vault.open(Sealed(secret, bytes(value)), key)
    return from_json(text) if secret in JSON_SECRETS else text


def _plain(value: Any) -> Any:
    match value:
        case UUID():
            return str(value)
        case datetime() | date():
            return value.isoformat()
        case bytes() | memoryview():
            return bytes(value).hex()
        case str() if value[:1] in ("{", "["):
            # asyncpg gives JSON as text. What is no JSON after all is a text that began so.
            try:
                return orjson.loads(value)
            except orjson.JSONDecodeError:
                return value
        case list() | tuple():
            return [_plain(each) for each in value]
        case _:
            return value


def zipped(data: Mapping[str, Sequence[Mapping[str, Any]]], wanted: Wanted, *, programme: str) -> bytes:
    """The ZIP of what was gathered. Takes its time: not on the event loop.

    Raises TooLarge.
    """
    file = BytesIO()
    whole = {"format": "laurel-my-data-1", **wanted.mark, "data": data}
    with ZipFile(file, "w", ZIP_DEFLATED) as made:
        made.comment = f"{wanted.mark['export']} for {wanted.requested_by}".encode()
        made.writestr("README.txt", _readme(data, wanted, programme))
        made.writestr("data.json", orjson.dumps(whole, option=orjson.OPT_INDENT_2))
        for held in MEMBERS:
            if data[held.table]:
                made.writestr(f"csv/{held.table}.csv", _csv(held, data[held.table], wanted))
    content = file.getvalue()
    if len(content) > MOST_BYTES:
        raise TooLarge(f"{len(content):,} bytes")
    return content


def _csv(held: Held, found: Sequence[Mapping[str, Any]], wanted: Wanted) -> str:
    columns = exported_columns(held)
    lines = (
        (*(_cell(each[name]) for name in columns), wanted.mark["export"], wanted.requested_by)
        for each in found
    )
    return table((*columns, "export", "requested_by"), lines)


def _cell(value: Any) -> Any:
    return orjson.dumps(value).decode() if isinstance(value, dict | list) else value


def _readme(data: Mapping[str, Sequence[Mapping[str, Any]]], wanted: Wanted, programme: str) -> str:
    parts = "".join(
        f"{held.table} ({len(data[held.table]):,})\n    {HANDLING[held.data_class].purpose}.\n"
        f"    {HANDLING[held.data_class].basis}.\n"
        for held in MEMBERS
    )
    left_out = "".join(
        f"{held.table}.{column}: {why}\n" for held in MEMBERS for column, why in held.unexported.items()
    )
    return README.format(programme=programme, parts=parts, left_out=left_out, **wanted.mark)
