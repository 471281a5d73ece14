"""What was changed of the personal data of a member, by whom and when."""
