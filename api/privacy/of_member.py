"""The privacy centre: a field of Member."""

from datetime import date

import strawberry

from api.context import Info
from api.permissions import all_open, guarded
from api.privacy.types import (
    Consent,
    HeldField,
    Preferences,
    PrivacyRight,
    PurposeConsent,
    StaffView,
)
from api.programme.lookup import programme_of
from api.scalars import Count
from api.selection import Selection, arguments_of
from domain.kernel.ids import MemberId
from domain.kernel.periods import day_of
from domain.kernel.texts import camel
from domain.privacy.consent import Said, status_of
from domain.privacy.policy import InForce, all_in_force
from domain.privacy.purpose import Purpose
from domain.privacy.sending import Channel, Withheld, withheld
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from persistence.members.queries import COLUMNS, MemberRead
from persistence.members.statement import Section
from persistence.privacy import queries
from persistence.privacy.queries import PrivacyRead, privacy_section

RIGHTS = (
    ("AGREE", "giveConsent", Permission.CONSENTS_WRITE, True),
    ("WITHDRAW", "withdrawConsent", Permission.CONSENTS_WRITE, True),
    ("CHOOSE", "setPreferences", Permission.CONSENTS_WRITE, True),
    ("CORRECT", "updateMember", Permission.MEMBERS_WRITE, False),
    ("EXPLAIN", "explain", Permission.POINTS_READ, True),
    ("ERASE", "eraseMember", Permission.MEMBERS_ERASE, False),
)
"""What can be done about one's data, by what, with which permission, and whether by the member itself."""


@strawberry.type(description="What is held of a member, what it has agreed to, and who has seen it.")
class MemberPrivacy:
    row: strawberry.Private[MemberRead]
    read: strawberry.Private[PrivacyRead]
    programme: strawberry.Private[Programme]

    @strawberry.field(description="Every field that can be held. Only whether there is a value.")
    def held(self) -> list[HeldField]:
        return [HeldField(field=camel(name), held=name in self.read.held) for name in queries.FIELDS]

    @strawberry.field(
        description="Why nothing may be sent to the member for that purpose; null: it may. What writes to "
        "members asks right before each message: a withdrawal holds at once. Without `channel`: by any."
    )
    async def withheld(self, info: Info, purpose: Purpose, channel: Channel | None = None) -> Withheld | None:
        return withheld(
            purpose,
            channel,
            self._said(info),
            self.read.preferences,
            await self._policies(info),
            today=self._today(info),
        )

    @strawberry.field(description="All purposes, and what the member has said to each.")
    async def purposes(self, info: Info) -> list[PurposeConsent]:
        policies = await self._policies(info)
        bound = dict(await queries.all_rules())
        said, today = self._said(info), self._today(info)
        found = []
        for purpose in Purpose:
            policy, last = policies.get(purpose), self.read.last.get(purpose)
            found.append(
                PurposeConsent(
                    purpose=purpose,
                    status=status_of(purpose, said, policy, today=today),
                    last=Consent.of(last) if last else None,
                    document=policy.document if policy else None,
                    current_version=Count(policy.version) if policy else None,
                    fields=[camel(each) for each in bound.get(purpose, ())],
                )
            )
        return found

    @strawberry.field(description="The record, the newest line first, at most 200.")
    def consents(self) -> list[Consent]:
        return [Consent.of(each) for each in self.read.consents]

    @strawberry.field(description="A guardian stands behind the member.")
    def has_guardian(self) -> bool:
        return self.read.guardian

    @strawberry.field
    def preferences(self) -> Preferences:
        chosen = self.read.preferences
        return Preferences(
            email=chosen.email,
            sms=chosen.sms,
            push=chosen.push,
            wechat=chosen.wechat,
            personalisation=chosen.personalised,
            language=self.row.locale,
        )

    @strawberry.field(description="Who of the staff saw the member in full, the last first, at most 100.")
    async def seen_by(self) -> list[StaffView]:
        return [StaffView.of(each) for each in await queries.views_of(self.row.member_id)]

    @strawberry.field(description="What can be done, and whether the caller may do it.")
    def rights(self, info: Info) -> list[PrivacyRight]:
        caller = info.context.caller
        mine = caller.member_id == self.row.member_id
        return [
            PrivacyRight(right=right, operation=name, available=caller.may(needs) or (own and mine))
            for right, name, needs, own in RIGHTS
        ]

    def _said(self, info: Info) -> Said:
        return Said(consents=self.read.last, birthday=self._birthday(info), guardian=self.read.guardian)

    async def _policies(self, info: Info) -> dict[Purpose, InForce]:
        return all_in_force([each.document for each in await queries.all_documents()], info.context.now)

    def _today(self, info: Info) -> date:
        return day_of(self.programme.now(info.context.now), self.programme.zone)

    def _birthday(self, info: Info) -> date | None:
        if self.row.birthday is None or self.row.wrapped is None:
            return None
        vault = info.context.vault
        key = vault.unwrap(self.row.id, self.row.wrapped)
        return date.fromisoformat(vault.open(self.row.birthday, key))


all_open(MemberPrivacy)


@strawberry.type
class PrivacyOfMember:
    row: strawberry.Private[MemberRead]

    def belongs_to(self, member_id: MemberId) -> bool:
        return self.row.member_id == member_id

    @strawberry.field(
        description="The privacy centre. `programme`: by whose calendar a child is one.",
        extensions=[guarded(Permission.CONSENTS_READ, or_self=True)],
    )
    async def privacy(self, info: Info, programme: str | None = None) -> MemberPrivacy | None:
        read: PrivacyRead = self.row.part("privacy", arguments_of(info))
        return MemberPrivacy(row=self.row, read=read, programme=await programme_of(programme))


def privacy_sections(wanted: Selection) -> list[Section]:
    sections = [privacy_section("privacy", use.arguments) for use in wanted.uses_of("privacy")]
    if sections:
        sections += [COLUMNS[name] for name in ("birthday", "wrapped", "locale")]
    return sections
