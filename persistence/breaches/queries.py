"""Who is affected by a breach, out of the record of acts or of the tables themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from domain.breaches.report import Affected, BreachReport, classes_of
from domain.kernel.ids import MemberId, ServiceKeyId, StaffId, from_letters
from domain.staff.audit import Act
from domain.staff.permissions import Permission
from persistence.database import row, rows
from persistence.inventory.registry import inventory
from persistence.inventory.tables import MEMBERS

EXPORTS = (Act.DATA_EXPORT_REQUESTED.value, Act.DATA_EXPORT_TAKEN.value)
SHOWING = (
    *EXPORTS,
    Act.MEMBER_REVEALED.value,
    Act.MEMBER_TOKEN_CREATED.value,
    Act.MEMBER_UPDATED.value,
    Act.MEMBER_ENROLLED.value,
)
"""Acts by which somebody came to know data of the member whom they name."""
SEARCHING = "%search%"
"""Searches of members, by whatever name they are written down."""

_ACTS = """
FROM audit_log WHERE at >= $1 AND at < $2 AND ($3::uuid IS NULL OR actor_id = $3)
    AND (act = ANY ($4) OR act LIKE $5)
"""
_BY_MEMBER = f"""
SELECT substr(object_id, 5, 26) AS letters, count(DISTINCT id) AS acts,
    min(at) AS first_at, max(at) AS last_at,
    array_agg(DISTINCT name) FILTER (WHERE name IS NOT NULL) AS fields
FROM (
    SELECT a.id, a.at, a.object_id, CASE WHEN a.act = ANY ($6) THEN '*' ELSE f.name END AS name
    FROM (SELECT * {_ACTS}) a LEFT JOIN LATERAL unnest(a.fields) AS f (name) ON true
    WHERE a.object_kind = 'member') seen
GROUP BY 1 ORDER BY 1
"""  # noqa: S608 - our own names
_BY_ACT = f"SELECT act, count(*) AS count {_ACTS} GROUP BY 1 ORDER BY 1"


class UnknownActor(Exception):
    """There is no such member of staff, service key or table."""


async def of_acts(
    since: datetime, until: datetime, *, staff: StaffId | None = None, key: ServiceKeyId | None = None
) -> BreachReport:
    """Whom a caller has seen, or whom anybody has. Raises UnknownActor."""
    actor: UUID | None = None
    about: dict[str, str] = {}
    notes: list[str] = []
    if staff is not None:
        actor, about = staff.value, {"staff": str(staff)}
        if await row("SELECT 1 FROM staff WHERE id = $1", actor) is None:
            raise UnknownActor(f"There is no member of staff {staff}.")
    if key is not None:
        about = {"service_key": str(key)}
        found = await row("SELECT principal_id, permissions FROM service_keys WHERE id = $1", key.value)
        if found is None:
            raise UnknownActor(f"There is no service key {key}.")
        actor = found["principal_id"]
        if Permission.MEMBERS_READ_CONTACT.value in found["permissions"]:
            notes.append(
                f"The key held {Permission.MEMBERS_READ_CONTACT}: it could read every member in full, and "
                "reads of services are not in the record of acts. Take every member for affected, unless the "
                "service itself knows better."
            )
    acts = {
        each["act"]: each["count"]
        for each in await rows(_BY_ACT, since, until, actor, list(SHOWING), SEARCHING)
    }
    if any("search" in each for each in acts):
        notes.append("Searches show masks of the members they find; whom they found is not written down.")
    found_rows = await rows(_BY_MEMBER, since, until, actor, list(SHOWING), SEARCHING, list(EXPORTS))
    affected = [
        Affected(
            member_id=MemberId(from_letters(each["letters"])),
            fields=tuple(each["fields"] or ()),
            acts=each["acts"],
            first_at=each["first_at"],
            last_at=each["last_at"],
        )
        for each in found_rows
    ]
    return BreachReport(
        since=since,
        until=until,
        about=about,
        affected=affected,
        acts=acts,
        classes=classes_of(affected),
        notes=tuple(notes),
    )


async def of_table(since: datetime, until: datetime, table: str) -> BreachReport:
    """Everybody who has a row in a table that became known as a whole. Raises UnknownActor."""
    held = next((each for each in MEMBERS if each.table == table), None)
    fields = [each for each in inventory() if each.table == table]
    if held is None or (not held.whose.endswith("member_id = $1") and held.whose != "id = $1"):
        raise UnknownActor(f"{table} is no table with rows of members.")
    column = held.whose.partition(" ")[0]
    found = await rows(
        f"SELECT DISTINCT {column} AS member FROM {table} ORDER BY 1"  # noqa: S608 - a table of the list
    )
    names = tuple(each.column for each in fields)
    affected = [
        Affected(member_id=MemberId(each["member"]), fields=names, acts=0, first_at=since, last_at=until)
        for each in found
    ]
    sealed = sorted(each.column for each in fields if each.is_sealed)
    note = f"Sealed, and unreadable without the keys: {', '.join(sealed) or 'none of them'}."
    return BreachReport(
        since=since,
        until=until,
        about={"table": table},
        affected=affected,
        acts={},
        classes={held.data_class: len(affected)} if affected else {},
        notes=(note, "It is not known when which row was there: everybody who has one is counted."),
    )


def lines_of(report: BreachReport) -> Sequence[tuple[object, ...]]:
    """One line for each member, for a spreadsheet."""
    return [
        (
            str(each.member_id),
            " ".join(each.fields),
            each.acts,
            each.first_at.isoformat(),
            each.last_at.isoformat(),
        )
        for each in report.affected
    ]
