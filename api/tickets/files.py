"""`POST` and `GET /tickets/<ticket>/files`: what is attached to a ticket, apart from it, one file a request.

    POST /tickets/tkt_.../files                  the bytes of the file, no form around them
        authorization: Bearer ...                a member, staff, a service; or
        x-tracking-code: ...                     whoever handed the ticket in without a name
        idempotency-key: ...                     16 to 128 letters: the same upload again is the same file
        x-file-name: Caf%C3%A9.jpg               percent-encoded; optional

    GET /tickets/tkt_.../files/tkf_...           the bytes again, for whoever may read the ticket's words

What a file is, its first bytes say; what it is called over there does not matter.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api import rates
from api.audit.reads import of_one
from api.authentication import confirm_session
from api.endpoint import Services
from api.errors import StepUpRequired, Unauthenticated
from api.guard import Request as Asked
from api.posted import read_body
from api.tickets.scanning import store_of
from domain.kernel.ids import MalformedId, MemberId, TicketFileId, TicketId
from domain.kernel.refusal import InvalidInput, Refusal
from domain.staff.audit import Origin
from domain.staff.caller import ANONYMOUS, Caller, CallerKind
from domain.staff.permissions import Permission
from domain.tickets.files.file import MOST_BYTES, Attachment
from domain.tickets.files.ports import FileStore
from domain.tickets.files.use_cases import Attach, FetchFile, attach_file, check_upload_key, fetch_file
from domain.tickets.refusals import FileNotTaken, UnknownTicket
from persistence.digests import Purpose
from persistence.retry import Unavailable, retrying


class TicketFileRoutes:
    """Answers for `/tickets/{ticket}/files`. `services`: there are none before the process is open."""

    def __init__(self, services: Callable[[], Services | None]) -> None:
        self._services = services

    async def post(self, request: Request) -> Response:
        return await self._answer(request, self._post)

    async def get(self, request: Request) -> Response:
        return await self._answer(request, self._get)

    async def _answer(self, request: Request, act: Callable[..., object]) -> Response:
        services = self._services()
        if services is None:
            raise RuntimeError("the server must run the lifespan of this application")
        store = store_of(services.settings)
        if store is None:
            return _no(503, "FILES_NOT_TAKEN_HERE")
        address = request.client.host if request.client else None
        limit = services.settings.rate_anonymous
        wait = await services.rates.wait(f"ticket-files:{rates.network(address)}", limit)
        if wait:
            return _no(429, "RATE_LIMITED", headers={"retry-after": str(wait)})
        try:
            async with asyncio.timeout(services.settings.execution_seconds):
                caller = await services.authenticate(Asked(b"", dict(request.headers), address))
                await confirm_session(caller)
            code = request.headers.get("x-tracking-code")
            if caller.kind is CallerKind.ANONYMOUS and code is None:
                raise Unauthenticated
            ticket_id = TicketId.parse(request.path_params["ticket"])
            origin = Origin(caller=caller, ip_prefix=rates.coarse_network(address))
            code = code if caller == ANONYMOUS else None
            answer: Response = await act(request, services, store, ticket_id, code, origin)  # type: ignore[misc]
        except Unauthenticated:
            return _no(401, "UNAUTHENTICATED", headers={"www-authenticate": "Bearer"})
        except StepUpRequired:
            return _no(403, "STEP_UP_REQUIRED")
        except (MalformedId, UnknownTicket):
            return _no(404, UnknownTicket.code)
        except FileNotTaken as no:
            statuses = {"TOO_LARGE": 413, "TOO_MANY_PIXELS": 413, "TYPE": 415, "EMPTY": 400}
            return _no(statuses.get(no.reason, 409), no.code, reason=no.reason)
        except InvalidInput as no:
            return _no(400, no.code, field=no.field, reason=no.reason)
        except Refusal as no:
            return _no(409, no.code)
        except (Unavailable, TimeoutError):
            return _no(503, "UNAVAILABLE", headers={"retry-after": "1"})
        return answer

    async def _post(
        self,
        request: Request,
        services: Services,
        store: FileStore,
        ticket_id: TicketId,
        code: str | None,
        origin: Origin,
    ) -> Response:
        if not _may(origin.caller, Permission.TICKETS_HANDLE, Permission.TICKETS_RECORD):
            return _no(403, "FORBIDDEN")
        key = check_upload_key(request.headers.get("idempotency-key", ""))
        try:
            body = await read_body(request, MOST_BYTES, services.settings.body_seconds * 3)
        except TimeoutError:
            return _no(408, "TOO_SLOW")
        if body is None:
            raise FileNotTaken(reason="TOO_LARGE")
        command = Attach(
            ticket_id=ticket_id,
            tracking_code=code,
            upload_key=key,
            name=_name(request.headers.get("x-file-name")),
            content=body,
            digest=services.vault.digest(Purpose.TICKET_FILE, body),
            origin=origin,
        )
        attached = await retrying(lambda: attach_file(command, services.begin, store))
        return JSONResponse({**_plain(attached.attachment), "wasKnown": attached.was_known})

    async def _get(
        self,
        request: Request,
        services: Services,
        store: FileStore,
        ticket_id: TicketId,
        code: str | None,
        origin: Origin,
    ) -> Response:
        caller = origin.caller
        if not _may(caller, Permission.TICKETS_READ_TEXT):
            return _no(403, "FORBIDDEN")
        command = FetchFile(
            ticket_id=ticket_id,
            file_id=TicketFileId.parse(request.path_params["file"]),
            tracking_code=code,
            sees_all=caller.may(Permission.TICKETS_READ_TEXT),
            only_clean=bool(services.settings.clamd_address),
            origin=origin,
        )
        found, ticket, content = await retrying(lambda: fetch_file(command, services.begin, store))
        if ticket.member_id is not None and not caller.is_self(ticket.member_id):
            await _write_down(services, origin, ticket.member_id)
        headers = {
            "content-disposition": f"attachment; filename*=UTF-8''{quote(found.name or 'file', safe='')}",
            "x-content-type-options": "nosniff",
            "cache-control": "no-store",
        }
        return Response(content, 200, headers, media_type=found.media_type)


def _may(caller: Caller, *permissions: Permission) -> bool:
    """Members and whoever holds a code reach what is theirs; the rule says what that is."""
    own = caller.kind in (CallerKind.MEMBER, CallerKind.ANONYMOUS)
    return own or any(caller.may(each) for each in permissions)


async def _write_down(services: Services, origin: Origin, member_id: MemberId) -> None:
    """As where words are read through GraphQL. Raises StepUpRequired."""
    await of_one(services.begin, services.settings, origin, member_id, "tickets")


def _name(header: str | None) -> str | None:
    return unquote(header) if header is not None else None


def _plain(attachment: Attachment) -> dict[str, object]:
    return {
        "id": str(TicketFileId(attachment.id)),
        "mediaType": attachment.media_type,
        "size": attachment.size,
        "scanState": attachment.scan_state.value,
    }


def _no(status: int, code: str, *, headers: dict[str, str] | None = None, **more: str) -> Response:
    return JSONResponse({"code": code, **more}, status, headers)
