"""Taking an identity for a member, inside somebody's transaction."""
