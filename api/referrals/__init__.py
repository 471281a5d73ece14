"""Members who bring others."""
