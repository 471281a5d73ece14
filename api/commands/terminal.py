"""How commands talk to the person who typed them: plain lines, and a red one that says what to do."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)


def tell(text: str) -> None:
    """What was asked for. May hold markup of ours; lines are not broken, so that they can be piped."""
    out.print(text, soft_wrap=True)


def say(text: str) -> None:
    """What takes a while, or what was changed on the way. Not part of the answer."""
    err.print(f"[dim]{escape(text)}[/dim]", soft_wrap=True)


def fail(lines: Iterable[str]) -> None:
    """Why the command did not do it. Nothing here is markup: it may quote anything."""
    for line in lines:
        err.print(f"[red]{escape(line)}[/red]", soft_wrap=True)
