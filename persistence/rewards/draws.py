"""Lucky draws for whoever examines them: commitments, seeds that are revealed, and the log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from persistence.database import from_json, rows
from persistence.encryption import Vault
from persistence.pages import Page, Slice
from persistence.rewards.repository import opened_seed


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedRead:
    revision_id: UUID
    commitment: bytes
    sealed: bytes

    def open(self, vault: Vault) -> bytes:
        return opened_seed(vault, self.revision_id, self.sealed)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRead:
    sequence: int
    line: Mapping[str, Any]


async def seeds_of(reward_id: UUID) -> dict[UUID, SeedRead]:
    """By revision."""
    found = await rows("SELECT id, commitment, seed FROM draw_seeds WHERE reward_id = $1", reward_id)
    return {
        each["id"]: SeedRead(
            revision_id=each["id"], commitment=bytes(each["commitment"]), sealed=bytes(each["seed"])
        )
        for each in found
    }


async def log_of(reward_id: UUID, page: Page) -> Slice[LineRead]:
    """The lines of a draw's log, the first one first. The position is the sequence."""
    found = await rows(
        """SELECT sequence, line FROM prize_draws WHERE reward_id = $1 AND sequence > $2
        ORDER BY sequence LIMIT $3""",
        reward_id,
        page.position(0) or 0,
        page.limit,
    )
    return page.cut(_lines(found))


async def whole_log(reward_id: UUID) -> Sequence[LineRead]:
    return _lines(
        await rows("SELECT sequence, line FROM prize_draws WHERE reward_id = $1 ORDER BY sequence", reward_id)
    )


async def redemptions_of_draw(reward_id: UUID) -> dict[str, str | None]:
    """What each redemption of a draw says that it brought, by its id; over all members."""
    found = await rows("SELECT id, prize FROM redemptions WHERE reward_id = $1", reward_id)
    return {each["id"].hex: each["prize"] for each in found}


def _lines(found: Sequence[Mapping[str, Any]]) -> list[LineRead]:
    return [LineRead(sequence=each["sequence"], line=from_json(each["line"])) for each in found]
