"""What the rules of memberships ask of storage. persistence/memberships/repository.py answers."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.erasures.erasure import Erased
from domain.kernel.ids import MemberId
from domain.members.standing import MembershipStatus
from domain.points.page import Page


class Memberships(Protocol):
    async def know_all(self, page: Page) -> None:
        """Let the page know every lot that holds points, and every open hold with its lots."""
        ...

    async def change(
        self,
        member_id: MemberId,
        programme_id: UUID,
        status: MembershipStatus,
        *,
        at: datetime,
        closes_at: datetime | None = None,
    ) -> None:
        """Write the status of a locked membership. `closes_at`: for one that ends; an earlier end stays."""
        ...

    async def reopen(self, member_id: MemberId, programme_id: UUID) -> None:
        """A locked membership that had ended takes part again."""
        ...

    async def programmes_of(self, member_id: MemberId) -> list[UUID]:
        """The programmes that the member has ever joined, in the order in which their rows are locked."""
        ...

    async def erase(self, member_id: MemberId, *, erasure_id: UUID, at: datetime) -> Erased:
        """Remove the person from a locked member: key, identities, search, everything sealed, the card's
        number. What is left is an id that nobody can lead back to a person. Says what went and what stays."""
        ...
