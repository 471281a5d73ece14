"""What a member agrees to along with a phone, inside somebody's transaction."""

from __future__ import annotations

from collections.abc import Sequence

from domain.kernel.ids import MemberId
from domain.kernel.periods import day_of
from domain.privacy.use_cases import GivenConsent, consents_for_profile, keep_consents
from domain.work import Work


async def agree(
    member_id: MemberId, phone: str, programme: str | None, consents: Sequence[GivenConsent], work: Work
) -> None:
    """Keep what the locked member agrees to. Raises ConsentMissing and what else `consents_for_profile` does:
    then nothing is left of the phone either."""
    found = await work.programmes.find(programme)
    lines = await consents_for_profile(
        work,
        {"phone": phone},
        consents,
        member_id=member_id,
        today=day_of(found.now(work.now), found.zone),
        by=str(member_id),
        at=work.now,
    )
    await keep_consents(work, member_id, lines)
