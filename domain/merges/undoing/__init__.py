"""A merge was wrong: what came from the absorbed member goes back, as far as it is there."""
