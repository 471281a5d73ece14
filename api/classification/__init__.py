"""How tickets are sorted: trees, verdicts with their reasons, and the models that give them."""
