"""What callers send about members."""

from datetime import date
from typing import Any

import strawberry
from strawberry.scalars import JSON

from api.context import Info
from api.errors import Forbidden
from api.inputs import origin_of, principal_of
from api.privacy.inputs import ConsentInput, consents_content, given_consents
from api.scalars import Count, IdempotencyKey
from domain.idempotency import RequestKey
from domain.kernel.ids import MemberId
from domain.members.member import EnrolSource, Gender
from domain.members.use_cases import EnrolMember, UpdateMember
from domain.staff.caller import CallerKind

PHONE = "As people write it; without a country code it is a Chinese one. Unique over all members."
EMAIL = "Unique over all members. No mail is sent to try it."
EXTERNAL_ID = "The member's id in the merchant's own system. Unique; only its fingerprint is kept."
PROFILE = (
    "Further facts that are not personal: at most 50, names of your own, values text, number or Boolean. "
    "It is written as a whole."
)
PERSONAL_PROFILE = "The same for facts that are personal, such as income: they are sealed."

CONSENTS = (
    "What the person agrees to along with it, each purpose by itself. Fields that are bound to a purpose "
    "(`consentRules`) are written only with a live consent, else CONSENT_MISSING says which."
)


@strawberry.input(description="A person who wants to take part. All of it may be left out but the key.")
class EnrolMemberInput:
    idempotency_key: IdempotencyKey
    programme: str | None = strawberry.field(default=None, description="The default programme if not given.")
    store: str | None = strawberry.field(
        default=None,
        description="The store where it happens. For staff of a single store it need not be given.",
    )
    name: str | None = None
    company: str | None = None
    phone: str | None = strawberry.field(default=None, description=PHONE)
    email: str | None = strawberry.field(default=None, description=EMAIL)
    external_id: str | None = strawberry.field(default=None, description=EXTERNAL_ID)
    birthday: date | None = None
    gender: Gender | None = None
    address: str | None = None
    locale: str | None = strawberry.field(default=None, description="A language tag such as zh-CN.")
    profile: JSON | None = strawberry.field(default=None, description=PROFILE)
    personal_profile: JSON | None = strawberry.field(default=None, description=PERSONAL_PROFILE)
    consents: list[ConsentInput] | None = strawberry.field(default=None, description=CONSENTS)

    def command(self, info: Info) -> EnrolMember:
        """Raises Forbidden for a store that is not the caller's."""
        caller = info.context.caller
        in_store = caller.kind is CallerKind.STAFF
        store = self.store
        if store is None and in_store and len(caller.store_codes) == 1:
            (store,) = caller.store_codes
        if not caller.may_at(store):
            raise Forbidden("You can enrol members in your own stores only.")
        given = _given(self)
        return EnrolMember(
            given={name: each for name, each in given.items() if each is not None},
            programme=self.programme,
            source=EnrolSource.STORE if in_store else EnrolSource.ONLINE,
            store=store,
            origin=origin_of(info),
            key=RequestKey(
                principal_id=principal_of(info),
                key=self.idempotency_key,
                operation="enrolMember",
                content={
                    **given,
                    "programme": self.programme,
                    "store": store,
                    **consents_content(self.consents),
                },
            ),
            consents=given_consents(self.consents),
        )


@strawberry.input(
    description="What becomes different. A field that is left out stays as it is; null empties it."
)
class UpdateMemberInput:
    idempotency_key: IdempotencyKey
    id: MemberId
    if_version: Count | None = strawberry.field(
        default=None,
        description="The version that you have read. If the member has changed since, nothing is written.",
    )
    name: str | None = strawberry.UNSET
    company: str | None = strawberry.UNSET
    phone: str | None = strawberry.field(default=strawberry.UNSET, description=PHONE)
    email: str | None = strawberry.field(default=strawberry.UNSET, description=EMAIL)
    external_id: str | None = strawberry.field(default=strawberry.UNSET, description=EXTERNAL_ID)
    birthday: date | None = strawberry.UNSET
    gender: Gender | None = strawberry.UNSET
    address: str | None = strawberry.UNSET
    locale: str | None = strawberry.field(
        default=strawberry.UNSET, description="A language tag such as zh-CN."
    )
    profile: JSON | None = strawberry.field(default=strawberry.UNSET, description=PROFILE)
    personal_profile: JSON | None = strawberry.field(default=strawberry.UNSET, description=PERSONAL_PROFILE)
    consents: list[ConsentInput] | None = strawberry.field(default=None, description=CONSENTS)

    def command(self, info: Info) -> UpdateMember:
        given = _given(self)
        return UpdateMember(
            member_id=self.id,
            given=given,
            if_version=self.if_version,
            origin=origin_of(info),
            key=RequestKey(
                principal_id=principal_of(info),
                key=self.idempotency_key,
                operation="updateMember",
                content={**given, "if_version": self.if_version, **consents_content(self.consents)},
                member_id=self.id,
            ),
            consents=given_consents(self.consents),
        )


FIELDS = (
    "name",
    "company",
    "phone",
    "email",
    "external_id",
    "birthday",
    "gender",
    "address",
    "locale",
    "profile",
    "personal_profile",
)
"""The fields of a profile, by the names that the rules know them by."""


def _given(input: EnrolMemberInput | UpdateMemberInput) -> dict[str, Any]:
    return {name: each for name in FIELDS if (each := getattr(input, name)) is not strawberry.UNSET}


@strawberry.input(description="Whose personal data is to be seen in full, and why.")
class RevealMemberInput:
    id: MemberId
    reason: str = strawberry.field(description="In your own words. It is kept, sealed, beside your name.")
