"""One import at work: its files, its report, and what every kind of row needs."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Protocol, TextIO
from uuid import UUID

from domain.imports.problem import RowProblem
from domain.imports.reading import BadRow, Columns, Row, read
from domain.kernel.csv_text import safe_row
from domain.programme.programme import Programme
from domain.work import Begin
from persistence.encryption import Vault
from persistence.imports.runs import Run

BATCH = 1000
"""Rows that are staged at once."""
CHUNK = 1 << 20


class Progress(Protocol):
    """Hears how far an import is."""

    def begin(self, what: str, total: int) -> None: ...

    def advance(self, by: int) -> None: ...


class Silence:
    """Nobody listens."""

    def begin(self, what: str, total: int) -> None:
        pass

    def advance(self, by: int) -> None:
        pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What an import did, in rows of its first file."""

    import_id: UUID | None
    """None where nothing new came in: then nothing was changed, and nothing is remembered."""
    read: int
    new: int
    """Brought in by all attempts at these files; for products also those that were changed."""
    known: int
    refused: int
    problems: int
    """Lines of the report: there the lines of orders are named too."""


@dataclass(slots=True)
class Source:
    """A file that is being read."""

    path: Path
    file: BinaryIO
    read: int = 0
    refused: int = 0


def digest_of(about: str, sources: list[Source]) -> bytes:
    """What makes these files this import, and no other."""
    digest = sha256(about.encode())
    for each in sources:
        content = sha256()
        while part := each.file.read(CHUNK):
            content.update(part)
        each.file.seek(0)
        digest.update(content.digest())
    return digest.digest()


class Report:
    """The rows that did not go in, as CSV: file, line, column, reason. It repeats no value."""

    def __init__(self, file: TextIO | None) -> None:
        self.count = 0
        self._writer = csv.writer(file) if file else None
        if self._writer:
            self._writer.writerow(("file", "line", "column", "reason"))

    def add(self, problem: RowProblem) -> None:
        self.count += 1
        if self._writer:
            self._writer.writerow(safe_row((problem.file, problem.line, problem.column, problem.reason)))


@dataclass(slots=True, kw_only=True)
class Job:
    run: Run
    files: list[Source]
    report: Report
    progress: Progress
    vault: Vault
    begin: Begin
    programme: Programme
    now: datetime
    source: str
    """The system that knows the orders."""
    moved: timedelta
    """What is added to every time of the files."""

    def refuse(self, file: Source, line: int, column: str, reason: str) -> None:
        file.refused += 1
        self.report.add(RowProblem(file.path.name, line, column, reason))

    def batches(self, file: Source, columns: Columns, what: str) -> Iterator[list[Row]]:
        """The rows of a file that can be read, so many at a time; the others are refused on the way.

        Raises UnreadableFile before the first row.
        """
        self.progress.begin(what, os.fstat(file.file.fileno()).st_size)
        batch: list[Row] = []
        at = 0
        for each in read(file.file, columns):
            file.read += 1
            if isinstance(each, BadRow):
                self.refuse(file, each.line, each.column, each.reason)
                continue
            batch.append(each)
            if len(batch) == BATCH:
                yield batch
                batch = []
                self.progress.advance(file.file.tell() - at)
                at = file.file.tell()
        yield batch
        self.progress.advance(file.file.tell() - at)
