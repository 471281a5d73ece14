"""What the worker does at the desk."""
