"""Facts: what is told outside, numbered once it is committed."""
