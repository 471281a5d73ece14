"""Staff, their sessions, the keys of services, and the record of what was done."""
