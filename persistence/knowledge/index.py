"""Words of a text as PostgreSQL keeps them: a tsvector whose words we have cut ourselves.

No parser and no dictionary of the database has a hand in it. So Chinese is found as well as English, the same
text gives the same words on every server, and a question is cut by the very function that has cut the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from domain.knowledge.words import MOST_TOKENS, text_tokens

LONGEST_WORD = 100
MOST_PLACE = 16_383
"""PostgreSQL counts places no further."""
MOST_PLACES = 200
"""Of one word it keeps 255."""


def vector_of(title: str, words: str, body: str) -> str:
    """The text of a tsvector: the title's words have weight A, those of the categories B, the body's D."""
    places: dict[str, list[str]] = {}
    place = 0
    for text, weight in ((title, "A"), (words, "B"), (body, "")):
        for word in text_tokens(text):
            place += 1
            if place > MOST_TOKENS:
                break
            if len(word) > LONGEST_WORD:
                continue
            held = places.setdefault(word, [])
            if len(held) < MOST_PLACES:
                held.append(f"{min(place, MOST_PLACE)}{weight}")
    return " ".join(f"'{word}':{','.join(held)}" for word, held in places.items())


def query_of(asked: Sequence[str]) -> str:
    """Any of these words. They are letters and digits alone: none can be read as an operator."""
    return " | ".join(f"'{each}'" for each in asked)
