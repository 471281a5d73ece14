"""What is not managed well, in one statement: deadlines that were missed, owners who are not there, data that
is missing, benefits that nobody used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from persistence.database import from_json, row
from persistence.moments import moment
from persistence.reach import in_reach
from persistence.sla.report import FIRST_RESPONSE_DUE, OF_A_TIME

MOST = 100

_GAPS = f"""
WITH missed AS (
    SELECT t.team_id, count(*) FILTER (WHERE coalesce(t.first_answered_at, $5) > t.due_at) AS missed,
        count(*) FILTER (WHERE t.first_answered_at IS NOT NULL OR t.due_at < $5) AS counted
    FROM (
        SELECT k.team_id, k.first_answered_at,
            {FIRST_RESPONSE_DUE} AS due_at
        {OF_A_TIME}
    ) t GROUP BY 1
), owned AS (
    SELECT staff_id, count(*) AS tickets, 0 AS actions FROM tickets k
    WHERE k.programme_id = $1 AND k.state NOT IN ('RESOLVED', 'CLOSED') AND k.staff_id IS NOT NULL
        AND {in_reach("k.store_code", 4)}
    GROUP BY 1
    UNION ALL
    SELECT f.owner_id, 0, count(*) FROM follow_ups f
    WHERE f.programme_id = $1 AND f.ended_at IS NULL AND f.owner_id IS NOT NULL
        AND {in_reach("f.store_code", 4)}
    GROUP BY 1
), seen AS (
    SELECT o.staff_id, sum(o.tickets)::bigint AS tickets, sum(o.actions)::bigint AS actions,
        greatest(s.last_login_at, r.presence_set_at, (
            SELECT max(t.created_at) FROM sessions e JOIN refresh_tokens t ON t.session_id = e.id
            WHERE e.subject_kind = 'STAFF' AND e.subject_id = s.id)) AS seen_at,
        s.created_at, s.disabled_at IS NOT NULL OR s.id IS NULL AS gone
    FROM owned o LEFT JOIN staff s ON s.id = o.staff_id LEFT JOIN representatives r ON r.staff_id = o.staff_id
    GROUP BY o.staff_id, s.id, r.staff_id
), dormant AS (
    SELECT * FROM seen WHERE gone OR coalesce(seen_at, created_at) < $6
), people AS (
    SELECT count(*) AS members,
        count(*) FILTER (WHERE m.name IS NULL) AS name,
        count(*) FILTER (WHERE m.phone IS NULL AND m.email IS NULL) AS contact,
        count(*) FILTER (WHERE m.birthday IS NULL) AS birthday,
        count(*) FILTER (WHERE m.locale IS NULL) AS language
    FROM memberships p JOIN members m ON m.id = p.member_id
    WHERE p.programme_id = $1 AND p.status = 'ACTIVE'
        AND {in_reach("m.enrol_store_code", 4)}
), unused AS (
    SELECT t.code, count(*) FILTER (WHERE c.state IN ('EXPIRED', 'UNUSED')) AS unused, count(*) AS ended
    FROM coupon_templates t JOIN coupons c ON c.template_id = t.id
    WHERE t.programme_id = $1 AND c.valid_until >= $2 AND c.valid_until < least($3, $5)
        AND c.state IN ('EXPIRED', 'UNUSED', 'USED')
    GROUP BY 1
)
SELECT (SELECT json_agg(json_build_array(team_id, missed, counted) ORDER BY team_id NULLS LAST) FROM missed)
        AS missed,
    (SELECT json_agg(json_build_array(staff_id, tickets, actions, seen_at, gone)
        ORDER BY seen_at NULLS FIRST, staff_id)
    FROM (SELECT * FROM dormant ORDER BY seen_at NULLS FIRST, staff_id LIMIT $7) d) AS dormant,
    (SELECT count(*) FROM dormant) AS dormant_count,
    (SELECT row_to_json(people) FROM people) AS people,
    (SELECT json_agg(json_build_array(code, unused, ended) ORDER BY unused DESC, code)
    FROM (SELECT * FROM unused WHERE unused > 0 ORDER BY unused DESC, code LIMIT $7) u) AS unused,
    (SELECT coalesce(sum(unused), 0) FROM unused) AS unused_count
"""  # noqa: S608 - our own names
FIELDS = ("name", "contact", "birthday", "language")


@dataclass(frozen=True, slots=True, kw_only=True)
class MissedLine:
    team_id: UUID | None
    missed: int
    counted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DormantLine:
    staff_id: UUID
    tickets: int
    actions: int
    seen_at: datetime | None
    gone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UnusedLine:
    template: str
    unused: int
    ended: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    missed: tuple[MissedLine, ...]
    dormant: tuple[DormantLine, ...]
    dormant_count: int
    members: int
    incomplete: dict[str, int]
    unused: tuple[UnusedLine, ...]
    unused_count: int


async def gaps(
    programme_id: UUID,
    period: tuple[datetime, datetime],
    *,
    at: datetime,
    seen_since: datetime,
    stores: frozenset[str],
) -> Gaps:
    """Of tickets opened and coupons ended in the period by `at`, the programme's time, and of owners and
    members as they are now. Who was not seen since then, by the world's clock, is dormant. `stores`: none
    means all; coupons are of no store."""
    found = await row(
        _GAPS,
        programme_id,
        *period,
        sorted(stores) or None,
        at,
        seen_since,
        MOST,
    )
    assert found is not None
    people = from_json(found["people"])
    return Gaps(
        missed=tuple(
            MissedLine(team_id=UUID(team) if team else None, missed=missed, counted=counted)
            for team, missed, counted in _lines(found["missed"])
        ),
        dormant=tuple(
            DormantLine(
                staff_id=UUID(staff),
                tickets=tickets,
                actions=actions,
                seen_at=moment(seen) if seen else None,
                gone=gone,
            )
            for staff, tickets, actions, seen, gone in _lines(found["dormant"])
        ),
        dormant_count=found["dormant_count"],
        members=people["members"],
        incomplete={name: people[name] for name in FIELDS},
        unused=tuple(
            UnusedLine(template=code, unused=unused, ended=ended)
            for code, unused, ended in _lines(found["unused"])
        ),
        unused_count=int(found["unused_count"]),
    )


def _lines(text: Any) -> list[list[Any]]:
    return from_json(text) or []
