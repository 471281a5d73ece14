"""Every no about merges of members."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.kernel.ids import MemberId
from domain.kernel.refusal import Refusal


@dataclass(eq=False)
class MemberMerged(Refusal):
    """The member was merged into another one, who is to be asked instead."""

    code = "MEMBER_MERGED"
    into: MemberId

    @property
    def message(self) -> str:
        return f"The member was merged into {self.into}."


@dataclass(eq=False)
class UnknownMerge(Refusal):
    """No merge of members has this id."""

    code = "UNKNOWN_MERGE"

    @property
    def message(self) -> str:
        return "There is no such merge of members."


@dataclass(eq=False)
class MergeUndone(Refusal):
    """The merge was undone before."""

    code = "MERGE_UNDONE"
    undone_at: datetime

    @property
    def message(self) -> str:
        return "The merge was undone before."


@dataclass(eq=False)
class MergeTooOld(Refusal):
    """The time in which a merge can be undone is over."""

    code = "MERGE_TOO_OLD"
    until: datetime

    @property
    def message(self) -> str:
        return f"This merge could be undone until {self.until.isoformat()}."
