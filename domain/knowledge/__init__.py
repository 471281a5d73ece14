"""What the merchant knows: articles, how they are found, and an assistant that answers from them."""
