"""What a member can answer, as a field of Member."""

from collections.abc import Sequence

import strawberry

from api.context import Info
from api.permissions import guarded
from api.selection import Selection, arguments_of
from api.surveys.types import SurveyInvitation
from domain.staff.permissions import Permission
from persistence.members.queries import MemberRead
from persistence.members.statement import Section
from persistence.surveys.queries import InvitationRead, invitations_section


@strawberry.type
class SurveysOfMember:
    row: strawberry.Private[MemberRead]

    @strawberry.field(
        description="Surveys that the member is invited to and can answer now, the newest first; at most 50.",
        extensions=[guarded(Permission.SURVEYS_COLLECT, or_self=True)],
    )
    async def survey_invitations(self, info: Info) -> list[SurveyInvitation] | None:
        found: Sequence[InvitationRead] = self.row.part("survey_invitations", arguments_of(info))
        return [SurveyInvitation(read=each) for each in found]


def survey_sections(wanted: Selection) -> list[Section]:
    return [
        invitations_section("survey_invitations", use.arguments)
        for use in wanted.uses_of("survey_invitations")
    ]
