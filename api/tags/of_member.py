"""A member's tags, as a field of Member."""

from collections.abc import Sequence

import strawberry

from api.context import Info
from api.permissions import guarded
from api.programme.lookup import programme_of
from api.selection import Selection, arguments_of
from api.tags.types import MemberTag
from domain.staff.permissions import Permission
from persistence.members.queries import MemberRead
from persistence.members.statement import Section
from persistence.tags.queries import TagRead, tags_section


@strawberry.type
class TagsOfMember:
    row: strawberry.Private[MemberRead]

    @strawberry.field(
        description="Labels of the member in a programme. They are the shop's own words, not the member's.",
        extensions=[guarded(Permission.TAGS_READ)],
    )
    def tags(self, info: Info, programme: str | None = None) -> list[MemberTag] | None:
        read: Sequence[TagRead] = self.row.part("tags", arguments_of(info))
        return [MemberTag.of(each) for each in read]


async def tag_sections(wanted: Selection) -> list[Section]:
    sections = []
    for use in wanted.uses_of("tags"):
        of = await programme_of(use.arguments["programme"])
        sections.append(tags_section("tags", of.id, use.arguments))
    return sections
