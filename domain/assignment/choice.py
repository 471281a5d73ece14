"""Who gets a ticket: the same ticket and the same people give the same answer (R154, R175, R176).

First the team: the one that looks after the member, or one of the person who does; of the others that take
such a ticket the one with the lowest rank, for a member with dedicated service a dedicated one where there is
any. Then the person: whoever knows the category, speaks the language, works for the store, is available, has
room, and has not let this ticket lie since it last said that it is there. Of these whoever looks after the
member (R91); then whoever had the ticket before; then whoever has the fewest open tickets for its limit, the
fewest at all, got none for the longest time; and last by id. Where nobody is left, the answer says at which
question the last ones were lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from fractions import Fraction

from domain.assignment.team import Representative, Team, covers
from domain.kernel.ids import StaffId, TeamId

LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Unfit(StrEnum):
    """Why nobody gets a ticket: the question at which the last ones were lost."""

    NO_TEAM = "NO_TEAM"
    """No team takes such tickets."""
    NO_MEMBERS = "NO_MEMBERS"
    """The team has nobody who works on tickets."""
    NO_SKILL = "NO_SKILL"
    """Nobody in it knows the category."""
    NO_LANGUAGE = "NO_LANGUAGE"
    NO_STORE = "NO_STORE"
    """Nobody in it works for the store."""
    NOBODY_AVAILABLE = "NOBODY_AVAILABLE"
    ALL_FULL = "ALL_FULL"
    """Everybody who fits has as many open tickets as it may."""
    NOT_ACCEPTED = "NOT_ACCEPTED"
    """Everybody who fits had it and did not accept it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """What a ticket asks of whoever gets it."""

    kind: str
    category: str | None = None
    language: str | None = None
    store: str | None = None
    dedicated: bool = False
    """Its member's tier has DEDICATED_SERVICE."""
    team_id: TeamId | None = None
    """It was handed to this team."""
    served_by: StaffId | None = None
    """Who looks after its member."""
    served_in: str | None = None
    """The code of the team that does."""
    former: StaffId | None = None
    """Who had it before it was reopened."""
    passed: Mapping[StaffId, datetime] = field(default_factory=dict)
    """Who had it and did not accept it, and when it was taken back, by the world's clock: as people say that
    they are there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    team: Team
    staff_id: StaffId


@dataclass(frozen=True, slots=True, kw_only=True)
class NotGiven:
    team: Team | None
    reason: Unfit


def team_for(needs: Needs, teams: Iterable[Team]) -> Team | None:
    """The team whose queue a ticket goes into."""
    active = [each for each in teams if each.active]
    if needs.team_id is not None:
        handed = [each for each in active if each.id == needs.team_id]
        if handed:
            return handed[0]
    serving = [each for each in active if each.code == needs.served_in]
    if serving:
        return serving[0]
    taking = [
        each
        for each in active
        if covers(each.kinds, needs.kind)
        and covers(each.categories, needs.category)
        and covers(each.stores, needs.store)
        and (needs.dedicated or not each.dedicated)
    ]
    return min(
        taking,
        key=lambda each: (
            needs.served_by is not None and needs.served_by not in each.members,
            needs.dedicated and not each.dedicated,
            each.rank,
            each.code,
        ),
        default=None,
    )


def choose(
    needs: Needs, teams: Iterable[Team], people: Iterable[Representative], *, at: datetime
) -> Given | NotGiven:
    team = team_for(needs, teams)
    if team is None:
        return NotGiven(team=None, reason=Unfit.NO_TEAM)
    left: Sequence[Representative] = [each for each in people if each.id in team.members and each.active]
    if not left:
        return NotGiven(team=team, reason=Unfit.NO_MEMBERS)
    for reason, question in _questions(needs, at):
        left = [each for each in left if question(each)]
        if not left:
            return NotGiven(team=team, reason=reason)
    return Given(team=team, staff_id=min(left, key=lambda each: _order(each, needs)).id)


def _questions(needs: Needs, at: datetime) -> list[tuple[Unfit, Callable[[Representative], bool]]]:
    return [
        (Unfit.NO_SKILL, lambda each: covers(each.skills, needs.category)),
        (Unfit.NO_LANGUAGE, lambda each: covers(each.languages, needs.language)),
        (Unfit.NO_STORE, lambda each: covers(each.stores, needs.store)),
        (Unfit.NOBODY_AVAILABLE, lambda each: each.is_available(at=at)),
        (Unfit.ALL_FULL, lambda each: each.has_room),
        (Unfit.NOT_ACCEPTED, lambda each: not _passed(each, needs)),
    ]


def _passed(person: Representative, needs: Needs) -> bool:
    """Whether it let the ticket lie, and has not said since then that it is there."""
    taken_back = needs.passed.get(person.id)
    return taken_back is not None and (person.presence_set_at is None or person.presence_set_at <= taken_back)


def _order(person: Representative, needs: Needs) -> tuple[bool, bool, Fraction, int, datetime, StaffId]:
    return (
        person.id != needs.served_by,
        person.id != needs.former,
        Fraction(person.open_tickets, person.limit),
        person.open_tickets,
        person.last_assigned_at or LONG_AGO,
        person.id,
    )
