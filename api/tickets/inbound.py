"""`POST /inbound/tickets/<source>`: a mailbox or a reader of comments hands in what people say elsewhere.

A message is signed as Standard Webhooks says, as our own are: `webhook-id`, `webhook-timestamp`, at most five
minutes old, and `webhook-signature` over both and the body. A wrong signature, an old message and an unknown
source get the same 401. The same message again, within its five minutes, gets the ticket that it became; the
same id with another content gets 409. The body is JSON:

    {"body": "...", "subject": "...", "from": "...", "kind": "QUESTION", "language": "zh-CN", "sku": "..."}
"""

from __future__ import annotations

import re
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api import rates
from api.endpoint import Services
from api.posted import is_signed, read_body, read_object
from domain.kernel.refusal import InvalidInput, Refusal
from domain.tickets.inbound.use_cases import TakeIn, secrets_of_source, take_in
from domain.tickets.opening.draft import Draft
from domain.tickets.refusals import MessageKnown, UnknownTicketSource
from domain.tickets.ticket import CODE, TicketKind
from persistence.digests import Purpose
from persistence.retry import Unavailable, retrying

_MESSAGE_ID = re.compile(r"[\x21-\x7e]{1,256}")
_TEXTS = ("body", "subject", "from", "kind", "language", "sku")


class Inbound:
    """Answers for `/inbound/tickets/{source}`. `services`: there are none before the process is open."""

    def __init__(self, services: Callable[[], Services | None]) -> None:
        self._services = services

    async def answer(self, request: Request) -> Response:
        services = self._services()
        if services is None:
            raise RuntimeError("the server must run the lifespan of this application")
        address = request.client.host if request.client else None
        bucket = f"inbound:{rates.network(address)}"
        wait = await services.rates.wait(bucket, services.settings.rate_service)
        if wait:
            return _no(429, "RATE_LIMITED", headers={"retry-after": str(wait)})
        try:
            body = await read_body(request, services.settings.body_bytes, services.settings.body_seconds)
        except TimeoutError:
            return _no(408, "TOO_SLOW")
        if body is None:
            return _no(413, "TOO_LARGE")
        source = request.path_params["source"]
        try:
            secrets: tuple[str, ...] = ()
            if CODE.fullmatch(source):
                secrets = await retrying(lambda: secrets_of_source(source, services.begin))
            message_id = request.headers.get("webhook-id", "")
            if not _MESSAGE_ID.fullmatch(message_id) or not is_signed(request, body, secrets):
                return _no(401, "UNAUTHENTICATED")
            draft, sender = _read(body)
            command = TakeIn(
                source=source,
                message_id=message_id,
                digest=services.vault.digest(Purpose.TICKET_INBOUND, body),
                draft=draft,
                sender=sender,
            )
            taken = await retrying(lambda: take_in(command, services.begin))
        except UnknownTicketSource:
            return _no(401, "UNAUTHENTICATED")
        except MessageKnown as known:
            return _no(409, known.code)
        except InvalidInput as wrong:
            return _no(400, wrong.code, field=wrong.field, reason=wrong.reason)
        except Refusal as no:
            return _no(400, no.code)
        except Unavailable:
            return _no(503, "UNAVAILABLE", headers={"retry-after": "1"})
        return JSONResponse({"ticket": str(taken.ticket_id), "wasKnown": taken.was_known})


def _read(body: bytes) -> tuple[Draft, str | None]:
    """Raises InvalidInput."""
    said = read_object(body)
    for name in _TEXTS:
        if not isinstance(said.get(name), str | None):
            raise InvalidInput(name, "MALFORMED")
    if said.get("body") is None:
        raise InvalidInput("body", "MISSING")
    kind = said.get("kind")
    if kind is not None and kind not in TicketKind.__members__:
        raise InvalidInput("kind", "MALFORMED")
    draft = Draft(
        body=said["body"],
        subject=said.get("subject"),
        kind=TicketKind(kind) if kind is not None else None,
        language=said.get("language") or "zh-CN",
        sku=said.get("sku"),
    )
    return draft, said.get("from")


def _no(status: int, code: str, *, headers: dict[str, str] | None = None, **more: str) -> Response:
    return JSONResponse({"code": code, **more}, status, headers)
