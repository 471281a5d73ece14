"""Lucky draws for whoever examines them: commitments, seeds that are revealed, and the log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from domain.rewards.stock import Stocks
from persistence.database import from_json, rows
from persistence.encryption import Vault
from persistence.pages import Page, Slice
from persistence.rewards.repository import opened_seed, stocks_of


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


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeDraw:
    """All that is to be held together, as of one instant."""

    lines: Sequence[LineRead]
    brought: Mapping[str, str | None]
    """By redemption, over all members: the prize."""
    stocks: Stocks


async def whole_draw(reward_id: UUID) -> WholeDraw:
    (found,) = await rows(
        """SELECT (SELECT json_agg(json_build_array(d.sequence, d.line) ORDER BY d.sequence)
            FROM prize_draws d WHERE d.reward_id = $1) AS lines,
        (SELECT json_object_agg(replace(r.id::text, '-', ''), r.prize)
            FROM redemptions r WHERE r.reward_id = $1) AS brought,
        (SELECT json_agg(json_build_array(s.share, s.stock, s.taken))
            FROM reward_stocks s WHERE s.reward_id = $1) AS stocks""",
        reward_id,
    )
    return WholeDraw(
        lines=[LineRead(sequence=number, line=line) for number, line in from_json(found["lines"]) or ()],
        brought=from_json(found["brought"]) or {},
        stocks=stocks_of(from_json(found["stocks"])),
    )


def _lines(found: Sequence[Mapping[str, Any]]) -> list[LineRead]:
    return [LineRead(sequence=each["sequence"], line=from_json(each["line"])) for each in found]
