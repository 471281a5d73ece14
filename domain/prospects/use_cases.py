"""What callers can do with prospects: record, message, withdraw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Fact
from domain.kernel.ids import ProspectId
from domain.kernel.periods import day_of
from domain.kernel.refusal import InvalidInput
from domain.members.member import locale_tag
from domain.orders.refusals import UnknownStore
from domain.privacy.consent import Said
from domain.privacy.policy import all_in_force
from domain.privacy.purpose import Purpose
from domain.privacy.refusals import NoPolicyInForce
from domain.privacy.use_cases import GivenConsent, consent_line
from domain.programme.programme import Programme
from domain.prospects.prospect import (
    MOST_AT_ONCE,
    Chosen,
    Prospect,
    ProspectKind,
    check_agreed,
    check_word,
    contact,
    with_tags,
)
from domain.prospects.refusals import TooManyProspects
from domain.staff.audit import WORKER, Act, Deed, Origin
from domain.staff.caller import CallerKind
from domain.tags.tag import check_tags
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordProspect:
    programme: str | None
    kind: ProspectKind
    contact: str
    source: str
    store: str | None
    locale: str | None
    tags: Sequence[str]
    consent: GivenConsent | None
    """None: the prospect is there, and its consent lives."""
    origin: Origin
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    prospect_id: ProspectId | None
    """None: the contact is a member's, and nothing was kept."""


async def record_prospect(command: RecordProspect, begin: Begin) -> Answer[Recorded]:
    """Keep a contact of somebody who has agreed to marketing. Whoever is there already gets the tags in
    addition and the newer consent; source and store stay those by which it came first.

    Raises InvalidInput, UnknownProgramme, UnknownStore, ConsentMissing, NoPolicyInForce, OtherPolicyText,
    IdempotencyKeyReused.
    """
    wanted, spelled = contact(command.kind, command.contact)
    check_word(command.source, "source")
    if command.tags:
        check_tags(command.tags)
    locale = locale_tag(command.locale) if command.locale is not None else None
    if command.consent is not None and command.consent.purpose is not Purpose.MARKETING:
        raise InvalidInput("consent.purpose", "NOT_HERE")

    async def effect(work: Work) -> Recorded:
        programme = await work.programmes.find(command.programme)
        if command.store is not None and not await work.programmes.has_store(command.store):
            raise UnknownStore(command.store)
        contacts = work.members.contacts([wanted])
        # Whoever enrols or binds the contact holds it too: it becomes a member's before or after, never both.
        await work.orders.hold_contacts(contacts)
        known = next(iter(await work.prospects.of_contacts(contacts, programme_id=programme.id)), None)
        policies = all_in_force(await work.policies.all(), work.now)
        consent = known.consent if known is not None else None
        if command.consent is not None:
            line = consent_line(
                work,
                command.consent,
                Said(),
                policies,
                today=day_of(programme.now(work.now), programme.zone),
                by=command.origin.caller.actor,
                at=work.now,
            )
            consent = line or consent
        # Before it is asked whether it is a member's: the noes are the same for everybody.
        agreed = check_agreed(consent, policies.get(Purpose.MARKETING), at=work.now)
        tags = with_tags(known.tags if known else (), command.tags)
        if await work.members.holder_of(contacts[0].kind, contacts[0].fingerprint) is not None:
            return Recorded(prospect_id=None)
        if known is not None:
            prospect = replace(known, tags=tags, consent=agreed)
            await work.prospects.change(prospect, locale)
        else:
            prospect = Prospect(
                id=work.new_id(),
                programme_id=programme.id,
                source=command.source,
                store=command.store,
                tags=tags,
                consent=agreed,
            )
            await work.prospects.add(prospect, contacts[0], spelled, locale, at=work.now)
            await work.facts.tell(fact_of("prospect.recorded", prospect, programme, work))
        await _record(Act.PROSPECT_RECORDED, str(ProspectId(prospect.id)), command.origin, work)
        return Recorded(prospect_id=ProspectId(prospect.id))

    return await once(
        command.key,
        begin,
        effect,
        to_plain=lambda done: {"prospect": str(done.prospect_id) if done.prospect_id else None},
        from_plain=lambda plain: Recorded(
            prospect_id=ProspectId.parse(plain["prospect"]) if plain["prospect"] else None
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageProspects:
    programme: str | None
    chosen: Chosen
    message: str
    """The code by which the merchant's server knows what to write."""
    origin: Origin
    key: RequestKey


async def message_prospects(command: MessageProspects, begin: Begin) -> Answer[int]:
    """Tell of each chosen prospect that a message is due to it. Only those are chosen whose consent lives in
    this transaction. Says how many.

    Raises InvalidInput, UnknownProgramme, NoPolicyInForce, TooManyProspects, IdempotencyKeyReused.
    """
    check_word(command.message, "message")
    check_chosen(command.chosen)

    async def effect(work: Work) -> int:
        programme = await work.programmes.find(command.programme)
        policy = all_in_force(await work.policies.all(), work.now).get(Purpose.MARKETING)
        if policy is None:
            raise NoPolicyInForce(Purpose.MARKETING.value)
        found = await work.prospects.chosen(
            programme.id, command.chosen, needed=policy.needed, limit=MOST_AT_ONCE + 1
        )
        if len(found) > MOST_AT_ONCE:
            raise TooManyProspects(MOST_AT_ONCE)
        await work.facts.tell(
            *(
                Fact(
                    kind="prospect.message_due",
                    member_id=None,
                    at=work.now,
                    payload={
                        "prospect": str(ProspectId(each)),
                        "programme": programme.code,
                        "source": source,
                        "message": command.message,
                    },
                )
                for each, source in found
            )
        )
        await _record(Act.PROSPECTS_MESSAGED, command.message, command.origin, work, kind="message")
        return len(found)

    return await once(command.key, begin, effect, to_plain=_counted, from_plain=lambda plain: plain["told"])


def check_chosen(chosen: Chosen) -> None:
    """Raises InvalidInput."""
    if chosen.tags:
        check_tags(chosen.tags)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawProspect:
    prospect_id: ProspectId
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawContact:
    kind: ProspectKind
    contact: str
    origin: Origin


async def withdraw_prospect(command: WithdrawProspect, begin: Begin) -> None:
    """The consent ends, and what leads to the person goes at once. Where there is no such prospect, or not
    any more, nothing happens: whoever holds an id learns nothing by it."""
    async with begin() as work:
        prospect = await work.prospects.find(command.prospect_id.value)
        if prospect is not None:
            await _withdraw(prospect, command.origin, work)


async def withdraw_contact(command: WithdrawContact, begin: Begin) -> None:
    """The same for whoever says so by its contact, in every programme. Raises InvalidInput."""
    wanted, _ = contact(command.kind, command.contact)
    async with begin() as work:
        contacts = work.members.contacts([wanted])
        await work.orders.hold_contacts(contacts)
        for each in await work.prospects.of_contacts(contacts):
            await _withdraw(each, command.origin, work)


async def withdraw_again(prospects: Sequence[ProspectId], begin: Begin) -> int:
    """End those whom a backup has brought back. Each is a transaction of its own. Says how many."""
    done = 0
    for each in prospects:
        async with begin() as work:
            prospect = await work.prospects.find(each.value)
            if prospect is not None:
                await _withdraw(prospect, WORKER, work)
                done += 1
    return done


async def _withdraw(prospect: Prospect, origin: Origin, work: Work) -> None:
    programme = await work.programmes.with_id(prospect.programme_id)
    await work.prospects.withdraw(prospect.id, at=work.now)
    await work.facts.tell(fact_of("prospect.withdrawn", prospect, programme, work))
    await _record(Act.PROSPECT_WITHDRAWN, str(ProspectId(prospect.id)), origin, work)


def fact_of(kind: str, prospect: Prospect, programme: Programme, work: Work, **more: Any) -> Fact:
    """Tags are personal, as of members: the fact has none."""
    return Fact(
        kind=kind,
        member_id=None,
        at=work.now,
        payload={
            "prospect": str(ProspectId(prospect.id)),
            "programme": programme.code,
            "source": prospect.source,
            "store": prospect.store,
            **more,
        },
    )


async def _record(act: Act, object_id: str, origin: Origin, work: Work, *, kind: str = "prospect") -> None:
    if origin.caller.kind in (CallerKind.STAFF, CallerKind.SERVICE):
        await work.audit.record(origin, Deed(act=act, object_kind=kind, object_id=object_id))


def _counted(told: int) -> Mapping[str, Any]:
    return {"told": told}
