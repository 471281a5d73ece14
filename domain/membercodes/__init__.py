"""The code that a member shows at a till."""
