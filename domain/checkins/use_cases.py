"""How a member checks in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from domain.campaigns.campaign import Trigger
from domain.checkins.check_in import CheckIn, next_check_in
from domain.conditions.subject import EventFacts
from domain.events.event import EARLY
from domain.events.naming.use_cases import EventMember, whose
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.kernel.refusal import InvalidInput
from domain.members.standing import require_open
from domain.occasions.settlement import Occasion, bonus_named
from domain.occasions.use_cases import celebrate
from domain.points.facts import facts_of
from domain.points.pages import open_pages
from domain.points.use_cases import lock_member
from domain.work import Begin, Work

LATE = timedelta(days=7)
"""So long a till or a phone may have been without network."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInMember:
    programme: str | None
    member: EventMember
    at: datetime | None
    """None: now."""
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedIn:
    member_id: MemberId
    day: date
    streak: int
    total: int
    bonuses: tuple[Mapping[str, Any], ...]
    """What campaigns gave for it: campaign, wallet, points."""
    was_known: bool
    """The member had checked in that day; nothing was done now."""


async def check_in(command: CheckInMember, begin: Begin) -> Answer[CheckedIn]:
    """Note that the member was there, once a day of the programme's zone, and give what campaigns give.

    Raises InvalidInput, UnknownProgramme, UnknownMember, NotEnrolled, MembershipNotActive,
    IdempotencyKeyReused.
    """

    async def effect(work: Work) -> CheckedIn:
        return await _check_in(command, work)

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


async def _check_in(command: CheckInMember, work: Work) -> CheckedIn:
    programme = await work.programmes.find(command.programme)
    member_id = await whose(command.member, work)
    now = programme.now(work.now)
    at = command.at or now
    standing, programme = await lock_member(member_id, programme, work, paid_at=at, measured=True)
    require_open(standing)
    if command.at is None:
        at = standing.moment  # the day on which its turn came, however long it waited
    if at > standing.moment + EARLY:
        raise InvalidInput("at", "IN_THE_FUTURE")
    if at < standing.moment - LATE:
        raise InvalidInput("at", "TOO_OLD")
    last = await work.check_ins.last(member_id, programme.id)
    new = next_check_in(last, at, programme.zone)
    if new is None:
        assert last is not None
        return _checked_in(member_id, last, (), was_known=True)
    await work.check_ins.add(member_id, programme.id, new)
    pages = open_pages(standing, programme, new_id=work.new_id)
    for page in pages.values():
        page.note_activity(min(at, standing.moment))
        page.book_due()
    event = EventFacts("check_in", {"streak": new.streak, "total": new.total})
    occasion = Occasion(trigger=Trigger.CHECK_IN, at=at, event=event)
    settled = await celebrate(occasion, programme, standing, pages, work)
    await work.points.record(list(pages.values()))
    payload = {"programme": programme.code, "day": new.day.isoformat(), "streak": new.streak}
    await work.facts.tell(
        Fact(kind="member.checked_in", member_id=member_id, at=at, payload=payload),
        *facts_of(pages.values()),
        *(settled.facts if settled else ()),
    )
    bonuses = tuple(bonus_named(each) for each in settled.bonuses) if settled else ()
    return _checked_in(member_id, new, bonuses, was_known=False)


def _checked_in(
    member_id: MemberId, check_in: CheckIn, bonuses: tuple[Mapping[str, Any], ...], *, was_known: bool
) -> CheckedIn:
    return CheckedIn(
        member_id=member_id,
        day=check_in.day,
        streak=check_in.streak,
        total=check_in.total,
        bonuses=bonuses,
        was_known=was_known,
    )


def _to_plain(result: CheckedIn) -> Mapping[str, Any]:
    return {
        "member": result.member_id.value.hex,
        "day": result.day.isoformat(),
        "streak": result.streak,
        "total": result.total,
        "bonuses": [dict(each) for each in result.bonuses],
        "was_known": result.was_known,
    }


def _from_plain(plain: Mapping[str, Any]) -> CheckedIn:
    return CheckedIn(
        member_id=MemberId(UUID(plain["member"])),
        day=date.fromisoformat(plain["day"]),
        streak=plain["streak"],
        total=plain["total"],
        bonuses=tuple(plain["bonuses"]),
        was_known=plain["was_known"],
    )
