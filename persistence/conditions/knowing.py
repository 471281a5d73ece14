"""What conditions ask about members, read for many of them in one statement."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from domain.conditions.subject import MemberFacts, Needs
from domain.conditions.tree import Count, Figure
from domain.kernel.periods import day_of
from domain.programme.programme import Programme
from persistence.database import from_json, rows
from persistence.encryption import Sealed, Secret, Vault

_OF_ORDERS = """(SELECT {what} FROM orders o
    WHERE o.member_id = m.member_id AND o.programme_id = m.programme_id AND {counted}
    AND o.paid_at >= {start} AND o.paid_at < {end})"""
_DAY = "(o.paid_at AT TIME ZONE {zone})::date"
_COUNTS = {
    Count.ORDERS: ("count(*)", "o.counts"),
    # Of an order that came back whole the freight may be left, and it counts as none.
    Count.SPEND: ("coalesce(sum(o.goods_minor - o.returned_minor), 0)::bigint", "true"),
    Count.ORDER_DAYS: (f"count(DISTINCT {_DAY})", "o.counts"),
    Count.DAYS_SINCE_ORDER: (f"({{end}} AT TIME ZONE {{zone}})::date - max({_DAY})", "o.counts"),
}
_OF_EVENTS = """(SELECT count(*) FROM member_events v
    WHERE v.member_id = m.member_id AND v.programme_id = m.programme_id AND v.name = {event}
    AND v.at >= {start} AND v.at < {end})"""


async def known_of(
    members: Sequence[UUID], programme: Programme, needs: Needs, *, at: datetime, vault: Vault
) -> dict[UUID, MemberFacts]:
    """Of members of the programme, as far as it is needed; history as of that instant, without what happened
    at it or later. Sealed values are opened here and nowhere else."""
    args: list[Any] = [list(members), programme.id]

    def parameter(value: Any) -> str:
        args.append(value)
        return f"${len(args)}"

    columns = ["m.member_id"]
    joins = ""
    figures = sorted(needs.figures, key=repr)
    if figures:
        end = f"{parameter(at)}::timestamptz"
        zone = f"{parameter(programme.zone.key)}::text"
        columns += [
            f"{_figure(figure, programme, at, end, zone, parameter)} AS f{place}"
            for place, figure in enumerate(figures)
        ]
    if needs.profile or needs.attributes or needs.birthday:
        joins += " JOIN members b ON b.id = m.member_id"
        columns += ["m.joined_at", "b.gender", "b.locale", "b.enrol_source", "b.enrol_store_code"]
        if needs.attributes:
            columns.append("b.profile")
        if needs.birthday:
            joins += " LEFT JOIN member_keys k ON k.member_id = m.member_id AND b.birthday IS NOT NULL"
            columns += ["b.birthday", "k.wrapped"]
    if needs.tags:
        columns.append("""ARRAY(SELECT t.tag FROM member_tags t WHERE t.programme_id = m.programme_id
            AND t.member_id = m.member_id) AS tags""")
    found = await rows(
        f"SELECT {', '.join(columns)} FROM memberships m{joins}"  # noqa: S608 - expressions of our own
        " WHERE m.member_id = ANY($1::uuid[]) AND m.programme_id = $2",
        *args,
    )
    return {each["member_id"]: _facts(each, figures, programme, needs, vault) for each in found}


def _figure(figure: Figure, programme: Programme, at: datetime, end: str, zone: str, parameter: Any) -> str:
    start = f"{parameter(figure.window.start(at, programme.zone))}::timestamptz"
    if figure.count is Count.EVENTS:
        return _OF_EVENTS.format(event=parameter(figure.event), start=start, end=end)
    what, counted = _COUNTS[figure.count]
    what = what.format(zone=zone, end=end)
    return _OF_ORDERS.format(what=what, counted=counted, start=start, end=end)


def _facts(
    found: dict[str, Any], figures: Sequence[Figure], programme: Programme, needs: Needs, vault: Vault
) -> MemberFacts:
    joined = found.get("joined_at")
    return MemberFacts(
        tags=frozenset(found.get("tags", ())),
        attributes=from_json(found["profile"]) if needs.attributes else {},
        gender=found.get("gender"),
        locale=found.get("locale"),
        enrol_source=found.get("enrol_source"),
        enrol_store=found.get("enrol_store_code"),
        joined_on=day_of(joined, programme.zone) if joined else None,
        birthday=_birthday(found, vault) if needs.birthday else None,
        figures={figure: found[f"f{place}"] for place, figure in enumerate(figures)},
    )


def _birthday(found: dict[str, Any], vault: Vault) -> date | None:
    """Not known of a member whose key is gone."""
    if found["birthday"] is None or found["wrapped"] is None:
        return None
    key = vault.unwrap(found["member_id"], found["wrapped"])
    return date.fromisoformat(vault.open(Sealed(Secret.MEMBER_BIRTHDAY, found["birthday"]), key))
