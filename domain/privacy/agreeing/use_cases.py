"""What a member agrees to along with a phone or an e-mail, inside somebody's transaction."""

from __future__ import annotations

from collections.abc import Sequence

from domain.kernel.ids import MemberId
from domain.kernel.periods import day_of
from domain.members.member import Profile
from domain.privacy.use_cases import GivenConsent, consents_for_profile, keep_consents
from domain.work import Work


async def agree(
    member_id: MemberId,
    written: Profile,
    programme: str | None,
    consents: Sequence[GivenConsent],
    work: Work,
    *,
    by: str,
) -> None:
    """Keep what the locked member agrees to, for what is written of it. Raises ConsentMissing and what else
    `consents_for_profile` does: then nothing is left of what was written either."""
    found = await work.programmes.find(programme)
    lines = await consents_for_profile(
        work,
        written,
        consents,
        member_id=member_id,
        today=day_of(found.now(work.now), found.zone),
        by=by,
        at=work.now,
    )
    await keep_consents(work, member_id, lines)
