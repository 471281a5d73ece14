"""Conditions as callers write and read them."""
