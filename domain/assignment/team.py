"""Teams, and the people who work on tickets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.kernel.ids import StaffId, TeamId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText, check_name

MOST_TEAMS = 200
MOST_OF_TEAM = 500
MOST_WORDS = 50
MOST_LIMIT = 500
MOST_RANK = 9_999
LEAST_PRESENCE = timedelta(minutes=1)
MOST_PRESENCE = timedelta(hours=12)


class Presence(StrEnum):
    """What a person says of itself. Whoever says nothing any more is away."""

    AVAILABLE = "AVAILABLE"
    """Takes tickets."""
    BUSY = "BUSY"
    """Is there, and takes none now."""
    AWAY = "AWAY"


def covers(words: frozenset[str], word: str | None) -> bool:
    """Whether these words take it in. No words take in everything, and nothing asked for is covered."""
    return not words or word is None or word in words


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """A department with a queue of its own. An empty set takes in everything."""

    id: TeamId
    code: str
    name: LocalText
    rank: int
    """Of the teams that would take a ticket the one with the lowest rank has it."""
    dedicated: bool = False
    """For members whose tier has DEDICATED_SERVICE, and for nobody else (R24)."""
    kinds: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    stores: frozenset[str] = frozenset()
    accept_minutes: int = 10
    """Who has not accepted a ticket by then loses it to another (R176)."""
    page_minutes: int = 5
    """Who is on call and says nothing for so long is followed by the next (R167)."""
    lead: StaffId | None = None
    """Gets what is escalated."""
    on_call: tuple[StaffId, ...] = ()
    """Who is paged for urgent tickets, in this order."""
    members: frozenset[StaffId] = frozenset()
    active: bool = True
    version: int = 0

    @property
    def accept_within(self) -> timedelta:
        return timedelta(minutes=self.accept_minutes)

    @property
    def page_within(self) -> timedelta:
        return timedelta(minutes=self.page_minutes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Representative:
    """A member of staff who works on tickets, as the choice sees it. An empty set takes in everything."""

    id: StaffId
    skills: frozenset[str] = frozenset()
    """Categories of tickets that it knows."""
    languages: frozenset[str] = frozenset()
    stores: frozenset[str] = frozenset()
    limit: int
    """Open tickets that it has at most at once. 0: gets none by itself."""
    presence: Presence = Presence.AWAY
    presence_set_at: datetime | None = None
    present_until: datetime | None = None
    open_tickets: int = 0
    last_assigned_at: datetime | None = None
    active: bool = True

    def is_available(self, *, at: datetime) -> bool:
        return (
            self.active
            and self.presence is Presence.AVAILABLE
            and self.present_until is not None
            and at < self.present_until
        )

    @property
    def has_room(self) -> bool:
        return self.open_tickets < self.limit


def check_team(team: Team) -> None:
    """Raises InvalidInput with the place."""
    check_name("code", team.code)
    if not 0 <= team.rank <= MOST_RANK:
        raise InvalidInput("rank", "OUT_OF_RANGE")
    if not 1 <= team.accept_minutes <= 1_440:
        raise InvalidInput("acceptMinutes", "OUT_OF_RANGE")
    if not 1 <= team.page_minutes <= 1_440:
        raise InvalidInput("pageMinutes", "OUT_OF_RANGE")
    if len(team.members) > MOST_OF_TEAM:
        raise InvalidInput("members", "TOO_MANY")
    if len(team.on_call) > MOST_WORDS:
        raise InvalidInput("onCall", "TOO_MANY")
    for number, each in enumerate(team.on_call):
        if each in team.on_call[:number]:
            raise InvalidInput(f"onCall.{number}", "DUPLICATE")
    for name, words in (("categories", team.categories), ("stores", team.stores)):
        _check_words(name, words)


def check_representative(person: Representative) -> None:
    """Raises InvalidInput with the place."""
    if not 0 <= person.limit <= MOST_LIMIT:
        raise InvalidInput("limit", "OUT_OF_RANGE")
    for name, words in (
        ("skills", person.skills),
        ("languages", person.languages),
        ("stores", person.stores),
    ):
        _check_words(name, words)


def _check_words(name: str, words: frozenset[str]) -> None:
    if len(words) > MOST_WORDS:
        raise InvalidInput(name, "TOO_MANY")
    for number, each in enumerate(sorted(words)):
        check_name(f"{name}.{number}", each)
