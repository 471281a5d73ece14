"""How the merchant writes the trees by which tickets are sorted, and says which model sorts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from domain.classification.refusals import UnknownModel
from domain.classification.taxonomy import Node, Taxonomy, Tree, check_taxonomy
from domain.kernel.facts import Fact
from domain.kernel.ids import ProgrammeId
from domain.members.refusals import VersionConflict
from domain.staff.audit import Act, Deed, Origin
from domain.work import Begin, Work

MOST_NAMED = 50
"""Codes in the record of acts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveTaxonomy:
    programme: str | None
    tree: Tree
    nodes: Sequence[Node]
    sure: int
    triages: bool
    if_version: int
    """The version that was read; two who edit at once must not lose each other's nodes."""
    origin: Origin


async def save_taxonomy(command: SaveTaxonomy, begin: Begin) -> Taxonomy:
    """Write the next version of a tree, whole. The same content again changes nothing, but for the
    first time: then the tree of the beginning becomes the merchant's own. What was sorted before
    stays as it is. Raises InvalidInput, VersionConflict, UnknownProgramme."""
    async with begin() as work:
        # Of the programme, so that two who save do not both write the next version.
        programme, at = await work.programmes.lock(command.programme)
        before = await work.classifier.taxonomy(programme.id, command.tree)
        if before.version != command.if_version:
            raise VersionConflict(expected=command.if_version, current=before.version)
        check_taxonomy(command.nodes, command.sure, before)
        saved = Taxonomy(
            tree=command.tree,
            version=before.version + 1,
            nodes=tuple(command.nodes),
            sure=command.sure,
            triages=command.triages,
        )
        if before.version and replace(saved, version=before.version) == before:
            return before
        await work.classifier.save_taxonomy(programme.id, saved, by=command.origin.caller.actor, at=at)
        changed = tuple(each.code for each in saved.nodes if before.by_code.get(each.code) != each)[
            :MOST_NAMED
        ]
        deed = Deed(
            act=Act.TAXONOMY_SAVED,
            object_kind="taxonomy",
            object_id=command.tree.value.lower(),
            fields=changed,
        )
        await work.audit.record(command.origin, deed)
        payload = {
            "programme": str(ProgrammeId(programme.id)),
            "tree": command.tree.value,
            "version": saved.version,
        }
        await work.facts.tell(Fact(kind="taxonomy.saved", member_id=None, at=at, payload=payload))
        return saved


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseModel:
    programme: str | None
    version: int
    origin: Origin


async def choose_model(command: ChooseModel, begin: Begin) -> int:
    """Sort by that model from now on. Raises UnknownModel, UnknownProgramme."""
    async with begin() as work:
        programme, at = await work.programmes.lock(command.programme)
        _, used = await work.classifier.models(programme.id)
        if command.version and await work.classifier.figures(programme.id, command.version) is None:
            raise UnknownModel(command.version)
        if command.version != used:
            await choose(programme.id, command.version, command.origin, work, at=at)
        return command.version


async def choose(programme_id: UUID, version: int, origin: Origin, work: Work, *, at: datetime) -> None:
    """With the programme locked."""
    await work.classifier.choose(programme_id, version, by=origin.caller.actor, at=at)
    deed = Deed(act=Act.CLASSIFIER_CHOSEN, object_kind="classifier", object_id=str(version))
    await work.audit.record(origin, deed)
    payload = {"programme": str(ProgrammeId(programme_id)), "model": version}
    await work.facts.tell(Fact(kind="classifier.chosen", member_id=None, at=at, payload=payload))
