"""Answers that were given elsewhere: by phone, at a counter, to other systems."""
