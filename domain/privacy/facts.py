"""What is told outside of consents: purposes and versions, which say nothing of what a person is like."""

from __future__ import annotations

from datetime import datetime

from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.privacy.consent import Consent, ConsentAct

KINDS = {ConsentAct.GIVEN: "consent.given", ConsentAct.WITHDRAWN: "consent.withdrawn"}


def fact_of(member_id: MemberId, consent: Consent) -> Fact:
    return Fact(
        kind=KINDS[consent.act],
        member_id=member_id,
        at=consent.at,
        payload={
            "member": str(member_id),
            "purpose": consent.purpose.value,
            "document": consent.document,
            "version": consent.version,
            "channel": consent.channel.value,
        },
    )


def preferences_fact(member_id: MemberId, fields: list[str], at: datetime) -> Fact:
    """Which of them, not how they are set."""
    return Fact(
        kind="member.preferences_changed",
        member_id=member_id,
        at=at,
        payload={"member": str(member_id), "fields": fields},
    )
