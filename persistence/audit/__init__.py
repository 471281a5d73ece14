"""The record of acts: writing it, sealing it into a chain, verifying it, reading it."""
