"""Every no about member codes."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownCode(Refusal):
    """This is nobody's code: it is wrong, or whoever had it takes part no more. It is not said which. It
    counts as a guess."""

    code = "UNKNOWN_CODE"

    @property
    def message(self) -> str:
        return "This is nobody's code."


@dataclass(eq=False)
class CodeUsed(Refusal):
    """The code is right and was shown before: each is good once, at one till. The phone shows the next one
    within half a minute."""

    code = "CODE_USED"

    @property
    def message(self) -> str:
        return "This code was used before. Scan the next one."


@dataclass(eq=False)
class CodeExpired(Refusal):
    """The code is right, and not of now: an old picture of it, or a phone or a till whose clock is wrong."""

    code = "CODE_EXPIRED"

    @property
    def message(self) -> str:
        return "This code is not of now. Scan a fresh one; if that does not help, a clock is wrong."


@dataclass(eq=False)
class TooManyGuesses(Refusal):
    """The till has said too many wrong codes. This one was not looked at, and the idempotency key is not
    used up: send the same request again when the seconds are over."""

    code = "TOO_MANY_GUESSES"
    retry_after_seconds: int

    @property
    def message(self) -> str:
        return f"Too many wrong codes. Try again in {self.retry_after_seconds} seconds."


@dataclass(eq=False)
class SeedEnded(Refusal):
    """The seed that this request had made has ended: the member's code was started again, or ended, since."""

    code = "SEED_ENDED"

    @property
    def message(self) -> str:
        return "This seed has ended: the code was started again, or ended, since."
