"""What the log of corrections asks of storage. persistence/corrections/repository.py answers."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from domain.corrections.correction import CorrectionSource
from domain.kernel.ids import MemberId
from domain.members.member import Profile


class Corrections(Protocol):
    async def note(
        self,
        member_id: MemberId,
        profile: Profile,
        *,
        source: CorrectionSource,
        made_by: str,
        at: datetime,
    ) -> None:
        """Write down what the profile is about to change of a locked member: call it before the change.

        The values are sealed with the member's key, so that they go with the person. Where nothing differs
        nothing is written. What finds a member and is stored nowhere in words, such as an external id, is
        named without its values.
        """
        ...
