"""Invitations, their tokens, and how far the calendar has gone in making them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.kernel.ids import NOBODY, MemberId, SurveyInvitationId
from domain.surveys.invitation import About, Invitation
from domain.surveys.ports import Invitations, Round
from persistence.database import row, rows, value
from persistence.merges.parts import PERSONS
from persistence.tickets.sealing import hash_of

COLUMNS = """i.member_id, i.id, i.programme_id, i.survey_id, i.number, i.cause, i.store_code, i.channel,
    i.order_id, i.ticket_id, i.invited_at, i.expires_at"""
_ADD = """
INSERT INTO survey_invitations (member_id, id, programme_id, survey_id, number, cause, store_code, channel,
    order_id, ticket_id, invited_at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
ON CONFLICT (member_id, survey_id, cause) DO NOTHING RETURNING id
"""
_OF_TOKEN = f"""
SELECT {COLUMNS} FROM survey_tokens t
JOIN survey_invitations i ON i.member_id = t.member_id AND i.id = t.invitation_id WHERE t.digest = $1
"""  # noqa: S608 - our own names
_TRACKED = f"""
SELECT {COLUMNS} FROM survey_invitations i JOIN tickets t ON t.id = i.ticket_id
WHERE i.member_id = $1 AND i.id = $2 AND i.member_id = $3 AND t.tracking_hash = $4
"""  # noqa: S608 - our own names
_ADD_TOKEN = """
INSERT INTO survey_tokens (digest, member_id, invitation_id, made_at)
SELECT $1, $2, $3, $5
WHERE (SELECT count(*) FROM survey_tokens WHERE member_id = $2 AND invitation_id = $3) < $4
RETURNING invitation_id
"""
_BEGIN_ROUND = """
INSERT INTO survey_rounds (survey_id, round, started_at) VALUES ($1, $2, $3)
ON CONFLICT (survey_id, round) DO NOTHING
"""
# Another worker's round is left to it.
_HOLD_ROUND = """
SELECT after FROM survey_rounds WHERE survey_id = $1 AND round = $2 AND finished_at IS NULL
FOR UPDATE SKIP LOCKED
"""
_EVERYBODY = """
SELECT member_id FROM memberships
WHERE programme_id = $1 AND status = 'ACTIVE' AND ($2::uuid IS NULL OR member_id > $2)
ORDER BY member_id LIMIT $3
"""
_OF_SEGMENT = """
SELECT s.member_id FROM segment_members s JOIN segments g ON g.id = s.segment_id
WHERE g.programme_id = $1 AND g.code = $4 AND ($2::uuid IS NULL OR s.member_id > $2)
ORDER BY s.member_id LIMIT $3
"""
_WENT_ON = """
UPDATE survey_rounds SET after = coalesce($3::uuid, after),
    finished_at = CASE WHEN $3::uuid IS NULL THEN $4::timestamptz END
WHERE survey_id = $1 AND round = $2 RETURNING round
"""


def invitation_of(found: Mapping[str, Any]) -> Invitation:
    return Invitation(
        id=SurveyInvitationId(found["member_id"], found["id"]),
        programme_id=found["programme_id"],
        survey_id=found["survey_id"],
        number=found["number"],
        cause=found["cause"],
        about=About(
            store=found["store_code"],
            channel=found["channel"],
            order_id=found["order_id"],
            ticket_id=found["ticket_id"],
        ),
        invited_at=found["invited_at"],
        expires_at=found["expires_at"],
    )


class StoredInvitations(Invitations):
    async def add(self, invitation: Invitation) -> bool:
        about = invitation.about
        added = await rows(
            _ADD,
            invitation.id.member,
            invitation.id.value,
            invitation.programme_id,
            invitation.survey_id,
            invitation.number,
            invitation.cause,
            about.store,
            about.channel,
            about.order_id,
            about.ticket_id,
            invitation.invited_at,
            invitation.expires_at,
        )
        return bool(added)

    async def lately(self, member_id: MemberId, programme_id: UUID, *, since: datetime) -> bool:
        found = await value(
            f"""{PERSONS.format(member="$1::uuid")} SELECT EXISTS (SELECT FROM survey_invitations
                WHERE member_id IN (SELECT id FROM persons)
                AND programme_id = $2 AND invited_at > $3)""",  # noqa: S608 - an expression of our own
            member_id.value,
            programme_id,
            since,
        )
        return bool(found)

    async def find(self, invitation_id: SurveyInvitationId) -> Invitation | None:
        found = await row(
            f"SELECT {COLUMNS} FROM survey_invitations i WHERE i.member_id = $1 AND i.id = $2",  # noqa: S608
            invitation_id.member,
            invitation_id.value,
        )
        return invitation_of(found) if found else None

    async def of_token(self, digest: bytes) -> Invitation | None:
        found = await row(_OF_TOKEN, digest)
        return invitation_of(found) if found else None

    async def tracked(self, invitation_id: SurveyInvitationId, code: str) -> Invitation | None:
        found = await row(_TRACKED, NOBODY, invitation_id.value, invitation_id.member, hash_of(code))
        return invitation_of(found) if found else None

    async def hold(self, invitation_id: SurveyInvitationId) -> None:
        await rows(
            "SELECT 1 FROM survey_invitations WHERE member_id = $1 AND id = $2 FOR UPDATE",
            invitation_id.member,
            invitation_id.value,
        )

    async def add_token(
        self, invitation_id: SurveyInvitationId, digest: bytes, *, most: int, at: datetime
    ) -> bool:
        return bool(await rows(_ADD_TOKEN, digest, invitation_id.member, invitation_id.value, most, at))

    async def begin_round(self, survey_id: UUID, round_: int, *, at: datetime) -> Round | None:
        await rows(_BEGIN_ROUND, survey_id, round_, at)
        found = await row(_HOLD_ROUND, survey_id, round_)
        return Round(survey_id=survey_id, round=round_, after=found["after"]) if found else None

    async def of_round(
        self, programme_id: UUID, segment: str | None, *, after: UUID | None, limit: int
    ) -> list[UUID]:
        if segment is None:
            found = await rows(_EVERYBODY, programme_id, after, limit)
        else:
            found = await rows(_OF_SEGMENT, programme_id, after, limit, segment)
        return [each["member_id"] for each in found]

    async def went_on(self, round_: Round, *, after: UUID | None, at: datetime) -> None:
        await rows(_WENT_ON, round_.survey_id, round_.round, after, at)
