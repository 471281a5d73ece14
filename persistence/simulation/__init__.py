"""The past of members, read to be played again."""
