"""The report of deadlines, and how long tickets stay in each state, each in one statement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from domain.sla.policy import DEFAULT_POLICY
from domain.sla.report import Punctuality
from persistence.database import rows
from persistence.reach import in_reach


class SlaGroup(StrEnum):
    """By what a report is told apart."""

    NONE = "NONE"
    TEAM = "TEAM"
    PERSON = "PERSON"
    CHANNEL = "CHANNEL"
    KIND = "KIND"
    DAY = "DAY"
    WEEK = "WEEK"
    MONTH = "MONTH"

    @property
    def is_a_time(self) -> bool:
        return self in (SlaGroup.DAY, SlaGroup.WEEK, SlaGroup.MONTH)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareRead:
    """One line of the report. `key` is an id, a word, or the first day of a time; None: of no team or person,
    or all together."""

    key: UUID | str | date | None
    found: Punctuality


@dataclass(frozen=True, slots=True, kw_only=True)
class StateTimeRead:
    """How long tickets stayed in a state."""

    state: str
    tickets: int
    visits: int
    """How often they came into it: more than once each is a loop."""
    seconds: int
    median_seconds: int
    skipped: int
    """Tickets that went beyond it without a stay."""
    reopened_per_mille: int | None
    """Of those that stayed in it; None: there are none."""
    skipped_reopened_per_mille: int | None


_KEYS = {
    SlaGroup.NONE: "NULL::text",
    SlaGroup.TEAM: "k.team_id",
    SlaGroup.PERSON: "k.staff_id",
    SlaGroup.CHANNEL: "k.channel",
    SlaGroup.KIND: "k.kind",
    SlaGroup.DAY: "(k.opened_at AT TIME ZONE $7)::date",
    SlaGroup.WEEK: "date_trunc('week', k.opened_at AT TIME ZONE $7)::date",
    SlaGroup.MONTH: "date_trunc('month', k.opened_at AT TIME ZONE $7)::date",
}
OF_A_TIME = f"""FROM tickets k
    WHERE k.programme_id = $1 AND k.opened_at >= $2 AND k.opened_at < $3
        AND {in_reach("k.store_code", 4)}
        AND (k.closed_because IS NULL OR k.closed_because NOT IN ('DUPLICATE', 'SPAM'))"""
"""The tickets that every report is about: opened in a time, of some stores or of all. Duplicates count under
their other ticket, and spam is nobody's feedback."""
FIRST_RESPONSE_DUE = (
    "coalesce(k.first_response_due_at,"
    f" k.opened_at + make_interval(mins => {DEFAULT_POLICY.first_response_minutes}))"
)
"""By when such a ticket should have had its first answer. Those of before there were deadlines have the usual
one."""
# Where the report has a term of its own ($6, in seconds) it counts from the opening, round the clock. Days
# are those of the programme's time zone ($7).
_SHARES = """
SELECT key, count(*) FILTER (WHERE first_answered_at <= due_at) AS in_time,
    count(*) FILTER (WHERE first_answered_at > due_at) AS late,
    count(*) FILTER (WHERE first_answered_at IS NULL AND due_at < $5) AS overdue,
    count(*) FILTER (WHERE first_answered_at IS NULL AND due_at >= $5) AS not_due
FROM (
    SELECT {key} AS key, k.first_answered_at,
        CASE WHEN $6::bigint IS NULL
            THEN {due}
            ELSE k.opened_at + make_interval(secs => $6) END AS due_at
    {of_a_time}
) t
GROUP BY key ORDER BY key NULLS LAST
"""
# The steps that a ticket passes on its way, as long as none is left out.
WAY = "ARRAY['NEW', 'TRIAGED', 'ASSIGNED', 'ANSWERED', 'RESOLVED']"
# A step of a person and the desk's own that follows it may have one instant: ids of changes grow with time.
_TIMES = f"""
WITH wanted AS MATERIALIZED (SELECT k.id, k.opened_at {OF_A_TIME}), steps AS (
    SELECT w.id, 'NEW' AS state, w.opened_at AS at, NULL::uuid AS change FROM wanted w
    UNION ALL
    SELECT w.id, c.after, c.at, c.id
    FROM wanted w JOIN ticket_changes c ON c.ticket_id = w.id AND c.field = 'state' AND c.before IS NOT NULL
), stays AS MATERIALIZED (
    SELECT id, state, until - at AS stay FROM (SELECT s.id, s.state, s.at,
        coalesce(lead(s.at) OVER (PARTITION BY s.id ORDER BY s.at, s.change NULLS FIRST), $5) AS until
        FROM steps s) t
    WHERE state <> 'CLOSED'
), ends AS (
    SELECT id, max(array_position({WAY}, state)) AS reached, bool_or(state = 'REOPENED') AS again
    FROM stays GROUP BY id
), stayed AS (
    SELECT s.state, count(DISTINCT s.id) AS tickets, count(*) AS visits,
        sum(extract(epoch FROM s.stay))::bigint AS seconds,
        extract(epoch FROM percentile_disc(0.5) WITHIN GROUP (ORDER BY s.stay))::bigint AS median,
        count(DISTINCT s.id) FILTER (WHERE s.stay > interval '0') AS stayed,
        count(DISTINCT s.id) FILTER (WHERE s.stay > interval '0' AND e.again) AS again
    FROM stays s JOIN ends e ON e.id = s.id GROUP BY s.state
), skipped AS (
    SELECT w.state, count(*) AS tickets, count(*) FILTER (WHERE e.again) AS again
    FROM unnest({WAY}) WITH ORDINALITY w (state, rank) JOIN ends e ON e.reached > w.rank
    WHERE NOT EXISTS (SELECT FROM stays s WHERE s.id = e.id AND s.state = w.state AND s.stay > interval '0')
    GROUP BY w.state
)
SELECT state, coalesce(a.tickets, 0) AS tickets, coalesce(a.visits, 0) AS visits,
    coalesce(a.seconds, 0) AS seconds, coalesce(a.median, 0) AS median, coalesce(b.tickets, 0) AS skipped,
    round(1000.0 * a.again / nullif(a.stayed, 0))::int AS reopened,
    round(1000.0 * b.again / b.tickets)::int AS skipped_reopened
FROM stayed a FULL JOIN skipped b USING (state)
"""  # noqa: S608 - our own names


async def shares(
    programme_id: UUID,
    start: datetime,
    end: datetime,
    *,
    by: SlaGroup,
    at: datetime,
    zone: str | None = None,
    within_seconds: int | None = None,
    stores: frozenset[str] = frozenset(),
) -> list[ShareRead]:
    """Of the tickets opened in that time, as they stand at an instant. `stores`: only of these; none means
    of all. `zone`: whose days are meant, where it is by a time."""
    sql = _SHARES.format(key=_KEYS[by], due=FIRST_RESPONSE_DUE, of_a_time=OF_A_TIME)
    zones = (zone,) if by.is_a_time else ()
    found = await rows(sql, programme_id, start, end, sorted(stores) or None, at, within_seconds, *zones)
    return [ShareRead(key=each["key"], found=_counted(each)) for each in found]


def together(found: Iterable[Punctuality]) -> Punctuality:
    """Several lines as one."""
    lines = list(found)
    return Punctuality(
        in_time=sum(each.in_time for each in lines),
        late=sum(each.late for each in lines),
        overdue=sum(each.overdue for each in lines),
        not_due=sum(each.not_due for each in lines),
    )


async def state_times(
    programme_id: UUID,
    start: datetime,
    end: datetime,
    *,
    at: datetime,
    stores: frozenset[str] = frozenset(),
) -> list[StateTimeRead]:
    """Of the tickets opened in that time. What lasts is counted up to the instant."""
    return [
        StateTimeRead(
            state=each["state"],
            tickets=each["tickets"],
            visits=each["visits"],
            seconds=each["seconds"],
            median_seconds=each["median"],
            skipped=each["skipped"],
            reopened_per_mille=each["reopened"],
            skipped_reopened_per_mille=each["skipped_reopened"],
        )
        for each in await rows(_TIMES, programme_id, start, end, sorted(stores) or None, at)
    ]


def _counted(found: dict[str, Any]) -> Punctuality:
    return Punctuality(
        in_time=found["in_time"],
        late=found["late"],
        overdue=found["overdue"],
        not_due=found["not_due"],
    )
