"""What personal data may be used for. The list is closed: each purpose is agreed to by itself."""

from __future__ import annotations

from enum import StrEnum


class Purpose(StrEnum):
    """Consents are separate: one for marketing says nothing about profiling, and none comes with another."""

    SERVICE = "SERVICE"
    """To run the membership: contract, law."""
    MARKETING = "MARKETING"
    """To tell of offers."""
    PROFILING = "PROFILING"
    """To choose offers by what somebody has done."""
    SHARING = "SHARING"
    """To hand data to another company."""
    PUBLICATION = "PUBLICATION"
    """To show data in public."""
    SENSITIVE = "SENSITIVE"
    """To use what could harm or embarrass somebody."""
    CROSS_BORDER = "CROSS_BORDER"
    """To move data to another country."""


GUARDED = frozenset(Purpose) - {Purpose.SERVICE}
"""What a child agrees to only through a guardian."""
OF_AGE = 14
"""From this birthday on nobody's guardian is asked."""
