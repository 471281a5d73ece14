"""The page of the first minute: what Laurel is, tokens to try it with, and questions that are ready.

    /               the page
    /graphiql       GraphiQL, with every ready question in a tab of its own; ?ask=order begins with that one
    /page/...       their styles and scripts, all from this folder

It exists in development only. It hands out tokens, so it answers to this machine's own names alone: a page of
another site that has its name pointed here (DNS rebinding) is sent away.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from api.locale import ENGLISH, Locale, locale_of, negotiate
from api.page import demo, view

if TYPE_CHECKING:
    from api.authentication import AccessTokens
    from api.settings import Settings

STATIC = Path(__file__).parent / "static"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# GraphiQL's dialogs write a style element of their own to keep the page behind them still.
GRAPHIQL_POLICY = POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")


def routes(settings: Settings, tokens: AccessTokens) -> list[BaseRoute]:
    """The page's routes, for a process that has its database open."""

    def shown(
        show: Callable[[demo.Demo, Request, Locale], str], policy: str
    ) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            if not is_our_name(request.headers.get("host", ""), settings):
                return PlainTextResponse("This page answers to localhost only.", status_code=403)
            found = await demo.look(tokens)
            headers = {"content-security-policy": policy}
            return HTMLResponse(show(found, request, language(request)), headers=headers)

        return answer

    def index(found: demo.Demo, _: Request, locale: Locale) -> str:
        return view.index(found, locale)

    def graphiql(found: demo.Demo, request: Request, locale: Locale) -> str:
        return view.graphiql(found, locale, request.query_params.get("ask"))

    return [
        Route("/", shown(index, POLICY), methods=["GET"]),
        Route("/graphiql", shown(graphiql, GRAPHIQL_POLICY), methods=["GET"]),
        Mount("/page", _Files(directory=STATIC)),
    ]


def language(request: Request) -> Locale:
    """`?lang=zh-CN`, else what the browser asks for, else English."""
    asked = locale_of(request.query_params.get("lang"))
    return asked or negotiate(request.headers.get("accept-language")) or ENGLISH


def is_our_name(host: str, settings: Settings) -> bool:
    """Whether a Host header names this machine: localhost, an address, or the public URL's host."""
    name = (urlsplit(f"//{host}").hostname or "") if host else ""
    if name == "localhost" or name.endswith(".localhost") or name == urlsplit(settings.public_url).hostname:
        return True
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


class _Files(StaticFiles):
    """Our own files. The browser keeps them and asks each time whether they are still the same."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        answer = await super().get_response(path, scope)
        answer.headers["cache-control"] = "no-cache"
        return answer
