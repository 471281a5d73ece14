"""Files that hold secrets: written whole or not at all, and readable by their owner alone."""

from __future__ import annotations

import os
import secrets
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
