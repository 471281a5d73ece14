"""Who has which role, and which terms a programme has, in one statement."""

from __future__ import annotations

from uuid import UUID

from domain.roles.role import permissions_from_words
from domain.teamwork.steps import Holder, Responsibility, Terms, responsibilities
from persistence.database import from_json, row

_READ = """
SELECT
    (SELECT json_agg(json_build_array(r.code, r.permissions,
            (SELECT count(*) FROM staff s WHERE s.roles @> ARRAY[r.code] AND s.disabled_at IS NULL))
        ORDER BY r.code)
    FROM staff_roles r) AS holders,
    (SELECT json_agg(json_build_array(code, first_response_minutes, resolution_minutes) ORDER BY rank, code)
    FROM sla_policies WHERE programme_id = $1 AND active) AS policies,
    (SELECT json_agg(json_build_array(code, accept_minutes, page_minutes) ORDER BY rank, code)
    FROM teams WHERE programme_id = $1 AND active) AS teams
"""


async def of_programme(programme_id: UUID) -> tuple[Responsibility, ...]:
    found = await row(_READ, programme_id)
    assert found is not None
    holders = [
        Holder(role=code, permissions=permissions_from_words(code, words), people=people)
        for code, words, people in from_json(found["holders"]) or ()
    ]
    terms = Terms(
        policies=[tuple(each) for each in from_json(found["policies"]) or ()],
        teams=[tuple(each) for each in from_json(found["teams"]) or ()],
    )
    return responsibilities(holders, terms)
