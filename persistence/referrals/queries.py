"""Reads of referrals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from persistence.database import from_json
from persistence.members.statement import Section
from persistence.moments import moment
from persistence.selection import NO_ARGUMENTS, Arguments

_REFERRALS = """
(SELECT json_build_object(
    'code', (SELECT c.code FROM referral_codes c WHERE c.member_id = m.id AND c.programme_id = $1
        ORDER BY c.made_at, c.code LIMIT 1),
    'brought', (SELECT count(*) FROM referrals r WHERE r.referrer_id = m.id AND r.programme_id = $1),
    'qualified', (SELECT count(*) FROM referrals r WHERE r.referrer_id = m.id AND r.programme_id = $1
        AND r.qualified_at IS NOT NULL),
    'referred_at', (SELECT r.referred_at FROM referrals r WHERE r.member_id = m.id AND r.programme_id = $1)))
"""


@dataclass(frozen=True, slots=True)
class ReferralsRead:
    code: str | None
    brought: int
    qualified: int
    referred_at: datetime | None


def referrals_section(name: str, programme_id: UUID, arguments: Arguments = NO_ARGUMENTS) -> Section:
    """The member's code in one programme, and how many it has brought."""

    def decode(text: Any) -> ReferralsRead:
        plain = from_json(text)
        at = plain.pop("referred_at")
        return ReferralsRead(**plain, referred_at=moment(at) if at else None)

    return Section(name, _REFERRALS, (programme_id,), decode, arguments)
