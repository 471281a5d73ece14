"""`docs/problems.md`, printed from the code: every code that a client can meet, and what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from api import errors
from api.errors import Code, Rejected
from api.locale import Locale
from api.problems import PROBLEMS, Problem, text_key
from api.texts import HERE, say

FILE = Path(__file__).parent.parent / "docs" / "problems.md"

WHEN = {
    Code.BAD_USER_INPUT: (
        "The document or a value does not fit the schema; nothing ran. "
        "In a query also: what was asked for can not be, and `reason` says why."
    ),
    Code.UNAUTHENTICATED: (
        "There is no token where one is needed, or it is wrong, out of date or ended. "
        "HTTP 401 when it is the token."
    ),
    Code.FORBIDDEN: (
        "The caller's role or key does not allow this field. It never says whether an object exists."
    ),
    Code.STEP_UP_REQUIRED: "The caller must prove again who it is.",
    Code.QUERY_TOO_COMPLEX: "The document asks for too much at once, or for two mutations. Nothing ran.",
    Code.RATE_LIMITED: "Too many requests. HTTP 429 with `Retry-After`; `retryAfter` has the seconds.",
    Code.IDEMPOTENCY_IN_PROGRESS: (
        "The first request with this key is still running. `retryAfter` has the seconds."
    ),
    Code.UNAVAILABLE: (
        "The database is away or busy. HTTP 503 with `Retry-After`. Whether a mutation took effect is "
        "not known: the same request again, with the same idempotency key, finds out."
    ),
    Code.INTERNAL: "A bug of ours. `errorId` finds it in the log.",
}

HEAD = """\
# Problems and errors

Printed from the code by `make schema`; do not edit.

What a shop could show its customer is a **problem**: data in the payload's `problems`, each a type of its
own with its figures. Everything else is an **error** in `errors`, with one of these codes.

## Errors

| `extensions.code` | when | message |
| --- | --- | --- |
"""

PROBLEMS_HEAD = """
## Problems

Every problem has a `code`, a `message` in the caller's language, and a `path`: where in the input it is.
A problem is kept with the idempotency key, so the same request again hears the same no.
"""


def page() -> str:
    """The whole file."""
    says = {each.code: each.says for each in vars(errors).values() if _is_rejected(each)}
    table = "".join(f"| `{code}` | {WHEN[code]} | {says[code]} |\n" for code in Code)
    return HEAD + table + PROBLEMS_HEAD + "".join(f"{line}\n" for line in _problems())


def _problems() -> Iterator[str]:
    common = {each.python_name for each in Problem.__strawberry_definition__.fields}  # type: ignore[attr-defined]
    for refusal, shown in PROBLEMS.items():
        definition = shown.__strawberry_definition__  # type: ignore[attr-defined]
        fields = [each.python_name for each in definition.fields if each.python_name not in common]
        yield ""
        yield f"### {refusal.code}"
        yield ""
        yield f"`{shown.__name__}`. {definition.description}"
        yield ""
        if fields:
            yield f"- Fields: {', '.join(f'`{_camel(each)}`' for each in fields)}"
        for locale in Locale:
            words = say(text_key(refusal.code), locale, **{each: f"‹{_camel(each)}›" for each in fields})
            yield f"- {locale.value}: {' '.join(words.split())}"
        for field, values in _choices(text_key(refusal.code)):
            listed = ", ".join(f"`{each}`" for each in values)
            yield f"- `{_camel(field)}` is one of {listed}, or a word yet to come"


def _choices(key: str) -> Iterator[tuple[str, list[str]]]:
    """The values that a text tells apart: the closed lists of reasons and kinds."""
    text = "\n".join(
        each.read_text(encoding="utf-8") for each in sorted(HERE.glob(f"{Locale.EN.value}.*ftl"))
    )
    message = re.search(rf"(?ms)^{re.escape(key)} = (.*?)(?=^[a-z#]|\Z)", text)
    for field, variants in re.findall(r"(?s)\{ \$([a-z_]+) ->(.*?)\n\s*\*", message[1] if message else ""):
        values = re.findall(r"\[([A-Z_]+)\]", variants)
        if values:
            yield field, values


def _is_rejected(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Rejected) and value is not Rejected


def _camel(name: str) -> str:
    return re.sub(r"_([a-z0-9])", lambda found: found[1].upper(), name)
