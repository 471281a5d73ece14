"""A member's place on a ladder, as fields of Member."""

from collections.abc import Sequence
from datetime import datetime

import strawberry

from api.context import Info
from api.errors import BadUserInput
from api.permissions import open_field
from api.programme.lookup import programme_of
from api.selection import Selection, arguments_of
from api.tiers.types import Tier, TierProgress
from domain.programme.programme import Programme
from domain.tiers import ladder as rules
from domain.tiers.progress import progress
from persistence.members.statement import Parts, Section
from persistence.tiers.queries import PlaceRead, place_section


@strawberry.type(description="The tier that a member is in.")
class MemberTier:
    read: strawberry.Private[PlaceRead]

    @open_field(description="The tier.")
    def tier(self) -> Tier:
        ladder, language = self.read.ladder, self.read.programme.locale
        return Tier(rule=ladder.tier(self.read.place.tier), ladder=ladder, language=language)

    @open_field(description="Since when.")
    def since(self) -> datetime:
        return self.read.place.since

    @open_field(description="What is missing for the next tier, and what keeps this one.")
    def progress(self) -> TierProgress:
        read = self.read
        found = progress(read.ladder, read.place, read.figures)
        return TierProgress.of(found, read.ladder, read.programme)


def _ladder(programme: Programme, code: str | None, at: datetime) -> rules.Ladder | None:
    if code is None:
        return programme.default_ladder(at)
    found = next((each for each in programme.ladders_at(at) if each.code == code), None)
    if found is None:
        raise BadUserInput(f"There is no ladder {code}.")
    return found


@strawberry.type
class TierOfMember:
    row: strawberry.Private[Parts]

    @open_field(description="The tier that the member is in; null where the programme has no such ladder.")
    async def tier(
        self, info: Info, programme: str | None = None, ladder: str | None = None
    ) -> MemberTier | None:
        arguments = arguments_of(info)
        read: PlaceRead | None = self.row.part("tier", arguments) if self.row.has("tier", arguments) else None
        return MemberTier(read=read) if read else None


async def tier_sections(info: Info, wanted: Selection) -> Sequence[Section]:
    """What the fields above read."""
    sections = []
    for use in wanted.uses_of("tier"):
        programme = await programme_of(use.arguments.get("programme"))
        ladder = _ladder(programme, use.arguments.get("ladder"), info.context.now)
        if ladder is not None:
            sections.append(
                place_section(
                    "tier",
                    programme,
                    ladder,
                    now=info.context.now,
                    with_figures="progress" in use.selection,
                    arguments=use.arguments,
                )
            )
    return sections
