"""Reads over the whole ledger: verification, checkpoints, receipts, the liability book."""
