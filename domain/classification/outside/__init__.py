"""A model of somebody else is asked about tickets of which ours is not sure."""
