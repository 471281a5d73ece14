"""Setting up a second factor, logging in with it, proving again who one is."""

from datetime import datetime

import strawberry

from api.context import Info
from api.errors import BadUserInput, Forbidden
from api.inputs import origin_of
from api.membercodes.symbols import qr_of_text
from api.permissions import all_open, guarded, open_field
from api.problems import Problem, answers_refusals
from api.staff.types import SessionTokens, StaffMember
from api.step_up import require_step_up
from domain.kernel.ids import StaffId
from domain.secondfactors import use_cases
from domain.staff.caller import PROOF_LASTS, CallerKind
from domain.staff.permissions import Permission
from persistence.staff import queries


@all_open
@strawberry.type(description="What an authenticator app needs. A secret: it is shown while it is set up.")
class SecondFactorSetUp:
    secret: str = strawberry.field(description="To be typed into the app where nothing can be scanned.")
    uri: str = strawberry.field(description="`otpauth://...`, which opens the app on the same device.")
    qr_svg: str = strawberry.field(description="The same to be scanned, as an SVG text.")


@all_open
@strawberry.type
class ConfirmLogInPayload:
    tokens: SessionTokens | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class BeginSecondFactorPayload:
    set_up: SecondFactorSetUp | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class ConfirmSecondFactorPayload:
    recovery_codes: list[str] | None = strawberry.field(
        default=None,
        description="Each opens one log-in when the phone is lost. Shown this once: print them.",
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class RemoveSecondFactorPayload:
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class ResetSecondFactorPayload:
    staff: StaffMember | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@all_open
@strawberry.type
class StepUpPayload:
    good_until: datetime | None = strawberry.field(
        default=None, description="Until when nothing more is asked, by this server's clock."
    )
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class SecondFactorMutations:
    @open_field(description="The second step of a log-in: the challenge of `logIn`, and the code of the app.")
    @answers_refusals(ConfirmLogInPayload)
    async def confirm_log_in(self, info: Info, challenge: str, code: str) -> ConfirmLogInPayload:
        command = use_cases.ConfirmLogIn(challenge=challenge, code=code, origin=origin_of(info))
        opened = await use_cases.confirm_log_in(command, info.context.begin)
        return ConfirmLogInPayload(tokens=SessionTokens.of(opened, info.context.tokens))

    @strawberry.mutation(
        description="Begin to set up a second factor. Nothing is asked for until it is confirmed.",
        extensions=[guarded(Permission.OWN_PASSWORD)],
    )
    @answers_refusals(BeginSecondFactorPayload)
    async def begin_second_factor(self, info: Info) -> BeginSecondFactorPayload:
        # Whoever found a screen unlocked must not bind the account to another phone.
        require_step_up(info)
        staff_id = _own_id(info)
        begun = await use_cases.begin_second_factor(staff_id, info.context.begin)
        row = await queries.staff_by_id(staff_id.value)
        assert row is not None
        uri = begun.uri(info.context.vault.open_column(row.email, row.id))
        return BeginSecondFactorPayload(
            set_up=SecondFactorSetUp(secret=begun.secret, uri=uri, qr_svg=qr_of_text(uri))
        )

    @strawberry.mutation(
        description="The app shows a code: from now on one is asked for at each log-in.",
        extensions=[guarded(Permission.OWN_PASSWORD)],
    )
    @answers_refusals(ConfirmSecondFactorPayload)
    async def confirm_second_factor(self, info: Info, code: str) -> ConfirmSecondFactorPayload:
        _own_id(info)
        codes = await use_cases.confirm_second_factor(code, origin_of(info), info.context.begin)
        return ConfirmSecondFactorPayload(recovery_codes=list(codes))

    @strawberry.mutation(
        description="Take away one's own second factor, with a code of it.",
        extensions=[guarded(Permission.OWN_PASSWORD)],
    )
    @answers_refusals(RemoveSecondFactorPayload)
    async def remove_second_factor(self, info: Info, code: str) -> RemoveSecondFactorPayload:
        _own_id(info)
        await use_cases.remove_second_factor(code, origin_of(info), info.context.begin)
        return RemoveSecondFactorPayload()

    @strawberry.mutation(
        description="Take away the second factor of another member of staff who has lost it. Every session "
        "of that account ends.",
        extensions=[guarded(Permission.STAFF_WRITE)],
    )
    @answers_refusals(ResetSecondFactorPayload)
    async def reset_second_factor(self, info: Info, id: StaffId) -> ResetSecondFactorPayload:
        require_step_up(info)
        await use_cases.reset_second_factor(id, origin_of(info), info.context.begin)
        row = await queries.staff_by_id(id.value)
        return ResetSecondFactorPayload(staff=StaffMember(row=row) if row is not None else None)

    @strawberry.mutation(
        description="Prove again who one is: by a code where there is a second factor, else by the password. "
        "For ten minutes the error STEP_UP_REQUIRED does not come.",
        extensions=[guarded(Permission.OWN_PASSWORD)],
    )
    @answers_refusals(StepUpPayload)
    async def step_up(
        self, info: Info, code: str | None = None, password: str | None = None
    ) -> StepUpPayload:
        _own_id(info)
        if (code is None) == (password is None):
            raise BadUserInput("Give exactly one of code and password.")
        session_id = info.context.caller.session_id
        if session_id is None:
            raise Forbidden("This token has no session: log in.")
        command = use_cases.StepUp(
            session_id=session_id, code=code, password=password, origin=origin_of(info)
        )
        await use_cases.step_up(command, info.context.begin, info.context.passwords)
        return StepUpPayload(good_until=info.context.now + PROOF_LASTS)


def _own_id(info: Info) -> StaffId:
    caller = info.context.caller
    if caller.kind is not CallerKind.STAFF or caller.principal_id is None:
        raise Forbidden
    return StaffId(caller.principal_id)
