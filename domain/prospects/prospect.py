"""What is kept of somebody who is no member yet: a contact, where it came from, and the consent to it.

Without a consent to marketing that lives there is no prospect. Nothing else of the person is kept:
no name, no birthday (R96).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from domain.campaigns.checking import WORD
from domain.kernel.refusal import InvalidInput
from domain.members import identity
from domain.members.identity import Identity, IdentityKind
from domain.privacy.consent import Consent, ConsentStatus, Said, status_of
from domain.privacy.policy import InForce
from domain.privacy.purpose import Purpose
from domain.privacy.refusals import ConsentMissing

MOST_TAGS = 50
"""How many tags a prospect has at most."""
MOST_AT_ONCE = 10_000
"""How many prospects one message goes to: each is a fact, and all are told in one transaction."""


class ProspectKind(StrEnum):
    """By what a prospect is reached."""

    PHONE = "PHONE"
    EMAIL = "EMAIL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """A row under its lock."""

    id: UUID
    programme_id: UUID
    source: str
    store: str | None
    tags: tuple[str, ...]
    consent: Consent


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Which prospects of a programme are meant: those with all these tags, of this source and store, recorded
    from then on. None or nothing: whichever."""

    tags: tuple[str, ...] = ()
    source: str | None = None
    store: str | None = None
    since: datetime | None = None


def contact(kind: ProspectKind, value: object) -> tuple[Identity, str]:
    """What finds the contact, and how it is written to. Raises InvalidInput."""
    match kind:
        case ProspectKind.PHONE:
            spelled = identity.phone(value, field="contact")
            return identity.identity(IdentityKind.PHONE, spelled), spelled
        case ProspectKind.EMAIL:
            spelled = identity.email(value, field="contact")
            return identity.identity(IdentityKind.EMAIL, spelled), spelled


def check_word(text: str, field: str) -> None:
    """Raises InvalidInput."""
    if not WORD.fullmatch(text):
        raise InvalidInput(field, "MALFORMED")


def with_tags(has: Sequence[str], new: Sequence[str]) -> tuple[str, ...]:
    """All of both, each once, in order. Raises InvalidInput where they are too many."""
    tags = tuple(sorted({*has, *new}))
    if len(tags) > MOST_TAGS:
        raise InvalidInput("tags", "TOO_MANY")
    return tags


def check_agreed(consent: Consent | None, policy: InForce | None, *, at: datetime) -> Consent:
    """The consent, where it lives. Raises ConsentMissing: then nothing of the contact may be kept."""
    if consent is None or not lives(consent, policy, at=at):
        raise ConsentMissing(
            purpose=Purpose.MARKETING.value,
            document=policy.document if policy else None,
            version=policy.version if policy else None,
            fields=("contact",),
        )
    return consent


def lives(consent: Consent, policy: InForce | None, *, at: datetime) -> bool:
    """Whether the person may be written to. Nobody's birthday is known, so no guardian is asked for."""
    said = Said(consents={Purpose.MARKETING: consent})
    return status_of(Purpose.MARKETING, said, policy, today=at.date()) is ConsentStatus.LIVE
