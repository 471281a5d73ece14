"""Points that members hand to each other."""
