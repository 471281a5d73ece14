"""Policies, for everybody who is about to agree to something."""

import strawberry

from api.context import Info
from api.permissions import open_field
from api.privacy.types import ConsentRule, PolicyDocument
from domain.kernel.texts import camel
from domain.privacy.policy import in_force
from domain.staff.permissions import Permission
from persistence.privacy import queries


@strawberry.type
class PrivacyQueries:
    @open_field(
        description="The documents by which members agree, in order of their codes. Those of which nothing "
        "is in force yet, only whoever drafts them sees."
    )
    async def policy_documents(self, info: Info) -> list[PolicyDocument]:
        drafts = info.context.caller.may(Permission.POLICIES_WRITE)
        return [
            PolicyDocument(read=each)
            for each in await queries.all_documents()
            if drafts or in_force(each.document, info.context.now)
        ]

    @open_field(description="Which fields of members may be written only with a consent, by purpose.")
    async def consent_rules(self) -> list[ConsentRule]:
        return [
            ConsentRule(purpose=purpose, fields=[camel(each) for each in fields])
            for purpose, fields in await queries.all_rules()
        ]
