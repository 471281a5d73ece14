"""The life of cards, and those that nobody uses."""
