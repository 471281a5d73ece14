"""What members agree to, as expressions over a membership `m`, and when history may be asked about.

Whether somebody is a child is sealed, so it is not said here: see `status_of` in `domain/privacy/consent.py`,
whose answers both compilers of conditions must give.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from domain.privacy.consent import is_child
from domain.privacy.purpose import GUARDED, Purpose

# The oldest version that is good enough, of a purpose; null where nothing is in force.
_NEEDED = """(SELECT greatest(min(v.version), max(v.version) FILTER (WHERE v.consent_again))
    FROM policy_documents d JOIN policy_versions v ON v.document_code = d.code
    WHERE d.purpose = {purpose} AND v.effective_from <= now())"""
GIVEN = f"""ARRAY(SELECT c.purpose FROM (SELECT DISTINCT ON (x.purpose) x.* FROM consents x
    WHERE x.member_id = m.member_id ORDER BY x.purpose, x.number DESC) c
    WHERE c.act = 'GIVEN' AND c.version >= {_NEEDED.format(purpose="c.purpose")})"""  # noqa: S608 - our own
"""The purposes to which the member has agreed, children too."""
GUARDIAN = """EXISTS (SELECT FROM member_guardians g
    WHERE g.member_id = m.member_id AND g.ended_at IS NULL)"""
PERSONALISED = """NOT EXISTS (SELECT FROM member_preferences p
    WHERE p.member_id = m.member_id AND NOT p.personalised)"""
NOT_ASKED = "(" + _NEEDED.format(purpose="'PROFILING'") + " IS NULL)"
"""Profiling has no document in force: nobody has been asked, and the switch alone decides."""


def given_to(parameter: str) -> str:
    return f"({parameter} = ANY({GIVEN}))"


def live_of(given: Collection[str], *, guardian: bool, birthday: date | None, today: date) -> frozenset[str]:
    """Of what was given, what a child or a grown-up has really agreed to."""
    if guardian or not is_child(birthday, today):
        return frozenset(given)
    return frozenset(each for each in given if Purpose(each) not in GUARDED)
