"""What one HTTP request asks: a document, in words or by the id under which it was registered, and its
values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

import orjson

from api.errors import BadUserInput

_ID = re.compile(r"(?:sha256:)?([0-9a-f]{64})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    query: str | None
    """The text; None where the document is named."""
    document_id: str | None
    """SHA-256 of a registered text, as hexadecimal digits."""
    variables: dict[str, Any] | None
    operation_name: str | None
    by_get: bool = False


def read(body: bytes) -> Asked:
    """A body by POST. Raises BadUserInput.

    orjson is strict: no NaN, no half character pairs, UTF-8 only, bounded depth. Some clients name a document
    by `extensions.persistedQuery`; it is the same as `documentId`.
    """
    try:
        asked = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise BadUserInput("The body is no JSON in UTF-8.") from None
    if not isinstance(asked, dict):
        raise BadUserInput("The body must be one JSON object; a request asks one thing.")
    return read_object(asked)


def read_object(asked: dict[str, Any]) -> Asked:
    """The same, once it is an object. Raises BadUserInput."""
    extensions = asked.get("extensions")
    if extensions is not None and not isinstance(extensions, dict):
        raise BadUserInput("`extensions` must be an object.")
    named = asked.get("documentId")
    persisted = (extensions or {}).get("persistedQuery")
    if named is None and isinstance(persisted, dict):
        named = persisted.get("sha256Hash")
    query = asked.get("query")
    if query is None and named is not None:
        return _asked(None, _document_id(named), asked.get("variables"), asked.get("operationName"))
    if not isinstance(query, str) or not query.strip():
        raise BadUserInput("`query` must be the text of a GraphQL document.")
    if asked.get("documentId") is not None:
        raise BadUserInput("Send `query` or `documentId`, not both.")
    return _asked(query, None, asked.get("variables"), asked.get("operationName"))


def read_address(query: bytes) -> Asked:
    """What a GET asks: `documentId`, and `variables` as JSON. Raises BadUserInput."""
    try:
        given = parse_qsl(query.decode("ascii"), keep_blank_values=True, strict_parsing=True, errors="strict")
    except ValueError:
        raise BadUserInput("The address can not be read.") from None
    found = dict(given)
    if len(found) != len(given) or not found.keys() <= {
        "documentId",
        "variables",
        "operationName",
        "extensions",
    }:
        raise BadUserInput("The address names documentId, variables and operationName, each once.")
    variables = None
    if found.get("variables"):
        try:
            variables = orjson.loads(found["variables"])
        except orjson.JSONDecodeError:
            raise BadUserInput("`variables` is no JSON.") from None
    name = found.get("operationName") or None
    return _asked(None, _document_id(found.get("documentId")), variables, name, by_get=True)


def _asked(
    query: str | None, document_id: str | None, variables: Any, name: Any, *, by_get: bool = False
) -> Asked:
    if variables is not None and not isinstance(variables, dict):
        raise BadUserInput("`variables` must be an object.")
    if name is not None and not isinstance(name, str):
        raise BadUserInput("`operationName` must be a text.")
    return Asked(
        query=query, document_id=document_id, variables=variables, operation_name=name, by_get=by_get
    )


def _document_id(given: Any) -> str:
    found = _ID.fullmatch(given) if isinstance(given, str) else None
    if found is None:
        raise BadUserInput("`documentId` is the SHA-256 of a registered document, as 64 hexadecimal digits.")
    return found[1]
