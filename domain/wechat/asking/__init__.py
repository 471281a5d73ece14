"""Asking WeChat about a code, once."""
