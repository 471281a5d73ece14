"""Reads of places on ladders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
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
    """The member's place on a ladder, with what the ladder measures."""
    asked = _asked(programme, ladder, now) if with_figures else _NO_FIGURES
    figures = asked.figures

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

    return Section(name, asked.sql, (ladder.id, programme.id, *asked.args), decode, arguments)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The statement's text for a ladder's figures, and what it takes beside the ladder and the programme."""

    figures: Sequence[Figure]
    sql: str
    args: Sequence[Any]

    @classmethod
    def of(cls, figures: Sequence[Figure], columns: str, args: Sequence[Any]) -> _Asked:
        pairs = "".join(f", 'f{i}', q.f{i}" for i in range(len(figures)))
        # The figures are expressions over a membership called m: a subselect of its own keeps that name apart
        # from the member's.
        sql = f"""(SELECT json_build_object({PLACE}, 'member', x.member_id{pairs})
        FROM member_tiers x JOIN LATERAL (
            SELECT m.member_id {columns} FROM memberships m
            WHERE m.member_id = x.member_id AND m.programme_id = $2) q ON true
        WHERE x.member_id = m.id AND x.ladder_id = $1)"""  # noqa: S608 - expressions of our own
        return cls(figures, sql, args)


_NO_FIGURES = _Asked.of((), "", ())
_MOST_KEPT = 64
_kept: dict[tuple[UUID, int, UUID, int, date], _Asked] = {}
"""By programme and ladder, each in its version, and the day: windows begin at midnights."""


def _asked(programme: Programme, ladder: Ladder, now: datetime) -> _Asked:
    day = now.astimezone(programme.zone).date()
    key = (programme.id, programme.version, ladder.id, ladder.revision, day)
    known = _kept.get(key)
    if known is None:
        figures = sorted(ladder.figures, key=repr)
        columns, args = figure_columns(figures, programme, at=now, first=3)
        known = _Asked.of(figures, columns, args)
        if now not in args:  # else something is reckoned to the very instant
            if len(_kept) >= _MOST_KEPT:
                _kept.clear()
            _kept[key] = known
    return known
