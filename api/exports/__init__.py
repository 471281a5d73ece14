"""All that is known of a member, as an encrypted file with a link that works once."""
