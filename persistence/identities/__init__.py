"""By what members are known, as it is read."""
