"""How types of events are registered."""

from __future__ import annotations

from dataclasses import dataclass

from domain.events.types import EventType, check_type
from domain.kernel.facts import Fact
from domain.kernel.ids import ProgrammeId
from domain.work import Begin


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveEventType:
    programme: str | None
    type_: EventType


async def save_event_type(command: SaveEventType, begin: Begin) -> EventType:
    """Register a type, or say anew what its events may say; events that were recorded stay as they are.
    Raises InvalidInput, UnknownProgramme."""
    check_type(command.type_)
    async with begin() as work:
        programme, moment = await work.programmes.lock(command.programme)
        if programme.event_types.get(command.type_.name) == command.type_:
            return command.type_
        await work.events.save_type(programme.id, command.type_, at=moment)
        await work.programmes.raise_version(programme.id)
        payload = {"programme": str(ProgrammeId(programme.id)), "code": command.type_.name}
        await work.facts.tell(
            Fact(kind="programme.event_type_changed", member_id=None, at=moment, payload=payload)
        )
    return command.type_
