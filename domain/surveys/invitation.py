"""An invitation, and the token by which whoever got it answers."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID

from domain.kernel.ids import NOBODY, SurveyInvitationId
from domain.surveys.survey import Survey, Version

TOKEN_BYTES = 24
"""192 random bits: nobody guesses one, so of a token a plain digest is kept."""
TOKEN_LETTERS = 32
MOST_TOKENS = 10
"""Of one invitation: a letter that is sent again has a new one, and those before stay good."""


def new_token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


def digest_of(token: str) -> bytes | None:
    """Under what a token is kept; None for a text that can be none."""
    if len(token) != TOKEN_LETTERS or not token.isascii():
        return None
    return sha256(token.encode()).digest()


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What an invitation or an answer is about."""

    store: str | None = None
    channel: str | None = None
    order_id: UUID | None = None
    ticket_id: UUID | None = None


NOTHING = About()


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    id: SurveyInvitationId
    programme_id: UUID
    survey_id: UUID
    number: int
    """Of the version that is asked."""
    cause: str
    about: About
    invited_at: datetime
    expires_at: datetime

    @property
    def is_anonymous(self) -> bool:
        return self.id.member == NOBODY

    def has_expired(self, at: datetime) -> bool:
        return self.expires_at <= at


def invite(
    survey: Survey,
    version: Version,
    invitation_id: SurveyInvitationId,
    *,
    cause: str,
    about: About,
    at: datetime,
    good_for: timedelta | None = None,
) -> Invitation:
    return Invitation(
        id=invitation_id,
        programme_id=survey.programme_id,
        survey_id=survey.id,
        number=version.number,
        cause=cause,
        about=about,
        invited_at=at,
        expires_at=at + (good_for or timedelta(days=version.terms.good_for_days)),
    )


def is_drawn(survey_id: UUID, round_: int, member_id: UUID, per_mille: int) -> bool:
    """Whether a member is in the sample of a round: the same whoever asks, others in each round."""
    seed = f"{survey_id.hex}:{round_}:{member_id.hex}".encode()
    return int.from_bytes(sha256(seed).digest()[:8]) % 1_000 < per_mille


def round_of(opened_at: datetime, every_days: int, at: datetime) -> int:
    """Which round of the calendar it is, the first is 0."""
    return max(0, (at - opened_at) // timedelta(days=every_days))


def payload_of(invitation: Invitation, survey: Survey) -> Mapping[str, object]:
    return {"survey": survey.code, "invitation": str(invitation.id), "version": invitation.number}
