"""Sending codes to phones and mailboxes."""
