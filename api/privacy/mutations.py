"""Members agree and take back, or others on their behalf; the merchant writes what they agree to."""

from collections.abc import Awaitable, Callable

import strawberry

from api.context import Info
from api.inputs import origin_of
from api.members import loading
from api.members.naming import MemberNameInput, whose
from api.members.types import Member
from api.permissions import all_open, guarded
from api.privacy.inputs import (
    EndGuardianInput,
    GiveConsentInput,
    NameGuardianInput,
    PublishPolicyVersionInput,
    SaveConsentRuleInput,
    SavePolicyDocumentInput,
    SetPreferencesInput,
    WithdrawConsentInput,
)
from api.privacy.types import ConsentRule, PolicyDocument
from api.problems import Problem, answers_refusals
from domain.kernel.ids import MemberId
from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import camel
from domain.privacy import use_cases
from domain.privacy.binding import BINDABLE
from domain.privacy.publishing import use_cases as publishing
from domain.staff.permissions import Permission
from persistence.privacy import queries
from persistence.retry import retrying

ON_BEHALF = guarded(Permission.CONSENTS_WRITE, or_self=True)
_FIELD = {camel(each): each for each in BINDABLE}


@all_open
@strawberry.type
class ConsentPayload:
    member: Member | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class WithdrawConsentPayload:
    member: Member | None = None
    emptied: list[str] = strawberry.field(
        default_factory=list,
        description="The fields of the member that only this consent held: they are gone.",
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class PolicyDocumentPayload:
    document: PolicyDocument | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class ConsentRulePayload:
    rules: list[ConsentRule] = strawberry.field(default_factory=list, description="All of them.")
    problems: list[Problem] = strawberry.field(default_factory=list)


async def _meant(info: Info, named: MemberNameInput | None) -> MemberId:
    return await whose(info, named, Permission.CONSENTS_WRITE)


async def _payload(
    info: Info, named: MemberNameInput | None, change: Callable[[MemberId], Awaitable[None]]
) -> ConsentPayload:
    member_id = await _meant(info, named)
    await retrying(lambda: change(member_id))
    return ConsentPayload(member=await loading.wanted_member(info, member_id))


async def _document(code: str) -> PolicyDocument | None:
    return next(
        (PolicyDocument(read=each) for each in await queries.all_documents() if each.document.code == code),
        None,
    )


@strawberry.type
class PrivacyMutations:
    @strawberry.mutation(
        description=(
            "A member agrees to one purpose, in the version that is in force. Agreed to already, nothing "
            "happens. Problems: NO_POLICY_IN_FORCE, OTHER_POLICY_TEXT, GUARDIAN_CONSENT_MISSING, "
            "UNKNOWN_MEMBER, UNKNOWN_PROGRAMME."
        ),
        extensions=[ON_BEHALF],
    )
    @answers_refusals(ConsentPayload)
    async def give_consent(self, info: Info, input: GiveConsentInput) -> ConsentPayload:
        def change(member_id: MemberId) -> Awaitable[None]:
            command = use_cases.GiveConsent(
                member_id=member_id,
                given=input.given(),
                programme=input.programme,
                origin=origin_of(info),
            )
            return use_cases.give_consent(command, info.context.begin)

        return await _payload(info, input.member, change)

    @strawberry.mutation(
        description=(
            "A member takes a consent back, at once and without a reason. Fields that only it held are "
            "emptied. Not given, nothing happens. Problems: UNKNOWN_MEMBER, UNKNOWN_PROGRAMME."
        ),
        extensions=[ON_BEHALF],
    )
    @answers_refusals(WithdrawConsentPayload)
    async def withdraw_consent(self, info: Info, input: WithdrawConsentInput) -> WithdrawConsentPayload:
        member_id = await _meant(info, input.member)
        command = use_cases.WithdrawConsent(
            member_id=member_id,
            purpose=input.purpose,
            channel=input.channel,
            programme=input.programme,
            origin=origin_of(info),
        )
        emptied = await retrying(lambda: use_cases.withdraw_consent(command, info.context.begin))
        return WithdrawConsentPayload(
            member=await loading.wanted_member(info, member_id), emptied=[camel(each) for each in emptied]
        )

    @strawberry.mutation(
        description="What a member wants to be sent, and whether offers may follow what it did.",
        extensions=[ON_BEHALF],
    )
    @answers_refusals(ConsentPayload)
    async def set_preferences(self, info: Info, input: SetPreferencesInput) -> ConsentPayload:
        def change(member_id: MemberId) -> Awaitable[None]:
            command = use_cases.SetPreferences(
                member_id=member_id,
                chosen=input.chosen(),
                language=input.language,
                origin=origin_of(info),
            )
            return use_cases.set_preferences(command, info.context.begin)

        return await _payload(info, input.member, change)

    @strawberry.mutation(
        description="Write down who answers for a child under 14, in place of an earlier one.",
        extensions=[guarded(Permission.CONSENTS_WRITE)],
    )
    @answers_refusals(ConsentPayload)
    async def name_guardian(self, info: Info, input: NameGuardianInput) -> ConsentPayload:
        def change(member_id: MemberId) -> Awaitable[None]:
            command = use_cases.NameGuardian(
                member_id=member_id,
                name=input.name,
                contact=input.contact,
                channel=input.channel,
                origin=origin_of(info),
            )
            return use_cases.name_guardian(command, info.context.begin)

        return await _payload(info, input.member, change)

    @strawberry.mutation(
        description="A guardian takes the word back: what the child has agreed to is suspended at once.",
        extensions=[guarded(Permission.CONSENTS_WRITE)],
    )
    @answers_refusals(ConsentPayload)
    async def end_guardian(self, info: Info, input: EndGuardianInput) -> ConsentPayload:
        def change(member_id: MemberId) -> Awaitable[None]:
            command = use_cases.EndGuardian(member_id=member_id, origin=origin_of(info))
            return use_cases.end_guardian(command, info.context.begin)

        return await _payload(info, input.member, change)

    @strawberry.mutation(
        description="Draft the next version of a document, in place of an earlier draft. Problems: "
        "INVALID_INPUT, PURPOSE_TAKEN.",
        extensions=[guarded(Permission.POLICIES_WRITE)],
    )
    @answers_refusals(PolicyDocumentPayload)
    async def save_policy_document(self, info: Info, input: SavePolicyDocumentInput) -> PolicyDocumentPayload:
        texts = {each.locale: each.text for each in input.texts}
        if len(texts) < len(input.texts):
            raise InvalidInput("texts", "DUPLICATE")
        command = publishing.SavePolicyDocument(
            code=input.code,
            purpose=input.purpose,
            name=input.name.by_locale,
            texts=texts,
            consent_again=input.requires_consent_again,
            origin=origin_of(info),
        )
        await retrying(lambda: publishing.save_policy_document(command, info.context.begin))
        return PolicyDocumentPayload(document=await _document(input.code))

    @strawberry.mutation(
        description="Make the draft a version that nobody can change. Problems: NOTHING_TO_PUBLISH, "
        "EFFECTIVE_TOO_EARLY.",
        extensions=[guarded(Permission.POLICIES_WRITE)],
    )
    @answers_refusals(PolicyDocumentPayload)
    async def publish_policy_version(
        self, info: Info, input: PublishPolicyVersionInput
    ) -> PolicyDocumentPayload:
        command = publishing.PublishPolicyVersion(
            code=input.code,
            version=input.version,
            effective_from=input.effective_from,
            origin=origin_of(info),
        )
        published_at = await retrying(lambda: publishing.publish_policy_version(command, info.context.begin))
        document = await _document(input.code)
        if document is not None:
            document.at = published_at  # a version that is in force at once begins after the request did
        return PolicyDocumentPayload(document=document)

    @strawberry.mutation(
        description="Bind fields of members to a purpose: what is written from now on needs its consent. "
        "Problems: INVALID_INPUT, NO_POLICY_IN_FORCE.",
        extensions=[guarded(Permission.POLICIES_WRITE)],
    )
    @answers_refusals(ConsentRulePayload)
    async def save_consent_rule(self, info: Info, input: SaveConsentRuleInput) -> ConsentRulePayload:
        command = publishing.SaveConsentRule(
            purpose=input.purpose,
            fields=[_FIELD.get(each, each) for each in input.fields],
            origin=origin_of(info),
        )
        await retrying(lambda: publishing.save_consent_rule(command, info.context.begin))
        rules = [
            ConsentRule(purpose=purpose, fields=[camel(each) for each in fields])
            for purpose, fields in await queries.all_rules()
        ]
        return ConsentRulePayload(rules=rules)
