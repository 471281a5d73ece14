"""How the feed is followed by whoever acts on what it tells."""
