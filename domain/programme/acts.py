"""What is told and written down of changes to a programme. What revisions hold is named by its revision."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import Any

from domain.kernel.facts import Fact
from domain.kernel.ids import ProgrammeId
from domain.points.earning import EarnRule
from domain.programme.programme import Programme, ProgrammeSettings, WalletType
from domain.staff.audit import Act, Changes, Deed, changed
from domain.tiers.ladder import Ladder


def told(programme: Programme, at: datetime, kind: str, what: str) -> Fact:
    return Fact(
        kind=kind,
        member_id=None,
        at=at,
        payload={"programme": str(ProgrammeId(programme.id)), "code": what},
    )


def deed_of(kind: str, code: str, programme: Programme, now: object) -> Deed | None:
    """`kind`: as the fact calls it; `programme`: as it was before; `now`: what was saved. None where it was
    there before."""
    match now:
        case EarnRule() | Ladder():
            if now in programme.earn_rules:
                return None
            return _deed(kind, code, named=(f"revision {now.revision}",))
        case WalletType():
            return _deed(kind, code, changes=_changes(programme.wallet_by_code.get(code), now))
        case ProgrammeSettings():
            return _deed(kind, code, changes=_changes(programme.settings, now))
        case datetime():
            return _deed(kind, code, named=("clock",))
        case _:
            return _deed(kind, code)


def saved(object_kind: str, code: str, *names: str) -> Deed:
    """For what has no programme and no revisions: which fields were saved."""
    return _act_on(object_kind, code, named=names)


def _deed(kind: str, code: str, *, named: tuple[str, ...] = (), changes: Changes | None = None) -> Deed:
    return _act_on(
        kind.partition(".")[2].rpartition("_")[0] or "programme", code, named=named, changes=changes
    )


def _act_on(
    object_kind: str, code: str, *, named: tuple[str, ...] = (), changes: Changes | None = None
) -> Deed:
    changes = changes or {}
    return Deed(
        act=Act.PROGRAMME_CHANGED,
        object_kind=object_kind,
        object_id=code,
        fields=(*named, *changes),
        changes=changes,
    )


def _changes(before: Any, now: Any) -> Changes:
    def plain(rule: Any) -> dict[str, Any]:
        return {each.name: getattr(rule, each.name) for each in fields(rule)} if rule is not None else {}

    return changed(plain(before), plain(now))
