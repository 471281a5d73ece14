"""What is attached to tickets."""
