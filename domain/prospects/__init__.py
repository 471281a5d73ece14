"""People who are no members yet and have agreed to hear from the shop."""
