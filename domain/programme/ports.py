"""What the rules ask of the programme's storage. persistence/programme/repository.py answers."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from domain.kernel.texts import LocalText
from domain.points.earning import EarnRule
from domain.programme.programme import Channel, Programme, ProgrammeSettings, Store, WalletType
from domain.tiers.ladder import Ladder


class Programmes(Protocol):
    async def find(self, code: str | None) -> Programme:
        """The programme of that code, or the deployment's default one. Raises UnknownProgramme.

        It may come from memory and be older than the database: whoever locks a membership compares
        versions.
        """
        ...

    async def current(self, code: str | None) -> Programme:
        """The programme as it is now: one look at the version, and a read where the copy is stale. Raises
        UnknownProgramme."""
        ...

    async def all_current(self) -> list[Programme]:
        """Every programme as it is now, in the order of their codes."""
        ...

    async def at_version(self, programme_id: UUID, version: int) -> Programme:
        """The programme as of that version, read from the database where memory is older."""
        ...

    async def with_id(self, programme_id: UUID) -> Programme:
        """As it is now."""
        ...

    async def has_store(self, code: str) -> bool: ...

    async def has_channel(self, code: str) -> bool: ...

    async def categories_of(self, skus: tuple[str, ...]) -> dict[str, str]:
        """The category of each SKU that the catalogue knows."""
        ...

    async def has_products(self) -> bool:
        """Whether the catalogue has any."""
        ...

    async def lock(self, code: str | None) -> tuple[Programme, datetime]:
        """The programme as stored, held for this transaction, and the moment by its clock at which it was
        had: set-up changes go one after another, and so do their moments. Raises UnknownProgramme."""
        ...

    async def names(self) -> frozenset[str]:
        """The codes of all programmes; nothing is held."""
        ...

    async def codes(self) -> frozenset[str]:
        """The codes of all programmes, held for this transaction: a second creation waits here."""
        ...

    async def add(self, programme: Programme, *, at: datetime) -> None: ...

    async def save_wallet_type(self, programme_id: UUID, wallet: WalletType, *, at: datetime) -> None: ...

    async def save_settings(self, programme_id: UUID, settings: ProgrammeSettings) -> None: ...

    async def set_clock(self, programme_id: UUID, offset: timedelta) -> None:
        """By how much the clock of a sandbox runs ahead."""
        ...

    async def add_earn_rule(self, programme_id: UUID, rule: EarnRule, *, at: datetime, by: str) -> None: ...

    async def add_ladder_revision(
        self, programme_id: UUID, ladder: Ladder, *, at: datetime, by: str
    ) -> None: ...

    async def save_store(self, store: Store, *, at: datetime) -> None: ...

    async def save_channel(self, channel: Channel, *, at: datetime) -> None: ...

    async def save_category(
        self, code: str, name: LocalText, parent: str | None, *, at: datetime
    ) -> None: ...

    async def lock_categories_above(self, code: str) -> frozenset[str]:
        """The category and everything above it, held for this transaction; empty where there is none."""
        ...

    async def raise_version(self, programme_id: UUID) -> int:
        """Make every copy in memory stale. The last step of each change."""
        ...
