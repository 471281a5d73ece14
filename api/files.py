"""Files of ours: those that hold secrets, written whole or not at all and readable by their owner alone; and
those that are only ever appended to."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Sequence
from pathlib import Path


def write_private(path: Path, text: str, *, replacing: bool = True) -> None:
    """Write text with mode 600. A reader sees the old text or the new one, also after a crash.

    Raises: FileExistsError when there is such a file and it is not to be replaced.
    """
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if replacing:
            draft.replace(path)
        else:
            os.link(draft, path)  # fails where a rename would overwrite
    finally:
        draft.unlink(missing_ok=True)


def append_lines(path: Path, lines: Callable[[], Sequence[str]]) -> int:
    """Append lines in one piece; they are on the disk when this returns. Returns how many.

    `lines` is asked while nobody else appends, so it may look at what is there. A line that a crash has torn
    is left as it is, and the next one begins anew.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
    try:
        _lock(descriptor)
        new = lines()
        size = os.fstat(descriptor).st_size
        torn = size and os.pread(descriptor, 1, size - 1) != b"\n"
        text = "".join(f"{each}\n" for each in new)
        os.write(descriptor, ("\n" if torn else "").encode() + text.encode())
        os.fsync(descriptor)
        return len(new)
    finally:
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    """Until the file is closed. Systems without such locks run one worker."""
    if os.name == "posix":
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX)
