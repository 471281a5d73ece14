#!/usr/bin/env python3
"""The code that a member's phone shows, made without network. For other languages: it is ten lines.

    python member_code.py --seed 64-HEX-DIGITS --base 20-DIGITS [--at 2026-03-01T09:30:00+08:00]

`seed` and `base` are what `startMemberCode` answered. Needs Python 3.11 and nothing else. What goes into a QR
code or a Code 128 is the text that it prints, leading zeros too.
"""

from __future__ import annotations

import argparse
import hmac
from datetime import UTC, datetime

STEP_SECONDS = 30


def code_at(seed: str, base: str, seconds: int) -> str:
    """seconds: since 1970, whole ones. By the phone's clock, which may be wrong by thirty."""
    step = seconds // STEP_SECONDS
    digest = hmac.digest(bytes.fromhex(seed), step.to_bytes(8, "big"), "sha256")
    return f"{int(base) + int.from_bytes(digest[:5], 'big'):020d}"


def main() -> None:
    parser = argparse.ArgumentParser(description="The code that a member's phone shows.")
    parser.add_argument("--seed", required=True)
    parser.add_argument("--base", required=True)
    parser.add_argument("--at", type=datetime.fromisoformat, default=datetime.now(UTC))
    given = parser.parse_args()
    seconds = int(given.at.timestamp())
    print(code_at(given.seed, given.base, seconds))
    print(f"The next one in {STEP_SECONDS - seconds % STEP_SECONDS} seconds.")


if __name__ == "__main__":
    main()
