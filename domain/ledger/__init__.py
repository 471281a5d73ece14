"""Proof that the books are what they were, and what they are worth."""
