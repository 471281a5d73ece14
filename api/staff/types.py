"""Staff, keys and sessions as the schema shows them."""

from datetime import datetime

import strawberry

from api.authentication import AccessToken, AccessTokens
from api.context import Info
from api.permissions import all_open, open_field
from domain.kernel.ids import ServiceId, ServiceKeyId, SessionId, StaffId
from domain.staff import service_keys
from domain.staff.caller import CallerKind
from domain.staff.opened import OpenedSession
from domain.staff.permissions import Permission
from persistence.staff import queries
from persistence.staff.queries import SessionRead, StaffRead

strawberry.enum(CallerKind, description="Who sends a request.")


@strawberry.type(description="A person who works with Laurel.")
class StaffMember:
    row: strawberry.Private[StaffRead]

    @open_field
    def id(self) -> StaffId:
        return StaffId(self.row.id)

    @open_field(description="Logs in with it.")
    def email(self, info: Info) -> str:
        return info.context.vault.open_column(self.row.email, self.row.id)

    @open_field(description="As colleagues know the person.")
    def name(self, info: Info) -> str:
        return info.context.vault.open_column(self.row.name, self.row.id)

    @open_field(description="Codes of the roles that say what the person may do: see `roles`.")
    def roles(self) -> list[str]:
        return list(self.row.roles)

    @open_field(description="Codes of the stores that the person works in; empty means every store.")
    def store_codes(self) -> list[str]:
        return list(self.row.store_codes)

    @open_field(description="When the account was made.")
    def created_at(self) -> datetime:
        return self.row.created_at

    @open_field(description="The last log-in; null where there was none.")
    def last_login_at(self) -> datetime | None:
        return self.row.last_login_at

    @open_field(description="No password is looked at before this moment, after too many wrong ones.")
    def locked_until(self, info: Info) -> datetime | None:
        until = self.row.locked_until
        return until if until is not None and until > info.context.now else None

    @open_field(description="Since when the account is shut; null where it is not.")
    def disabled_at(self) -> datetime | None:
        return self.row.disabled_at

    @open_field(description="Whether a code is asked for at each log-in.")
    def has_second_factor(self) -> bool:
        return self.row.has_second_factor


@strawberry.type
class LiveSession:
    """What every log-in that has not ended shows of itself, whoever's it is. No type of the schema."""

    row: strawberry.Private[SessionRead]

    @open_field
    def id(self) -> SessionId:
        return SessionId(self.row.id)

    @open_field(description="Whether it is the one that asks.")
    def is_current(self, info: Info) -> bool:
        return self.row.id == info.context.caller.session_id

    @open_field(description="The log-in.")
    def created_at(self) -> datetime:
        return self.row.created_at

    @open_field(description="When it last got a new pair of tokens.")
    def last_used_at(self) -> datetime:
        return self.row.last_used_at

    @open_field(description="When it ends in any case.")
    def expires_at(self) -> datetime:
        return self.row.expires_at

    @open_field(description="When it ends if it is not used.")
    def idle_expires_at(self) -> datetime:
        return self.row.idle_expires_at


@strawberry.type(description="A log-in of a member of staff that has not ended.")
class StaffSession(LiveSession):
    @open_field(description="When its holder last proved who it is: at the log-in, or by `stepUp`.")
    def stepped_up_at(self) -> datetime | None:
        return self.row.stepped_up_at


@strawberry.type(description="A key by which a service comes: a merchant's server, a till, a data pipe.")
class ServiceKey:
    key: strawberry.Private[service_keys.ServiceKey]

    @open_field
    def id(self) -> ServiceKeyId:
        return self.key.id

    @open_field(description="The service that the key belongs to. It stays when its keys are exchanged.")
    def service_id(self) -> ServiceId:
        return self.key.service_id

    @open_field(description="What it is for, in its creator's words.")
    def name(self) -> str:
        return self.key.name

    @open_field(description="The part of the key that is no secret: `lk_live_<hint>_...`.")
    def hint(self) -> str:
        return self.key.short_id

    @open_field(description="What the service may do.")
    def permissions(self) -> list[Permission]:
        return sorted(self.key.permissions)

    @open_field(description="Networks from which the key may be used; empty means from everywhere.")
    def ip_ranges(self) -> list[str]:
        return [str(each) for each in self.key.ip_ranges]

    @open_field(description="Who made the key.")
    def created_by(self) -> str:
        return self.key.created_by

    @open_field
    def created_at(self) -> datetime:
        return self.key.created_at

    @open_field(description="When the key ends by itself.")
    def expires_at(self) -> datetime | None:
        return self.key.expires_at

    @open_field(description="The last use, to the minute; null where there was none.")
    def last_used_at(self) -> datetime | None:
        return self.key.last_used_at

    @open_field(description="When the key was ended by somebody; null where it was not.")
    def revoked_at(self) -> datetime | None:
        return self.key.revoked_at


@all_open
@strawberry.type(description="What a device keeps of a log-in. Both tokens are secrets.")
class SessionTokens:
    access_token: str = strawberry.field(description="For `Authorization: Bearer`, for a few minutes.")
    access_token_expires_at: datetime
    refresh_token: str = strawberry.field(
        description="Gets the next pair from refreshSession, once. The same again within ten seconds is "
        "answered with the same pair's refresh token; later, it ends the session."
    )
    refresh_token_expires_at: datetime = strawberry.field(description="If it is not used before.")
    session_expires_at: datetime = strawberry.field(description="Then a new log-in is needed in any case.")

    @classmethod
    def of(cls, opened: OpenedSession, tokens: AccessTokens) -> "SessionTokens":
        access = tokens.for_session(
            opened.session.subject_kind,
            opened.session.subject_id,
            opened.session_version,
            session_id=opened.session.id,
        )
        return cls(
            access_token=access.text,
            access_token_expires_at=access.expires_at,
            refresh_token=opened.refresh_token,
            refresh_token_expires_at=opened.refresh_expires_at,
            session_expires_at=opened.session.expires_at,
        )


@all_open
@strawberry.type(description="A token for a member's device.")
class MemberToken:
    access_token: str = strawberry.field(description="For `Authorization: Bearer`, for a few minutes.")
    expires_at: datetime

    @classmethod
    def of(cls, token: AccessToken) -> "MemberToken":
        return cls(access_token=token.text, expires_at=token.expires_at)


@strawberry.type(description="Whoever sends this request.")
class Viewer:
    @open_field(description="Anonymous, a member, a member of staff or a service.")
    def kind(self, info: Info) -> CallerKind:
        return info.context.caller.kind

    @open_field(description="What it may do. A member needs no permission for what is its own.")
    def permissions(self, info: Info) -> list[Permission]:
        return sorted(info.context.caller.permissions)

    @open_field(
        description="A role, or the deployment, wants a second factor and the account has none: until it is "
        "set up, nothing else is allowed."
    )
    def second_factor_awaited(self, info: Info) -> bool:
        return info.context.caller.second_factor_awaited

    @open_field(description="The account, where it is a member of staff.")
    async def staff(self, info: Info) -> StaffMember | None:
        caller = info.context.caller
        if caller.kind is not CallerKind.STAFF or caller.principal_id is None:
            return None
        row = await queries.staff_by_id(caller.principal_id)
        return StaffMember(row=row) if row is not None else None
