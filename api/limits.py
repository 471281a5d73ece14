"""What one document may ask for, measured before it is validated.

Each limit is counted in time that is linear in the document's text: a fragment is measured once, however
often it is spread, and its counts are multiplied. Sixty fragments that each spread the next one twice would
otherwise be 2^60 fields to walk.

One mutation field per request keeps "one idempotency key, one effect" true, and takes the thousand guesses
of one request from whoever tries codes by aliases.
"""

from __future__ import annotations

from dataclasses import dataclass

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
)

from api.errors import QueryTooComplex

MOST_TOKENS = 1_000
MOST_OPERATIONS = 5
MOST_FRAGMENTS = 30
MOST_VARIABLES = 50


@dataclass(frozen=True, slots=True)
class Measure:
    """How large a set of selections is, its fragments written out."""

    depth: int = 0
    """Fields inside fields."""
    nesting: int = 0
    """Sets inside sets: fields and inline fragments."""
    fields: int = 0
    aliases: int = 0
    directives: int = 0

    def inside(self) -> Measure:
        """The same, seen from the inline fragment around it."""
        return Measure(self.depth, self.nesting + 1, self.fields, self.aliases, self.directives)

    def below(self, field: FieldNode) -> Measure:
        """The same, together with the field around it."""
        return Measure(
            self.depth + 1,
            self.nesting + 1,
            self.fields + 1,
            self.aliases + (field.alias is not None),
            self.directives,
        )

    def beside(self, other: Measure, directives: int) -> Measure:
        """Two neighbours together: heights compare, counts add."""
        return Measure(
            max(self.depth, other.depth),
            max(self.nesting, other.nesting),
            self.fields + other.fields,
            self.aliases + other.aliases,
            self.directives + other.directives + directives,
        )


NOTHING = Measure()
MOST = Measure(depth=10, nesting=25, fields=200, aliases=15, directives=20)


def refuse_excess(document: DocumentNode, *, introspection: bool) -> None:
    """Raise QueryTooComplex for a document that exceeds a limit.

    With `introspection` (development only) an operation that reads nothing but the schema is not measured:
    GraphiQL's own question is deeper than any question about the shop, and graphql-core bounds it.
    """
    fragments = {
        each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)
    }
    operations = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    if len(operations) > MOST_OPERATIONS:
        raise QueryTooComplex(f"At most {MOST_OPERATIONS} operations in a document.")
    if len(fragments) > MOST_FRAGMENTS:
        raise QueryTooComplex(f"At most {MOST_FRAGMENTS} fragments in a document.")
    ruler = _Ruler(fragments)
    for operation in operations:
        if len(operation.variable_definitions or ()) > MOST_VARIABLES:
            raise QueryTooComplex(f"At most {MOST_VARIABLES} variables in an operation.")
        if introspection and ruler.reads_only_the_schema(operation):
            continue
        if operation.operation is OperationType.MUTATION and ruler.root_fields(operation.selection_set) > 1:
            raise QueryTooComplex("One mutation field per request.")
        found = ruler.measure(operation.selection_set)
        for limit in ("depth", "nesting", "fields", "aliases", "directives"):
            if getattr(found, limit) > getattr(MOST, limit):
                raise QueryTooComplex(f"The operation exceeds the limit of {getattr(MOST, limit)} {limit}.")


class _Ruler:
    """Measures the operations of one document. What is wrong with fragments is left to validation."""

    def __init__(self, fragments: dict[str, FragmentDefinitionNode]) -> None:
        self.fragments = fragments
        self.known: dict[str, Measure] = {}
        self.open: set[str] = set()

    def measure(self, selections: SelectionSetNode | None) -> Measure:
        # The parser stops at 200 levels and 1,000 tokens, so this recursion is short.
        total = NOTHING
        for node in selections.selections if selections else ():
            if isinstance(node, FieldNode):
                part = self.measure(node.selection_set).below(node)
            elif isinstance(node, InlineFragmentNode):
                part = self.measure(node.selection_set).inside()
            else:
                part = self.spread(node.name.value)  # type: ignore[attr-defined]
            total = total.beside(part, len(node.directives or ()))
        return total

    def spread(self, name: str) -> Measure:
        if name in self.known:
            return self.known[name]
        if name not in self.fragments or name in self.open:
            return NOTHING  # unknown or a cycle: validation says so
        self.open.add(name)
        self.known[name] = self.measure(self.fragments[name].selection_set)
        self.open.discard(name)
        return self.known[name]

    def root_fields(self, selections: SelectionSetNode) -> int:
        """How many fields stand at the top, through fragments; stops counting at two."""
        count = 0
        for node in selections.selections:
            if isinstance(node, FieldNode):
                count += 1
            elif isinstance(node, InlineFragmentNode):
                count += self.root_fields(node.selection_set)
            else:
                count += self._root_fields_of(node.name.value)  # type: ignore[attr-defined]
            if count > 1:
                break
        return count

    def _root_fields_of(self, name: str) -> int:
        if name not in self.fragments or name in self.open:
            return 1  # a cycle or an unknown name counts, so that the walk can not fan out
        self.open.add(name)
        count = self.root_fields(self.fragments[name].selection_set)
        self.open.discard(name)
        return count

    def reads_only_the_schema(self, operation: OperationDefinitionNode) -> bool:
        roots = operation.selection_set.selections
        return bool(roots) and all(
            isinstance(node, FieldNode) and node.name.value in {"__schema", "__type", "__typename"}
            for node in roots
        )
