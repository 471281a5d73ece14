"""What the rules about second factors ask of storage. `persistence/secondfactors/repository.py` answers.

The account is locked before anything here is: it is the lock of its factor, its codes and its challenges.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from domain.kernel.ids import StaffId
from domain.secondfactors.factor import Challenge, SecondFactor


class SecondFactors(Protocol):
    async def of(self, staff_id: StaffId) -> SecondFactor | None: ...

    async def begin(self, factor: SecondFactor) -> None:
        """Keep a new secret instead of one that was never confirmed."""
        ...

    async def confirm(
        self, staff_id: StaffId, *, step: int, recovery_hashes: Iterable[bytes], at: datetime
    ) -> None: ...

    async def use_step(self, staff_id: StaffId, step: int) -> None: ...

    async def use_recovery(self, staff_id: StaffId, hashed: bytes) -> bool:
        """Whether there was such a code; from now on there is not."""
        ...

    async def remove(self, staff_id: StaffId) -> None: ...

    async def challenge(self, hashed: bytes, challenge: Challenge) -> None: ...

    async def find_challenge(self, hashed: bytes) -> Challenge | None: ...

    async def end_challenge(self, hashed: bytes) -> bool:
        """Whether it was still there."""
        ...
