"""What is given to make up for something."""
