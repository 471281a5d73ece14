"""What a caller may hear when a request fails. Everything else is masked, and kept under a random id.

    GraphQLError
    ├── (graphql-core's own)        BAD_USER_INPUT     the document or a value does not fit the schema
    └── Rejected                    an error with a code of ours
        ├── BadUserInput            BAD_USER_INPUT     shape: a cursor, a page size, an id
        ├── Unauthenticated         UNAUTHENTICATED    who are you
        ├── Forbidden               FORBIDDEN          not with this role; never says whether an object exists
        ├── StepUpRequired          STEP_UP_REQUIRED   prove it again
        ├── QueryTooComplex         QUERY_TOO_COMPLEX  a limit of `api/limits.py`
        ├── RateLimited             RATE_LIMITED       later
        ├── InProgress              IDEMPOTENCY_IN_PROGRESS
        ├── Unavailable             UNAVAILABLE        the database is away or busy: the same request, later
        └── Masked                  INTERNAL           a bug of ours; `errorId` finds it in the log

What a shop could show to its customer is no error but a problem: see `api/problems.py`.
"""

from __future__ import annotations

import re
import secrets
import traceback
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any, ClassVar

import structlog
from graphql import GraphQLError
from strawberry.exceptions import StrawberryInputCoercionError

from domain.idempotency import IdempotencyInProgress
from domain.kernel.ids import MalformedId
from domain.kernel.refusal import Refusal
from domain.staff.caller import ProofNeeded
from persistence import retry

log = structlog.get_logger("laurel.errors")

MOST_ERRORS = 5
"""A document can be wrong in a thousand places; nobody reads the sixth."""


class Code(StrEnum):
    """Every `extensions.code` that `errors` can carry."""

    BAD_USER_INPUT = "BAD_USER_INPUT"
    UNAUTHENTICATED = "UNAUTHENTICATED"
    FORBIDDEN = "FORBIDDEN"
    STEP_UP_REQUIRED = "STEP_UP_REQUIRED"
    QUERY_TOO_COMPLEX = "QUERY_TOO_COMPLEX"
    RATE_LIMITED = "RATE_LIMITED"
    IDEMPOTENCY_IN_PROGRESS = "IDEMPOTENCY_IN_PROGRESS"
    UNAVAILABLE = "UNAVAILABLE"
    INTERNAL = "INTERNAL"


class Rejected(GraphQLError):
    """An error that the caller is told: a code, a sentence, and perhaps when to come back."""

    code: ClassVar[Code]
    says: ClassVar[str]

    def __init__(
        self, message: str | None = None, *, retry_after: int | None = None, **extensions: Any
    ) -> None:
        told: dict[str, Any] = {"code": str(self.code), **extensions}
        if retry_after is not None:
            told["retryAfter"] = retry_after
        super().__init__(message or self.says, extensions=told)


class BadUserInput(Rejected):
    code = Code.BAD_USER_INPUT
    says = "This input can not be read."


class Unauthenticated(Rejected):
    code = Code.UNAUTHENTICATED
    says = "The token is missing, wrong or out of date."


class Forbidden(Rejected):
    code = Code.FORBIDDEN
    says = "Your role does not allow this."


class StepUpRequired(Rejected):
    code = Code.STEP_UP_REQUIRED
    says = "Please prove again that it is you."


class QueryTooComplex(Rejected):
    code = Code.QUERY_TOO_COMPLEX
    says = "The operation asks for too much at once."


class RateLimited(Rejected):
    code = Code.RATE_LIMITED
    says = "Too many requests. Come back a little later."


class InProgress(Rejected):
    code = Code.IDEMPOTENCY_IN_PROGRESS
    says = "The first request with this idempotency key has not ended yet. Send it again in a second."


class Unavailable(Rejected):
    code = Code.UNAVAILABLE
    says = "Not available at the moment. Send the same request again, with the same idempotency key."


class Masked(Rejected):
    code = Code.INTERNAL
    says = "Something went wrong on our side. Support finds it by this id."


def told(
    errors: Sequence[GraphQLError] | None, *, request_id: str, hide_suggestions: bool
) -> list[GraphQLError] | None:
    """The errors as the caller hears them: at most five, each with a code, none with our insides.

    What is masked is logged first, with its traceback and the id that the caller gets.
    """
    if not errors:
        return None
    return [
        _told(error, request_id=request_id, hide_suggestions=hide_suggestions)
        for error in errors[:MOST_ERRORS]
    ]


def _told(error: GraphQLError, *, request_id: str, hide_suggestions: bool) -> GraphQLError:
    cause = root_cause(error)
    if isinstance(cause, GraphQLError):
        if "code" in (error.extensions or {}):
            return error
        if error.path is None or _is_about_input(cause):
            # graphql-core's own words about the document or a value.
            code = Code.QUERY_TOO_COMPLEX if _is_limit(error) else Code.BAD_USER_INPUT
            message = _without_values(error.message)
            if hide_suggestions:
                message = _without_suggestion(message)
            return _copy(error, message, {"code": str(code)})
        # It could not write what a resolver gave it: an Int beyond 32 bits, an unknown enum value.
    rejected = as_rejected(cause)
    if rejected is None:
        rejected = masked(cause, request_id=request_id, path=error.path)
    return _copy(error, rejected.message, dict(rejected.extensions or {}))


def root_cause(error: BaseException) -> BaseException:
    """What was raised in the first place, below the wrappers that graphql-core puts around it."""
    while isinstance(error, GraphQLError) and error.original_error is not None:
        error = error.original_error
    return error


def as_rejected(error: BaseException) -> Rejected | None:
    """The error that the caller hears for this exception, or None where it is a bug."""
    for each in _chain(error):
        if isinstance(each, Rejected):
            return each
        if isinstance(each, MalformedId):
            return BadUserInput(str(each))
        if isinstance(each, Refusal):
            # Mutations answer refusals as problems. A query that is refused was asked with wrong input.
            return BadUserInput(each.message, reason=each.code)
        if isinstance(each, ProofNeeded):
            return StepUpRequired()
        if isinstance(each, IdempotencyInProgress):
            return InProgress(retry_after=1)
        if _is_passing(each):
            return Unavailable(retry_after=1)
    return None


def masked(error: BaseException, *, request_id: str, path: Sequence[str | int] | None = None) -> Masked:
    """Log a bug under a random id and give the error that carries nothing but that id.

    The log line has types, places and the path. It has no argument values and no query text; messages of
    exceptions may quote a value, so they pass the log's scrubber like everything else.
    """
    error_id = "err_" + secrets.token_hex(8)
    log.error(
        "request.failed",
        error_id=error_id,
        request_id=request_id,
        path=".".join(str(each) for each in path) if path else None,
        type=type(error).__name__,
        causes=[type(each).__name__ for each in _chain(error)][1:],
        message=str(error),
        traceback=[
            f"{frame.filename}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(error.__traceback__)
        ],
    )
    return Masked(errorId=error_id)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and what caused it, also where Tortoise keeps the cause among its arguments."""
    seen: set[int] = set()
    todo = [error]
    while todo:
        each = todo.pop(0)
        if id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        todo += [arg for arg in each.args if isinstance(arg, BaseException)]
        if each.__cause__ is not None:
            todo.append(each.__cause__)


def _is_passing(error: BaseException) -> bool:
    """Whether the same request may succeed in a second: connections, locks, time-outs, a full disk."""
    if isinstance(error, retry.Unavailable | TimeoutError):
        return True
    if isinstance(error, ValueError | TypeError):
        return False  # asyncpg's DataError is both: a value of ours did not fit, and will not fit later
    return isinstance(error, retry.LOST) or getattr(error, "sqlstate", None) in retry.TRANSIENT


def _is_limit(error: GraphQLError) -> bool:
    """Whether the parser gave up: more tokens than `api/limits.py` allows, or nested too deeply."""
    return error.message.endswith("Parsing aborted.")


def _is_about_input(error: GraphQLError) -> bool:
    """Whether an error met while executing is about an argument, and not about a value of ours."""
    return isinstance(error, StrawberryInputCoercionError) or error.message.startswith(
        ("Argument ", "Variable ")
    )


_VALUE = re.compile(r"(cannot represent .*?value)s?: .*", re.DOTALL)
_FOUND = re.compile(r",? found:? .*", re.DOTALL)
_UNEXPECTED = re.compile(r"(Unexpected (?:String|BlockString|Int|Float)) .*", re.DOTALL)
_OF_ENUM = re.compile(r"\bValue .* does not exist in", re.DOTALL)


def _without_values(message: str) -> str:
    """graphql-core quotes what it could not read: a phone number that stands in the wrong place, say, which
    whoever collects errors would keep."""
    message = _UNEXPECTED.sub(r"\1.", _FOUND.sub(".", _VALUE.sub(r"\1.", message)))
    return _OF_ENUM.sub("This value does not exist in", message)


def _without_suggestion(message: str) -> str:
    """Validation is told to suggest nothing; what a scalar or a coercion still adds is cut off here."""
    return message.split("Did you mean", 1)[0].rstrip()


def _copy(error: GraphQLError, message: str, extensions: dict[str, Any]) -> GraphQLError:
    """A new error for this request: the old one may lie in a cache that all requests share."""
    return GraphQLError(
        message,
        nodes=error.nodes,
        source=error.source,
        positions=error.positions,
        path=error.path,
        extensions=extensions,
    )
