"""Log-in and log-out, staff, keys of services, tokens for members."""

import secrets
from datetime import datetime

import strawberry

from api.context import Info
from api.errors import Forbidden, RateLimited, Unauthenticated
from api.inputs import origin_of
from api.permissions import all_open, guarded, open_field
from api.problems import Problem, answers_refusals
from api.staff.types import MemberToken, ServiceKey, SessionTokens, StaffMember
from api.step_up import require_step_up
from domain.kernel.ids import MemberId, ServiceKeyId, SessionId, StaffId
from domain.services import use_cases as services
from domain.staff import use_cases
from domain.staff.caller import CallerKind
from domain.staff.opened import Challenged
from domain.staff.permissions import Permission
from domain.staff.sessions import SessionEnded
from persistence.retry import retrying
from persistence.staff import queries

LETTERS = "23456789abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ"
"""Of first passwords: without those that look like others when read aloud or from paper."""
FIRST_PASSWORD_LETTERS = 20  # 115 bits


@strawberry.input(description="E-mail and password of a member of staff.")
class LogInInput:
    email: str
    password: str


@strawberry.input(description="A member of staff to be added.")
class CreateStaffInput:
    email: str = strawberry.field(description="The person logs in with it.")
    name: str
    roles: list[str] = strawberry.field(description="Their codes: see `roles`.")
    store_codes: list[str] = strawberry.field(
        default_factory=list, description="Where the person works; empty means in every store."
    )


@strawberry.input(description="What a member of staff may do from now on, and where.")
class UpdateStaffRolesInput:
    id: StaffId
    roles: list[str]
    store_codes: list[str] = strawberry.field(description="Empty means in every store.")


@strawberry.input(description="A key for a service.")
class CreateServiceKeyInput:
    name: str = strawberry.field(description="What it is for.")
    permissions: list[Permission] = strawberry.field(
        description="At most what its creator may give: see the problem NOT_GRANTABLE."
    )
    ip_ranges: list[str] = strawberry.field(
        default_factory=list,
        description="Networks such as 203.0.113.0/24 from which it may be used; empty means from everywhere.",
    )
    expires_at: datetime | None = strawberry.field(default=None, description="A year from now if not given.")
    replaces: ServiceKeyId | None = strawberry.field(
        default=None,
        description="The key that this one takes over from. Both live until the old one is revoked, and what "
        "was sent under the old one is not done again under the new one.",
    )


@strawberry.input(description="For whom the token is: one of these.", one_of=True)
class CreateMemberTokenInput:
    member_id: MemberId | None = strawberry.UNSET
    card_number: str | None = strawberry.UNSET
    external_id: str | None = strawberry.field(
        default=strawberry.UNSET, description="The member's id in the merchant's own system."
    )


@all_open
@strawberry.type(description="The password was right; the account has a second factor.")
class LogInChallenge:
    token: str = strawberry.field(description="For `confirmLogIn`, with a code of the app.")
    expires_at: datetime


@all_open
@strawberry.type
class LogInPayload:
    tokens: SessionTokens | None = strawberry.field(
        default=None, description="Null where there is a problem, or another proof is needed."
    )
    challenge: LogInChallenge | None = strawberry.field(
        default=None, description="What is still to be proved, where the account has a second factor."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class RefreshSessionPayload:
    tokens: SessionTokens | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class LogOutPayload:
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class EndSessionPayload:
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class ChangePasswordPayload:
    tokens: SessionTokens | None = strawberry.field(
        default=None, description="The new session: every other one has ended."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class StaffPayload:
    staff: StaffMember | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class StaffPasswordPayload:
    staff: StaffMember | None = None
    password: str | None = strawberry.field(
        default=None, description="Made for this account and shown this once. The person changes it."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class CreateServiceKeyPayload:
    key: ServiceKey | None = None
    secret: str | None = strawberry.field(
        default=None, description="The key in full, shown this once: for `Authorization: Bearer`."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class RevokeServiceKeyPayload:
    key: ServiceKey | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class CreateMemberTokenPayload:
    token: MemberToken | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class StaffMutations:
    @open_field(description="Begin a session as a member of staff.")
    @answers_refusals(LogInPayload)
    async def log_in(self, info: Info, input: LogInInput) -> LogInPayload:
        command = use_cases.LogIn(email=input.email, password=input.password, origin=origin_of(info))
        opened = await use_cases.log_in(command, info.context.begin, info.context.passwords)
        if isinstance(opened, Challenged):
            return LogInPayload(challenge=LogInChallenge(token=opened.token, expires_at=opened.expires_at))
        return LogInPayload(tokens=SessionTokens.of(opened, info.context.tokens))

    @open_field(
        description="Exchange a refresh token for a new pair. UNAUTHENTICATED where its session has ended."
    )
    async def refresh_session(self, info: Info, refresh_token: str) -> RefreshSessionPayload:
        try:
            opened = await retrying(
                lambda: use_cases.refresh_session(refresh_token, origin_of(info), info.context.begin)
            )
        except SessionEnded as ended:
            raise Unauthenticated("This session has ended. Log in again.") from ended
        return RefreshSessionPayload(tokens=SessionTokens.of(opened, info.context.tokens))

    @open_field(
        description="End the session of a refresh token, or of this request's access token. Always succeeds."
    )
    async def log_out(self, info: Info, refresh_token: str | None = None) -> LogOutPayload:
        await retrying(lambda: use_cases.log_out(refresh_token, origin_of(info), info.context.begin))
        return LogOutPayload()

    @strawberry.mutation(
        description="End a session at once: one's own on another device or, for whoever may change staff, "
        "one of a colleague.",
        extensions=[guarded(Permission.OWN_PASSWORD)],
    )
    @answers_refusals(EndSessionPayload)
    async def end_session(self, info: Info, id: SessionId) -> EndSessionPayload:
        await retrying(lambda: use_cases.end_session(id, origin_of(info), info.context.begin))
        return EndSessionPayload()

    @strawberry.mutation(
        description="Set another password for oneself. Every session ends, and a new one begins.",
        extensions=[guarded(Permission.OWN_PASSWORD)],
    )
    @answers_refusals(ChangePasswordPayload)
    async def change_password(self, info: Info, current: str, new: str) -> ChangePasswordPayload:
        staff_id = info.context.caller.principal_id
        if staff_id is None:
            raise Forbidden
        command = use_cases.ChangePassword(
            staff_id=StaffId(staff_id), current=current, new=new, origin=origin_of(info)
        )
        opened = await use_cases.change_password(command, info.context.begin, info.context.passwords)
        return ChangePasswordPayload(tokens=SessionTokens.of(opened, info.context.tokens))

    @strawberry.mutation(
        description="Add a member of staff. The first password is made here and shown once.",
        extensions=[guarded(Permission.STAFF_WRITE)],
    )
    @answers_refusals(StaffPasswordPayload)
    async def create_staff(self, info: Info, input: CreateStaffInput) -> StaffPasswordPayload:
        require_step_up(info)
        password = first_password()
        command = use_cases.CreateStaff(
            email=input.email,
            name=input.name,
            roles=frozenset(input.roles),
            store_codes=frozenset(input.store_codes),
            password=password,
            origin=origin_of(info),
        )
        staff_id = await use_cases.create_staff(command, info.context.begin, info.context.passwords)
        return StaffPasswordPayload(staff=await _staff(staff_id), password=password)

    @strawberry.mutation(
        description="Set roles and stores of another member of staff. Access tokens made before end at once.",
        extensions=[guarded(Permission.STAFF_WRITE)],
    )
    @answers_refusals(StaffPayload)
    async def update_staff_roles(self, info: Info, input: UpdateStaffRolesInput) -> StaffPayload:
        require_step_up(info)
        command = use_cases.UpdateStaffRoles(
            staff_id=input.id,
            roles=frozenset(input.roles),
            store_codes=frozenset(input.store_codes),
            origin=origin_of(info),
        )
        await retrying(lambda: use_cases.update_staff_roles(command, info.context.begin))
        return StaffPayload(staff=await _staff(input.id))

    @strawberry.mutation(
        description="Shut out another member of staff, at once and on every device.",
        extensions=[guarded(Permission.STAFF_WRITE)],
    )
    @answers_refusals(StaffPayload)
    async def disable_staff(self, info: Info, id: StaffId) -> StaffPayload:
        require_step_up(info)
        await retrying(lambda: use_cases.disable_staff(id, origin_of(info), info.context.begin))
        return StaffPayload(staff=await _staff(id))

    @strawberry.mutation(
        description="Let another member of staff in again.", extensions=[guarded(Permission.STAFF_WRITE)]
    )
    @answers_refusals(StaffPayload)
    async def enable_staff(self, info: Info, id: StaffId) -> StaffPayload:
        require_step_up(info)
        await retrying(lambda: use_cases.enable_staff(id, origin_of(info), info.context.begin))
        return StaffPayload(staff=await _staff(id))

    @strawberry.mutation(
        description="Give another member of staff a new password, made here and shown once.",
        extensions=[guarded(Permission.STAFF_WRITE)],
    )
    @answers_refusals(StaffPasswordPayload)
    async def reset_staff_password(self, info: Info, id: StaffId) -> StaffPasswordPayload:
        require_step_up(info)
        password = first_password()
        command = use_cases.ResetPassword(staff_id=id, password=password, origin=origin_of(info))
        await use_cases.reset_password(command, info.context.begin, info.context.passwords)
        return StaffPasswordPayload(staff=await _staff(id), password=password)

    @strawberry.mutation(
        description="Make a key for a service. It is shown once.", extensions=[guarded(Permission.KEYS_WRITE)]
    )
    @answers_refusals(CreateServiceKeyPayload)
    async def create_service_key(self, info: Info, input: CreateServiceKeyInput) -> CreateServiceKeyPayload:
        require_step_up(info)
        command = services.CreateServiceKey(
            name=input.name,
            permissions=frozenset(input.permissions),
            ip_ranges=input.ip_ranges,
            expires_at=input.expires_at,
            replaces=input.replaces,
            origin=origin_of(info),
        )
        issued = await retrying(lambda: services.create_service_key(command, info.context.begin))
        return CreateServiceKeyPayload(key=ServiceKey(key=issued.key), secret=issued.text)

    @strawberry.mutation(description="End a key at once.", extensions=[guarded(Permission.KEYS_WRITE)])
    @answers_refusals(RevokeServiceKeyPayload)
    async def revoke_service_key(self, info: Info, id: ServiceKeyId) -> RevokeServiceKeyPayload:
        await retrying(lambda: services.revoke_service_key(id, origin_of(info), info.context.begin))
        key = await queries.key_by_id(id.value)
        return RevokeServiceKeyPayload(key=ServiceKey(key=key) if key is not None else None)

    @strawberry.mutation(
        description="Make a token for a member, on the merchant's server, for the member's device. "
        "Its holder sees its own contact data in full only if the service might see it too.",
        extensions=[guarded(Permission.TOKENS_CREATE_MEMBER)],
    )
    @answers_refusals(CreateMemberTokenPayload)
    async def create_member_token(
        self, info: Info, input: CreateMemberTokenInput
    ) -> CreateMemberTokenPayload:
        if info.context.caller.kind is not CallerKind.SERVICE:
            raise Forbidden("Only a service makes tokens for members.")
        await _admit_token(info)
        command = services.CreateMemberToken(
            member_id=input.member_id or None,
            card_number=input.card_number or None,
            external_id=input.external_id or None,
            origin=origin_of(info),
        )
        grant = await retrying(lambda: services.create_member_token(command, info.context.begin))
        token = info.context.tokens.for_member(
            grant.member_id, grant.session_version, own_contact=grant.own_contact
        )
        return CreateMemberTokenPayload(token=MemberToken.of(token))


async def _admit_token(info: Info) -> None:
    """A stolen key becomes every member; it does so slowly. Raises RateLimited."""
    context = info.context
    if context.rates is not None:
        bucket = f"member-tokens:{context.caller.actor}"
        wait = await context.rates.wait(bucket, context.settings.rate_member_tokens)
        if wait:
            raise RateLimited(retry_after=wait)


def first_password() -> str:
    return "".join(secrets.choice(LETTERS) for _ in range(FIRST_PASSWORD_LETTERS))


async def _staff(staff_id: StaffId) -> StaffMember | None:
    row = await queries.staff_by_id(staff_id.value)
    return StaffMember(row=row) if row is not None else None
