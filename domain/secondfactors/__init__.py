"""The second factor of staff: an authenticator app on the phone, and codes on paper for when it is lost."""
