"""Reads of places on ladders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.programme.programme import Programme
from domain.tiers.ladder import Figure, Ladder
from domain.tiers.place import Place
from persistence.database import from_json
from persistence.members.statement import Section
from persistence.moments import uuid_of
from persistence.selection import NO_ARGUMENTS, Arguments
from persistence.tiers.measure import figure_columns
from persistence.tiers.places import PLACE, place_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRead:
    """Where the member stands, on which revision of which ladder; figures are empty where progress was not
    asked for, and None where it can not be told, for another time than now."""

    programme: Programme
    ladder: Ladder
    place: Place
    figures: Mapping[Figure, int] | None
    member_id: UUID


def place_section(
    name: str,
    programme: Programme,
    ladder: Ladder,
    *,
    now: datetime,
    with_figures: bool,
    arguments: Arguments = NO_ARGUMENTS,
) -> Section:
    """The member's place on a ladder, with what the ladder measures. It is the same all day, since windows
    begin at midnights."""
    day = now.astimezone(programme.zone).date()
    key = (name, programme.id, programme.version, ladder.id, ladder.revision, with_figures, arguments, day)
    known = _kept.get(key)
    if known is None:
        figures = sorted(ladder.figures, key=repr) if with_figures else []
        columns, args = figure_columns(figures, programme, at=now, first=3)
        known = _place_section(name, programme, ladder, figures, columns, args, arguments)
        if now not in args:  # else something is reckoned to the very instant
            if len(_kept) >= _MOST_KEPT:
                _kept.clear()
            _kept[key] = known
    return known


_MOST_KEPT = 64
_kept: dict[tuple[Any, ...], Section] = {}


def _place_section(
    name: str,
    programme: Programme,
    ladder: Ladder,
    figures: Sequence[Figure],
    columns: str,
    args: Sequence[Any],
    arguments: Arguments,
) -> Section:
    pairs = "".join(f", 'f{i}', q.f{i}" for i in range(len(figures)))
    # The figures are expressions over a membership called m: a subselect of its own keeps that name apart
    # from the member's.
    sql = f"""(SELECT json_build_object({PLACE}, 'member', x.member_id{pairs})
    FROM member_tiers x JOIN LATERAL (
        SELECT m.member_id {columns} FROM memberships m
        WHERE m.member_id = x.member_id AND m.programme_id = $2) q ON true
    WHERE x.member_id = m.id AND x.ladder_id = $1)"""  # noqa: S608 - expressions of our own

    def decode(text: Any) -> PlaceRead | None:
        plain = from_json(text)
        if plain is None:
            return None
        return PlaceRead(
            programme=programme,
            ladder=ladder,
            place=place_of(plain),
            figures={figure: plain[f"f{i}"] for i, figure in enumerate(figures)},
            member_id=uuid_of(plain["member"]),
        )

    return Section(name, sql, (ladder.id, programme.id, *args), decode, arguments)
