"""The local key service: one process, one Unix socket, a root that it never gives away.

It stands for a merchant's own service where there is none: run it as another user than Laurel, so that a copy
of what Laurel can read opens nothing. Each use is a line in its log.
"""

from __future__ import annotations

import os
import socket
import time
from base64 import b64decode, b64encode
from collections.abc import Callable
from pathlib import Path

import orjson
import structlog
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.keyservice.messages import HEADER, LONGEST, is_signed, signature_of_answer
from api.keyservice.port import KeyService, KeyServiceFailed

log = structlog.get_logger("laurel.keyservice")


def application(service: KeyService, secret: bytes, *, clock: Callable[[], float] = time.time) -> Starlette:
    """What answers `/wrap` and `/unwrap`."""

    async def answer(request: Request) -> Response:
        body = await _body(request)
        signed = request.headers.get(HEADER, "")
        if body is None or not is_signed(secret, request.url.path, body, signed, now=clock()):
            log.warning("key_service.refused", reason="signature")
            return Response(status_code=401)
        act = service.wrap if request.url.path == "/wrap" else service.unwrap
        status, told = 200, b""
        try:
            asked = orjson.loads(body)
            context = str(asked["context"])
            given = act(b64decode(asked["value"], validate=True), context=context)
            told = orjson.dumps({"value": b64encode(given).decode()})
            log.info("key_service.used", act=act.__name__, context=context)
        except (ValueError, KeyError, TypeError):
            status = 400
        except KeyServiceFailed as error:
            log.warning("key_service.refused", reason=str(error))
            status = 422
        return Response(told, status, {HEADER: signature_of_answer(secret, signed, status, told)})

    return Starlette(routes=[Route(path, answer, methods=["POST"]) for path in ("/wrap", "/unwrap")])


async def _body(request: Request) -> bytes | None:
    """None where it is longer than any that is meant."""
    given = bytearray()
    async for part in request.stream():
        given += part
        if len(given) > LONGEST:
            return None
    return bytes(given)


def serve(app: Starlette, path: Path) -> None:
    """Answer at the socket until we are told to stop. Only our own user and group can reach it.

    Raises KeyServiceFailed where the path can not be one: what else lies there is left alone.
    """
    if path.is_socket():
        path.unlink()  # of a process that was killed
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    mask = os.umask(0o117)
    try:
        listening.bind(str(path))
    except OSError as error:
        listening.close()
        raise KeyServiceFailed(f"{path} can not be a socket: {error.strerror or error}.") from None
    finally:
        os.umask(mask)
    config = uvicorn.Config(app, log_config=None, access_log=False, server_header=False, lifespan="off")
    try:
        uvicorn.Server(config).run(sockets=[listening])
    finally:
        path.unlink(missing_ok=True)
