"""An answer comes in, in parts or at once."""
