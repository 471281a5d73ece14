"""What we are measured against: the member card written by hand, for this one question."""
