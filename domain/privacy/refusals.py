"""Every no about consents and policies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class ConsentMissing(Refusal):
    """These fields may be written only with a consent to this purpose, in the version that is in force."""

    code = "CONSENT_MISSING"
    purpose: str
    document: str | None
    """None, as the version: nothing is in force to which anybody could agree."""
    version: int | None
    fields: tuple[str, ...]

    @property
    def message(self) -> str:
        return f"{', '.join(self.fields)}: this needs a consent to {self.purpose}."


@dataclass(eq=False)
class NoPolicyInForce(Refusal):
    """There is no published document of this purpose yet: nobody can agree to it."""

    code = "NO_POLICY_IN_FORCE"
    purpose: str

    @property
    def message(self) -> str:
        return f"No document of {self.purpose} is in force."


@dataclass(eq=False)
class OtherPolicyText(Refusal):
    """This version and hash are not those of a text that is in force: show the text anew and ask again."""

    code = "OTHER_POLICY_TEXT"
    purpose: str
    document: str
    version: int

    @property
    def message(self) -> str:
        return f"Version {self.version} of {self.document} is in force, and this is not its text."


@dataclass(eq=False)
class GuardianConsentMissing(Refusal):
    """The member is a child, and no guardian stands behind it."""

    code = "GUARDIAN_CONSENT_MISSING"
    purpose: str

    @property
    def message(self) -> str:
        return f"The member is under 14: {self.purpose} needs the consent of a guardian."


@dataclass(eq=False)
class PurposeTaken(Refusal):
    """Another document is that of this purpose, or this document is that of another one."""

    code = "PURPOSE_TAKEN"
    purpose: str
    document: str

    @property
    def message(self) -> str:
        return f"{self.document} is the document of {self.purpose}."


@dataclass(eq=False)
class NothingToPublish(Refusal):
    """There is no draft of this version: it was published before, or never saved."""

    code = "NOTHING_TO_PUBLISH"
    document: str
    version: int

    @property
    def message(self) -> str:
        return f"{self.document} has no draft of version {self.version}."


@dataclass(eq=False)
class EffectiveTooEarly(Refusal):
    """A version comes into force after the one before it, and never in the past."""

    code = "EFFECTIVE_TOO_EARLY"
    earliest: datetime

    @property
    def message(self) -> str:
        return f"A version can be in force from {self.earliest.isoformat()} on."
