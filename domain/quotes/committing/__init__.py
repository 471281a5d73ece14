"""How quotes become orders."""
