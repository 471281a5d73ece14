"""Whether something may be sent to a member. Whoever sends asks, each time, right before it sends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.privacy.consent import ConsentStatus, Said, status_of
from domain.privacy.policy import InForce
from domain.privacy.purpose import Purpose


class Channel(StrEnum):
    EMAIL = "EMAIL"
    SMS = "SMS"
    PUSH = "PUSH"
    WECHAT = "WECHAT"


class Withheld(StrEnum):
    """Why nothing is sent."""

    GONE = "GONE"
    """There is no such member any more."""
    NO_CONSENT = "NO_CONSENT"
    SWITCHED_OFF = "SWITCHED_OFF"
    """The member wants nothing of the kind through this channel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What a member has chosen. A channel that is on sends nothing by itself: that takes a consent."""

    email: bool = True
    sms: bool = True
    push: bool = True
    wechat: bool = True
    personalised: bool = True
    """False: offers and their order are not chosen by what the member has done."""

    def takes(self, channel: Channel) -> bool:
        switches = {
            Channel.EMAIL: self.email,
            Channel.SMS: self.sms,
            Channel.PUSH: self.push,
            Channel.WECHAT: self.wechat,
        }
        return switches[channel]

    def stricter(self, other: Preferences) -> Preferences:
        """Of two memberships of one person: what either has switched off is off."""
        return Preferences(
            email=self.email and other.email,
            sms=self.sms and other.sms,
            push=self.push and other.push,
            wechat=self.wechat and other.wechat,
            personalised=self.personalised and other.personalised,
        )


AS_GIVEN = Preferences()
"""Of whoever has chosen nothing."""


def withheld(
    purpose: Purpose,
    channel: Channel | None,
    said: Said,
    preferences: Preferences,
    policies: Mapping[Purpose, InForce],
    *,
    today: date,
) -> Withheld | None:
    """None: it may be sent. SERVICE (a code to log in, a receipt) rests on the contract; everything else on a
    consent that lives. `channel` None: it is not known yet, and some channel is on."""
    if purpose is Purpose.SERVICE:
        return None
    status = status_of(purpose, said, policies.get(purpose), today=today)
    if status is not ConsentStatus.LIVE:
        return Withheld.NO_CONSENT
    channels = list(Channel) if channel is None else [channel]
    return None if any(map(preferences.takes, channels)) else Withheld.SWITCHED_OFF
