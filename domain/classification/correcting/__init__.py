"""People confirm and correct what the classifier has said."""
