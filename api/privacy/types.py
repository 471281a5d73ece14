"""Policies and consents as the schema shows them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

import strawberry

from api.context import Info
from api.language import of_deployment
from api.locale import Locale
from api.permissions import all_open, guarded
from api.privacy import kinds  # noqa: F401 - registers the enumerations
from api.problems import text_key
from api.scalars import Count
from api.texts import say
from domain.kernel.texts import camel
from domain.privacy.consent import Consent as Line
from domain.privacy.consent import ConsentAct, ConsentChannel, ConsentStatus
from domain.privacy.policy import Version, in_force
from domain.privacy.purpose import Purpose
from domain.staff.permissions import Permission
from persistence.privacy import queries
from persistence.privacy.queries import DocumentRead, ViewRead

InLanguage = Annotated[Locale | None, strawberry.argument(description="Else that of the request.")]


async def language_of(info: Info, asked: Locale | None) -> Locale:
    return info.context.locale(asked, await of_deployment(info))


@all_open
@strawberry.type(description="A text by which somebody agrees, and by what it is named.")
class PolicyTextHash:
    locale: str
    sha256: str = strawberry.field(description="Of the text in UTF-8, in hexadecimal.")


@strawberry.type(description="A published version. It never changes.")
class PolicyVersion:
    code: strawberry.Private[str]
    read: strawberry.Private[Version]
    published_at: datetime

    @strawberry.field
    def version(self) -> Count:
        return Count(self.read.version)

    @strawberry.field
    def effective_from(self) -> datetime:
        return self.read.effective_from

    @strawberry.field(description="Whoever agreed to an earlier version is asked again.")
    def requires_consent_again(self) -> bool:
        return self.read.consent_again

    @strawberry.field
    def hashes(self) -> list[PolicyTextHash]:
        return [PolicyTextHash(locale=locale, sha256=each) for locale, each in self.read.hashes.items()]

    @strawberry.field(description="Null where there is none in exactly this language.")
    async def text(self, locale: str) -> str | None:
        return await queries.text_of(self.code, self.read.version, locale)


all_open(PolicyVersion)


@strawberry.type(description="The document of one purpose.")
class PolicyDocument:
    read: strawberry.Private[DocumentRead]
    at: strawberry.Private[datetime | None] = None
    """As of when it is shown. None: as of the request."""

    @strawberry.field
    def code(self) -> str:
        return self.read.document.code

    @strawberry.field
    def purpose(self) -> Purpose:
        return self.read.document.purpose

    @strawberry.field
    async def name(self, info: Info, locale: InLanguage = None) -> str:
        return self.read.document.name.in_locale((await language_of(info, locale)).value)

    @strawberry.field(description="On what the use rests, in words.")
    async def legal_basis(self, info: Info, locale: InLanguage = None) -> str:
        return say(f"basis-{text_key(self.purpose_of)}", await language_of(info, locale))

    @strawberry.field(description="The one in force, to which consents refer. Null before the first is.")
    def current(self, info: Info) -> PolicyVersion | None:
        found = in_force(self.read.document, self._moment(info))
        return next((each for each in self._all() if found and each.read.version == found.version), None)

    @strawberry.field(description="Those that have been or are in force, the newest first.")
    def versions(self, info: Info) -> list[PolicyVersion]:
        return [each for each in reversed(self._all()) if each.read.effective_from <= self._moment(info)]

    @strawberry.field(
        description="Those that are published and not in force yet.",
        extensions=[guarded(Permission.POLICIES_WRITE)],
    )
    def upcoming(self, info: Info) -> list[PolicyVersion] | None:
        return [each for each in self._all() if each.read.effective_from > self._moment(info)]

    @strawberry.field(
        description="The version that the draft would become; null where there is no draft.",
        extensions=[guarded(Permission.POLICIES_WRITE)],
    )
    def draft_version(self) -> Count | None:
        document = self.read.document
        return Count(document.next_version) if document.draft is not None else None

    @property
    def purpose_of(self) -> str:
        return self.read.document.purpose.value

    def _moment(self, info: Info) -> datetime:
        return self.at or info.context.now

    def _all(self) -> Sequence[PolicyVersion]:
        document = self.read.document
        return [
            PolicyVersion(code=document.code, read=each, published_at=at)
            for each, at in zip(document.versions, self.read.published_at, strict=True)
        ]


all_open(PolicyDocument)


@all_open
@strawberry.type(description="Fields of members that are bound to a purpose.")
class ConsentRule:
    purpose: Purpose
    fields: list[str]


@all_open
@strawberry.type(description="A line of the record: given, or taken back.")
class Consent:
    purpose: Purpose
    act: ConsentAct
    document: str
    version: Count
    text_hash: str
    channel: ConsentChannel
    at: datetime

    @classmethod
    def of(cls, read: Line) -> "Consent":
        return cls(
            purpose=read.purpose,
            act=read.act,
            document=read.document,
            version=Count(read.version),
            text_hash=read.text_hash,
            channel=read.channel,
            at=read.at,
        )


@all_open
@strawberry.type(description="A purpose, and what the member has said to it.")
class PurposeConsent:
    purpose: Purpose
    status: ConsentStatus
    last: Consent | None = strawberry.field(description="The last line of the record.")
    document: str | None = strawberry.field(description="The one in force; null where there is none.")
    current_version: Count | None
    fields: list[str] = strawberry.field(description="The member's fields that are bound to it.")

    @strawberry.field
    async def legal_basis(self, info: Info, locale: InLanguage = None) -> str:
        return say(f"basis-{text_key(self.purpose.value)}", await language_of(info, locale))


all_open(PurposeConsent)


@all_open
@strawberry.type(description="What a member wants to be sent. Nothing is sent without a consent either way.")
class Preferences:
    email: bool
    sms: bool
    push: bool
    wechat: bool
    personalisation: bool
    language: str | None


@all_open
@strawberry.type(description="A field of the member, and whether it has a value.")
class HeldField:
    field: str
    held: bool


@all_open
@strawberry.type(description="Somebody of the staff saw the member in full. Who is not said, only as what.")
class StaffView:
    at: datetime
    fields: list[str]
    roles: list[str]

    @classmethod
    def of(cls, read: ViewRead) -> "StaffView":
        return cls(at=read.at, fields=[camel(each) for each in read.fields], roles=list(read.roles))


@all_open
@strawberry.type(description="Something that the member can do about its data.")
class PrivacyRight:
    right: str
    operation: str = strawberry.field(description="The mutation, or the field, that does it.")
    available: bool = strawberry.field(description="Whether the caller may call it for this member.")
