"""What a marketer sends about segments."""

from typing import Any

import strawberry

from api.conditions.inputs import ConditionInput
from domain.kernel.ids import MemberId
from domain.kernel.texts import LocalText


@strawberry.input(
    description="A segment, new or changed. What is left out stays as it is. With a condition it is a rule, "
    "without one a list; that stays."
)
class SaveSegmentInput:
    programme: str | None = None
    code: str
    name: LocalText | None = strawberry.field(default=None, description="Needed for a new one.")
    condition: ConditionInput | None = strawberry.field(
        default=None, description="On members and their history; nothing of an order, an event or the clock."
    )
    tag: str | None = strawberry.field(
        default=strawberry.UNSET,
        description="Put on whoever enters and taken from whoever leaves; null: none.",
    )
    active: bool | None = strawberry.field(default=None, description="At first true.")

    def changes(self) -> dict[str, Any]:
        changes: dict[str, Any] = {}
        if self.condition is not None:
            changes["condition"] = self.condition.condition()
        if self.tag is not strawberry.UNSET:
            changes["tag"] = self.tag
        if self.active is not None:
            changes["active"] = self.active
        return changes


@strawberry.input(description="Who is put on a list, and who is taken off it. At most 500 each.")
class ChangeSegmentListInput:
    programme: str | None = None
    code: str
    add: list[MemberId] = strawberry.field(default_factory=list)
    remove: list[MemberId] = strawberry.field(default_factory=list)


@strawberry.input(description="A condition to try out on all members.")
class PreviewSegmentInput:
    programme: str | None = None
    condition: ConditionInput
    code: str | None = strawberry.field(
        default=None, description="The segment that it is for: it does not overlap with itself."
    )
    sample: int = strawberry.field(default=20, description="So many ids are shown, at most 100.")
