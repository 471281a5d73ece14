"""Named audiences: by a condition that is asked again and again, or as a list that people keep."""
