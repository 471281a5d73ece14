"""One subscription: asked as a query is, and again after each change.

Each answer is made anew: the caller is found out again, pays what the operation costs, and is shown what it
may see at that moment. What equals the answer before is not sent. Where the caller's points are spent, or the
database is away, it waits and then tells the latest state: a change is told late, not lost.

Between two answers a subscription holds neither a connection of the database nor a place of a request.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any, Final

from graphql import GraphQLError
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from api import metrics
from api.asked import Asked
from api.authentication import Authenticator, Pass
from api.endpoint import Endpoint, Services
from api.errors import Code, as_rejected, masked
from api.guard import Request
from api.json_text import json_text
from api.live.waiting import Waiter, Waiting

LATER: Final = frozenset({Code.UNAVAILABLE, Code.RATE_LIMITED})
"""What passes by itself."""
SUBSCRIPTIONS: Final = (OperationType.SUBSCRIPTION,)


@dataclass(frozen=True, slots=True)
class Answer:
    result: ExecutionResult
    executed: bool
    """Whether the operation ran at all; else `errors` say why not."""
    last: bool
    """Nothing comes after it."""

    @property
    def body(self) -> dict[str, Any]:
        body: dict[str, Any] = {"data": self.result.data} if self.executed else {}
        if self.result.errors:
            body["errors"] = self.errors
        if self.result.extensions:
            body["extensions"] = self.result.extensions
        return body

    @property
    def errors(self) -> list[Any]:
        return [each.formatted for each in self.result.errors or ()]

    @property
    def codes(self) -> set[Any]:
        return {(each.extensions or {}).get("code") for each in self.result.errors or ()}


class Runner:
    """Runs the subscriptions of one process."""

    def __init__(
        self, services: Services, endpoint: Endpoint, authenticator: Authenticator, waiting: Waiting
    ) -> None:
        self._services = services
        self._endpoint = endpoint
        self._authenticator = authenticator
        self._waiting = waiting
        # A change may wake a thousand at once. Half of the pool is left to requests.
        self._turns = asyncio.Semaphore(max(1, services.settings.pool_size // 2))

    async def answers(
        self, asked: Asked, passed: Pass, request: Request, request_id: str
    ) -> AsyncGenerator[Answer, None]:
        """The answer of now, and each that differs from the one before. To be closed (`aclosing`)."""
        said: bytes | None = None
        with metrics.LIVE_RUNNING.track_inprogress(), self._waiting.one() as waiter:
            while True:
                answer = await self._ask(asked, passed, request, request_id, waiter)
                if said is not None and (seconds := _later(answer)):
                    await asyncio.sleep(seconds)
                    continue
                shown = json_text([answer.result.data, answer.errors])
                if shown != said:
                    said = shown
                    yield answer
                if answer.last or not waiter.things:
                    return
                await waiter.changed()

    async def _ask(
        self, asked: Asked, passed: Pass, request: Request, request_id: str, waiter: Waiter
    ) -> Answer:
        try:
            async with self._turns:
                result, operation = await self._execute(asked, passed, request, request_id, waiter)
        except Exception as error:
            rejected = as_rejected(error) or masked(error, request_id=request_id)
            result, operation = ExecutionResult(data=None, errors=[rejected]), "invalid"
        for told in result.errors or ():
            metrics.ERRORS.labels(str((told.extensions or {})["code"])).inc()
        metrics.LIVE_ANSWERS.labels(operation).inc()
        executed = result.data is not None or any(_has_path(each) for each in result.errors or ())
        gone = result.data is None or all(each is None for each in result.data.values())
        return Answer(result, executed, last=gone)

    async def _execute(
        self, asked: Asked, passed: Pass, request: Request, request_id: str, waiter: Waiter
    ) -> tuple[ExecutionResult, str]:
        async with asyncio.timeout(self._services.settings.execution_seconds):
            caller = await self._authenticator.caller(passed.text, address=passed.address)
        # All at once: a point for each try would keep an empty bucket empty.
        bucket = self._endpoint.bucket(caller, request)
        text = await self._endpoint.text(asked, caller)
        context = self._endpoint.context(request, request_id, caller)
        context.charge = bucket.charge
        context.waiter = waiter
        result = await self._services.schema.execute(
            text,
            variable_values=asked.variables,
            context_value=context,
            operation_name=asked.operation_name,
            allowed_operation_types=SUBSCRIPTIONS,
        )
        return result, context.operation


def _has_path(error: GraphQLError) -> bool:
    return error.path is not None


def _later(answer: Answer) -> float | None:
    """In how many seconds it is worth asking again; None where this is the answer."""
    told = [each.extensions or {} for each in answer.result.errors or ()]
    waits = [float(each.get("retryAfter", 1)) for each in told if each.get("code") in LATER]
    return max(waits) if waits else None
