"""The life of a card after it was issued."""
