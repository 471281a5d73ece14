"""Invitations: by hand, by what the feed tells, by the calendar; and the tokens they are answered with.

An invitation is made once for each cause, under the member's lock, so that two workers and a person who
invite at once make one, and the pause between two invitations holds. The token is made when somebody is about
to send it: then it is asked once more whether the member may be written to, and no token waits anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from domain.following.use_cases import act_on
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Told
from domain.kernel.ids import NOBODY, MemberId, OrderId, SurveyInvitationId, TicketId
from domain.kernel.periods import day_of
from domain.members.refusals import NotEnrolled, UnknownMember
from domain.members.standing import MembershipStatus, require_active
from domain.merges.surviving.use_cases import lock_survivor
from domain.points.use_cases import lock_member
from domain.privacy.policy import all_in_force
from domain.privacy.purpose import Purpose
from domain.privacy.sending import Withheld, withheld
from domain.programme.programme import Programme
from domain.staff.audit import Act, Deed, Origin
from domain.surveys.facts import invited_fact, withheld_fact
from domain.surveys.invitation import (
    MOST_TOKENS,
    NOTHING,
    About,
    Invitation,
    digest_of,
    invite,
    is_drawn,
    new_token,
    round_of,
)
from domain.surveys.refusals import (
    AlreadyInvited,
    InvitationExpired,
    InvitationWithheld,
    SurveyFull,
    TooManyTokens,
    UnknownInvitation,
)
from domain.surveys.survey import LINK_GOOD_FOR, Survey, Trigger
from domain.surveys.use_cases import open_survey
from domain.tickets.facts import CLOSED
from domain.tickets.ticket import ClosedBecause
from domain.work import Begin, Work

FOLLOWER = "surveys"
LIMIT = 500
ROUND_LIMIT = 200
"""Members who are looked at in one step of a round."""
ORDERS = ("order.completed", "order.recorded")
VISITS = ("member.checked_in", "member.identified")
KINDS: Mapping[Trigger, Sequence[str]] = {
    Trigger.ORDER_COMPLETED: ORDERS,
    Trigger.VISIT: VISITS,
    Trigger.TICKET_CLOSED: (CLOSED,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteMember:
    programme: str | None
    survey: str
    member_id: MemberId
    origin: Origin
    key: RequestKey


async def invite_to_survey(command: InviteMember, begin: Begin) -> Answer[SurveyInvitationId]:
    """Invite one member by hand. Raises UnknownProgramme, UnknownSurvey, SurveyNotOpen, SurveyFull,
    UnknownMember, NotEnrolled, MembershipNotActive, AlreadyInvited, InvitationWithheld,
    IdempotencyKeyReused."""

    async def effect(work: Work) -> SurveyInvitationId:
        programme = await work.programmes.find(command.programme)
        survey = await open_survey(programme.id, command.survey, work)
        if not await work.members.exists(command.member_id):
            raise UnknownMember
        cause = f"hand:{work.new_id().hex}"
        invitation = await _invite(survey, command.member_id, programme, work, cause=cause, about=NOTHING)
        deed = Deed(
            act=Act.SURVEY_INVITED,
            object_kind="member",
            object_id=str(command.member_id),
            fields=(survey.code,),
        )
        await work.audit.record(command.origin, deed)
        return invitation.id

    return await once(
        command.key,
        begin,
        effect,
        to_plain=lambda made: {"invitation": str(made)},
        from_plain=lambda plain: SurveyInvitationId.parse(plain["invitation"]),
    )


async def make_survey_token(invitation_id: SurveyInvitationId, origin: Origin, begin: Begin) -> str:
    """What is sent to the member so that it can answer. It is kept nowhere: each call makes another one, and
    those before stay good.

    Raises UnknownInvitation, InvitationExpired, InvitationWithheld, TooManyTokens.
    """
    token = new_token()
    digest = digest_of(token)
    assert digest is not None
    async with begin() as work:
        invitation = await work.survey_invitations.find(invitation_id)
        if invitation is None or invitation.is_anonymous:
            raise UnknownInvitation
        programme = await work.programmes.with_id(invitation.programme_id)
        now = programme.now(work.now)
        if invitation.has_expired(now):
            raise InvitationExpired
        version = await work.surveys.version(invitation.survey_id, invitation.number)
        person = await work.persons.survivor_of(MemberId(invitation.id.member))
        reason = await _withheld(person, version.terms.marketing, programme, work)
        if reason is not None:
            raise InvitationWithheld(reason=reason.value)
        await work.survey_invitations.hold(invitation.id)
        if not await work.survey_invitations.add_token(invitation.id, digest, most=MOST_TOKENS, at=now):
            raise TooManyTokens(most=MOST_TOKENS)
        await work.audit.record(
            origin, Deed(act=Act.SURVEY_TOKEN_MADE, object_kind="invitation", object_id=str(invitation.id))
        )
    return token


async def open_survey_link(link: str, begin: Begin) -> str:
    """Whoever stands in a store and says no name gets a token for one answer. Raises UnknownInvitation,
    SurveyNotOpen, SurveyFull."""
    found, token = digest_of(link), new_token()
    digest = digest_of(token)
    if found is None or digest is None:
        raise UnknownInvitation
    async with begin() as work:
        linked = await work.surveys.linked(found)
        survey = await work.surveys.with_id(linked[0]) if linked else None
        if linked is None or survey is None:
            raise UnknownInvitation
        programme = await work.programmes.with_id(survey.programme_id)
        survey = await open_survey(programme.id, survey.code, work)
        assert survey.published is not None
        if not survey.published.terms.links:
            raise UnknownInvitation
        if not survey.takes_more(survey.published.terms):
            raise SurveyFull(survey=survey.code)
        own = SurveyInvitationId(NOBODY, work.new_id())
        invitation = invite(
            survey,
            survey.published,
            own,
            cause=f"link:{own.value.hex}",
            about=About(store=linked[1]),
            at=programme.now(work.now),
            good_for=LINK_GOOD_FOR,
        )
        await work.survey_invitations.add(invitation)
        await work.survey_invitations.add_token(own, digest, most=1, at=invitation.invited_at)
    return token


async def follow_feed(begin: Begin, *, limit: int = LIMIT) -> int:
    """Invite by the next facts of the feed. Returns how many positions were passed."""
    async with begin() as work:
        stretch = await work.following(FOLLOWER).stretch(limit)
        if stretch is None:
            return 0
        surveys = await work.surveys.open()
        programmes = {each.id: each for each in await work.programmes.all_current()}
        asked = {each.published.terms.trigger for each in surveys if each.published}
        kinds = {kind for trigger in asked for kind in KINDS.get(trigger, ())}
        told = await work.following(FOLLOWER).told(stretch, kinds) if kinds else []

    async def act(fact: Told, work: Work) -> None:
        await _happened(fact, surveys, programmes, work)

    return await act_on(told, stretch, begin, follower=FOLLOWER, act=act)


async def run_rounds(begin: Begin, *, limit: int = ROUND_LIMIT) -> int:
    """Go on with the rounds of the calendar that are due, some members of each survey. Returns how many were
    looked at: call again until it is 0.

    A member is invited once in a round, whichever worker comes to it and however often a step is repeated.
    """
    async with begin() as work:
        found = await work.surveys.open()
        surveys = [each for each in found if each.published and each.published.terms.calendar]
        programmes = {each.id: each for each in await work.programmes.all_current()}
    return sum([await _step(each, programmes[each.programme_id], begin, limit=limit) for each in surveys])


async def _step(survey: Survey, programme: Programme, begin: Begin, *, limit: int) -> int:
    assert survey.published and survey.published.terms.calendar and survey.opened_at
    calendar = survey.published.terms.calendar
    async with begin() as work:
        now = programme.now(work.now)
        number = round_of(survey.opened_at, calendar.every_days, now)
        round_ = await work.survey_invitations.begin_round(survey.id, number, at=now)
        if round_ is None:
            return 0
        members = await work.survey_invitations.of_round(
            programme.id, calendar.segment, after=round_.after, limit=limit
        )
        # In the order of their ids, as everybody who locks several.
        for member in members:
            if is_drawn(survey.id, number, member, calendar.sample_per_mille):
                await _quietly(survey, MemberId(member), programme, work, cause=f"round:{number}")
        await work.survey_invitations.went_on(round_, after=members[-1] if members else None, at=now)
    return len(members)


async def _happened(
    fact: Told, surveys: Sequence[Survey], programmes: Mapping[UUID, Programme], work: Work
) -> None:
    about, cause, programme_id, code, nobodys = NOTHING, "", None, None, False
    if fact.kind in ORDERS:
        if fact.kind == "order.recorded" and fact.payload["status"] != "COMPLETED":
            return
        order_id = OrderId.parse(fact.payload["order"]).value
        order = await work.occasions.order(fact.member_id, order_id)
        if order is None:
            return
        about = About(store=order.store, channel=order.channel, order_id=order_id)
        cause, programme_id = f"order:{order_id.hex}", order.programme_id
        trigger = Trigger.ORDER_COMPLETED
    elif fact.kind == CLOSED:
        if fact.payload["because"] != ClosedBecause.DONE.value:
            return
        # Before the member: a ticket is locked first by everybody.
        held = await work.tickets.lock(TicketId.parse(fact.payload["ticket"]))
        if held is None or not (held[0].member_id or await work.tickets.is_tracked(held[0].id)):
            return
        ticket = held[0]
        about = About(store=ticket.store_code, ticket_id=ticket.id.value)
        # A ticket that was reopened is asked about again when it is closed again.
        cause = f"ticket:{ticket.id.value.hex}:{fact.payload['reopened']}"
        programme_id, trigger = ticket.programme_id, Trigger.TICKET_CLOSED
        nobodys = ticket.member_id is None
    else:
        about = About(store=fact.payload.get("store"))
        cause, trigger, code = f"visit:{fact.position}", Trigger.VISIT, fact.payload.get("programme")
    for survey in surveys:
        programme = programmes[survey.programme_id]
        if survey.published is None or survey.published.terms.trigger is not trigger:
            continue
        if programme_id not in (None, programme.id) or code not in (None, programme.code):
            continue
        if nobodys:
            await _ask_nobody(survey, programme, work, cause=cause, about=about)
        else:
            await _quietly(survey, fact.member_id, programme, work, cause=cause, about=about)


async def _ask_nobody(survey: Survey, programme: Programme, work: Work, *, cause: str, about: About) -> None:
    """Whoever has the code of the ticket finds the questions by it: there is nobody to be written to, and
    nothing is told."""
    version = survey.published
    assert version is not None
    if survey.takes_more(version.terms):
        own = SurveyInvitationId(NOBODY, work.new_id())
        await work.survey_invitations.add(
            invite(survey, version, own, cause=cause, about=about, at=programme.now(work.now))
        )


async def _quietly(
    survey: Survey,
    member_id: MemberId,
    programme: Programme,
    work: Work,
    *,
    cause: str,
    about: About = NOTHING,
) -> None:
    """Invite by itself: who can not be, is not. That somebody has not agreed is told."""
    try:
        async with work.savepoint():
            await _invite(survey, member_id, programme, work, cause=cause, about=about)
    except InvitationWithheld as no:
        fact = withheld_fact(member_id, survey, no.reason, programme.now(work.now))
        await work.facts.tell(fact)
    except (NotEnrolled, AlreadyInvited, SurveyFull, _Gone):
        return


class _Gone(Exception):
    """The membership rests or has ended: nobody is asked by itself."""


async def _invite(
    survey: Survey, member_id: MemberId, programme: Programme, work: Work, *, cause: str, about: About
) -> Invitation:
    version = survey.published
    assert version is not None
    if not survey.takes_more(version.terms):
        raise SurveyFull(survey=survey.code)
    if cause.startswith("hand:"):
        standing, programme = await lock_member(member_id, programme, work)
        require_active(standing)
    else:
        standing, programme = await lock_survivor(member_id, programme, work)
        if standing.status is not MembershipStatus.ACTIVE:
            raise _Gone
        member_id = MemberId(standing.member_id)
    at = standing.moment
    reason = await _withheld(member_id, version.terms.marketing, programme, work)
    if reason is not None:
        raise InvitationWithheld(reason=reason.value)
    rest = version.terms.rest_days
    if rest and await work.survey_invitations.lately(
        member_id, programme.id, since=at - timedelta(days=rest)
    ):
        raise AlreadyInvited(days=rest)
    own = SurveyInvitationId(member_id.value, work.new_id())
    invitation = invite(survey, version, own, cause=cause, about=about, at=at)
    if not await work.survey_invitations.add(invitation):
        raise AlreadyInvited(days=rest)
    await work.facts.tell(invited_fact(invitation, survey))
    return invitation


async def _withheld(
    member_id: MemberId, marketing: bool, programme: Programme, work: Work
) -> Withheld | None:
    if not marketing:
        return None
    return withheld(
        Purpose.MARKETING,
        None,
        await work.consents.said(member_id),
        await work.consents.preferences(member_id),
        all_in_force(await work.policies.all(), work.now),
        today=day_of(programme.now(work.now), programme.zone),
    )
