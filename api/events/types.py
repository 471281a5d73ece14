"""Types of events as admins register them."""

from __future__ import annotations

import strawberry

from api.context import Info
from api.locale import Locale
from api.permissions import all_open, open_field
from api.problems import Problem
from api.programme.types import in_words
from domain.events import types as rules
from domain.events.types import ValueKind
from domain.kernel.texts import LocalText

strawberry.enum(
    ValueKind,
    name="EventValueKind",
    description="TEXT, at most 200 letters and no personal data; NUMBER; FLAG.",
)


@strawberry.input(description="Something that an event of the type may say.")
class EventKeyInput:
    name: str = strawberry.field(description="Small letters, digits and underscores, as `data` has it.")
    kind: ValueKind
    required: bool = False


@strawberry.input(
    description="What events of a name may say. Events without a type say nothing but their name."
)
class SaveEventTypeInput:
    programme: str | None = None
    name: str = strawberry.field(description="As `recordEvent` has it, such as `share`.")
    title: LocalText
    keys: list[EventKeyInput] = strawberry.field(default_factory=list, description="At most 20.")


@all_open
@strawberry.type(description="Something that an event of the type may say.")
class EventKey:
    name: str
    kind: ValueKind
    required: bool


@strawberry.type(description="What events of a name may say.")
class EventType:
    rule: strawberry.Private[rules.EventType]
    language: strawberry.Private[str | None]

    @open_field(description="The name of its events.")
    def name(self) -> str:
        return self.rule.name

    @open_field(description="Its name for people.")
    def title(self, info: Info, locale: Locale | None = None) -> str:
        return in_words(self.rule.title, info, locale, self.language)

    @open_field
    def keys(self) -> list[EventKey]:
        return [EventKey(name=each.name, kind=each.kind, required=each.required) for each in self.rule.keys]


@all_open
@strawberry.type
class SaveEventTypePayload:
    event_type: EventType | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)
