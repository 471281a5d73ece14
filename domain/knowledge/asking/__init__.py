"""Questions to the assistant, and what becomes of those that it can not answer."""
