"""A member's place on a ladder, as fields of Member."""

from collections.abc import Sequence
from datetime import datetime

import strawberry

from api.context import Info
from api.errors import BadUserInput
from api.permissions import open_field
from api.programme.lookup import programme_of
from api.selection import Selection, arguments_of
from api.tiers.floors import TierFloor
from api.tiers.history import TierMove
from api.tiers.progress import TierProgress
from api.tiers.types import Tier
from domain.kernel.ids import FloorId
from domain.programme.programme import Programme
from domain.tiers import ladder as rules
from domain.tiers.progress import progress
from persistence.members.statement import Parts, Section
from persistence.tiers.history import tier_at_section
from persistence.tiers.moves import history_section
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

    @open_field(description="The tier by the rules, without what was given.")
    def earned(self) -> Tier:
        ladder, language = self.read.ladder, self.read.programme.locale
        return Tier(rule=ladder.tier(self.read.place.by_rules), ladder=ladder, language=language)

    @open_field(
        description="Tiers that were given and stand, the highest first. The member is in no lower one."
    )
    def floors(self) -> list[TierFloor]:
        ladder = self.read.ladder
        standing = sorted(
            self.read.place.floors, key=lambda each: (-ladder.tier(each.tier).rank, each.ends_at)
        )
        return [
            TierFloor.of(each, FloorId(self.read.member_id, each.id), ladder, self.read.programme.locale)
            for each in standing
        ]

    @open_field(
        description="What is missing for the next tier, and what keeps this one; null for another time than "
        "now."
    )
    def progress(self) -> TierProgress | None:
        return _progress(self.read)


def _progress(read: PlaceRead) -> TierProgress | None:
    if read.figures is None:
        return None
    return TierProgress(found=progress(read.ladder, read.place, read.figures), programme=read.programme)


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
    def tier(
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

    @open_field(
        description="What is missing for the next tier, what keeps the present one and until when; null "
        "where the programme has no such ladder."
    )
    def tier_progress(
        self, info: Info, programme: str | None = None, ladder: str | None = None
    ) -> TierProgress | None:
        arguments = arguments_of(info)
        if not self.row.has("tier_progress", arguments):
            return None
        read: PlaceRead | None = self.row.part("tier_progress", arguments)
        return _progress(read) if read else None

    @open_field(
        description="How the member came to its tier, the newest line first; at most 100. Empty where the "
        "programme has no such ladder."
    )
    def tier_history(
        self, info: Info, programme: str | None = None, ladder: str | None = None, first: int = 20
    ) -> list[TierMove]:
        arguments = arguments_of(info)
        if not self.row.has("tier_history", arguments):
            return []
        return [TierMove(read=each) for each in self.row.part("tier_history", arguments)]


MOST_MOVES = 100


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
    for use in wanted.uses_of("tier_progress"):
        programme = await programme_of(use.arguments["programme"])
        now = programme.now(info.context.now)
        ladder = _ladder(programme, use.arguments["ladder"], now)
        if ladder is not None:
            sections.append(
                place_section(
                    "tier_progress", programme, ladder, now=now, with_figures=True, arguments=use.arguments
                )
            )
    for use in wanted.uses_of("tier_history"):
        programme = await programme_of(use.arguments["programme"])
        ladder = _ladder(programme, use.arguments["ladder"], programme.now(info.context.now))
        first: int = use.arguments["first"]
        if not 1 <= first <= MOST_MOVES:
            raise BadUserInput(f"first is from 1 to {MOST_MOVES}.")
        if ladder is not None:
            sections.append(history_section(ladder, first, arguments=use.arguments))
    return sections
