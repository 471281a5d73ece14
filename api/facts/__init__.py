"""The feed of facts."""
