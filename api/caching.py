"""Answers that caches may keep: what nobody in particular asks by GET, and what says the same to everybody.

A registered query of which the one field at the top is `FOR_EVERYBODY`, asked without a token and answered
without an error. It is good for a minute: prices and rules change, and are to be seen the same minute.
Everything else is `no-store`.
"""

from __future__ import annotations

from hashlib import sha256

from strawberry.types import ExecutionResult

from api.guard import Response

SECONDS = 60
FOR_EVERYBODY = frozenset(
    {
        *("programme", "tiers", "earnRules", "policyDocuments", "consentRules"),
        *("article", "articles", "ticketCategories"),
    }
)
"""Fields that anybody may ask for, and that know neither who asks nor of anybody else."""


def is_for_everybody(root_field: str, result: ExecutionResult) -> bool:
    return not result.errors and root_field in FOR_EVERYBODY


def kept(body: bytes, known: str | None, media: bytes) -> Response:
    """An answer that caches may keep. `known`: the ETags that the client has, as it names them."""
    tag = f'"{sha256(body).hexdigest()[:32]}"'
    headers = [
        (b"cache-control", f"public, max-age={SECONDS}".encode()),
        (b"vary", b"Accept, Accept-Language, Authorization"),
        (b"etag", tag.encode()),
    ]
    if known is not None and tag in {each.strip().removeprefix("W/") for each in known.split(",")}:
        return Response(304, b"", headers, content_type=media)
    return Response(200, body, headers, content_type=media)
