"""What the rules about roles ask of storage. `persistence/roles/repository.py` answers."""

from __future__ import annotations

from typing import Protocol

from domain.roles.role import StaffRole


class Roles(Protocol):
    async def hold(self) -> dict[str, StaffRole]:
        """All roles by code. Whoever holds them is alone in changing roles and who has which, until its
        transaction ends: so two administrators can not take each other's last right at once.

        The first lock of its transaction: accounts come after it.
        """
        ...

    async def put(self, role: StaffRole) -> None:
        """Add it, or write it anew."""
        ...

    async def follow_version(self, code: str) -> None:
        """A built-in role holds again what the running version gives it."""
        ...

    async def remove(self, code: str) -> None: ...

    async def holders(self, code: str) -> int:
        """How many accounts have the role, shut ones too."""
        ...

    async def holdings(self) -> list[frozenset[str]]:
        """The roles of each account that is not shut."""
        ...
