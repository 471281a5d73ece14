"""The noes of segments."""

from __future__ import annotations

from dataclasses import dataclass

from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class UnknownSegment(Refusal):
    code = "UNKNOWN_SEGMENT"
    segment: str

    @property
    def message(self) -> str:
        return f"There is no segment {self.segment!r}."


@dataclass(eq=False)
class SegmentNotAList(Refusal):
    """Its condition says who is in it, and nobody else does."""

    code = "SEGMENT_NOT_A_LIST"
    segment: str

    @property
    def message(self) -> str:
        return f"The segment {self.segment!r} has a condition: nobody is put into it by hand."
