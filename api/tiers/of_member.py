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
from persistence.tiers.history import tier_at_section
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

    @open_field(
        description="What is missing for the next tier, and what keeps this one; null for another time than "
        "now."
    )
    def progress(self) -> TierProgress | None:
        read = self.read
        if read.figures is None:
            return None
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

    @open_field(
        description="The tier that the member is in; null where the programme has no such ladder. `at`: the "
        "tier at that instant, null before the member joined; one to come is what the reviews until then "
        "decide if nothing else happens. `asKnownAt`: from the moves that had been written by then, without "
        "foreseeing reviews; now where it is not given, or later than now."
    )
    async def tier(
        self,
        info: Info,
        programme: str | None = None,
        ladder: str | None = None,
        at: datetime | None = None,
        as_known_at: datetime | None = None,
    ) -> MemberTier | None:
        arguments = arguments_of(info)
        read: PlaceRead | None = self.row.part("tier", arguments) if self.row.has("tier", arguments) else None
        return MemberTier(read=read) if read else None


async def tier_sections(info: Info, wanted: Selection) -> Sequence[Section]:
    """What the fields above read."""
    sections = []
    for use in wanted.uses_of("tier"):
        # A payload's own `tier` may have no such arguments.
        given = {"programme": None, "ladder": None, "at": None, "as_known_at": None, **use.arguments}
        programme = await programme_of(given["programme"])
        now = programme.now(info.context.now)
        known_at: datetime | None = given["as_known_at"]
        at: datetime | None = given["at"] or (now if known_at is not None else None)
        ladder = _ladder(programme, given["ladder"], at or now)
        if ladder is None:
            continue
        if at is None:
            with_figures = "progress" in use.selection
            section = place_section(
                "tier", programme, ladder, now=now, with_figures=with_figures, arguments=use.arguments
            )
        else:
            section = tier_at_section(
                "tier", programme, ladder, at, known_at, now=now, arguments=use.arguments
            )
        sections.append(section)
    return sections
