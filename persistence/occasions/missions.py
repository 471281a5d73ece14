"""How far a member is with missions: all that are live, in one section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.campaigns.campaign import Campaign
from domain.programme.programme import Programme
from persistence.database import from_json
from persistence.members.statement import Section
from persistence.occasions.progress import COUNTED
from persistence.selection import NO_ARGUMENTS, Arguments


@dataclass(frozen=True, slots=True)
class LiveMission:
    """A mission in the period that runs now."""

    campaign: Campaign
    since: datetime
    until: datetime
    name: str
    """Under which its reward is remembered."""


@dataclass(frozen=True, slots=True)
class MissionRead:
    done: int
    rewarded: bool
    is_meant: bool
    """Whether the member is in the audience."""


def missions_section(
    name: str, programme: Programme, live: Sequence[LiveMission], arguments: Arguments = NO_ARGUMENTS
) -> Section:
    """By the campaign's id, in the order in which they were given."""
    args: list[Any] = [programme.id]

    def parameter(given: Any, kind: str) -> str:
        args.append(given)
        return f"${len(args)}::{kind}"

    parts = []
    for each in live:
        mission = each.campaign.mission
        assert mission is not None
        counted = COUNTED[mission.activity].format(
            member="m.id",
            programme="$1",
            since=parameter(each.since, "timestamptz"),
            until=parameter(each.until, "timestamptz"),
            event=parameter(mission.event, "text"),
        )
        taken = parameter(each.name, "text")
        audience = parameter(list(each.campaign.audience), "text[]")
        parts.append(f"""json_build_object('done', ({counted}),
            'rewarded', EXISTS (SELECT FROM member_occasions o WHERE o.member_id = m.id
                AND o.programme_id = $1 AND o.name = {taken}),
            'is_meant', cardinality({audience}) = 0 OR EXISTS (SELECT FROM segment_members s
                JOIN segments g ON g.id = s.segment_id
                WHERE s.member_id = m.id AND s.programme_id = $1 AND g.code = ANY({audience})))""")  # noqa: S608

    def decode(text: Any) -> dict[UUID, MissionRead]:
        found = from_json(text)
        return {
            each.campaign.campaign_id: MissionRead(**plain) for each, plain in zip(live, found, strict=True)
        }

    sql = f"(SELECT json_build_array({', '.join(parts)}) WHERE $1::uuid IS NOT NULL)"
    return Section(name, sql, tuple(args), decode, arguments)
