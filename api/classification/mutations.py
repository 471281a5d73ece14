"""People edit the trees, decide what tickets are, and choose the model."""

import strawberry

from api.classification.types import Classification, Taxonomy
from api.context import Info
from api.inputs import origin_of
from api.once import done_once, key_of
from api.permissions import all_open, guarded
from api.problems import Problem, answers_refusals
from api.scalars import Count, IdempotencyKey
from domain.classification import use_cases
from domain.classification.correcting import use_cases as correcting
from domain.classification.correcting.use_cases import Correction
from domain.classification.taxonomy import SURE, Node, Tree
from domain.idempotency import Answer
from domain.kernel.ids import TicketId
from domain.kernel.texts import LocalText
from domain.staff.permissions import Permission
from domain.tickets.ticket import Sentiment, Severity, TicketKind, Urgency
from domain.tickets.use_cases import Step
from domain.work import Begin
from persistence.classification import queries
from persistence.retry import retrying


@strawberry.input(description="A place in a tree.")
class TaxonomyNodeInput:
    code: str
    parent: str | None = None
    name: LocalText
    words: list[str] = strawberry.field(
        default_factory=list,
        description="In small letters and simplified characters, at most 100 of at most 40 letters, without "
        "digits. A Latin word stands for itself; `deliver*` for whatever begins so.",
    )
    retired: bool = False

    def node(self) -> Node:
        return Node(
            code=self.code, parent=self.parent, name=self.name, words=tuple(self.words), retired=self.retired
        )


@strawberry.input(description="A whole tree, in place of the one before.")
class SaveTaxonomyInput:
    programme: str | None = None
    tree: Tree
    if_version: Count = strawberry.field(
        description="The version that you have read. If there is a later one, nothing is written."
    )
    sure: Count = strawberry.field(default=Count(SURE), description="Percent, 1 to 99.")
    triages: bool = False
    nodes: list[TaxonomyNodeInput]


@all_open
@strawberry.type
class TaxonomyPayload:
    taxonomy: Taxonomy | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.input(description="Which model sorts.")
class ChooseClassifierModelInput:
    programme: str | None = None
    version: Count = strawberry.field(description="0: the one that Laurel brings.")


@all_open
@strawberry.type
class ClassifierModelPayload:
    version: Count | None = strawberry.field(default=None, description="The one that sorts now.")
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.input(
    description="What a ticket is. What is left out is as the ticket says; nothing: it is right."
)
class CorrectClassificationInput:
    idempotency_key: IdempotencyKey
    ticket_id: TicketId
    if_version: Count | None = None
    kind: TicketKind | None = None
    category: str | None = strawberry.field(
        default=None, description="A leaf of the tree. Left out where the ticket has none: what was guessed."
    )
    urgency: Urgency | None = None
    sentiment: Sentiment | None = None
    severity: Severity | None = strawberry.field(
        default=None, description="Of a complaint. Left out where the ticket has none: by the urgency."
    )


@all_open
@strawberry.type
class ClassificationPayload:
    classification: Classification | None = None
    problems: list[Problem] = strawberry.field(default_factory=list)


@strawberry.type
class ClassificationMutations:
    @strawberry.mutation(
        description="Write a tree's next version, whole. What was sorted stays as it is. Problems: "
        "INVALID_INPUT "
        "(a code that was there must stay, retired if need be), VERSION_CONFLICT, UNKNOWN_PROGRAMME.",
        extensions=[guarded(Permission.CLASSIFIER_WRITE)],
    )
    @answers_refusals(TaxonomyPayload)
    async def save_taxonomy(self, info: Info, input: SaveTaxonomyInput) -> TaxonomyPayload:
        command = use_cases.SaveTaxonomy(
            programme=input.programme,
            tree=input.tree,
            nodes=[each.node() for each in input.nodes],
            sure=input.sure,
            triages=input.triages,
            if_version=input.if_version,
            origin=origin_of(info),
        )
        saved = await retrying(lambda: use_cases.save_taxonomy(command, info.context.begin))
        return TaxonomyPayload(taxonomy=Taxonomy.of(saved))

    @strawberry.mutation(
        description="Sort by another model from now on: one that `laurel classify train` has made, or 0. "
        "Problems: UNKNOWN_MODEL, UNKNOWN_PROGRAMME.",
        extensions=[guarded(Permission.CLASSIFIER_WRITE)],
    )
    @answers_refusals(ClassifierModelPayload)
    async def choose_classifier_model(
        self, info: Info, input: ChooseClassifierModelInput
    ) -> ClassifierModelPayload:
        command = use_cases.ChooseModel(
            programme=input.programme, version=input.version, origin=origin_of(info)
        )
        chosen = await retrying(lambda: use_cases.choose_model(command, info.context.begin))
        return ClassifierModelPayload(version=Count(chosen))

    @strawberry.mutation(
        description="Say what a ticket is, or that the classifier was right; a NEW one is triaged by "
        "it. Models "
        "learn from it. Problems: INVALID_INPUT, TICKET_FIELD_NEEDED, TICKET_CLOSED, UNKNOWN_TICKET, "
        "VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED.",
        extensions=[guarded(Permission.TICKETS_HANDLE)],
    )
    @answers_refusals(ClassificationPayload)
    async def correct_classification(
        self, info: Info, input: CorrectClassificationInput
    ) -> ClassificationPayload:
        said = Correction(
            kind=input.kind,
            category=input.category,
            urgency=input.urgency,
            sentiment=input.sentiment,
            severity=input.severity,
        )
        step = Step(
            ticket_id=input.ticket_id,
            if_version=input.if_version,
            origin=origin_of(info),
            key=key_of(info, input, "correctClassification"),
        )

        async def correct(command: Step, begin: Begin) -> Answer[TicketId]:
            return await correcting.correct_classification(command, said, begin)

        done = await done_once(info, correct, step)
        found = await queries.classification(done)
        return ClassificationPayload(classification=Classification.of(found) if found else None)
