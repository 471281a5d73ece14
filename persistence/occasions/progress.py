"""How far members are with missions: counted, never kept, so a return or a late order is right at once."""

from __future__ import annotations

from domain.campaigns.mission import Activity

COUNTED: dict[Activity, str] = {
    Activity.ORDERS: """SELECT count(*) FROM orders o
        WHERE o.member_id = {member} AND o.programme_id = {programme} AND o.paid_at >= {since}
        AND o.paid_at < {until} AND o.counts AND {event} IS NULL""",
    Activity.EVENTS: """SELECT count(*) FROM member_events v
        WHERE v.member_id = {member} AND v.programme_id = {programme} AND v.at >= {since} AND v.at < {until}
        AND v.name = {event}""",
    Activity.CHECK_INS: """SELECT count(*) FROM check_ins c
        WHERE c.member_id = {member} AND c.programme_id = {programme} AND c.at >= {since} AND c.at < {until}
        AND {event} IS NULL""",
}
"""By what is done: how often. Parameters stand in braces; `event` is null where none is asked for."""
