"""What we are measured against: the member card as one would write it by hand, for nothing but this question."""
