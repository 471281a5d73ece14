"""What was corrected of a member's data, as a field of Member."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any

import orjson
import strawberry
from strawberry.scalars import JSON

from api.context import Info
from api.errors import BadUserInput
from api.pagination import MOST
from api.permissions import all_open, guarded
from api.selection import Selection, arguments_of
from domain.corrections.correction import CorrectionSource
from domain.staff.caller import Sight
from domain.staff.permissions import Permission
from persistence.corrections.queries import CorrectionRead, corrections_section
from persistence.encryption import MemberKey, Sealed
from persistence.members.queries import MemberRead
from persistence.members.statement import Section

strawberry.enum(CorrectionSource, description="How the change came: by an update, a binding, an import.")


@all_open
@strawberry.type(description="A change of the data of a member.")
class Correction:
    at: datetime
    source: CorrectionSource
    fields: list[str] = strawberry.field(description="Which were changed.")
    made_by: str = strawberry.field(description="Who changed them: the id of a member, staff or a service.")
    before: JSON | None = strawberry.field(
        description="What they said, by name. For the member and whoever sees contact data in full; null "
        "for others and when it is past its term."
    )
    after: JSON | None = strawberry.field(description="What they said from then on.")


@strawberry.type
class CorrectionsOfMember:
    row: strawberry.Private[MemberRead]
    revealed: strawberry.Private[bool] = False

    @strawberry.field(
        description="What was changed of the member's data, the newest first.",
        extensions=[guarded(Permission.CORRECTIONS_READ, or_self=True)],
    )
    async def corrections(
        self,
        info: Info,
        first: Annotated[int, strawberry.argument(description=f"1 to {MOST}.")] = 20,
    ) -> list[Correction] | None:
        read: Sequence[CorrectionRead] = self.row.part("corrections", arguments_of(info))
        sight = Sight.FULL if self.revealed else info.context.caller.sight_of(self.row.member_id)
        key = None
        if sight is Sight.FULL and self.row.wrapped is not None:
            key = info.context.vault.unwrap(self.row.id, self.row.wrapped)
        return [
            Correction(
                at=each.at,
                source=each.source,
                fields=list(each.fields),
                made_by=each.made_by,
                before=_opened(info, each.before, key),
                after=_opened(info, each.after, key),
            )
            for each in read
        ]


def _opened(info: Info, sealed: Sealed | None, key: MemberKey | None) -> Any:
    if sealed is None or key is None:
        return None
    return orjson.loads(info.context.vault.open(sealed, key))


def correction_sections(wanted: Selection) -> list[Section]:
    sections = []
    for use in wanted.uses_of("corrections"):
        first = use.arguments["first"]
        if not 1 <= first <= MOST:
            raise BadUserInput(f"`first` is from 1 to {MOST}.")
        sections.append(corrections_section("corrections", first, use.arguments))
    return sections
