"""What a member has said to each purpose, and what that is worth on a day.

The record only grows: giving and withdrawing are lines of their own. Whether a consent *lives* is reckoned,
each time: the last line gives it, to a version that is good enough, and a guardian stands behind a child.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from domain.conditions.subject import age_on
from domain.privacy.policy import InForce
from domain.privacy.purpose import GUARDED, OF_AGE, Purpose


class ConsentAct(StrEnum):
    GIVEN = "GIVEN"
    WITHDRAWN = "WITHDRAWN"


class ConsentChannel(StrEnum):
    """Where it was said."""

    APP = "APP"
    WEB = "WEB"
    MINI_PROGRAM = "MINI_PROGRAM"
    STORE = "STORE"
    PHONE = "PHONE"
    PAPER = "PAPER"
    MERGE = "MERGE"
    """By another membership of the same person, which this one has absorbed."""


class ConsentStatus(StrEnum):
    LIVE = "LIVE"
    NEVER_GIVEN = "NEVER_GIVEN"
    WITHDRAWN = "WITHDRAWN"
    OUTDATED = "OUTDATED"
    """Given to a version before one that asks everybody again."""
    SUSPENDED = "SUSPENDED"
    """Of a child whose guardian has not agreed. It lives again with the guardian's word, or by itself on the
    birthday."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One line of the record."""

    id: UUID
    purpose: Purpose
    act: ConsentAct
    document: str
    version: int
    text_hash: str
    channel: ConsentChannel
    by: str
    """Who wrote it down: kind and id of the caller."""
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Everything that decides what of a member may be used for what."""

    consents: Mapping[Purpose, Consent] = field(default_factory=dict)
    """The last line of each purpose."""
    birthday: date | None = None
    guardian: bool = False
    """A guardian stands behind the member."""


def is_child(birthday: date | None, today: date) -> bool:
    """Whoever was born on 29 February comes of age on 1 March."""
    return birthday is not None and age_on(birthday, today) < OF_AGE


def status_of(purpose: Purpose, said: Said, policy: InForce | None, *, today: date) -> ConsentStatus:
    """`policy`: what is in force for the purpose. Where nothing is, no consent lives."""
    last = said.consents.get(purpose)
    if last is None:
        return ConsentStatus.NEVER_GIVEN
    if last.act is ConsentAct.WITHDRAWN:
        return ConsentStatus.WITHDRAWN
    if policy is None or last.version < policy.needed:
        return ConsentStatus.OUTDATED
    if lacks_guardian(purpose, said, today=today):
        return ConsentStatus.SUSPENDED
    return ConsentStatus.LIVE


def lacks_guardian(purpose: Purpose, said: Said, *, today: date) -> bool:
    return purpose in GUARDED and not said.guardian and is_child(said.birthday, today)


def live(said: Said, policies: Mapping[Purpose, InForce], *, today: date) -> frozenset[Purpose]:
    return frozenset(
        each
        for each in Purpose
        if status_of(each, said, policies.get(each), today=today) is ConsentStatus.LIVE
    )


def stricter(one: Consent | None, other: Consent | None) -> Consent | None:
    """Which of two memberships' words stands for the one person: a withdrawal, else the older version, which
    is sooner asked again. What only one of them was asked stands."""
    if one is None or other is None:
        return one or other
    return min(one, other, key=lambda each: (each.act is ConsentAct.GIVEN, each.version, each.at))
