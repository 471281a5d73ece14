"""Making persons members."""
