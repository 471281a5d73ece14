"""What conditions ask about members, read for many of them in one statement."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from domain.conditions.subject import MemberFacts, Needs
from domain.conditions.tree import Figure
from domain.kernel.periods import ALWAYS, day_of
from domain.privacy.purpose import Purpose
from domain.programme.programme import Programme
from persistence.conditions.consenting import GIVEN, GUARDIAN, NOT_ASKED, PERSONALISED, live_of
from persistence.conditions.figures import figure_expression
from persistence.database import from_json, rows
from persistence.encryption import Sealed, Secret, Vault


async def known_of(
    members: Sequence[UUID], programme: Programme, needs: Needs, *, at: datetime, vault: Vault
) -> dict[UUID, MemberFacts]:
    """Of members of the programme, as far as it is needed; history as of that instant, without what happened
    at it or later. Sealed values are opened here and nowhere else."""
    args: list[Any] = [list(members), programme.id]

    def parameter(value: Any, kind: str) -> str:
        args.append(value)
        return f"${len(args)}::{kind}"

    columns = ["m.member_id"]
    joins = ""
    figures = sorted(needs.figures, key=repr)
    columns += [
        f"{figure_expression(figure, programme, at, parameter)} AS f{place}"
        for place, figure in enumerate(figures)
    ]
    # History is asked about of whoever agrees to that, and whoever is a child agrees through somebody.
    agreed = needs.consents or bool(figures)
    if agreed:
        columns += [
            f"{GIVEN} AS given",
            f"{GUARDIAN} AS guardian",
            f"{PERSONALISED} AS personalised",
            f"{NOT_ASKED} AS not_asked",
            "now() AS now",
        ]
    if needs.profile or needs.attributes or needs.birthday or agreed:
        joins += " JOIN members b ON b.id = m.member_id"
        columns += ["m.joined_at", "b.gender", "b.locale", "b.enrol_source", "b.enrol_store_code"]
        if needs.attributes:
            columns.append("b.profile")
        if needs.birthday or agreed:
            joins += " LEFT JOIN member_keys k ON k.member_id = m.member_id AND b.birthday IS NOT NULL"
            columns += ["b.birthday", "k.wrapped"]
    if needs.tags:
        columns.append("""ARRAY(SELECT t.tag FROM member_tags t WHERE t.programme_id = m.programme_id
            AND t.member_id = m.member_id) AS tags""")
    if needs.segments:
        columns.append("""ARRAY(SELECT g.code FROM segment_members s JOIN segments g ON g.id = s.segment_id
            WHERE s.member_id = m.member_id AND s.programme_id = m.programme_id) AS segments""")
    found = await rows(
        f"SELECT {', '.join(columns)} FROM memberships m{joins}"  # noqa: S608 - expressions of our own
        " WHERE m.member_id = ANY($1::uuid[]) AND m.programme_id = $2",
        *args,
    )
    return {each["member_id"]: _facts(each, figures, programme, needs, at, vault) for each in found}


def _facts(
    found: dict[str, Any],
    figures: Sequence[Figure],
    programme: Programme,
    needs: Needs,
    at: datetime,
    vault: Vault,
) -> MemberFacts:
    joined = found.get("joined_at")
    given: Collection[str] = found.get("given", ())
    consents: frozenset[str] = frozenset()
    if given:
        # A guardian's word makes it needless to open anything.
        guardian = found["guardian"]
        birthday = None if guardian else _birthday(found, vault)
        today = day_of(found["now"] if at == ALWAYS else at, programme.zone)
        consents = live_of(given, guardian=guardian, birthday=birthday, today=today)
    profiled = not figures or (
        found["personalised"] and (found["not_asked"] or Purpose.PROFILING in consents)
    )
    return MemberFacts(
        tags=frozenset(found.get("tags", ())),
        segments=frozenset(found.get("segments", ())),
        consents=consents if needs.consents else frozenset(),
        attributes=from_json(found["profile"]) if needs.attributes else {},
        gender=found.get("gender"),
        locale=found.get("locale"),
        enrol_source=found.get("enrol_source"),
        enrol_store=found.get("enrol_store_code"),
        joined_on=day_of(joined, programme.zone) if joined else None,
        birthday=_birthday(found, vault) if needs.birthday else None,
        figures={figure: found[f"f{place}"] if profiled else None for place, figure in enumerate(figures)},
    )


def _birthday(found: dict[str, Any], vault: Vault) -> date | None:
    """Not known of a member whose key is gone."""
    if found["birthday"] is None or found["wrapped"] is None:
        return None
    key = vault.unwrap(found["member_id"], found["wrapped"])
    return date.fromisoformat(vault.open(Sealed(Secret.MEMBER_BIRTHDAY, found["birthday"]), key))
