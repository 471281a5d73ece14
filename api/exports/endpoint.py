"""`GET /files/<token>`: the file of a link, for the first who asks. The token is the whole permission.

Every other text gets the same 404: one that was never made, is not made yet, was fetched before or is too
old. HEAD says how large the file is and does not use it up. Both are limited like requests without a token.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response

from api import rates
from api.endpoint import Services
from domain.staff.audit import Origin
from persistence.exports.repository import TakenFile, look, take

TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")


class Files:
    """Answers for `/files/{token}`. `services`: there are none before the process is open."""

    def __init__(self, services: Callable[[], Services | None]) -> None:
        self._services = services

    async def answer(self, request: Request) -> Response:
        services = self._services()
        if services is None:
            raise RuntimeError("the server must run the lifespan of this application")
        address = request.client.host if request.client else None
        wait = await services.rates.wait(f"files:{rates.network(address)}", services.settings.rate_anonymous)
        if wait:
            return Response("Too Many Requests", 429, {"retry-after": str(wait)})
        token = request.path_params["token"]
        if not TOKEN.fullmatch(token):
            return _not_found()
        if request.method == "HEAD":
            found = await look(token)
        else:
            origin = Origin(ip_prefix=rates.coarse_network(address))
            found = await take(token, services.vault, origin)
        return _answer(found) if found else _not_found()


def _answer(file: TakenFile) -> Response:
    headers = {
        "content-disposition": f'attachment; filename="{file.name}"',
        "content-length": str(file.size),
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
    }
    return Response(file.content or b"", 200, headers, media_type="application/octet-stream")


def _not_found() -> Response:
    return Response("Not Found", 404)
