"""Segments as the schema shows them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import strawberry
from strawberry.scalars import JSON

from api.conditions.shown import condition_shown
from api.context import Info
from api.errors import BadUserInput
from api.locale import Locale
from api.permissions import all_open, guarded, open_field
from api.programme.types import in_words
from api.scalars import Count
from api.segments.counting import counted
from api.texts import say
from domain.kernel.ids import MemberId
from domain.programme.programme import Programme
from domain.segments import overlap as rules
from domain.segments.segment import SegmentKind
from domain.staff.caller import Caller
from domain.staff.permissions import Permission
from persistence.segments import queries
from persistence.segments.queries import SegmentRead

MOST_IDS = 500

strawberry.enum(SegmentKind, description="RULE: whoever fulfils its condition. LIST: whoever was put on it.")


@all_open
@strawberry.type(description="Members who are in two segments at once.")
class SegmentOverlap:
    segment: str = strawberry.field(description="The code of the other one.")
    members: Count = strawberry.field(description="So many are in both.")
    share_of_this: int = strawberry.field(description="Per mille of this one.")
    share_of_other: int = strawberry.field(description="Per mille of the other one.")
    warning: str | None = strawberry.field(
        description="In words, where nearly all of the smaller one are in both."
    )

    @classmethod
    def of(cls, overlap: rules.Overlap, locale: Locale, caller: Caller) -> SegmentOverlap | None:
        """None where this caller may not know that there is one."""
        overlap = replace(
            overlap,
            both=counted(overlap.both, caller),
            this_size=counted(overlap.this_size, caller),
            other_size=counted(overlap.other_size, caller),
        )
        if not overlap.both:
            return None
        share = overlap.per_mille_of(min(overlap.this_size, overlap.other_size)) // 10
        warning = say("segment-overlap", locale, segment=overlap.other, share=share)
        return cls(
            segment=overlap.other,
            members=Count(overlap.both),
            share_of_this=overlap.per_mille_of(overlap.this_size),
            share_of_other=overlap.per_mille_of(overlap.other_size),
            warning=warning if overlap.is_much else None,
        )


@strawberry.type(description="A named audience.")
class Segment:
    read: strawberry.Private[SegmentRead]
    programme: strawberry.Private[Programme]

    @open_field(description="Its stable name for programs.")
    def code(self) -> str:
        return self.read.segment.code

    @open_field(description="Its name for people.")
    def name(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.read.segment.name, info, locale, self.programme.locale)

    @open_field
    def kind(self) -> SegmentKind:
        return self.read.segment.kind

    @open_field(description="As `ConditionInput` takes it; null: a list.")
    def condition(self) -> JSON | None:
        condition = self.read.segment.condition
        return None if condition is None else JSON(condition_shown(condition))

    @open_field(description="Put on whoever enters, taken from whoever leaves.")
    def tag(self) -> str | None:
        return self.read.segment.tag

    @open_field(description="Nobody is in a segment that is switched off.")
    def active(self) -> bool:
        return self.read.segment.active

    @open_field(description="Grows with every change.")
    def version(self) -> Count:
        return Count(self.read.segment.version)

    @open_field
    def saved_at(self) -> datetime:
        return self.read.saved_at

    @open_field(description="When it was last found out who is in it; null: not yet.")
    def refreshed_at(self) -> datetime | None:
        return self.read.refreshed_at

    @open_field(
        description="How many are in it, as last found out. Without the permission segments:members in fives "
        "below 1,000, and none below 20."
    )
    def member_count(self, info: Info) -> Count:
        return Count(counted(self.read.members, info.context.caller))

    @strawberry.field(
        description="Who is in it, in order of their ids. after: the last one of the page before.",
        extensions=[guarded(Permission.SEGMENTS_MEMBERS)],
    )
    async def member_ids(self, first: int, after: MemberId | None = None) -> list[MemberId] | None:
        if not 1 <= first <= MOST_IDS:
            raise BadUserInput(f"first lies between 1 and {MOST_IDS}.")
        start = after.value if after else None
        found = await queries.member_ids(self.read.segment.id, after=start, limit=first)
        return [MemberId(each) for each in found]
