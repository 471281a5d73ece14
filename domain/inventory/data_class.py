"""The classes of data: what each is for, on which legal basis, who receives it, and how long it is kept.

The terms are what is shipped; `domain/retention` says how they can be changed. The legal basis is named after
the law that most shops live under (PIPL) and the one that their lawyers know (GDPR); counsel confirms.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class AtTerm(StrEnum):
    """What happens to data that is past its term."""

    DELETE = "DELETE"
    ANONYMISE = "ANONYMISE"
    """What leads to the person goes; the row stays for sums and proofs."""
    KEEP = "KEEP"


class DataClass(StrEnum):
    PROFILE = "PROFILE"
    MEMBERSHIP = "MEMBERSHIP"
    LEDGER = "LEDGER"
    ORDERS = "ORDERS"
    OFFERS = "OFFERS"
    ACTIVITY = "ACTIVITY"
    GUEST_CONTACTS = "GUEST_CONTACTS"
    PROSPECTS = "PROSPECTS"
    QUOTES = "QUOTES"
    CODE_TRACES = "CODE_TRACES"
    KEPT_ANSWERS = "KEPT_ANSWERS"
    SESSIONS = "SESSIONS"
    DELIVERY_LOGS = "DELIVERY_LOGS"
    CHANGE_FEED = "CHANGE_FEED"
    REASONS = "REASONS"
    CORRECTIONS = "CORRECTIONS"
    CONSENTS = "CONSENTS"
    EXPORT_FILES = "EXPORT_FILES"
    ERASURES = "ERASURES"
    FEEDBACK = "FEEDBACK"
    FEEDBACK_WORDS = "FEEDBACK_WORDS"
    AUDIT = "AUDIT"
    AUDIT_NETWORKS = "AUDIT_NETWORKS"
    AUDIT_REASONS = "AUDIT_REASONS"
    STAFF = "STAFF"
    TICKETS = "TICKETS"


CONTRACT = "Contract with the member (PIPL 13(1)(2), GDPR 6(1)(b))"
LAW = "Duty to keep accounts and records (PIPL 13(1)(3), GDPR 6(1)(c))"
CONSENT = "Consent of the person (PIPL 13(1)(1), GDPR 6(1)(a))"
INTEREST = "Safety of the service and its members (PIPL 13(1)(3), GDPR 6(1)(f))"

THE_SHOP = "The shop and whoever works there by permission"
THE_MEMBER = "The member alone"
SYSTEMS = "Systems that the shop has connected: ids and figures"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handling:
    """How a class of data is handled."""

    purpose: str
    basis: str
    recipients: str
    at_term: AtTerm
    days: int | None = None
    """The shipped term; None where there is none, because the data is kept with what it belongs to."""
    least: int = 1
    most: int = 3_650
    clock: str = ""
    """From when the term counts."""

    @property
    def has_term(self) -> bool:
        return self.at_term is not AtTerm.KEEP


HANDLING: Mapping[DataClass, Handling] = {
    DataClass.PROFILE: Handling(
        purpose="To know the member again, to write to it, to treat it by its age and day of birth",
        basis=CONTRACT,
        recipients=THE_SHOP,
        at_term=AtTerm.ANONYMISE,
        days=1_095,
        least=180,
        clock="the last activity of a member without points and open holds",
    ),
    DataClass.MEMBERSHIP: Handling(
        purpose="To run the membership: tiers, tags, segments, badges",
        basis=CONTRACT,
        recipients=THE_SHOP,
        at_term=AtTerm.KEEP,
    ),
    DataClass.LEDGER: Handling(
        purpose="To account for points", basis=LAW, recipients=THE_SHOP, at_term=AtTerm.KEEP
    ),
    DataClass.ORDERS: Handling(
        purpose="To award what orders earn and take back what returns cost",
        basis=LAW,
        recipients=THE_SHOP,
        at_term=AtTerm.KEEP,
    ),
    DataClass.OFFERS: Handling(
        purpose="To give coupons, rewards and campaigns, each as often as it may be",
        basis=CONTRACT,
        recipients=THE_SHOP,
        at_term=AtTerm.KEEP,
    ),
    DataClass.ACTIVITY: Handling(
        purpose="To reward what members do beside buying",
        basis=CONTRACT,
        recipients=THE_SHOP,
        at_term=AtTerm.KEEP,
    ),
    DataClass.GUEST_CONTACTS: Handling(
        purpose="To give an order to the person who enrols after it",
        basis=CONTRACT,
        recipients="Nobody: a fingerprint that is only compared",
        at_term=AtTerm.ANONYMISE,
        days=365,
        least=7,
        clock="when the order was recorded",
    ),
    DataClass.PROSPECTS: Handling(
        purpose="To write to people who are no members yet and have agreed to it",
        basis=CONSENT,
        recipients="The shop's own servers, by permission",
        at_term=AtTerm.ANONYMISE,
        days=365,
        least=7,
        most=1_095,
        clock="the last consent; where it came from and when is kept",
    ),
    DataClass.QUOTES: Handling(
        purpose="To keep a price that was promised",
        basis=CONTRACT,
        recipients=THE_SHOP,
        at_term=AtTerm.DELETE,
        days=30,
        least=7,
        clock="the end of a quote that became no order",
    ),
    DataClass.CODE_TRACES: Handling(
        purpose="To take each member code once",
        basis=INTEREST,
        recipients="Nobody",
        at_term=AtTerm.DELETE,
        days=2,
        least=2,  # tills may be late for a day with what they have scanned
        most=30,
        clock="the half minute of the code",
    ),
    DataClass.KEPT_ANSWERS: Handling(
        purpose="To give a repeated request the first answer",
        basis=CONTRACT,
        recipients="Whoever asked",
        at_term=AtTerm.DELETE,
        days=30,
        least=7,
        most=90,
        clock="the request",
    ),
    DataClass.SESSIONS: Handling(
        purpose="To know who is logged in",
        basis=CONTRACT,
        recipients="Nobody",
        at_term=AtTerm.DELETE,
        days=30,
        most=180,
        clock="the end of the session",
    ),
    DataClass.DELIVERY_LOGS: Handling(
        purpose="To find out what was told to connected systems",
        basis=INTEREST,
        recipients=SYSTEMS,
        at_term=AtTerm.DELETE,
        days=30,
        least=7,
        most=365,
        clock="when it was to be delivered",
    ),
    DataClass.CHANGE_FEED: Handling(
        purpose="To tell connected systems what happened",
        basis=CONTRACT,
        recipients=SYSTEMS,
        at_term=AtTerm.KEEP,
    ),
    DataClass.REASONS: Handling(
        purpose="To know why somebody moved points or gave a tier by hand",
        basis=INTEREST,
        recipients=THE_SHOP,
        at_term=AtTerm.DELETE,
        days=1_095,
        least=180,
        clock="when it was said",
    ),
    DataClass.CORRECTIONS: Handling(
        purpose="To prove what was corrected, and to put right what was corrected wrongly",
        basis=LAW,
        recipients="The member, and staff by permission",
        at_term=AtTerm.ANONYMISE,
        days=1_095,
        least=30,
        clock="the correction; that it happened is kept, the values are not",
    ),
    DataClass.EXPORT_FILES: Handling(
        purpose="To hand a member all that is known of it",
        basis=LAW,
        recipients=THE_MEMBER,
        at_term=AtTerm.DELETE,
        days=90,
        least=1,
        most=365,
        clock="the request; the file itself lives a day at most",
    ),
    DataClass.CONSENTS: Handling(
        purpose="To prove what was agreed to, and by whom for a child",
        basis=LAW,
        recipients=THE_SHOP,
        at_term=AtTerm.KEEP,
    ),
    DataClass.FEEDBACK: Handling(
        purpose="To know what members think of the shop, and to put right what went wrong",
        basis=CONTRACT,
        recipients=THE_SHOP,
        at_term=AtTerm.KEEP,
    ),
    DataClass.FEEDBACK_WORDS: Handling(
        purpose="To understand what members mean, in their own words, and what was done about it",
        basis=CONTRACT,
        recipients=THE_SHOP,
        at_term=AtTerm.ANONYMISE,
        days=1_095,
        least=30,
        clock="the answer, or the end of what was done; scores and results are kept",
    ),
    DataClass.ERASURES: Handling(
        purpose="To prove that a person was erased",
        basis=LAW,
        recipients="Whoever holds the certificate's id",
        at_term=AtTerm.KEEP,
    ),
    DataClass.AUDIT: Handling(
        purpose="To prove who saw and did what",
        basis=LAW,
        recipients="Auditors",
        at_term=AtTerm.KEEP,
    ),
    DataClass.AUDIT_NETWORKS: Handling(
        purpose="To tell from where somebody acted",
        basis=LAW,
        recipients="Auditors",
        at_term=AtTerm.ANONYMISE,
        days=365,
        least=183,
        clock="the act",
    ),
    DataClass.AUDIT_REASONS: Handling(
        purpose="To know why somebody looked at a person or changed something",
        basis=LAW,
        recipients="Auditors",
        at_term=AtTerm.ANONYMISE,
        days=1_095,
        least=183,
        clock="the act",
    ),
    DataClass.STAFF: Handling(
        purpose="To let staff log in",
        basis="Contract of employment (PIPL 13(1)(2), GDPR 6(1)(b))",
        recipients="Administrators",
        at_term=AtTerm.KEEP,
    ),
    DataClass.TICKETS: Handling(
        purpose="To answer what people ask and complain of, and to settle it",
        basis=CONTRACT,
        recipients=THE_SHOP,
        at_term=AtTerm.ANONYMISE,
        days=1_095,
        least=30,
        clock="the end of the ticket; its words and files go, what happened and when stays",
    ),
}
