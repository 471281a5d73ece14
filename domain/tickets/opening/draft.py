"""What somebody hands in, before it is a ticket."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from domain.kernel.ids import OrderId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import check_name
from domain.tickets.refusals import TicketFieldNeeded
from domain.tickets.ticket import (
    Channel,
    Sentiment,
    Severity,
    TicketKind,
    Urgency,
    check_body,
    check_code,
    check_language,
    check_subject,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Whoever hands it in need not know what it is: the classifier says it. The language has a standard."""

    body: str = field(repr=False)
    subject: str | None = field(default=None, repr=False)
    kind: TicketKind | None = None
    language: str = "zh-CN"
    order_id: OrderId | None = None
    sku: str | None = None
    store: str | None = None
    campaign: str | None = None
    service: str | None = None
    """The code of a benefit of the kind BESPOKE_REQUEST that the member's tier has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What staff say of a ticket while they write it down. With a category it is triaged at once."""

    category: str | None = None
    urgency: Urgency | None = None
    sentiment: Sentiment | None = None
    severity: Severity | None = None
    regulator: bool = False
    answer: str | None = field(default=None, repr=False)
    """What was said to the caller at once."""


MEMBERS_CHANNELS = frozenset({Channel.STOREFRONT, Channel.MINI_PROGRAM})
STAFF_CHANNELS = frozenset({Channel.PHONE, Channel.STORE_BOX, Channel.SOCIAL, Channel.EMAIL, Channel.SURVEY})


def checked(draft: Draft) -> Draft:
    """The draft as it is kept. Raises InvalidInput."""
    if draft.sku is not None:
        check_name("sku", draft.sku)
    return replace(
        draft,
        body=check_body(draft.body),
        subject=check_subject(draft.subject),
        language=check_language(draft.language),
    )


def check_channel(channel: Channel, allowed: frozenset[Channel]) -> None:
    """Raises InvalidInput."""
    if channel not in allowed:
        raise InvalidInput("channel", "NOT_HERE")


def check_findings(findings: Findings) -> None:
    """Who answers at once says what it was. Raises InvalidInput, TicketFieldNeeded."""
    if findings.category is not None:
        check_code("category", findings.category)
    elif findings.answer is not None or findings.severity is not None or findings.regulator:
        raise TicketFieldNeeded(field="category", wanted="TRIAGED")
    if findings.answer is not None:
        check_body(findings.answer, "answer")
