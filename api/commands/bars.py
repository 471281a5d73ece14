"""How far a long command is."""

from __future__ import annotations

from rich.progress import BarColumn, Progress, TaskID, TaskProgressColumn, TextColumn, TimeRemainingColumn

from api.commands.terminal import err


class Bars:
    """One bar for each step; nothing where no person watches."""

    def __init__(self) -> None:
        self._bars = Progress(
            TextColumn("{task.description:24}"),
            BarColumn(),
            TaskProgressColumn(),
            TimeRemainingColumn(),
            console=err,
            disable=not err.is_terminal,
        )
        self._step: TaskID | None = None

    def __enter__(self) -> Bars:
        self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    def begin(self, what: str, total: int) -> None:
        self._step = self._bars.add_task(what, total=total)

    def advance(self, by: int) -> None:
        if self._step is not None:
            self._bars.advance(self._step, by)
