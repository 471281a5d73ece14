"""What the operator measures: requests, their time, what they were refused with, how many are at work.

Prometheus reads it from a port of its own (LAUREL_METRICS_PORT), or from `/metrics` with a bearer token
(LAUREL_METRICS_TOKEN). With several workers set PROMETHEUS_MULTIPROC_DIR to an empty folder: then whichever
worker answers, answers for all.

Labels have few values: names of root fields come from the schema, codes and kinds of caller are closed lists.
"""

from __future__ import annotations

import hmac
import os
from functools import lru_cache
from threading import Thread
from wsgiref.simple_server import WSGIServer

import structlog
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
    start_http_server,
)
from prometheus_client.multiprocess import MultiProcessCollector

from api.guard import Response
from domain.staff.caller import CallerKind

log = structlog.get_logger("laurel.metrics")

BUCKETS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 8.0)

REQUESTS = Counter("laurel_requests_total", "GraphQL requests answered.", ["operation", "caller", "status"])
SECONDS = Histogram(
    "laurel_request_seconds", "Time from the whole body to the answer.", ["operation"], buckets=BUCKETS
)
ERRORS = Counter("laurel_errors_total", "Errors told to callers, by code.", ["code"])
PROBLEMS = Counter("laurel_problems_total", "Refusals answered as problems, by code.", ["code"])
NOT_COMPILED = Counter(
    "laurel_operations_not_compiled_total",
    "Operations that graphql-core ran because the compiler does not cover them, by reason.",
    ["reason"],
)
COMPILATIONS = Counter("laurel_compilations_total", "Operations compiled, each for other conditions too.")
WORKING = Gauge("laurel_requests_working", "Requests being answered now.", multiprocess_mode="livesum")
LIVE = Gauge(
    "laurel_live_connections", "Live connections that are open.", ["transport"], multiprocess_mode="livesum"
)
LIVE_RUNNING = Gauge("laurel_live_subscriptions", "Subscriptions that run now.", multiprocess_mode="livesum")
LIVE_ANSWERS = Counter("laurel_live_answers_total", "Answers made for subscriptions.", ["operation"])
LIVE_COALESCED = Counter("laurel_live_coalesced_total", "Changes told together with an earlier one.")
LIVE_ENDED = Counter(
    "laurel_live_ended_total", "Live connections that ended, and why.", ["transport", "reason"]
)


@lru_cache(maxsize=1_024)
def requests(operation: str, caller: CallerKind, status: int) -> Counter:
    """The counter of such requests: the library makes its labels to texts and takes a lock each time."""
    return REQUESTS.labels(operation, str(caller), str(status))


@lru_cache(maxsize=1_024)
def seconds(operation: str) -> Histogram:
    """Where the time of requests for a root field is noted."""
    return SECONDS.labels(operation)


def registry() -> CollectorRegistry:
    """The figures of this process, or of all workers where they share a folder."""
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return REGISTRY
    shared = CollectorRegistry()
    MultiProcessCollector(shared)  # type: ignore[no-untyped-call]
    return shared


def page() -> Response:
    return Response(200, generate_latest(registry()), content_type=CONTENT_TYPE_LATEST.encode())


def allowed(authorization: str | None, token: str) -> bool:
    """Whether a request to `/metrics` on the main port holds the token."""
    kind, _, held = (authorization or "").partition(" ")
    return kind.lower() == "bearer" and hmac.compare_digest(held.encode(), token.encode())


def serve(port: int) -> tuple[WSGIServer, Thread] | None:
    """Answer Prometheus on a port of its own; None where another worker of ours does so already."""
    try:
        return start_http_server(port, addr="0.0.0.0", registry=registry())  # noqa: S104 - scraped from outside
    except OSError as taken:
        log.info("metrics.port_taken", port=port, reason=taken.strerror)
        return None


def stop(server: tuple[WSGIServer, Thread] | None) -> None:
    if server is not None:
        server[0].shutdown()
        server[1].join()
        server[0].server_close()
