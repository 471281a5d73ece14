"""Rows out of a file, one at a time, however broken some of them are.

CSV (commas, a head, quotes as in RFC 4180) or JSON lines; which of them, the first character tells. Both in
UTF-8. A row that can not be read comes out as a problem and the next one is read: a stray quotation mark
spoils the line on which it stands and no other. What is held at any time is one row, and no row is longer
than a fixed size.
"""

from __future__ import annotations

import csv
import json
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from domain.imports.problem import UnreadableFile

LONGEST_CSV_ROW = 128 * 1024
LONGEST_JSON_ROW = 1024 * 1024
"""Bytes. An order of 500 lines nested in JSON is a tenth of it."""

BOM = b"\xef\xbb\xbf"
UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns a file may have, and which it must."""

    required: frozenset[str]
    optional: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    """Columns that begin so are free: `profile.shoe_size`."""
    nested: frozenset[str] = frozenset()
    """Known in JSON lines only: their values are lists or objects."""

    def knows(self, name: str) -> bool:
        if name in self.required or name in self.optional:
            return True
        return any(name.startswith(each) and len(name) > len(each) for each in self.prefixes)


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it stands in the file. An absent value, an empty one and JSON's null are all absent here."""

    line: int
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that can not be read."""

    line: int
    column: str
    reason: str


def read(file: BinaryIO, columns: Columns) -> Iterator[Row | BadRow]:
    """The rows of a file in its order. Raises UnreadableFile, before the first row."""
    head = file.read(4096)
    if head.startswith(UTF16):
        raise UnreadableFile("the file is written in UTF-16; write it in UTF-8")
    head = head.removeprefix(BOM)
    source = _Source(file, head)
    if head.lstrip()[:1] == b"{":
        return _json_rows(_lines(source, LONGEST_JSON_ROW), columns)
    return _csv_rows(_lines(source, LONGEST_CSV_ROW), columns)


class _Source:
    """The file again from its beginning, also where it can not be wound back (a pipe)."""

    def __init__(self, file: BinaryIO, begun: bytes) -> None:
        self._file = file
        self._begun = begun

    def readline(self, size: int) -> bytes:
        if not self._begun:
            return self._file.readline(size)
        end = self._begun.find(b"\n") + 1
        if end == 0:
            part, self._begun = self._begun, b""
            return part + self._file.readline(max(1, size - len(part)))
        part, self._begun = self._begun[:end], self._begun[end:]
        return part


Line = tuple[int, bytes | None]
"""Number and content with its line end; None where it is too long."""


def _lines(source: _Source, longest: int) -> Iterator[Line]:
    number = 0
    while line := source.readline(longest + 1):
        number += 1
        if len(line) <= longest:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = source.readline(longest + 1)
        yield number, None


# CSV


def _csv_rows(lines: Iterator[Line], columns: Columns) -> Iterator[Row | BadRow]:
    names = _head(lines, columns)
    return _csv_body(lines, names)


def _head(lines: Iterator[Line], columns: Columns) -> list[str]:
    for _, line in lines:
        if line is None:
            raise UnreadableFile("the first line is too long to be a head of columns")
        if not line.strip():
            continue
        try:
            fields = next(csv.reader([line.decode()], strict=True))
        except (UnicodeDecodeError, csv.Error):
            raise UnreadableFile("the first line is no head of columns in UTF-8") from None
        names = [name.strip() for name in fields]
        twice = sorted({name for name in names if names.count(name) > 1})
        unknown = sorted({name for name in names if not columns.knows(name)})
        missing = sorted(columns.required - set(names))
        if twice or unknown or missing:
            raise UnreadableFile(
                "; ".join(
                    f"{what}: {', '.join(repr(each)[:60] for each in which[:10])}"
                    for what, which in (
                        ("columns that are missing", missing),
                        ("columns that are not known", unknown),
                        ("columns that stand there twice", twice),
                    )
                    if which
                )
            )
        return names
    raise UnreadableFile("the file is empty")


def _csv_body(lines: Iterator[Line], names: list[str]) -> Iterator[Row | BadRow]:
    ahead: deque[Line] = deque()
    width = len(names)

    def following() -> Line | None:
        return ahead.popleft() if ahead else next(lines, None)

    while (here := following()) is not None:
        number, line = here
        if line is None:
            yield BadRow(number, "", "TOO_LONG")
            continue
        if b'"' not in line:
            try:
                text = line.decode().rstrip("\r\n")
            except UnicodeDecodeError:
                yield BadRow(number, "", "NOT_UTF8")
                continue
            fields = text.split(",")
            if len(fields) == width:
                yield Row(number, dict(zip(names, fields, strict=True)))
            elif text.strip():
                yield BadRow(number, "", "COLUMN_COUNT")
            continue
        more, found = _quoted(line, following)
        if isinstance(found, list) and len(found) == width:
            yield Row(number, dict(zip(names, found, strict=True)))
        else:
            # The row is what its first line says, wrongly: what follows is read as rows of its own.
            ahead.extendleft(reversed(more))
            yield BadRow(number, "", found if isinstance(found, str) else "COLUMN_COUNT")


def _quoted(first: bytes, following: Callable[[], Line | None]) -> tuple[list[Line], list[str] | str]:
    """The fields of a row with quotation marks, which may go on over lines; or what is wrong with it.

    Also gives the lines that were taken beyond the first one.
    """
    more: list[Line] = []
    size, open_ = len(first), first.count(b'"') % 2 == 1
    while open_:
        line = following()
        if line is None:
            return more, "UNCLOSED_QUOTE"
        more.append(line)
        content = line[1]
        size += len(content) if content is not None else LONGEST_CSV_ROW
        if content is None or size > LONGEST_CSV_ROW:
            return more, "UNCLOSED_QUOTE"
        open_ ^= content.count(b'"') % 2 == 1
    try:
        texts = [first.decode(), *(content.decode() for _, content in more if content is not None)]
        return more, next(csv.reader(texts, strict=True))
    except UnicodeDecodeError:
        return more, "NOT_UTF8"
    except csv.Error:
        return more, "MALFORMED"


# JSON lines


def _json_rows(lines: Iterator[Line], columns: Columns) -> Iterator[Row | BadRow]:
    for number, line in lines:
        if line is None:
            yield BadRow(number, "", "TOO_LONG")
            continue
        if not line.strip():
            continue
        try:
            values = json.loads(line.decode(), parse_constant=_no_number)
        except UnicodeDecodeError:
            yield BadRow(number, "", "NOT_UTF8")
            continue
        except (ValueError, RecursionError):
            yield BadRow(number, "", "MALFORMED")
            continue
        if not isinstance(values, dict):
            yield BadRow(number, "", "MALFORMED")
            continue
        strange = next(
            (name for name in values if not columns.knows(name) and name not in columns.nested), None
        )
        if strange is None:
            yield Row(number, values)
        else:
            yield BadRow(number, strange[:60], "UNKNOWN_COLUMN")


def _no_number(text: str) -> Any:
    raise ValueError(f"{text} is no number of JSON")
