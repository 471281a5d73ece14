"""Members who come by every day."""
