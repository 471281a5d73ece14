"""What rewards ask of storage. persistence/rewards/repository.py answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from domain.kernel.ids import MemberId, RedemptionId
from domain.rewards.offering import Had
from domain.rewards.redemption import Move, Redemption
from domain.rewards.reward import Reward
from domain.rewards.stock import Stocks


class Rewards(Protocol):
    async def add_revision(self, programme_id: UUID, reward: Reward, *, at: datetime, by: str) -> None:
        """A new revision, and with the first one the reward. That of a draw gets a secret seed of its own."""
        ...

    async def set_stocks(self, reward_id: UUID, stocks: Mapping[str, int | None]) -> None:
        """How many there are of each share from now on; what was taken stays."""
        ...

    async def lock_stocks(self, reward_id: UUID) -> Stocks:
        """Every share of a reward, held until the end of the transaction. All members wait for each other
        here: ask last, and only under the member's lock."""
        ...

    async def take(self, reward_id: UUID, shares: Mapping[str, int]) -> None:
        """Take so many of each share, or give back what is negative. They are held."""
        ...

    async def had(
        self, member_id: MemberId, programme_id: UUID, reward_id: UUID, *, since: datetime
    ) -> tuple[Had, Stocks]:
        """What the member, and whoever was merged into the member, has had of a reward, `since` in the
        present period; and how much there is of it, which nobody holds."""
        ...

    async def seed(self, revision_id: UUID) -> bytes:
        """Of a draw."""
        ...

    async def log_draw(self, reward_id: UUID, sequence: int, line: Mapping[str, Any]) -> None:
        """Append a line to the log of a draw. Lines are never changed."""
        ...

    async def add(self, redemption: Redemption, move: Move) -> None: ...

    async def programme_of(self, redemption_id: RedemptionId) -> str | None:
        """The code of the programme that a redemption belongs to; None where there is no such redemption."""
        ...

    async def find(self, redemption_id: RedemptionId) -> Redemption | None:
        """Under the member's lock."""
        ...

    async def move(self, redemption_id: RedemptionId, move: Move) -> bool:
        """Put it into another state, where it is in the one that the move begins with; False where it is
        not."""
        ...

    async def became(self, member_id: MemberId, programme_id: UUID) -> Sequence[tuple[MemberId, UUID]]:
        """Into whose balance the member's was merged, and into whose theirs was, each with the id of the
        merge; empty where it was not."""
        ...
