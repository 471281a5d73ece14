"""Files of members, products and orders: staged by COPY, then taken over in sets."""
