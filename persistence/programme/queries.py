"""Reads of the programme, and how a read notices that its copy is stale."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from domain.kernel.texts import LocalText
from domain.programme.programme import Channel, Programme, Store
from persistence.database import from_json, rows
from persistence.members.statement import Section
from persistence.pages import Page, Slice
from persistence.programme.repository import COPIES, StoredProgrammes

VERSION = "programme_version"


def version_section(programme: Programme) -> Section:
    """What to load beside anything that the copy in memory explains: compare it with the copy's version."""
    return _version_section(programme.id, programme.code)


@lru_cache(maxsize=256)
def _version_section(programme_id: UUID, code: str) -> Section:
    sql = "(SELECT p.version FROM programmes p WHERE p.id = $1)"
    return Section(f"{VERSION}:{code}", sql, (programme_id,), int)


async def held(code: str | None) -> Programme:
    """The copy in memory, whatever its age; read when there is none. Raises UnknownProgramme."""
    return COPIES.of_code(code) or await StoredProgrammes().find(code)


async def at_version(programme_id: UUID, version: int) -> Programme:
    return await StoredProgrammes().at_version(programme_id, version)


async def current(code: str | None) -> Programme:
    """The programme as it is now. Raises UnknownProgramme."""
    return await StoredProgrammes().current(code)


async def with_id(programme_id: UUID) -> Programme:
    """The copy in memory of the programme that a row names, whatever its age; read when there is none."""
    return await at_version(programme_id, 1)


async def furthest_offset() -> timedelta:
    """By how much the clock of the sandbox runs ahead that is furthest ahead; nothing where there is none."""
    found = await rows("SELECT coalesce(max(clock_offset_seconds), 0) AS seconds FROM programmes")
    return timedelta(seconds=found[0]["seconds"])


@dataclass(frozen=True, slots=True)
class CategoryRead:
    code: str
    name: LocalText
    parent: str | None


async def stores(page: Page) -> Slice[Store]:
    found = await rows(
        "SELECT code, name, active FROM stores WHERE $2::text IS NULL OR code > $2 ORDER BY code LIMIT $1",
        page.limit,
        page.position(0),
    )
    return page.cut(
        [Store(code=each["code"], name=_text(each["name"]), active=each["active"]) for each in found]
    )


async def channels() -> list[Channel]:
    """All of them: a deployment has a handful."""
    found = await rows("SELECT code, name, active FROM channels ORDER BY code LIMIT 200")
    return [Channel(code=each["code"], name=_text(each["name"]), active=each["active"]) for each in found]


async def categories(page: Page) -> Slice[CategoryRead]:
    found = await rows(
        """SELECT code, name, parent_code FROM product_categories
        WHERE $2::text IS NULL OR code > $2 ORDER BY code LIMIT $1""",
        page.limit,
        page.position(0),
    )
    return page.cut([CategoryRead(each["code"], _text(each["name"]), each["parent_code"]) for each in found])


def _text(found: Any) -> LocalText:
    return LocalText(from_json(found))
