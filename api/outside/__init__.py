"""A model outside of this deployment, where one is named."""
