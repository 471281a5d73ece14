"""What is to be done for somebody, by whom and until when; and who looks after a member."""
