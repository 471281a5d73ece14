"""The enumerations of connectors, as the schema names them."""

import strawberry

from domain.connectors.destination import Held, LegalBasis

strawberry.enum(
    LegalBasis,
    name="LegalBasis",
    description=(
        "By which right personal data goes to a receiver: SAME_COUNTRY, it stays in the deployment's region; "
        "ADEQUACY (GDPR 45, or within the EEA); CONTRACT with the person, and SMALL_VOLUME, fewer than "
        "100,000 persons a year and nothing sensitive (rules of 22 March 2024, article 5); STANDARD_CONTRACT "
        "(PIPL 38(1)(3), GDPR 46(2)(c)); CERTIFICATION (PIPL 38(1)(2)); SECURITY_ASSESSMENT (PIPL 38(1)(1), "
        "40)."
    ),
)
strawberry.enum(
    Held,
    name="ConnectorHeld",
    description=(
        "Why nothing goes out: UNKNOWN_DESTINATION, nobody has said where the receiver is and by which right "
        "data goes there; NOT_SAME_COUNTRY, the basis is SAME_COUNTRY and the deployment is elsewhere."
    ),
)
