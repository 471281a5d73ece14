"""A programme's rules as a document: written out, compared, and brought in as one."""
