"""Proof of the ledger, and what it is worth."""
