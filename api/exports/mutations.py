"""A member asks for all that is known of it, or staff on its behalf."""

import strawberry

from api.context import Info
from api.errors import Forbidden
from api.exports.types import DataExport
from api.inputs import origin_of
from api.members.naming import MemberNameInput, whose
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from domain.exports import use_cases
from domain.exports.export import ExportState
from domain.exports.use_cases import RequestMyData
from domain.staff.permissions import Permission
from persistence.exports.queries import ExportRead
from persistence.retry import retrying

FILES = "/files/"


@strawberry.input(description="Whose data is wanted.")
class RequestMyDataInput:
    member: MemberNameInput | None = strawberry.field(
        default=None, description="Not given: the member who asks."
    )
    reason: str | None = strawberry.field(
        default=None, description="Why, where somebody asks on the member's behalf. It is kept, sealed."
    )


@all_open
@strawberry.type
class RequestMyDataPayload:
    export: DataExport | None = None
    link: str | None = strawberry.field(
        default=None, description="Where the file is, from seconds later on: once, for whoever comes first."
    )
    passphrase: str | None = strawberry.field(
        default=None,
        description="What opens the file. It is shown now and never again, and nobody here knows it.",
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class ExportsMutations:
    @strawberry.mutation(
        description=(
            "Have a file made with all that is known of a member: one ZIP with JSON and CSV, encrypted, by a "
            "link that works once within 24 hours. Asked again, there is a new file and the former link is "
            "dead. Problems: TOO_MANY_EXPORTS, UNKNOWN_MEMBER, INVALID_INPUT."
        ),
        extensions=[guarded(Permission.DATA_EXPORT, or_self=True)],
    )
    @answers_refusals(RequestMyDataPayload)
    async def request_my_data(
        self, info: Info, input: RequestMyDataInput | None = None
    ) -> RequestMyDataPayload:
        input = input or RequestMyDataInput()
        member_id = await whose(info, input.member, Permission.DATA_EXPORT)
        caller = info.context.caller
        if caller.is_self(member_id) and not caller.own_contact:
            # Made by a service that may see no contact data: the file would be a way around that.
            raise Forbidden("This token does not show its holder's own contact data.")
        command = RequestMyData(member_id=member_id, reason=input.reason, origin=origin_of(info))
        made = await retrying(lambda: use_cases.request_my_data(command, info.context.begin))
        read = ExportRead(
            id=made.id,
            state=ExportState.WAITING,
            requested_by=made.requested_by,
            requested_at=made.requested_at,
            expires_at=made.expires_at,
        )
        return RequestMyDataPayload(
            export=DataExport.of(read, member_id),
            link=f"{info.context.settings.public_url}{FILES}{made.token}",
            passphrase=made.passphrase,
        )
