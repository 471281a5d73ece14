"""Sorting as the schema shows it."""

from datetime import datetime
from typing import Annotated

import strawberry

from api.classification import kinds  # noqa: F401 - registers the enumerations
from api.context import Info
from api.language import of_deployment
from api.locale import Locale
from api.pagination import Connection
from api.permissions import all_open
from api.scalars import Count
from domain.classification.labels import Aspect
from domain.classification.taxonomy import Node, Tree
from domain.classification.taxonomy import Taxonomy as Read
from domain.classification.verdict import Guess, Reason, Source
from domain.kernel.ids import TicketId
from domain.kernel.texts import LocalText
from persistence.classification.queries import ClassificationRead, ModelRead

InLanguage = Annotated[Locale | None, strawberry.argument(description="Else that of the request.")]


@strawberry.type(description="A place in a tree.")
class TaxonomyNode:
    node: strawberry.Private[Node]

    @strawberry.field(description="By which tickets name it. It never changes and is never taken away.")
    def code(self) -> str:
        return self.node.code

    @strawberry.field(description="The code of the one above it; null at the top.")
    def parent(self) -> str | None:
        return self.node.parent

    @strawberry.field
    async def name(self, info: Info, locale: InLanguage = None) -> str:
        return self.node.name.in_locale(info.context.locale(locale, await of_deployment(info)).value)

    @strawberry.field(description="In every language there is.")
    def names(self) -> LocalText:
        return self.node.name

    @strawberry.field(description="Where one of these stands in a ticket it speaks for the category.")
    def words(self) -> list[str]:
        return list(self.node.words)

    @strawberry.field(description="Nothing is sorted under it any more.")
    def retired(self) -> bool:
        return self.node.retired


all_open(TaxonomyNode)


@all_open
@strawberry.type(description="A tree in its newest version.")
class Taxonomy:
    tree: Tree
    version: Count = strawberry.field(description="0: the one that every programme begins with.")
    sure: Count = strawberry.field(
        description="Percent. Where the classifier is less sure of kind or category a person decides."
    )
    triages: bool = strawberry.field(
        description="Whether a new ticket of which it is sure is triaged without a person."
    )
    nodes: list[TaxonomyNode]

    @classmethod
    def of(cls, read: Read) -> "Taxonomy":
        return cls(
            tree=read.tree,
            version=Count(read.version),
            sure=Count(read.sure),
            triages=read.triages,
            nodes=[TaxonomyNode(node=each) for each in read.nodes],
        )


@strawberry.type(description="What a ticket can be about, for a form in a shop.")
class TicketCategory:
    node: strawberry.Private[Node]

    @strawberry.field
    def code(self) -> str:
        return self.node.code

    @strawberry.field(description="The code of the one above it; null at the top.")
    def parent(self) -> str | None:
        return self.node.parent

    @strawberry.field
    async def name(self, info: Info, locale: InLanguage = None) -> str:
        return self.node.name.in_locale(info.context.locale(locale, await of_deployment(info)).value)


all_open(TicketCategory)


@all_open
@strawberry.type(description="Something that spoke for what was said.")
class ClassificationReason:
    source: Source
    word: str
    weight: Count = strawberry.field(
        description="By how much against the next best, in hundredths of natural log odds: 230 is ten "
        "times as "
        "likely."
    )

    @classmethod
    def of(cls, read: Reason) -> "ClassificationReason":
        return cls(source=read.source, word=read.word, weight=Count(read.weight))


@all_open
@strawberry.type(description="What the classifier said of one aspect.")
class ClassificationGuess:
    aspect: Aspect
    value: str = strawberry.field(description="Of a category its code.")
    confidence: Count = strawberry.field(description="Percent, at most 99.")
    reasons: list[ClassificationReason] = strawberry.field(
        description="The weightiest first. Empty once the words of the ticket are erased."
    )

    @classmethod
    def of(cls, aspect: Aspect, read: Guess) -> "ClassificationGuess":
        return cls(
            aspect=aspect,
            value=read.value,
            confidence=Count(read.confidence),
            reasons=[ClassificationReason.of(each) for each in read.reasons],
        )


@all_open
@strawberry.type(description="What the classifier said of a ticket when it was opened, and why.")
class Classification:
    ticket_id: TicketId
    language: str = strawberry.field(description="`zh`, `en`, or `und` where there are no letters of either.")
    guesses: list[ClassificationGuess]
    sure: bool = strawberry.field(description="Of kind and category. If not, a person decides.")
    taxonomy_version: Count
    model_version: Count
    at: datetime
    decided_at: datetime | None = strawberry.field(
        description="When a person last confirmed or corrected it."
    )
    decided_by: str | None

    @classmethod
    def of(cls, read: ClassificationRead) -> "Classification":
        return cls(
            ticket_id=read.ticket_id,
            language=read.language,
            guesses=[ClassificationGuess.of(aspect, each) for aspect, each in read.guesses.items()],
            sure=read.sure,
            taxonomy_version=Count(read.taxonomy_version),
            model_version=Count(read.model_version),
            at=read.at,
            decided_at=read.decided_at,
            decided_by=read.decided_by,
        )


ClassificationConnection = Connection[Classification]


@all_open
@strawberry.type(description="How good a model was where it was tried.")
class ModelFigures:
    tried_on: str = strawberry.field(
        description="`held_out`: tickets that Laurel brings and no model learns from. `own`: the "
        "programme's own, "
        "each by a model that had not learnt from it."
    )
    aspect: Aspect
    samples: Count
    right: Count
    baseline: Count = strawberry.field(
        description="How many are right by always saying what is most frequent."
    )
    sure: Count = strawberry.field(description="Of how many it was sure.")
    sure_right: Count


@all_open
@strawberry.type(description="A model that the programme has trained.")
class ClassifierModel:
    version: Count
    taxonomy_version: Count
    samples: Count = strawberry.field(description="What it has learnt from, with what Laurel brings.")
    own_samples: Count
    figures: list[ModelFigures]
    trained_by: str
    trained_at: datetime
    used: bool

    @classmethod
    def of(cls, read: ModelRead) -> "ClassifierModel":
        return cls(
            version=Count(read.version),
            taxonomy_version=Count(read.taxonomy_version),
            samples=Count(read.samples),
            own_samples=Count(read.own_samples),
            figures=[
                ModelFigures(
                    tried_on=tried_on,
                    aspect=Aspect(aspect),
                    **{name: Count(each) for name, each in figures.items()},
                )
                for tried_on, aspects in sorted(read.figures.items())
                for aspect, figures in aspects.items()
            ],
            trained_by=read.trained_by,
            trained_at=read.trained_at,
            used=read.used,
        )
