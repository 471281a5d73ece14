"""A document is brought in whole or not at all, by the very use cases of which it is made."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, fields
from typing import Any

from domain.campaigns import use_cases as campaigns
from domain.campaigns.campaign import Status, content_from_plain
from domain.campaigns.use_cases import MoveCampaign, SaveCampaign
from domain.conditions.plain import condition_from_plain
from domain.configuration.document import Plain, document_of, read
from domain.configuration.plan import Change, Plan, item, plan_of
from domain.configuration.refusals import ConfigurationRefused, PlanIsStale
from domain.events.registering.use_cases import SaveEventType, save_event_type
from domain.events.types import type_from_plain
from domain.kernel.refusal import InvalidInput, Refusal
from domain.kernel.texts import LocalText
from domain.points.earning import EarnRounding, rule_terms_from_plain
from domain.points.terms import expiry_from_plain, pending_from_plain
from domain.points.wallet import terms_from_plain
from domain.programme import use_cases as programmes
from domain.programme.programme import ProgrammeSettings
from domain.segments.use_cases import SaveSegment, save_segment
from domain.staff.audit import Act, Deed, Origin
from domain.tiers.plain import policy_from_plain
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplyConfiguration:
    document: object
    programme: str | None
    shown: str | None
    """The digest of the plan that was shown; None where none was."""
    by: str
    origin: Origin


async def compare(document: object, code: str | None, begin: Begin) -> Plan:
    """What `apply_configuration` would do. Raises InvalidInput, UnknownProgramme."""
    async with begin() as work:
        programme = await work.programmes.current(code)
        return plan_of(document, programme, await work.segments.all(programme.id))


async def exported(code: str | None, begin: Begin) -> dict[str, Any]:
    """The document of a programme. Raises UnknownProgramme."""
    async with begin() as work:
        programme = await work.programmes.current(code)
        return document_of(programme, await work.segments.all(programme.id))


async def apply_configuration(command: ApplyConfiguration, begin: Begin) -> Plan:
    """Bring in what the document says and this deployment does not. What is here and not in the document
    stays. Says what was done.

    Raises InvalidInput, PlanIsStale, ConfigurationRefused, UnknownProgramme.
    """
    async with begin() as work:
        programme, _ = await work.programmes.lock(command.programme)
        plan = plan_of(command.document, programme, await work.segments.all(programme.id))
        if command.shown is not None and plan.digest != command.shown:
            raise PlanIsStale
        assert isinstance(command.document, Mapping)
        for change in plan.to_do:
            try:
                await _apply(change, command.document, command, _within(work))
            except ConfigurationRefused:
                raise
            except Refusal as no:
                raise ConfigurationRefused(change.name, _reason(no)) from no
        if plan.to_do:
            names = tuple(each.name for each in plan.to_do)
            deed = Deed(
                act=Act.CONFIGURATION_APPLIED,
                object_kind="programme",
                object_id=programme.code,
                fields=names,
            )
            await work.audit.record(command.origin, deed)
    return plan


def _within(work: Work) -> Begin:
    """For use cases that open a transaction of their own: the one at hand."""

    @asynccontextmanager
    async def begin() -> AsyncIterator[Work]:
        yield work

    return begin


def _reason(no: Refusal) -> str:
    if isinstance(no, InvalidInput):
        return f"{no.field} {no.reason}"
    return no.code


async def _apply(change: Change, document: Plain, command: ApplyConfiguration, begin: Begin) -> None:
    plain, code = item(document, change.section, change.code), change.code
    match change.section:
        case "settings":
            names = {each.name for each in fields(ProgrammeSettings)}
            settings = {name: value for name, value in plain.items() if name in names}
            wanted = programmes.SaveSettings(programme=command.programme, settings=settings)
            await programmes.save_settings(wanted, begin)
        case "wallet_types":
            await programmes.save_wallet_type(read(change.name, lambda: _wallet(code, plain, command)), begin)
        case "event_types":
            type_ = read(change.name, lambda: type_from_plain({**plain, "name": code}))
            await save_event_type(SaveEventType(programme=command.programme, type_=type_), begin)
        case "earn_rules":
            await programmes.set_earn_rate(read(change.name, lambda: _rule(code, plain, command)), begin)
        case "ladders":
            await programmes.save_ladder(read(change.name, lambda: _ladder(code, plain, command)), begin)
        case "segments":
            await save_segment(read(change.name, lambda: _segment(code, plain, command)), begin)
        case "campaigns":
            await _campaign(change, plain, command, begin)
        case _:
            raise AssertionError(change.section)


def _wallet(code: str, plain: Plain, command: ApplyConfiguration) -> programmes.SaveWalletType:
    terms = terms_from_plain(plain["terms"])
    return programmes.SaveWalletType(
        programme=command.programme,
        code=code,
        name=LocalText(plain["name"]),
        spendable=plain["spendable"],
        expiry=expiry_from_plain(plain["expiry"]),
        pending=pending_from_plain(plain["pending"]),
        terms={each.name: getattr(terms, each.name) for each in fields(terms)},
    )


def _rule(code: str, plain: Plain, command: ApplyConfiguration) -> programmes.SetEarnRate:
    return programmes.SetEarnRate(
        programme=command.programme,
        code=code,
        wallet=plain["wallet"],
        name=LocalText(plain["name"]),
        points=plain["points"],
        per_minor=plain["per_minor"],
        rounding=EarnRounding(plain["rounding"]),
        by=command.by,
        terms=rule_terms_from_plain(plain),
    )


def _ladder(code: str, plain: Plain, command: ApplyConfiguration) -> programmes.SaveLadder:
    return programmes.SaveLadder(
        programme=command.programme,
        code=code,
        name=LocalText(plain["name"]),
        by=command.by,
        **policy_from_plain(plain),
    )


def _segment(code: str, plain: Plain, command: ApplyConfiguration) -> SaveSegment:
    condition = condition_from_plain(plain["condition"])
    changes = {"condition": condition, "tag": plain["tag"], "active": plain["active"]}
    return SaveSegment(
        programme=command.programme,
        code=code,
        name=LocalText(plain["name"]),
        changes=changes,
        origin=command.origin,
    )


async def _campaign(change: Change, plain: Plain, command: ApplyConfiguration, begin: Begin) -> None:
    """Its content, and then its way to where it is to be in its life."""
    status = read(change.name, lambda: Status(plain["status"]))
    content: dict[str, Any] = read(change.name, lambda: content_from_plain(plain))
    save = SaveCampaign(
        programme=command.programme,
        code=change.code,
        content=content,
        by=command.by,
        origin=command.origin,
    )
    saved = await campaigns.save_campaign(save, begin)
    move = MoveCampaign(programme=command.programme, code=change.code, by=command.by, origin=command.origin)
    match saved.status, status:
        case before, after if before is after:
            return
        case Status.DRAFT, Status.ACTIVE:
            await campaigns.activate(move, begin)
        case Status.DRAFT, Status.PAUSED:
            await campaigns.activate(move, begin)
            await campaigns.pause(move, begin)
        case Status.ACTIVE, Status.PAUSED:
            await campaigns.pause(move, begin)
        case Status.PAUSED, Status.ACTIVE:
            await campaigns.resume(move, begin)
        case _, Status.ENDED:
            await campaigns.end(move, begin)
        case _:
            raise InvalidInput("status", "NOT_HERE")
