"""What we promise about speed, measured: see README.md."""
