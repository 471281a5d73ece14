"""What the merchant does with policies: draft a document, publish a version, bind fields to a purpose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.kernel.facts import Fact
from domain.kernel.texts import LocalText
from domain.privacy.binding import check_rule
from domain.privacy.policy import Document, Draft, Version, all_in_force, check_document, hash_of
from domain.privacy.purpose import Purpose
from domain.privacy.refusals import EffectiveTooEarly, NoPolicyInForce, NothingToPublish, PurposeTaken
from domain.staff.audit import Act, Deed, Origin
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class SavePolicyDocument:
    code: str
    purpose: Purpose
    name: Mapping[str, str]
    texts: Mapping[str, str]
    consent_again: bool
    origin: Origin


async def save_policy_document(command: SavePolicyDocument, begin: Begin) -> None:
    """Write the draft of the next version, in place of an earlier draft. What is published stays.

    Raises InvalidInput, PurposeTaken.
    """
    check_document(command.code, command.name, command.texts)
    async with begin() as work:
        await work.policies.lock()
        for each in await work.policies.all():
            if (each.code == command.code) != (each.purpose is command.purpose):
                raise PurposeTaken(each.purpose.value, each.code)
        draft = Draft(texts=dict(command.texts), consent_again=command.consent_again)
        await work.policies.save(
            command.code, command.purpose, LocalText(dict(command.name)), draft, at=work.now
        )
        await _record(Act.POLICY_SAVED, command.code, ("draft",), command.origin, work)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishPolicyVersion:
    code: str
    version: int
    effective_from: datetime | None
    """None: from now on."""
    origin: Origin


async def publish_policy_version(command: PublishPolicyVersion, begin: Begin) -> datetime:
    """The draft becomes a version that nobody can change. Says when that was.

    Raises NothingToPublish, EffectiveTooEarly.
    """
    async with begin() as work:
        await work.policies.lock()
        document = await _find(command.code, work)
        if document is None or document.draft is None or document.next_version != command.version:
            raise NothingToPublish(command.code, command.version)
        earliest = max([work.now, *(each.effective_from for each in document.versions)])
        effective_from = command.effective_from or earliest
        if effective_from < earliest:
            raise EffectiveTooEarly(earliest)
        texts = document.draft.texts
        version = Version(
            version=command.version,
            consent_again=document.draft.consent_again,
            effective_from=effective_from,
            hashes={locale: hash_of(text) for locale, text in texts.items()},
        )
        await work.policies.publish(command.code, version, texts, at=work.now)
        await work.facts.tell(
            Fact(
                kind="policy.published",
                member_id=None,
                at=work.now,
                payload={
                    "document": command.code,
                    "purpose": document.purpose.value,
                    "version": command.version,
                    "effective_from": effective_from.isoformat(),
                    "consent_again": version.consent_again,
                },
            )
        )
        await _record(Act.POLICY_PUBLISHED, command.code, (str(command.version),), command.origin, work)
        return work.now


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveConsentRule:
    purpose: Purpose
    fields: Sequence[str]
    """By the names of `Profile`: these and no others are bound to the purpose from now on."""
    origin: Origin


async def save_consent_rule(command: SaveConsentRule, begin: Begin) -> None:
    """What is written from now on needs the consent; what is there already stays.

    Raises InvalidInput, NoPolicyInForce: a field that is bound to what nobody can agree to could not be
    written at all.
    """
    check_rule(command.fields)
    async with begin() as work:
        await work.policies.lock()
        if command.fields and command.purpose not in all_in_force(await work.policies.all(), work.now):
            raise NoPolicyInForce(command.purpose.value)
        await work.policies.bind(command.purpose, command.fields, at=work.now)
        fields = tuple(sorted(set(command.fields)))
        deed = Deed(
            act=Act.CONSENT_RULE_SAVED, object_kind="purpose", object_id=command.purpose.value, fields=fields
        )
        await work.audit.record(command.origin, deed)


async def _find(code: str, work: Work) -> Document | None:
    return next((each for each in await work.policies.all() if each.code == code), None)


async def _record(act: Act, code: str, fields: tuple[str, ...], origin: Origin, work: Work) -> None:
    await work.audit.record(origin, Deed(act=act, object_kind="policy", object_id=code, fields=fields))
