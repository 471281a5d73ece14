"""A member has several identities: they are bound, and taken off."""
