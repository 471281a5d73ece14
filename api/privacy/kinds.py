"""The words of consents, as the schema has them."""

import strawberry

from domain.privacy.consent import ConsentAct, ConsentChannel, ConsentStatus
from domain.privacy.purpose import Purpose
from domain.privacy.sending import Channel, Withheld

strawberry.enum(
    Purpose,
    name="Purpose",
    description=(
        "What personal data may be used for; each is agreed to by itself. SERVICE: to run the membership. "
        "MARKETING: to tell of offers. PROFILING: to choose offers by what somebody has done. SHARING: to "
        "hand data to another company. PUBLICATION: to show data in public. SENSITIVE: to use what could "
        "harm somebody. CROSS_BORDER: to move data to another country."
    ),
)
strawberry.enum(ConsentAct, name="ConsentAct", description="Whether it was given or taken back.")
strawberry.enum(
    ConsentChannel, name="ConsentChannel", description="Where it was said. MERGE: by an absorbed membership."
)
strawberry.enum(
    ConsentStatus,
    name="ConsentStatus",
    description=(
        "LIVE: it holds. NEVER_GIVEN. WITHDRAWN. OUTDATED: given to a version before one that asks everybody "
        "again. SUSPENDED: of a child under 14 without a guardian's word."
    ),
)
strawberry.enum(Channel, name="MessageChannel", description="Through what a member is written to.")
strawberry.enum(
    Withheld,
    name="Withheld",
    description=(
        "Why nothing is sent. GONE: there is no such member. NO_CONSENT: none that lives. SWITCHED_OFF: the "
        "member wants nothing of the kind through this channel."
    ),
)
