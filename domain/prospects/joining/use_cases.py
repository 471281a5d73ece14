"""A prospect turns out to be this member: the last step of enrolling and of binding a contact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId, ProspectId
from domain.orders.ports import Contact
from domain.privacy.purpose import Purpose
from domain.privacy.use_cases import keep_consents
from domain.prospects.prospect import Prospect
from domain.tags.tag import TagSource, tagging_facts
from domain.work import Work


async def join_prospects(work: Work, member_id: MemberId, contacts: Sequence[Contact]) -> None:
    """The prospects with these contacts are nobody any more but this member, in whichever programme.

    The caller holds the contacts and has locked the member. Tags go along where the member takes part in
    their programme; the consent where the member has never said anything about marketing: an earlier word of
    the member, a no above all, stands.
    """
    found = await work.prospects.of_contacts(contacts)
    for each in found:
        await _convert(each, member_id, work)


async def _convert(prospect: Prospect, member_id: MemberId, work: Work) -> None:
    programme = await work.programmes.with_id(prospect.programme_id)
    standing = await work.points.lock(member_id, programme)
    if standing is not None and prospect.tags:
        put = await work.tags.put(
            member_id, programme.id, prospect.tags, TagSource.PROSPECT, at=standing.moment
        )
        if put:
            facts = tagging_facts(
                "member.tagged", [member_id], programme, TagSource.PROSPECT, at=standing.moment
            )
            await work.facts.tell(*facts)
    said = await work.consents.said(member_id)
    if Purpose.MARKETING not in said.consents:
        await keep_consents(work, member_id, [replace(prospect.consent, id=work.new_id())])
    await work.prospects.convert(prospect.id, member_id, at=work.now)
    await work.facts.tell(
        Fact(
            kind="prospect.converted",
            member_id=member_id,
            at=work.now,
            payload={
                "prospect": str(ProspectId(prospect.id)),
                "member": str(member_id),
                "programme": programme.code,
                "source": prospect.source,
                "store": prospect.store,
            },
        )
    )
