"""A model of somebody else, asked by a signed POST, for the tickets and questions of which ours is unsure.

    webhook-id, webhook-timestamp, webhook-signature      over id.timestamp.body, as Standard Webhooks says
    {"task": "sort", "language": "zh", "text": "...", "classes": {"kind": ["QUESTION", ...], ...}}
    {"task": "read", "language": "en", "question": "...", "passages": [{"article": "...", "passage": 0, ...}]}

It gets texts without addresses, links and long numbers, and no word about whose they are. Its answer is
believed only where it keeps to what was asked; else, and where it is away or too slow, ours stands. Nothing
that it says is ever shown to anybody: it names classes, and passages of published articles.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar
from uuid import uuid4

import orjson
import structlog
from prometheus_client import Counter
from standardwebhooks import Webhook as Signer

from api.rates import Breaker, Rate, Rates
from api.settings import Settings
from api.webhooks.sender import Sender
from domain.classification.outside.opinion import Opinion, Question, read
from domain.classification.outside.ports import Sorter
from domain.kernel.scrubbing import scrubbed
from domain.knowledge.asking.outside import asked_of, heard
from domain.knowledge.finding import Hit
from domain.knowledge.ports import Reader

log = structlog.get_logger("laurel.model")

CALLS = Counter(
    "laurel_model_calls_total", "Calls to a model outside, and what came of them.", ["task", "result"]
)
BUCKET = "model"

T = TypeVar("T")


class OutsideModel(Sorter):
    """One model, as one process asks it."""

    def __init__(self, url: str, secret: str, sender: Sender, *, seconds: float) -> None:
        self._url = url
        self._signer = Signer(secret)
        self._sender = sender
        self._seconds = seconds
        self._breaker = Breaker()

    @classmethod
    def of(cls, settings: Settings, sender: Sender) -> OutsideModel | None:
        """None where no setting names one."""
        if not settings.model_url or settings.model_secret is None:
            return None
        secret = settings.model_secret.get_secret_value()
        return cls(settings.model_url, secret, sender, seconds=settings.model_seconds)

    def __repr__(self) -> str:
        return "<OutsideModel>"

    @property
    def is_there(self) -> bool:
        return not self._breaker.is_open

    async def sort(self, question: Question) -> Opinion | None:
        asked = {
            "task": "sort",
            "language": question.language,
            "text": question.text,
            "classes": question.classes,
        }
        answer = await self._ask(asked)
        return self._believed("sort", answer, read(answer, question.taxonomy))

    def reading(self, rates: Rates | None, rate: Rate, own: Reader) -> Reader:
        """A reader that asks it, and goes by `own` where it can not."""
        return _OutsideReader(self, rates, rate, own)

    async def read(self, question: str, hits: Sequence[Hit], language: str) -> Sequence[Hit] | None:
        """None: what it says is not to be heard."""
        passages = asked_of(hits)
        asked = {
            "task": "read",
            "language": language,
            "question": scrubbed(question),
            "passages": passages,
        }
        answer = await self._ask(asked)
        return self._believed("read", answer, heard(answer, hits))

    async def _ask(self, asked: Mapping[str, Any]) -> Any:
        """What it answers, or None."""
        if self._breaker.is_open:
            CALLS.labels(asked["task"], "LEFT_ALONE").inc()
            return None
        body, now, own = orjson.dumps(asked), datetime.now(UTC), f"ask_{uuid4().hex}"
        headers = {
            "content-type": "application/json",
            "user-agent": "Laurel-Model/1",
            "accept-encoding": "identity",
            "webhook-id": own,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": self._signer.sign(own, now, body.decode()),
        }
        answered = await self._sender.ask("POST", self._url, (headers, body), seconds=self._seconds)
        if answered.body is None:
            self._failed(asked["task"], str(answered.reply.failure))
            return None
        try:
            return orjson.loads(answered.body)
        except orjson.JSONDecodeError:
            return {}  # not believed, as any other that is none

    def _believed(self, task: str, answer: Any, heard: T | None) -> T | None:
        if heard is not None:
            self._breaker.worked()
            CALLS.labels(task, "OK").inc()
        elif answer is not None:
            self._failed(task, "NOT_AN_ANSWER")
        return heard

    def _failed(self, task: str, reason: str) -> None:
        """Neither what was asked nor what was answered is anybody's business."""
        CALLS.labels(task, reason).inc()
        log.warning("model.not_heard", task=task, reason=reason, left_alone=self._breaker.failed())


class _OutsideReader(Reader):
    def __init__(self, model: OutsideModel, rates: Rates | None, rate: Rate, own: Reader) -> None:
        self._model = model
        self._rates = rates
        self._rate = rate
        self._own = own

    async def read(self, question: str, hits: Sequence[Hit], language: str) -> Sequence[Hit]:
        if not hits:
            return hits
        if self._rates is not None and await self._rates.wait(BUCKET, self._rate):
            CALLS.labels("read", "OVER_BUDGET").inc()
            return await self._own.read(question, hits, language)
        found = await self._model.read(question, hits, language)
        return found if found is not None else await self._own.read(question, hits, language)
