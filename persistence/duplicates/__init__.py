"""Members who may be one person."""
