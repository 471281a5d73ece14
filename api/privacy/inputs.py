"""What callers send about consents."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import strawberry

from api.inputs import plain_input
from api.members.naming import MemberNameInput
from api.privacy import kinds  # noqa: F401 - registers the enumerations
from api.scalars import Count
from domain.kernel.texts import LocalText
from domain.privacy.consent import ConsentChannel
from domain.privacy.purpose import Purpose
from domain.privacy.use_cases import GivenConsent

SELF = "Members mean themselves and leave it out."


@strawberry.input(description="A consent to one purpose, as it was shown.")
class ConsentInput:
    purpose: Purpose
    version: Count = strawberry.field(description="Of the document that is in force: `policyDocuments`.")
    text_hash: str = strawberry.field(
        description="The SHA-256, in hexadecimal, of the text that the person has seen."
    )
    channel: ConsentChannel

    def given(self) -> GivenConsent:
        return GivenConsent(
            purpose=self.purpose, version=self.version, text_hash=self.text_hash, channel=self.channel
        )


def given_consents(consents: Sequence[ConsentInput] | None) -> list[GivenConsent]:
    return [each.given() for each in consents or ()]


def consents_content(consents: Sequence[ConsentInput] | None) -> dict[str, Any]:
    """For the content of an idempotency key, which stays as it was where there are none."""
    return {"consents": plain_input(consents)} if consents else {}


@strawberry.input(description="A member agrees to one purpose.")
class GiveConsentInput(ConsentInput):
    member: MemberNameInput | None = strawberry.field(default=None, description=SELF)
    programme: str | None = strawberry.field(
        default=None, description="By whose calendar a child is one. The default programme if not given."
    )


@strawberry.input(description="A member takes a consent back.")
class WithdrawConsentInput:
    purpose: Purpose
    channel: ConsentChannel
    member: MemberNameInput | None = strawberry.field(default=None, description=SELF)
    programme: str | None = None


@strawberry.input(description="Who answers for a child. The member's own token can not say this.")
class NameGuardianInput:
    member: MemberNameInput
    name: str
    contact: str = strawberry.field(description="Phone or e-mail, as given; it is kept sealed.")
    channel: ConsentChannel


@strawberry.input(description="Whose guardian has taken the word back.")
class EndGuardianInput:
    member: MemberNameInput


@strawberry.input(description="What a member wants. What is left out stays as it is.")
class SetPreferencesInput:
    member: MemberNameInput | None = strawberry.field(default=None, description=SELF)
    email: bool | None = strawberry.field(default=None, description="Marketing by e-mail.")
    sms: bool | None = strawberry.field(default=None, description="Marketing by SMS.")
    push: bool | None = strawberry.field(default=None, description="Marketing by push messages.")
    wechat: bool | None = strawberry.field(default=None, description="Marketing by WeChat.")
    personalisation: bool | None = strawberry.field(
        default=None,
        description="False: which offers there are and in which order is not decided by what the member did.",
    )
    language: str | None = strawberry.field(default=None, description="A language tag such as zh-CN.")

    def chosen(self) -> dict[str, bool]:
        switches = {
            "email": self.email,
            "sms": self.sms,
            "push": self.push,
            "wechat": self.wechat,
            "personalised": self.personalisation,
        }
        return {name: each for name, each in switches.items() if each is not None}


@strawberry.input(description="A text of a document in one language.")
class PolicyTextInput:
    locale: str = strawberry.field(description="A language tag such as zh-CN.")
    text: str


@strawberry.input(description="The draft of a document's next version.")
class SavePolicyDocumentInput:
    code: str = strawberry.field(description="Small letters, digits, `-` and `_`.")
    purpose: Purpose = strawberry.field(description="There is one document of each purpose.")
    name: LocalText
    texts: list[PolicyTextInput]
    requires_consent_again: bool = strawberry.field(
        default=True, description="Whoever agreed to an earlier version is asked again."
    )


@strawberry.input(description="Which draft becomes a version that nobody can change.")
class PublishPolicyVersionInput:
    code: str
    version: Count = strawberry.field(description="That of the draft.")
    effective_from: datetime | None = strawberry.field(default=None, description="Not given: from now on.")


@strawberry.input(description="Which fields of members may be written only with a consent.")
class SaveConsentRuleInput:
    purpose: Purpose
    fields: list[str] = strawberry.field(
        description="These and no others are bound to the purpose: name, company, phone, email, birthday, "
        "gender, address, profile, personalProfile. Of several purposes of a field one is enough."
    )
