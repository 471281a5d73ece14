"""Members log in by a code that is sent to their phone or mailbox."""
