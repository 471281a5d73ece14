"""Codes of WeChat that were sent to us, in their table."""
